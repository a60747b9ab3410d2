package dev.plaudit.highlights.achievements;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.plaudit.highlights.achievements.Consent.Answer;
import dev.plaudit.highlights.achievements.Merged.Brought;
import dev.plaudit.platform.notices.NoticeType;

/**
 * What a duplicate brings to the record that is kept: those who are credited in it and do
 * not decline, what they said to that, and its links.
 *
 * @param kept the record that is kept
 * @param duplicate the other one
 * @param today gives the id under which a person is known today
 * @param names gives all names of who is credited, folded
 */
record Joining(Achievement kept, Achievement duplicate, UnaryOperator<String> today,
        Function<Credit, Set<String>> names) {

    /**
     * Whether the kept record is one that is still added to, and was not before.
     */
    boolean isDue() {
        return switch (this.kept.state()) {
            case SUBMITTED, CHANGES_REQUESTED, APPROVED ->
                this.kept.merged().stream().noneMatch((known) -> known.id().equals(this.duplicate.id()));
            case DRAFT, REJECTED, DUPLICATE, WITHDRAWN, ARCHIVED -> false;
        };
    }

    /**
     * The kept record with all that comes of it, in what everybody reads and in what
     * waits. Who did not answer yet is asked again, since the duplicate is no longer
     * anything to answer about.
     */
    Achievement joined(Instant now) {
        List<Merged> duplicates = Stream
            .concat(Stream.of(merged(now)), this.duplicate.merged().stream().map(Merged::broughtByAnother))
            .toList();
        Content approved = this.kept.approved();
        Achievement joined = new NextAchievement(this.kept)
            .content(this.kept.content().joinedBy(duplicates, this.today))
            .approved((approved != null) ? approved.joinedBy(duplicates, this.today) : null)
            .merged(Stream.concat(this.kept.merged().stream(), duplicates.stream()).toList())
            .made();
        List<Consent> said = this.duplicate.content()
            .personIds()
            .stream()
            .filter((person) -> names(joined, person))
            .flatMap((person) -> said(person, now).stream())
            .toList();
        return asking(joined.agreed(consents(joined).with(said), now), said, now);
    }

    private Merged merged(Instant now) {
        List<Brought> brought = this.duplicate.content()
            .credits()
            .stream()
            .filter((credit) -> !isHere(credit) && !declines(credit, now))
            .map((credit) -> new Brought(credit, plainName(credit)))
            .toList();
        boolean wasPublic = this.duplicate.visibility() == Visibility.PUBLIC && this.duplicate.shownAt() != null;
        return new Merged(this.duplicate.id(), wasPublic, brought, this.duplicate.content().links());
    }

    private boolean isHere(Credit credit) {
        String name = credit.name();
        return creditsHere().anyMatch((here) -> here.isOfSame(credit, this.today)
                || (name != null && this.names.apply(here).contains(Credit.folded(name))));
    }

    /**
     * The plain name by which somebody with a record is credited here.
     */
    private @Nullable String plainName(Credit credit) {
        Set<String> names = this.names.apply(credit);
        return creditsHere().map(Credit::name)
            .filter(Objects::nonNull)
            .filter((name) -> names.contains(Credit.folded(name)))
            .findFirst()
            .orElse(null);
    }

    private boolean declines(Credit credit, Instant now) {
        String person = credit.personId();
        return person != null && (consents(this.duplicate).hasDeclined(person)
                || said(person, now).filter((said) -> said.state() == Answer.DECLINED).isPresent());
    }

    /**
     * What somebody says here from now on: what they said before, unless they agreed
     * there since. Whoever reported the duplicate agreed by that.
     */
    private Optional<Consent> said(String person, Instant now) {
        Optional<Consent> here = consents(this.kept).of(person);
        Optional<Consent> there = consents(this.duplicate).of(person)
            .or(() -> Optional.of(new Consent(person, Answer.ACCEPTED, handedIn(now)))
                .filter((said) -> isReporter(person)));
        boolean agreesSince = there.filter((said) -> said.state() == Answer.ACCEPTED)
            .filter((said) -> here.isEmpty() || here.get().state() == Answer.OFFERED
                    || said.at().isAfter(here.get().at()))
            .isPresent();
        return (agreesSince || (here.isEmpty() && !names(this.kept, person))) ? there : here;
    }

    private boolean isReporter(String person) {
        Submitter reporter = this.duplicate.submittedBy();
        return reporter != null && this.today.apply(reporter.personId()).equals(this.today.apply(person));
    }

    private Instant handedIn(Instant now) {
        return Objects.requireNonNullElse(this.duplicate.submittedAt(), now);
    }

    private Achievement asking(Achievement joined, List<Consent> said, Instant now) {
        List<String> asked = said.stream()
            .filter((each) -> each.state() == Answer.OFFERED)
            .map(Consent::personId)
            .filter((person) -> consents(this.kept).of(person).isEmpty())
            .toList();
        Submitter reporter = joined.submittedBy();
        return asked.isEmpty() ? joined : joined.telling(NoticeType.CREDIT_OFFERED, List.of(), asked,
                (reporter != null) ? reporter.name() : null, null, now);
    }

    private Stream<Credit> creditsHere() {
        return Stream.concat(Stream.of(this.kept.content()), Stream.ofNullable(this.kept.approved()))
            .flatMap((content) -> content.credits().stream());
    }

    private boolean names(Achievement achievement, String person) {
        return achievement.personIds().stream().map(this.today).toList().contains(this.today.apply(person));
    }

    private Consents consents(Achievement achievement) {
        return new Consents(achievement.consents(), this.today);
    }

}
