package dev.plaudit.highlights.achievements;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

import dev.plaudit.platform.mongo.Versioned;
import dev.plaudit.platform.problems.ConflictException;

/**
 * Something that people or communities did, from a draft to what the world reads. Each
 * step of its life is a method that gives the next state or says why there is none.
 *
 * @param id also the last part of its address
 * @param state where it stands
 * @param visibility who may read it once it is approved
 * @param content what is told of it, as who reported it last wrote it
 * @param approved what everybody goes on reading while a later edit waits for a decision,
 * {@code null} when none does
 * @param submittedBy who reported it, {@code null} when it was imported
 * @param createdAt when it was first written down, {@code null} when it was imported
 * @param submittedAt when it was last handed in
 * @param shownAt when what everybody reads of it last changed, {@code null} when nobody
 * ever could
 * @param reviews what was decided about it, in order
 * @param digestIds published digests that tell of it
 */
public record Achievement(@BsonId String id, long version, Instant updatedAt, State state, Visibility visibility,
        Content content, @Nullable Content approved, @Nullable Submitter submittedBy, @Nullable Instant createdAt,
        @Nullable Instant submittedAt, @Nullable Instant shownAt, List<Review> reviews,
        List<String> digestIds) implements Versioned<Achievement> {

    public Achievement {
        reviews = List.copyOf(Objects.requireNonNullElse(reviews, List.of()));
        digestIds = List.copyOf(Objects.requireNonNullElse(digestIds, List.of()));
        if (shownAt == null && state == State.APPROVED && visibility == Visibility.PUBLIC) {
            shownAt = updatedAt;
        }
    }

    /**
     * An achievement that an operator vouches for, as one told in an imported digest.
     * @param id its id
     * @param content what is told of it
     * @return an approved, public achievement that is not stored yet
     */
    public static Achievement approved(String id, Content content) {
        return new Achievement(id, 0, Instant.EPOCH, State.APPROVED, Visibility.PUBLIC, content, null, null, null, null,
                null, List.of(), List.of());
    }

    static Achievement draft(String id, Content content, Visibility visibility, Submitter submittedBy, Instant now) {
        return new Achievement(id, 0, Instant.EPOCH, State.DRAFT, visibility, content, null, submittedBy, now, null,
                null, List.of(), List.of());
    }

    /**
     * What everybody reads.
     * @return the last approved content; nothing when the achievement is not public
     */
    public Optional<Content> publicContent() {
        if (this.visibility != Visibility.PUBLIC) {
            return Optional.empty();
        }
        return switch (this.state) {
            case APPROVED -> Optional.of(this.content);
            case SUBMITTED, CHANGES_REQUESTED -> Optional.ofNullable(this.approved);
            case DRAFT, REJECTED, DUPLICATE, WITHDRAWN, ARCHIVED -> Optional.empty();
        };
    }

    /**
     * Whether everybody may read it.
     * @return true when an approved revision of it is public
     */
    public boolean isPublic() {
        return publicContent().isPresent();
    }

    /**
     * Whether somebody reported it.
     * @param accountId an account
     * @return true if it was that account
     */
    public boolean isReportedBy(String accountId) {
        return this.submittedBy != null && this.submittedBy.accountId().equals(accountId);
    }

    /**
     * The people who are credited, in what everybody reads or in what waits.
     * @return ids of persons as they were written, each once
     */
    public List<String> personIds() {
        return Stream.concat(Stream.of(this.content), Stream.ofNullable(this.approved))
            .flatMap((told) -> told.personIds().stream())
            .distinct()
            .toList();
    }

    /**
     * Whether it was ever handed in to those who decide.
     * @return false for what was never more than a draft
     */
    public boolean wasSubmitted() {
        return this.submittedAt != null;
    }

    /**
     * Changed by who reported it. Once it is approved, what is material goes back to
     * those who decide, and everything else is shown at once.
     */
    Achievement edited(Content changed, Visibility visibility, Instant now) {
        return switch (this.state) {
            case DRAFT, SUBMITTED, CHANGES_REQUESTED -> with(this.state, changed, this.approved).seenBy(visibility);
            case APPROVED -> (changed.isMateriallyThatOf(this.content) ? with(State.APPROVED, changed, null)
                    : with(State.SUBMITTED, changed, this.content).handedIn(now))
                .seenBy(visibility);
            case REJECTED, DUPLICATE, WITHDRAWN, ARCHIVED -> throw illegal("changed");
        };
    }

    Achievement submitted(Instant now) {
        return switch (this.state) {
            case DRAFT, CHANGES_REQUESTED -> with(State.SUBMITTED, this.content, this.approved).handedIn(now);
            case SUBMITTED, APPROVED, REJECTED, DUPLICATE, WITHDRAWN, ARCHIVED -> throw illegal("submitted");
        };
    }

    /**
     * Taken back. Of an approved achievement only the edit that waits can be: what was
     * approved stands again.
     */
    Achievement withdrawn() {
        return switch (this.state) {
            case DRAFT, SUBMITTED, CHANGES_REQUESTED -> (this.approved != null)
                    ? with(State.APPROVED, this.approved, null) : with(State.WITHDRAWN, this.content, null);
            case APPROVED, REJECTED, DUPLICATE, WITHDRAWN, ARCHIVED -> throw illegal("withdrawn");
        };
    }

    Achievement archived() {
        return switch (this.state) {
            case APPROVED -> with(State.ARCHIVED, this.content, null);
            case DRAFT, SUBMITTED, CHANGES_REQUESTED, REJECTED, DUPLICATE, WITHDRAWN, ARCHIVED ->
                throw illegal("archived");
        };
    }

    /**
     * Decided about. When a later edit of an approved achievement is rejected, what was
     * approved stands as before.
     * @param review who decided what
     * @return the next state, with the review
     * @throws ConflictException if it does not wait for a decision
     */
    public Achievement decided(Review review) {
        if (this.state != State.SUBMITTED) {
            throw illegal("decided");
        }
        return (switch (review.decision()) {
            case APPROVE -> with(State.APPROVED, this.content, null);
            case REQUEST_CHANGES -> with(State.CHANGES_REQUESTED, this.content, this.approved);
            case REJECT -> (this.approved != null) ? with(State.APPROVED, this.approved, null)
                    : with(State.REJECTED, this.content, null);
            case DUPLICATE -> with(State.DUPLICATE, this.content, null);
        }).reviewed(review);
    }

    /**
     * Whether its record may go altogether: nobody else has a part in it.
     */
    boolean isDeletable() {
        return this.state == State.DRAFT || this.state == State.WITHDRAWN;
    }

    /**
     * What an import says of it now; an edit that waits stays.
     */
    Achievement restated(Content stated) {
        return (this.approved != null) ? with(this.state, this.content, stated) : with(this.state, stated, null);
    }

    Achievement toldIn(String digestId, Instant now) {
        if (this.digestIds.contains(digestId)) {
            return this;
        }
        List<String> digests = new ArrayList<>(this.digestIds);
        digests.add(digestId);
        return told(digests, now);
    }

    Achievement notToldIn(String digestId, Instant now) {
        return this.digestIds.contains(digestId)
                ? told(this.digestIds.stream().filter((id) -> !id.equals(digestId)).toList(), now) : this;
    }

    @Override
    public Achievement stored(long version, Instant updatedAt) {
        boolean shows = this.state == State.APPROVED && this.visibility == Visibility.PUBLIC;
        return new Achievement(this.id, version, updatedAt, this.state, this.visibility, this.content, this.approved,
                this.submittedBy, this.createdAt, this.submittedAt, shows ? updatedAt : this.shownAt, this.reviews,
                this.digestIds);
    }

    private ConflictException illegal(String step) {
        return new ConflictException("This achievement is %s and cannot be %s".formatted(this.state.word(), step));
    }

    private Achievement with(State state, Content content, @Nullable Content approved) {
        return new Achievement(this.id, this.version, this.updatedAt, state, this.visibility, content, approved,
                this.submittedBy, this.createdAt, this.submittedAt, this.shownAt, this.reviews, this.digestIds);
    }

    private Achievement seenBy(Visibility visibility) {
        return new Achievement(this.id, this.version, this.updatedAt, this.state, visibility, this.content,
                this.approved, this.submittedBy, this.createdAt, this.submittedAt, this.shownAt, this.reviews,
                this.digestIds);
    }

    private Achievement handedIn(Instant now) {
        return new Achievement(this.id, this.version, this.updatedAt, this.state, this.visibility, this.content,
                this.approved, this.submittedBy, this.createdAt, now, this.shownAt, this.reviews, this.digestIds);
    }

    private Achievement reviewed(Review review) {
        List<Review> all = new ArrayList<>(this.reviews);
        all.add(review);
        return new Achievement(this.id, this.version, this.updatedAt, this.state, this.visibility, this.content,
                this.approved, this.submittedBy, this.createdAt, this.submittedAt, this.shownAt, all, this.digestIds);
    }

    private Achievement told(List<String> digests, Instant now) {
        return new Achievement(this.id, this.version, this.updatedAt, this.state, this.visibility, this.content,
                this.approved, this.submittedBy, this.createdAt, this.submittedAt, isPublic() ? now : this.shownAt,
                this.reviews, digests);
    }

}
