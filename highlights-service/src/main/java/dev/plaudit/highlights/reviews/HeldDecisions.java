package dev.plaudit.highlights.reviews;

import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

import dev.plaudit.highlights.access.HighlightsOperation;
import dev.plaudit.highlights.achievements.Achievement;
import dev.plaudit.highlights.achievements.Achievements;
import dev.plaudit.highlights.achievements.Held;
import dev.plaudit.highlights.achievements.Review;
import dev.plaudit.platform.identity.Caller;
import dev.plaudit.platform.identity.Caller.Member;
import dev.plaudit.platform.outbox.Outgoing;
import dev.plaudit.platform.problems.ConflictException;
import dev.plaudit.platform.problems.StaleVersionException;
import dev.plaudit.platform.writes.IfMatch;

/**
 * What becomes of decisions that were made and held: they are released, by somebody who
 * decides about the submission or when their time has come, or taken back.
 */
@Component
class HeldDecisions {

    private static final Logger logger = LoggerFactory.getLogger(HeldDecisions.class);

    private static final HighlightsOperation OPERATION = HighlightsOperation.REVIEW_SUBMISSIONS;

    private static final int ATTEMPTS = 5;

    private final Achievements achievements;

    private final Reviewers reviewers;

    private final DuplicateRules duplicates;

    private final DecisionInEffect inEffect;

    private final Clock clock;

    HeldDecisions(Achievements achievements, Reviewers reviewers, DuplicateRules duplicates, DecisionInEffect inEffect,
            Clock clock) {
        this.achievements = achievements;
        this.reviewers = reviewers;
        this.duplicates = duplicates;
        this.inEffect = inEffect;
        this.clock = clock;
        achievements.outbox().elsewhere(Held.RELEASE, this::releaseInTime);
    }

    /**
     * Lets a decision take effect.
     * @param version the number of the state that was seen
     * @throws ConflictException if no decision is held
     */
    Achievement release(Caller caller, String id, long version) {
        Member member = caller.require(OPERATION);
        Achievement achievement = this.reviewers.submission(member, id);
        Optional<Achievement> done = this.achievements.alreadyWritten(id);
        if (done.isPresent()) {
            return done.get();
        }
        if (achievement.version() != version) {
            throw new StaleVersionException(id, version);
        }
        Instant now = this.clock.instant();
        Achievement released = achievement.released(now);
        Review review = released.reviews().getLast();
        this.duplicates.require(member, achievement, review.duplicateOf());
        Achievement by = released.by(member, OPERATION, did("release", review), review.reason(), now);
        return this.achievements.replace(this.inEffect.told(by, review, now));
    }

    /**
     * Takes a decision back that has no effect yet.
     * @throws ConflictException if no decision is held
     */
    Achievement takeBack(Caller caller, String id, IfMatch seen) {
        Member member = caller.require(OPERATION);
        Achievement achievement = this.reviewers.submission(member, id);
        seen.require(achievement);
        Achievement waiting = achievement.takenBack();
        Review review = Objects.requireNonNull(achievement.held()).review();
        return this.achievements
            .replace(waiting.by(member, OPERATION, did("take back", review), null, this.clock.instant()));
    }

    /**
     * Lets a decision take effect whose time has come, unless it is not held any more.
     * Whoever writes at the same time wins; then it is looked at again.
     */
    private void releaseInTime(Outgoing message) {
        for (int attempt = 1; attempt < ATTEMPTS; attempt++) {
            try {
                releaseOnce(message);
                return;
            }
            catch (StaleVersionException ex) {
                logger.debug("{} changed meanwhile", message.about());
            }
        }
        releaseOnce(message);
    }

    private void releaseOnce(Outgoing message) {
        Achievement achievement = this.achievements.find(Objects.requireNonNull(message.about())).orElse(null);
        Held held = (achievement != null) ? achievement.held() : null;
        if (achievement == null || held == null || !held.id().equals(message.id())) {
            return;
        }
        Instant now = this.clock.instant();
        Review review = held.review();
        if (this.duplicates.stays(achievement, review.duplicateOf())) {
            Achievement released = achievement.released(now).byTime(review, OPERATION, did("release", review), now);
            this.achievements.replace(this.inEffect.told(released, review, now));
        }
        else {
            this.achievements.replace(achievement.takenBack()
                .byTime(review, OPERATION, did("take back", review) + ", since the other record does not stay", now));
        }
    }

    private static String did(String what, Review review) {
        return what + " " + review.decision().word();
    }

}
