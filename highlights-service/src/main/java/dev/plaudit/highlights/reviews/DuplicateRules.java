package dev.plaudit.highlights.reviews;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import dev.plaudit.highlights.achievements.Achievement;
import dev.plaudit.highlights.achievements.Achievements;
import dev.plaudit.highlights.achievements.State;
import dev.plaudit.platform.identity.Caller.Member;
import dev.plaudit.platform.problems.ForbiddenException;
import dev.plaudit.platform.writes.FieldChecks;

/**
 * A duplicate needs another record that tells of it and stays.
 */
@Component
class DuplicateRules {

    private final Achievements achievements;

    private final Reviewers reviewers;

    private final OwnInterest ownInterest;

    DuplicateRules(Achievements achievements, Reviewers reviewers, OwnInterest ownInterest) {
        this.achievements = achievements;
        this.reviewers = reviewers;
        this.ownInterest = ownInterest;
    }

    /**
     * Makes sure that the record that stays is another, and stays; since credit is added
     * to it, it must be one that the manager could decide about.
     * @throws dev.plaudit.platform.problems.InvalidContentException if it is not
     * @throws ForbiddenException if it is their own
     */
    void require(Member member, Achievement achievement, @Nullable String other) {
        if (other == null) {
            return;
        }
        Optional<Achievement> kept = this.achievements.find(other).filter((named) -> stays(achievement, other));
        boolean inScope = kept.filter((named) -> this.reviewers.isInScope(member, named)).isPresent();
        FieldChecks checks = new FieldChecks();
        checks.require("/duplicateOf", inScope || kept.filter(Achievement::isPublic).isPresent(),
                "is no other record that is approved or waits");
        checks.finish();
        checks.require("/duplicateOf", inScope, "is for managers of other scopes, since credit is added to it");
        checks.finish();
        if (kept.filter((named) -> this.ownInterest.of(member, named)).isPresent()) {
            throw new ForbiddenException("Nobody adds to what they submitted or are credited in");
        }
    }

    /**
     * Whether a decision may still take effect.
     * @param other the record that stays, or null for any other decision
     */
    boolean stays(Achievement achievement, @Nullable String other) {
        return other == null || (!other.equals(achievement.id()) && this.achievements.find(other)
            .filter((kept) -> kept.isPublic() || kept.state() == State.SUBMITTED)
            .isPresent());
    }

}
