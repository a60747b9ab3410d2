package dev.plaudit.highlights.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.bson.Document;
import org.jspecify.annotations.Nullable;

import dev.plaudit.highlights.achievements.Content;
import dev.plaudit.highlights.achievements.Credit;
import dev.plaudit.highlights.achievements.Image;
import dev.plaudit.highlights.achievements.Link;
import dev.plaudit.highlights.achievements.Reach;
import dev.plaudit.platform.dates.PartialDate;
import dev.plaudit.platform.dates.Period;
import dev.plaudit.platform.imports.ImportedDigest;
import dev.plaudit.platform.imports.ImportedHighlight;
import dev.plaudit.platform.imports.ImportedImage;
import dev.plaudit.platform.references.Parties;
import dev.plaudit.platform.references.Party;
import dev.plaudit.platform.vocabularies.Coded;
import dev.plaudit.platform.vocabularies.Term;
import dev.plaudit.platform.vocabularies.Vocabulary;

/**
 * Turns an imported highlight into what is told of an achievement.
 */
final class AchievementOf {

    private static final String CONTRIBUTOR = "contributor";

    private static final String AT_LEAST = "AtLeast";

    private final Vocabulary kinds;

    private final Sections sections;

    private final Parties parties;

    AchievementOf(Vocabulary kinds, Sections sections, Parties parties) {
        this.kinds = kinds;
        this.sections = sections;
        this.parties = parties;
    }

    Content content(ImportedHighlight highlight) {
        Coded kind = this.kinds.code(highlight.kind());
        List<Credit> credits = credits(highlight, kind);
        PartialDate date = (highlight.date() != null) ? new PartialDate(highlight.date()) : null;
        List<Link> links = highlight.links().stream().map((link) -> new Link(link.label(), link.url())).toList();
        return new Content(highlight.title(), highlight.summary(), null, kind.code(), kind.inSource(), credits, links,
                highlight.topics(), highlight.countries(), region(highlight, credits), List.of(), highlight.language(),
                date, period(highlight, date), reach(highlight), images(highlight), highlight.eventIds(),
                highlight.talkIds(), highlight.sourceParagraph(), new Document(), null);
    }

    private List<Credit> credits(ImportedHighlight highlight, Coded kind) {
        String role = this.kinds.find(kind.code()).map(Term::creditRole).orElse(CONTRIBUTOR);
        List<Credit> credits = new ArrayList<>();
        // Somebody who is credited in more words needs no plain mention.
        highlight.personIds()
            .stream()
            .filter((id) -> highlight.credits().stream().noneMatch((credit) -> id.equals(credit.personId())))
            .forEach((id) -> credits.add(new Credit(id, null, null, role)));
        highlight.communityIds()
            .stream()
            .filter((id) -> highlight.credits().stream().noneMatch((credit) -> id.equals(credit.communityId())))
            .forEach((id) -> credits.add(new Credit(null, id, null, "community")));
        for (ImportedHighlight.ImportedCredit credit : highlight.credits()) {
            credits.add(new Credit(credit.personId(), credit.communityId(), credit.name(),
                    Objects.requireNonNullElse(credit.role(), role)));
        }
        return credits;
    }

    /**
     * What the import says, else the section's, else that of the first country it names
     * or its first credit lives in.
     */
    private @Nullable String region(ImportedHighlight highlight, List<Credit> credits) {
        if (highlight.region() != null) {
            return highlight.region();
        }
        Stream<String> countries = Stream.concat(highlight.countries().stream(),
                credits.stream().limit(1).flatMap((credit) -> country(credit).stream()));
        return this.sections.regionOf(highlight.id())
            .or(() -> countries.findFirst().flatMap(this.parties::regionOf))
            .orElse(null);
    }

    private Optional<String> country(Credit credit) {
        String person = credit.personId();
        String community = credit.communityId();
        List<Party> parties = (person != null) ? this.parties.people(List.of(person))
                : (community != null) ? this.parties.communities(List.of(community)) : List.of();
        return parties.stream().flatMap((party) -> Stream.ofNullable(party.country())).findFirst();
    }

    private Period period(ImportedHighlight highlight, @Nullable PartialDate date) {
        if (highlight.period() != null) {
            return new Period(highlight.period());
        }
        return this.sections.periodOf(highlight.id())
            .or(() -> Optional.ofNullable(date).map((day) -> Period.quarterOf(day.start())))
            .orElseThrow(() -> new IllegalArgumentException("Nothing says when " + highlight.id() + " was"));
    }

    private List<Reach> reach(ImportedHighlight highlight) {
        String source = this.sections.digestOf(highlight.id()).map(ImportedDigest::sourceUrl).orElse(null);
        Map<String, Long> metrics = new TreeMap<>(highlight.metrics());
        // "rank" of "of": a place and the size of its field are one number.
        Long field = metrics.containsKey("rank") ? metrics.remove("of") : null;
        List<Reach> reach = new ArrayList<>();
        metrics.forEach((name, value) -> {
            boolean atLeast = name.endsWith(AT_LEAST) && name.length() > AT_LEAST.length();
            reach.add(new Reach(atLeast ? name.substring(0, name.length() - AT_LEAST.length()) : name, value,
                    "rank".equals(name) ? field : null, atLeast ? Reach.Bound.AT_LEAST : Reach.Bound.EXACT,
                    Reach.Basis.UNKNOWN, null, source));
        });
        return reach;
    }

    private static List<Image> images(ImportedHighlight highlight) {
        String ref = highlight.imageRef();
        Stream<Image> plain = (ref != null) ? Stream.of(new Image(ref, null, null, null)) : Stream.empty();
        return Stream.concat(plain, highlight.images().stream().map(AchievementOf::image)).toList();
    }

    static Image image(ImportedImage image) {
        return new Image(image.ref(), image.alt(), image.caption(), image.credit());
    }

}
