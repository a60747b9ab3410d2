package dev.plaudit.highlights.achievements;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

/**
 * An achievement as those see it who have a part in it or decide about it: what it is to
 * tell, and how far it has come.
 *
 * @param status where it stands
 * @param version the number of this state, which decisions name
 * @param visibility who may read it once it is approved
 * @param submittedBy who reported it, null when it was imported
 * @param createdAt when it was first written down, null when it was imported
 * @param submittedAt since when it waits, or when it was last handed in
 * @param reviews what was decided about it, in order, without what is held
 * @param approved what everybody goes on reading while this waits, null when nothing does
 * @param returned what it told, without images, when changes were last asked for; null
 * once it is decided about otherwise
 * @param duplicateOf the record that tells of it already, when it is a duplicate
 * @param consents what those who are credited say to that, as far as they were asked
 * @param deliveryOf the first record of a talk of which this is another giving
 * @param told what it is to tell, as everybody would read it
 */
public record SubmissionView(State status, long version, Visibility visibility, @Nullable ReportedBy submittedBy,
        @Nullable Instant createdAt, @Nullable Instant submittedAt, List<Decided> reviews,
        @Nullable AchievementView approved, @Nullable AchievementView returned, @Nullable String duplicateOf,
        List<Consent> consents, @Nullable String deliveryOf, @JsonUnwrapped AchievementView told) {

    /**
     * Who reported it.
     *
     * @param personId the person
     * @param name what they called themselves
     */
    public record ReportedBy(String personId, String name) {

        static @Nullable ReportedBy of(@Nullable Submitter submitter) {
            return (submitter != null) ? new ReportedBy(submitter.personId(), submitter.name()) : null;
        }

    }

    /**
     * What was decided.
     *
     * @param decision the decision
     * @param reason why
     * @param duplicateOf the record that tells of it already
     * @param name who decided
     * @param at when
     * @param version the number of the state it was decided about
     * @param reasonId the reason, when it was one of those in /review-reasons
     * @param comments what was said about single fields
     */
    public record Decided(Decision decision, @Nullable String reason, @Nullable String duplicateOf, String name,
            Instant at, long version, @Nullable String reasonId, List<FieldComment> comments) {

        /**
         * Shows a decision.
         * @param review the decision
         * @return as who reported it sees it, once it is in effect
         */
        public static Decided of(Review review) {
            return new Decided(review.decision(), review.reason(), review.duplicateOf(), review.name(),
                    review.inEffectAt(), review.version(), review.reasonId(), review.comments());
        }

    }

}
