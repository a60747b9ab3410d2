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
import dev.plaudit.highlights.images.ImageId;
import dev.plaudit.platform.dates.PartialDate;
import dev.plaudit.platform.dates.Period;
import dev.plaudit.platform.kinds.KindMetric;
import dev.plaudit.platform.kinds.NumberedDefinition;
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

    static final String NO_IMAGE = "is no image that this account has sent";

    private static final String CONTRIBUTOR = "contributor";

    private final Vocabulary kinds;

    private final ReportRules reports;

    private final References references;

    private final Clock clock;

    ContentRules(Vocabulary kindVocabulary, ReportRules reports, References references, Clock clock) {
        this.kinds = kindVocabulary;
        this.reports = reports;
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
     * @throws dev.plaudit.platform.problems.UnreadableContentException if a detail is of
     * another type than its kind says
     */
    Content content(AchievementBody body, String personId, @Nullable Content before) {
        FieldChecks checks = new FieldChecks();
        Coded kind = (body.kind() != null) ? kind(body.kind(), before) : null;
        NumberedDefinition written = this.reports.written(body, kind, before);
        this.reports.checkDraft(body, kind, written, before, checks);
        checkNames(body, personId, before, checks);
        checkReach(body, checks);
        checkImages(body, checks);
        checks.finish();
        Coded known = stated(kind);
        return new Content(stated(body.title()), body.summary(), body.description(), known.code(), known.inSource(),
                credits(body, personId, known), body.links().stream().map(ContentRules::link).toList(), body.topics(),
                body.countries(), body.region(), body.programs(), body.language(), body.date(), period(body, before),
                body.reach().stream().map((reach) -> reach(reach, written)).toList(), images(body, before),
                body.eventIds(), body.talkIds(), (before != null) ? before.sourceParagraph() : null,
                Details.plain(body.details()), (written.number() > 0) ? written.number() : null);
    }

    /**
     * What a draft may still lack and a submission may not.
     * @param content of the achievement
     * @throws dev.plaudit.platform.problems.InvalidContentException if it is missing
     */
    void checkComplete(Content content) {
        FieldChecks checks = new FieldChecks();
        this.reports.checkSubmission(content, checks);
        FieldChecks.each(content.reach(),
                (at, reach) -> checks.require("/reach/" + at + "/source",
                        reach.basis() != Reach.Basis.MEASURED || reach.source() != null || reach.asOf() != null,
                        "or asOf is needed for a number that was measured"));
        checks.finish();
    }

    private static void checkReach(AchievementBody body, FieldChecks checks) {
        FieldChecks.each(body.reach(), (at, reach) -> {
            String pointer = "/reach/" + at;
            if (reach.value() == null) {
                boolean saysMore = reach.outOf() != null
                        || (reach.bound() != null && reach.bound() != Reach.Bound.EXACT)
                        || (reach.basis() != null && reach.basis() != Reach.Basis.UNKNOWN);
                checks.require(pointer + "/value", !saysMore, "is needed, since more is said of it");
            }
            else if (reach.outOf() != null) {
                checks.require(pointer + "/value", reach.value() <= reach.outOf(), "is more than it is out of");
                checks.require(pointer + "/value", reach.value() > 0, "is no place");
            }
        });
    }

    private static void checkImages(AchievementBody body, FieldChecks checks) {
        FieldChecks.each(body.images(), (at, image) -> checks.require("/images/" + at + "/id",
                image.id() == null || ImageId.of(image.id()).isPresent(), NO_IMAGE));
        checks.list("/images", body.images().stream().map((image) -> String.valueOf(image.id())).toList(),
                Integer.MAX_VALUE);
    }

    /**
     * Everything it names must be known to everybody, so that nothing dangles and nobody
     * who does not show themselves is shown by others.
     */
    private void checkNames(AchievementBody body, String personId, @Nullable Content before, FieldChecks checks) {
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
    private Coded kind(String stated, @Nullable Content before) {
        return (before != null && before.kind().equals(stated)) ? new Coded(before.kind(), before.kindInSource())
                : this.kinds.code(stated);
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

    private static Reach reach(StatedReach reach, NumberedDefinition written) {
        String metric = stated(reach.metric());
        return new Reach(written.definition().metric(metric).map(KindMetric::id).orElse(metric), reach.value(),
                reach.outOf(), Objects.requireNonNullElse(reach.bound(), Reach.Bound.EXACT),
                Objects.requireNonNullElse(reach.basis(), Reach.Basis.UNKNOWN), reach.asOf(), reach.source());
    }

    /**
     * Those that an import has brought along stay before the others.
     */
    private static List<Image> images(AchievementBody body, @Nullable Content before) {
        Stream<Image> imported = (before != null) ? before.images().stream().filter((image) -> image.sent().isEmpty())
                : Stream.empty();
        Stream<Image> sent = body.images()
            .stream()
            .map((image) -> new Image(ImageId.of(stated(image.id())).orElseThrow().address(), image.alt(),
                    image.caption(), image.credit()));
        return Stream.concat(imported, sent).toList();
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
