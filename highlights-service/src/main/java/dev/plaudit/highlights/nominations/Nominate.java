package dev.plaudit.highlights.nominations;

import java.time.Clock;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import dev.plaudit.highlights.access.HighlightsOperation;
import dev.plaudit.highlights.achievements.Achievement;
import dev.plaudit.highlights.achievements.Achievements;
import dev.plaudit.highlights.reviews.Reviewers;
import dev.plaudit.platform.identity.Caller;
import dev.plaudit.platform.identity.Caller.Member;
import dev.plaudit.platform.identity.Role;
import dev.plaudit.platform.problems.ForbiddenException;
import dev.plaudit.platform.problems.NotFoundException;
import dev.plaudit.platform.writes.FieldChecks;

/**
 * What managers and curators do to recommend what everybody reads already, never what
 * they have a part in.
 */
@Component
class Nominate {

    private static final int LONGEST_NOTE = 500;

    private final NominationStore nominations;

    private final Achievements achievements;

    private final Reviewers reviewers;

    private final Clock clock;

    Nominate(NominationStore nominations, Achievements achievements, Reviewers reviewers, Clock clock) {
        this.nominations = nominations;
        this.achievements = achievements;
        this.reviewers = reviewers;
        this.clock = clock;
    }

    List<Nomination> nominate(Caller caller, String id, @Nullable String note) {
        Member member = caller.require(HighlightsOperation.NOMINATE);
        Achievement achievement = achievement(member, id);
        if (this.reviewers.hasPartIn(member, achievement)) {
            throw new ForbiddenException("Nobody nominates what they submitted or are credited in");
        }
        FieldChecks checks = new FieldChecks();
        checks.text("/note", note, 1, LONGEST_NOTE);
        checks.finish();
        Nomination nomination = new Nomination(member.accountId(), member.name(), note, this.clock.instant());
        return this.nominations.change(achievement.id(), (known) -> known.with(nomination)).all();
    }

    List<Nomination> withdraw(Caller caller, String id) {
        Member member = caller.require(HighlightsOperation.NOMINATE);
        Achievement achievement = achievement(member, id);
        return this.nominations.change(achievement.id(), (known) -> known.without(member.accountId())).all();
    }

    List<Nomination> all(Caller caller, String id) {
        Member member = caller.require(HighlightsOperation.NOMINATE);
        return this.nominations.of(List.of(achievement(member, id).id())).getOrDefault(id, List.of());
    }

    /**
     * Curators recommend anything, managers what is in their scope.
     */
    private Achievement achievement(Member member, String id) {
        return this.achievements.find(id)
            .filter(Achievement::isPublic)
            .filter((achievement) -> member.is(Role.CURATOR) || member.is(Role.ADMIN)
                    || this.reviewers.isInScope(member, achievement))
            .orElseThrow(NotFoundException::new);
    }

}
