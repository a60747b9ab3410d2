package dev.plaudit.highlights.achievements;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import dev.plaudit.highlights.achievements.AchievementBody.StatedCredit;
import dev.plaudit.highlights.achievements.AchievementBody.StatedLink;
import dev.plaudit.highlights.achievements.AchievementBody.StatedReach;
import dev.plaudit.platform.dates.PartialDate;
import dev.plaudit.platform.dates.Period;
import dev.plaudit.platform.references.References;
import dev.plaudit.platform.vocabularies.Coded;
import dev.plaudit.platform.vocabularies.Term;
import dev.plaudit.platform.vocabularies.Vocabulary;
import dev.plaudit.platform.writes.FieldChecks;

/**
 * What may be told of an achievement, and what follows from what is left out.
 */
@Component
class ContentRules {

    private static final String CONTRIBUTOR = "contributor";

    private final Vocabulary kinds;

    private final References references;

    private final Clock clock;

    ContentRules(Vocabulary kindVocabulary, References references, Clock clock) {
        this.kinds = kindVocabulary;
        this.references = references;
        this.clock = clock;
    }

    /**
     * Reads what somebody writes.
     * @param body what they write
     * @param personId who they are; credited when nobody is
     * @param before what there was before; what it named may stay, known or not
     * @return the content
     * @throws dev.plaudit.platform.problems.InvalidContentException if it breaks a rule
     */
    Content content(AchievementBody body, String personId, @Nullable Content before) {
        FieldChecks checks = new FieldChecks();
        checkTexts(body, checks);
        checkLists(body, checks);
        checkNames(body, personId, before, checks);
        checks.finish();
        Coded kind = kind(body, before);
        return new Content(stated(body.title()), body.summary(), body.description(), kind.code(), kind.inSource(),
                credits(body, personId, kind), body.links().stream().map(ContentRules::link).toList(), body.topics(),
                body.countries(), body.region(), body.programs(), body.language(), body.date(), period(body, before),
                body.reach().stream().map(ContentRules::reach).toList(), (before != null) ? before.images() : List.of(),
                body.eventIds(), body.talkIds(), (before != null) ? before.sourceParagraph() : null);
    }

    /**
     * What a draft may still lack and a submission may not.
     * @param content of the achievement
     * @throws dev.plaudit.platform.problems.InvalidContentException if it is missing
     */
    void checkComplete(Content content) {
        FieldChecks checks = new FieldChecks();
        checks.needed("/date", content.date());
        checks.finish();
    }

    private static void checkTexts(AchievementBody body, FieldChecks checks) {
        checks.needed("/title", body.title());
        checks.text("/title", body.title(), 3, 200);
        checks.text("/summary", body.summary(), 0, 280);
        checks.text("/description", body.description(), 0, 20_000);
        checks.language("/language", body.language());
        FieldChecks.each(body.topics(), (at, topic) -> checks.text("/topics/" + at, topic, 1, 60));
        FieldChecks.each(body.countries(), (at, country) -> checks.country("/countries/" + at, country));
        FieldChecks.each(body.links(), (at, link) -> {
            checks.needed("/links/" + at + "/url", link.url());
            checks.webAddress("/links/" + at + "/url", link.url());
            checks.text("/links/" + at + "/label", link.label(), 1, 200);
        });
        FieldChecks.each(body.reach(), (at, reach) -> {
            String pointer = "/reach/" + at;
            checks.needed(pointer + "/metric", reach.metric());
            checks.text(pointer + "/metric", reach.metric(), 1, 60);
            checks.needed(pointer + "/value", reach.value());
            checks.require(pointer + "/value", reach.value() == null || reach.value() >= 0, "is less than nothing");
            checks.require(pointer + "/outOf", reach.outOf() == null || reach.outOf() >= 0, "is less than nothing");
            checks.text(pointer + "/source", reach.source(), 1, 2000);
        });
    }

    private static void checkLists(AchievementBody body, FieldChecks checks) {
        checks.atMost("/credits", body.credits(), Content.MOST_CREDITS);
        checks.atMost("/links", body.links(), Content.MOST_LINKS);
        checks.atMost("/topics", body.topics(), 12);
        checks.atMost("/countries", body.countries(), 30);
        checks.atMost("/programs", body.programs(), 12);
        checks.atMost("/reach", body.reach(), 20);
        checks.atMost("/eventIds", body.eventIds(), 20);
        checks.atMost("/talkIds", body.talkIds(), 20);
    }

