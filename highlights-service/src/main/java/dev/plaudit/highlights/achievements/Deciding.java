package dev.plaudit.highlights.achievements;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.plaudit.platform.outbox.Outgoing;
import dev.plaudit.platform.problems.ConflictException;

/**
 * Decides about an achievement: at once, or later by a decision that is held.
 *
 * @param achievement what is decided about
 */
record Deciding(Achievement achievement) {

    /**
     * See {@link Achievement#decided}.
     */
    Achievement decided(Review review) {
        requireWaiting();
        return inEffect(review.since(this.achievement.submittedAt()));
    }

    /**
     * See {@link Achievement#held(Review, Instant)}.
     */
    Achievement held(Review review, @Nullable Instant releaseAt) {
        requireWaiting();
        Review waiting = review.since(this.achievement.submittedAt());
        return this.achievement.next().held(new Held(this.achievement.nextId(Held.RELEASE), waiting, releaseAt)).made();
    }

    /**
     * See {@link Achievement#released}.
     */
    Achievement released(Instant now) {
        return inEffect(requireHeld().review().released(now));
    }

    /**
     * See {@link Achievement#takenBack}.
     */
    Achievement takenBack() {
        requireHeld();
        return this.achievement.next().held(null).made();
    }

    private Achievement inEffect(Review review) {
        List<Review> all = new ArrayList<>(this.achievement.reviews());
        all.add(review);
        return (switch (review.decision()) {
            case APPROVE -> remindingOfReach(this.achievement.next().state(State.APPROVED).approved(null), review.at())
                .outgoing(Outgoing.of(this.achievement.nextId(Achievement.APPROVED), Achievement.APPROVED, review.at(),
                        this.achievement.id()));
            case REQUEST_CHANGES -> this.achievement.next().state(State.CHANGES_REQUESTED);
            case REJECT -> this.achievement.next().standingAsBeforeOr(State.REJECTED);
            case DUPLICATE -> this.achievement.next()
                .state(State.DUPLICATE)
                .approved(null)
                .outgoing(Outgoing.of(this.achievement.nextId(Achievement.MERGE), Achievement.MERGE, review.at(),
                        this.achievement.id()));
        }).returned(returned(review)).reviews(all).held(null).made();
    }

    /**
     * For who decides next, to see what was changed. Images are left out, since they may
     * be gone by then.
     */
    private @Nullable Content returned(Review review) {
        return (review.decision() == Decision.REQUEST_CHANGES) ? this.achievement.content().illustratedBy(List.of())
                : null;
    }

    private NextAchievement remindingOfReach(NextAchievement approved, Instant at) {
        this.achievement.content()
            .reachWantedAt(at)
            .ifPresent((due) -> approved.outgoing(Outgoing.of(this.achievement.nextId(Achievement.REACH),
                    Achievement.REACH, due, this.achievement.id())));
        return approved;
    }

    private void requireWaiting() {
        if (this.achievement.state() != State.SUBMITTED) {
            throw this.achievement.illegal("decided");
        }
        if (this.achievement.held() != null) {
            throw new ConflictException("A decision about this achievement is held; release it or take it back first");
        }
    }

    private Held requireHeld() {
        if (this.achievement.held() == null) {
            throw new ConflictException("No decision about this achievement is held");
        }
        return this.achievement.held();
    }

}
