package dev.plaudit.highlights.reviews;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import dev.plaudit.highlights.achievements.Achievement;
import dev.plaudit.highlights.achievements.Achievements;
import dev.plaudit.highlights.achievements.State;
import dev.plaudit.platform.identity.Caller.Member;
import dev.plaudit.platform.writes.FieldChecks;

/**
 * A duplicate needs another record that tells of it and stays.
 */
@Component
class DuplicateRules {

    private final Achievements achievements;

    private final Reviewers reviewers;

    DuplicateRules(Achievements achievements, Reviewers reviewers) {
        this.achievements = achievements;
        this.reviewers = reviewers;
    }

    /**
     * Makes sure that the record that stays is another that a manager sees, and stays.
     * @throws dev.plaudit.platform.problems.InvalidContentException if it is not
     */
    void require(Member member, Achievement achievement, @Nullable String other) {
        boolean sees = other == null || this.achievements.find(other)
            .filter((kept) -> kept.isPublic() || this.reviewers.isInScope(member, kept))
            .isPresent();
        FieldChecks checks = new FieldChecks();
        checks.require("/duplicateOf", sees && stays(achievement, other),
                "is no other record that is approved or waits");
        checks.finish();
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
