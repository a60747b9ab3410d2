package dev.plaudit.highlights.reviews;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import dev.plaudit.highlights.achievements.Achievement;
import dev.plaudit.highlights.achievements.Decision;
import dev.plaudit.highlights.achievements.Review;
import dev.plaudit.highlights.achievements.State;

/**
 * A decision in effect, as managers see it.
 *
 * @param id identifies the decision
 * @param achievementId what it was about
 * @param title its title by now
 * @param status where it stands by now
 * @param scope whose business it is
 * @param decision what was decided
 * @param reason why
 * @param reasonId the reason, when it was one of those in /review-reasons
 * @param duplicateOf the record that tells of it already
 * @param reviewer the account that decided
 * @param name what the account called itself then
 * @param submittedAt when it was handed in, null where nobody knows
 * @param at when it was decided
 * @param inEffectAt when the decision took effect
 */
record DecisionView(String id, String achievementId, String title, State status, Scope scope, Decision decision,
        @Nullable String reason, @Nullable String reasonId, @Nullable String duplicateOf, String reviewer, String name,
        @Nullable Instant submittedAt, Instant at, Instant inEffectAt) {

    static DecisionView of(String id, Achievement achievement, Review review, Scope scope) {
        return new DecisionView(id, achievement.id(), achievement.content().title(), achievement.state(), scope,
                review.decision(), review.reason(), review.reasonId(), review.duplicateOf(), review.accountId(),
                review.name(), review.submittedAt(), review.at(), review.inEffectAt());
    }

}