    /**
     * Everything it names must be known to everybody, so that nothing dangles and nobody
     * who does not show themselves is shown by others.
     */
    private void checkNames(AchievementBody body, String personId, @Nullable Content before, FieldChecks checks) {
        checks.needed("/kind", body.kind());
        boolean kindStays = before != null && before.kind().equals(body.kind());
        checks.require("/kind", body.kind() == null || kindStays || this.kinds.code(body.kind()).inSource() == null,
                "is no kind, see /kinds");
        known("regions", one(body.region()), "/region", had(before, (content) -> one(content.region())), checks);
        known("programs", body.programs(), "/programs", had(before, Content::programs), checks);
        known("events", body.eventIds(), "/eventIds", had(before, Content::eventIds), checks);
        known("talks", body.talkIds(), "/talkIds", had(before, Content::talkIds), checks);
        List<String> people = new ArrayList<>(had(before, Content::personIds));
        people.add(personId);
        FieldChecks.each(body.credits(), (at, credit) -> {
            String pointer = "/credits/" + at;
            checks.require(pointer,
                    Stream.of(credit.personId(), credit.communityId(), credit.name())
                        .filter(Objects::nonNull)
                        .count() == 1,
                    "names a person, a community or only a name: one of the three");
            known("people", one(credit.personId()), pointer + "/personId", people, checks);
            known("communities", one(credit.communityId()), pointer + "/communityId",
                    had(before, Content::communityIds), checks);
            checks.text(pointer + "/name", credit.name(), 1, 200);
            checks.text(pointer + "/role", credit.role(), 1, 60);
        });
    }

    private void known(String kind, List<String> ids, String pointer, Collection<String> before, FieldChecks checks) {
        for (String id : ids) {
            checks.require(pointer, before.contains(id) || this.references.find(kind, id).isPresent(),
                    "names what is not in /" + kind);
        }
    }

    /**
     * The kind that an import had no word for stays as long as nobody names another.
     */
    private Coded kind(AchievementBody body, @Nullable Content before) {
        if (before != null && before.kind().equals(body.kind())) {
            return new Coded(before.kind(), before.kindInSource());
        }
        return this.kinds.code(stated(body.kind()));
    }

    private List<Credit> credits(AchievementBody body, String personId, Coded kind) {
        String role = this.kinds.find(kind.code()).map(Term::creditRole).orElse(CONTRIBUTOR);
        if (body.credits().isEmpty()) {
            return List.of(new Credit(personId, null, null, role));
        }
        return body.credits().stream().map((credit) -> credit(credit, role)).toList();
    }

    private Period period(AchievementBody body, @Nullable Content before) {
        PartialDate date = body.date();
        if (body.period() != null) {
            return body.period();
        }
        if (date != null) {
            return Period.quarterOf(date.start());
        }
        return (before != null) ? before.period()
                : Period.quarterOf(LocalDate.ofInstant(this.clock.instant(), ZoneOffset.UTC));
    }

    private static Credit credit(StatedCredit credit, String role) {
        String own = (credit.communityId() != null) ? "community" : role;
        return new Credit(credit.personId(), credit.communityId(), credit.name(),
                Objects.requireNonNullElse(credit.role(), own));
    }

    private static Link link(StatedLink link) {
        return new Link(link.label(), stated(link.url()));
    }

    private static Reach reach(StatedReach reach) {
        return new Reach(stated(reach.metric()), stated(reach.value()), reach.outOf(),
                Objects.requireNonNullElse(reach.bound(), Reach.Bound.EXACT),
                Objects.requireNonNullElse(reach.basis(), Reach.Basis.UNKNOWN), reach.asOf(), reach.source());
    }

    private static List<String> had(@Nullable Content before, Function<Content, List<String>> names) {
        return (before != null) ? names.apply(before) : List.of();
    }

    private static List<String> one(@Nullable String name) {
        return (name != null) ? List.of(name) : List.of();
    }

    /**
     * What the checks have found to be there.
     */
    private static <T> T stated(@Nullable T value) {
        return Objects.requireNonNull(value);
    }

}
