package dev.plaudit.highlights.achievements;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

import dev.plaudit.platform.identity.Caller.Member;
import dev.plaudit.platform.identity.Operation;
import dev.plaudit.platform.notices.NoticeType;
import dev.plaudit.platform.outbox.Outboxed;
import dev.plaudit.platform.outbox.Outgoing;
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
 * @param trail who took it from state to state
 * @param outbox what that has yet to bring about elsewhere
 * @param held a decision that is made and not yet in effect, {@code null} for none
 * @param ahead how many of the same account waited already when it was handed in
 * @param consents what those who are credited say to that, as far as they were asked
 * @param merged records that were found to tell the same
 * @param deliveryOf the first record of a talk of which this is another giving, or null
 * @param returned what it told, without images, when changes were last asked for,
 * {@code null} once it is decided about otherwise
 */
public record Achievement(@BsonId String id, long version, Instant updatedAt, State state, Visibility visibility,
        Content content, @Nullable Content approved, @Nullable Submitter submittedBy, @Nullable Instant createdAt,
        @Nullable Instant submittedAt, @Nullable Instant shownAt, List<Review> reviews, List<String> digestIds,
        List<Step> trail, List<Outgoing> outbox, @Nullable Held held, @Nullable Integer ahead, List<Consent> consents,
        List<Merged> merged, @Nullable String deliveryOf, @Nullable Content returned) implements Outboxed<Achievement> {

    /**
     * The topic of what a duplicate brings to the record that is kept.
     */
    static final String MERGE = "merge";

    /**
     * The topic of asking for numbers that were not known.
     */
    static final String REACH = "reach";

    /**
     * The topic of telling digests that everybody reads it, or nobody any more.
     */
    public static final String SHOWN = "shown";

    /**
     * The topic of telling other systems that it was approved.
     */
    public static final String APPROVED = "approved";

    public Achievement {
        reviews = List.copyOf(Objects.requireNonNullElse(reviews, List.of()));
        digestIds = List.copyOf(Objects.requireNonNullElse(digestIds, List.of()));
        trail = List.copyOf(Objects.requireNonNullElse(trail, List.of()));
        outbox = List.copyOf(Objects.requireNonNullElse(outbox, List.of()));
        consents = List.copyOf(Objects.requireNonNullElse(consents, List.of()));
        merged = List.copyOf(Objects.requireNonNullElse(merged, List.of()));
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
                null, List.of(), List.of(), List.of(), List.of(), null, null, List.of(), List.of(), null, null);
    }

    static Achievement draft(String id, Content content, Visibility visibility, Submitter submittedBy,
            @Nullable String deliveryOf, Instant now) {
        return new Achievement(id, 0, Instant.EPOCH, State.DRAFT, visibility, content, null, submittedBy, now, null,
                null, List.of(), List.of(), List.of(), List.of(), null, null, List.of(), List.of(), deliveryOf, null);
    }

    /**
     * What everybody reads.
     * @param today gives the id under which a person is known today
     * @return the last approved content, without those who do not agree to be named in
     * it; nothing when the achievement is not public
     */
    public Optional<Content> publicContent(UnaryOperator<String> today) {
        return publicContent().map(new Consents(this.consents, today)::shown);
    }

    /**
     * What was approved, whoever may read it.
     * @param today gives the id under which a person is known today
     * @return the last approved content, without those who do not agree to be named in
     * it; nothing when it is not approved, or no longer
     */
    public Optional<Content> approvedContent(UnaryOperator<String> today) {
        return approvedContent().map(new Consents(this.consents, today)::shown);
    }

    /**
     * The last approved content of a public achievement, whoever agrees.
     */
    Optional<Content> publicContent() {
        return (this.visibility == Visibility.PUBLIC) ? approvedContent() : Optional.empty();
    }

    private Optional<Content> approvedContent() {
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
     * The people who are credited in what was last written and did not decline.
     * @param today gives the id under which a person is known today
     * @return ids of persons as they were written, each once
     */
    public List<String> agreeablePersonIds(UnaryOperator<String> today) {
        Consents said = new Consents(this.consents, today);
        return this.content.personIds().stream().filter((person) -> !said.hasDeclined(person)).toList();
    }

    /**
     * Whether no later reminder of reach waits.
     */
    boolean isLastReminder(Outgoing reminder) {
        return this.outbox.stream()
            .noneMatch((other) -> other.topic().equals(REACH) && other.due().isAfter(reminder.due()));
    }

    /**
     * Whether it was ever handed in to those who decide.
     * @return false for what was never more than a draft
     */
    public boolean wasSubmitted() {
        return this.submittedAt != null;
    }

    /**
     * The record that tells of it already.
     * @return the other one, when this is a duplicate
     */
    public Optional<String> duplicateOf() {
        return (this.state == State.DUPLICATE) ? Optional.ofNullable(this.reviews.getLast().duplicateOf())
                : Optional.empty();
    }

    /**
     * Whether this and another tell of one talk given twice, so that neither is a
     * duplicate of the other, however alike they are.
     * @param other another achievement
     * @return true if one was begun as a further giving of the other's talk, or both are
     * of a talk that has a record, on different dates
     */
    public boolean isAnotherGivingOf(Achievement other) {
        boolean sameTalk = firstGiving().equals(other.firstGiving())
                || this.content.talkIds().stream().anyMatch(other.content.talkIds()::contains);
        return sameTalk && !this.id.equals(other.id) && !Objects.equals(this.content.date(), other.content.date());
    }

    String firstGiving() {
        return Objects.requireNonNullElse(this.deliveryOf, this.id);
    }

    /**
     * Changed by who reported it. Once it is approved, what is material goes back to
     * those who decide, and everything else is shown at once. A decision that was held
     * was about another text and falls away.
     */
    Achievement edited(Content changed, Visibility visibility, Instant now) {
        return (switch (this.state) {
            case DRAFT, SUBMITTED, CHANGES_REQUESTED -> next().content(changed);
            case APPROVED -> changed.isMateriallyThatOf(this.content) ? next().content(changed)
                    : next().state(State.SUBMITTED).content(changed).approved(this.content).submittedAt(now);
            case REJECTED, DUPLICATE, WITHDRAWN, ARCHIVED -> throw illegal("changed");
        }).visibility(visibility).held(null).made();
    }

    /**
     * Notes how many of the same account waited already when it was handed in, so that
     * one who hands in very many does not hide what others did.
     */
    Achievement waitingBehind(int others) {
        return next().ahead(others).made();
    }

    Achievement submitted(Instant now) {
        return switch (this.state) {
            case DRAFT, CHANGES_REQUESTED -> next().state(State.SUBMITTED).submittedAt(now).made();
            case SUBMITTED, APPROVED, REJECTED, DUPLICATE, WITHDRAWN, ARCHIVED -> throw illegal("submitted");
        };
    }

    /**
     * Taken back. Of an approved achievement only the edit that waits can be: what was
     * approved stands again. A decision that was held falls away.
     */
    Achievement withdrawn() {
        return switch (this.state) {
            case DRAFT, SUBMITTED, CHANGES_REQUESTED -> next().standingAsBeforeOr(State.WITHDRAWN).held(null).made();
            case APPROVED, REJECTED, DUPLICATE, WITHDRAWN, ARCHIVED -> throw illegal("withdrawn");
        };
    }

    Achievement archived() {
        return switch (this.state) {
            case APPROVED -> next().state(State.ARCHIVED).made();
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
        return new Deciding(this).decided(review);
    }

    /**
     * Decided about, with no effect before the decision is released.
     * @param review who decided what
     * @param releaseAt when it is released by itself, or null for whenever somebody does
     * @return the next state, which looks to others as if nothing was decided
     * @throws ConflictException if it does not wait for a decision
     */
    public Achievement held(Review review, @Nullable Instant releaseAt) {
        return new Deciding(this).held(review, releaseAt);
    }

    /**
     * Decided as it was decided before and held until now.
     * @param now when
     * @return the next state, with the review
     * @throws ConflictException if no decision is held
     */
    public Achievement released(Instant now) {
        return new Deciding(this).released(now);
    }

    /**
     * Waits for another decision than the one that is held.
     * @return the next state
     * @throws ConflictException if no decision is held
     */
    public Achievement takenBack() {
        return new Deciding(this).takenBack();
    }

    /**
     * Whether its record may go altogether: nobody else has a part in it.
     */
    boolean isDeletable() {
        return this.state == State.DRAFT || this.state == State.WITHDRAWN;
    }

    /**
     * What an import says of it now; an edit that waits stays, and so does what
     * duplicates brought.
     * @param today gives the id under which a person is known today
     */
    Achievement restated(Content stated, UnaryOperator<String> today) {
        Content whole = stated.joinedBy(this.merged, today);
        return ((this.approved != null) ? next().approved(whole) : next().content(whole)).made();
    }

    /**
     * Waits again, since no record of those that were found to tell the same was kept.
     */
    Achievement reopened() {
        if (this.state != State.DUPLICATE) {
            throw illegal("reopened");
        }
        return next().state(State.SUBMITTED).made();
    }

    /**
     * With what those who are credited say to that.
     */
    Achievement agreed(List<Consent> consents, Instant now) {
        return next().consents(consents).shownAnew(now).made();
    }

    Achievement toldIn(String digestId, Instant now) {
        if (this.digestIds.contains(digestId)) {
            return this;
        }
        List<String> digests = new ArrayList<>(this.digestIds);
        digests.add(digestId);
        return next().toldIn(digests, now).made();
    }

    Achievement notToldIn(String digestId, Instant now) {
        return this.digestIds.contains(digestId)
                ? next().toldIn(this.digestIds.stream().filter((id) -> !id.equals(digestId)).toList(), now).made()
                : this;
    }

    /**
     * Notes who made this the next state. That it was done is written to the audit log,
     * and members are told, as soon as it is stored.
     * @param member who
     * @param operation what they may do that allows it
     * @param did what they did, a word
     * @param reason why, in their words, or null
     * @param now when
     * @return the same, with what is to be told of it
     */
    public Achievement by(Member member, Operation operation, String did, @Nullable String reason, Instant now) {
        return new Notes(this).by(member, operation, did, reason, now);
    }

    /**
     * Notes that this is the next state because the time has come that a reviewer set.
     * @param review what they decided
     * @param operation what they may do that allowed it
     * @param did what they had done now, a word
     * @param now when
     * @return the same, with what is to be told of it
     */
    public Achievement byTime(Review review, Operation operation, String did, Instant now) {
        return new Notes(this).byTime(review, operation, did, now);
    }

    /**
     * Tells members of this state as soon as it is stored.
     * @param type what it is about
     * @param accountIds accounts that are told
     * @param personIds persons that are told, where they have an account
     * @param actor the name of who did it, or null for nobody
     * @param text what they wrote about it, or null
     * @param now when
     * @return the same, with the notice
     */
    public Achievement telling(NoticeType type, Collection<String> accountIds, Collection<String> personIds,
            @Nullable String actor, @Nullable String text, Instant now) {
        return new Notes(this).telling(type, accountIds, personIds, actor, text, now);
    }

    @Override
    public Achievement stored(long version, Instant updatedAt) {
        boolean shows = this.state == State.APPROVED && this.visibility == Visibility.PUBLIC;
        return next().stored(version, updatedAt, shows ? updatedAt : this.shownAt).made();
    }

    NextAchievement next() {
        return new NextAchievement(this);
    }

    /**
     * The same whenever this very state is stored, and no other's.
     */
    String nextId(String what) {
        return this.id + "." + (this.version + 1) + "." + what;
    }

    ConflictException illegal(String step) {
        return new ConflictException("This achievement is %s and cannot be %s".formatted(this.state.word(), step));
    }

}
