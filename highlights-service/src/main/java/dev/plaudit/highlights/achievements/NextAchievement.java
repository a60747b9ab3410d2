package dev.plaudit.highlights.achievements;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.plaudit.platform.outbox.Outgoing;

/**
 * The next state of an achievement in the making: what is not set stays as it is.
 */
final class NextAchievement {

    /**
     * So that no record outgrows its document; the audit log has all.
     */
    private static final int MOST_STEPS = 200;

    private final Achievement before;

    private long version;

    private Instant updatedAt;

    private State state;

    private Visibility visibility;

    private Content content;

    private @Nullable Content approved;

    private @Nullable Submitter submittedBy;

    private @Nullable Instant submittedAt;

    private @Nullable Instant shownAt;

    private List<Review> reviews;

    private List<String> digestIds;

    private List<Step> trail;

    private List<Outgoing> outbox;

    private @Nullable Held held;

    private @Nullable Integer ahead;

    private List<Consent> consents;

    private List<Merged> merged;

    private @Nullable Content returned;

    NextAchievement(Achievement before) {
        this.before = before;
        this.version = before.version();
        this.updatedAt = before.updatedAt();
        this.state = before.state();
        this.visibility = before.visibility();
        this.content = before.content();
        this.approved = before.approved();
        this.submittedBy = before.submittedBy();
        this.submittedAt = before.submittedAt();
        this.shownAt = before.shownAt();
        this.reviews = before.reviews();
        this.digestIds = before.digestIds();
        this.trail = before.trail();
        this.outbox = before.outbox();
        this.held = before.held();
        this.ahead = before.ahead();
        this.consents = before.consents();
        this.merged = before.merged();
        this.returned = before.returned();
    }

    NextAchievement state(State state) {
        this.state = state;
        return this;
    }

    /**
     * An edit that does not come to be leaves what was approved; without, there is
     * nothing to be left.
     */
    NextAchievement standingAsBeforeOr(State end) {
        return (this.approved != null) ? state(State.APPROVED).content(this.approved).approved(null) : state(end);
    }

    NextAchievement visibility(Visibility visibility) {
        this.visibility = visibility;
        return this;
    }

    NextAchievement content(Content content) {
        this.content = content;
        return this;
    }

    NextAchievement approved(@Nullable Content approved) {
        this.approved = approved;
        return this;
    }

    NextAchievement submittedBy(@Nullable Submitter submittedBy) {
        this.submittedBy = submittedBy;
        return this;
    }

    NextAchievement submittedAt(Instant now) {
        this.submittedAt = now;
        return this;
    }

    NextAchievement reviews(List<Review> reviews) {
        this.reviews = reviews;
        return this;
    }

    NextAchievement toldIn(List<String> digestIds, Instant now) {
        this.digestIds = digestIds;
        return shownAnew(now);
    }

    NextAchievement consents(List<Consent> consents) {
        this.consents = consents;
        return this;
    }

    NextAchievement returned(@Nullable Content returned) {
        this.returned = returned;
        return this;
    }

    NextAchievement merged(List<Merged> merged) {
        this.merged = merged;
        return this;
    }

    /**
     * What everybody reads of it changes, if they do, though its state does not.
     */
    NextAchievement shownAnew(Instant now) {
        this.shownAt = this.before.isPublic() ? now : this.shownAt;
        return this;
    }

    NextAchievement step(Step step) {
        List<Step> longer = new ArrayList<>(this.trail);
        longer.add(step);
        this.trail = longer.subList(Math.max(0, longer.size() - MOST_STEPS), longer.size());
        return this;
    }

    NextAchievement outgoing(Outgoing message) {
        List<Outgoing> longer = new ArrayList<>(this.outbox);
        longer.add(message);
        this.outbox = longer;
        return this;
    }

    /**
     * A decision to be held in the place of any other, or none.
     */
    NextAchievement held(@Nullable Held held) {
        List<Outgoing> others = new ArrayList<>(this.outbox);
        others.removeIf((message) -> message.topic().equals(Held.RELEASE));
        if (held != null && held.releaseAt() != null) {
            others.add(Outgoing.of(held.id(), Held.RELEASE, held.releaseAt(), this.before.id()));
        }
        this.outbox = others;
        this.held = held;
        return this;
    }

    NextAchievement ahead(int ahead) {
        this.ahead = ahead;
        return this;
    }

    NextAchievement stored(long version, Instant updatedAt, @Nullable Instant shownAt) {
        this.version = version;
        this.updatedAt = updatedAt;
        this.shownAt = shownAt;
        return this;
    }

    Achievement made() {
        Achievement next = next();
        return (next.isPublic() == this.before.isPublic() || next.digestIds().isEmpty()) ? next
                : outgoing(Outgoing.of(this.before.id() + "." + (this.before.version() + 1) + "." + Achievement.SHOWN,
                        Achievement.SHOWN, Instant.EPOCH, this.before.id()))
                    .next();
    }

    private Achievement next() {
        return new Achievement(this.before.id(), this.version, this.updatedAt, this.state, this.visibility,
                this.content, this.approved, this.submittedBy, this.before.createdAt(), this.submittedAt, this.shownAt,
                this.reviews, this.digestIds, this.trail, this.outbox, this.held, this.ahead, this.consents,
                this.merged, this.before.deliveryOf(), this.returned);
    }

}
