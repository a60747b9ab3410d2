package dev.plaudit.highlights.reviews;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

import org.springframework.stereotype.Component;

import dev.plaudit.highlights.access.HighlightsOperation;
import dev.plaudit.highlights.achievements.Achievement;
import dev.plaudit.highlights.achievements.Achievements;
import dev.plaudit.highlights.achievements.Review;
import dev.plaudit.platform.identity.Caller;
import dev.plaudit.platform.identity.Caller.Member;
import dev.plaudit.platform.problems.PreconditionRequiredException;
import dev.plaudit.platform.problems.StaleVersionException;
import dev.plaudit.platform.writes.IfMatch;

/**
 * Decides about a submission: by a manager in scope, never about their own, on exactly
 * the state that they have seen, and once.
 */
@Component
class DecideSubmission {

    private final Achievements achievements;

    private final Reviewers reviewers;

    private final DecisionRules rules;

    private final DuplicateRules duplicates;

    private final DecisionInEffect inEffect;

    private final Clock clock;

    DecideSubmission(Achievements achievements, Reviewers reviewers, DecisionRules rules, DuplicateRules duplicates,
            DecisionInEffect inEffect, Clock clock) {
        this.achievements = achievements;
        this.reviewers = reviewers;
        this.rules = rules;
        this.duplicates = duplicates;
        this.inEffect = inEffect;
        this.clock = clock;
    }

    /**
     * Decides about the state that an entity tag names. Any state is none that was seen.
     */
    Achievement decide(Caller caller, String id, IfMatch seen, DecisionBody body) {
        Member member = caller.require(HighlightsOperation.REVIEW_SUBMISSIONS);
        return decide(member, id, body, (achievement) -> {
            if (seen.tags().contains("*")) {
                throw new PreconditionRequiredException();
            }
            seen.require(achievement);
        });
    }

    /**
     * Decides about the state of a number.
     */
    Achievement decide(Caller caller, String id, long version, DecisionBody body) {
        Member member = caller.require(HighlightsOperation.REVIEW_SUBMISSIONS);
        return decide(member, id, body, (achievement) -> {
            if (achievement.version() != version) {
                throw new StaleVersionException(id, version);
            }
        });
    }

    private Achievement decide(Member member, String id, DecisionBody body, Consumer<Achievement> requireSeen) {
        Achievement achievement = this.reviewers.submission(member, id);
        Optional<Achievement> done = this.achievements.alreadyWritten(id);
        if (done.isPresent()) {
            return done.get();
        }
        requireSeen.accept(achievement);
        Instant now = this.clock.instant();
        Verdict verdict = this.rules.verdict(body, member, achievement, now);
        Achievement next = next(achievement, verdict, now);
        this.duplicates.require(member, achievement, body.duplicateOf());
        String did = (verdict.release().holds() ? "hold " : "") + verdict.review().decision().word();
        return this.achievements
            .replace(next.by(member, HighlightsOperation.REVIEW_SUBMISSIONS, did, verdict.review().reason(), now));
    }

    private Achievement next(Achievement achievement, Verdict verdict, Instant now) {
        Review review = verdict.review();
        Release release = verdict.release();
        return release.holds() ? achievement.held(review, release.at())
                : this.inEffect.told(achievement.decided(review), review, now);
    }

}
