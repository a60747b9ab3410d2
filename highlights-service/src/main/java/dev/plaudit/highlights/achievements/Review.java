package dev.plaudit.highlights.achievements;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * A decision about a submission, for ever part of its record.
 *
 * @param decision what was decided
 * @param reason why; always there unless it was approved
 * @param duplicateOf the record that tells of it already, when that was decided
 * @param accountId who decided
 * @param name what the account called itself then
 * @param at when
 * @param version the number of the state that was decided about
 * @param reasonId the reason's id, when it was one of those in /review-reasons
 * @param comments what was said about single fields
 * @param submittedAt when what was decided about was handed in
 * @param releasedAt when it took effect, if it was held until then
 */
public record Review(Decision decision, @Nullable String reason, @Nullable String duplicateOf, String accountId,
        String name, Instant at, long version, @Nullable String reasonId, List<FieldComment> comments,
        @Nullable Instant submittedAt, @Nullable Instant releasedAt) {

    public Review {
        comments = List.copyOf(Objects.requireNonNullElse(comments, List.of()));
    }

    /**
     * When it took effect.
     * @return when it was decided, or released
     */
    public Instant inEffectAt() {
        return Objects.requireNonNullElse(this.releasedAt, this.at);
    }

    Review named(String name) {
        return new Review(this.decision, this.reason, this.duplicateOf, this.accountId, name, this.at, this.version,
                this.reasonId, this.comments, this.submittedAt, this.releasedAt);
    }

    Review since(@Nullable Instant submittedAt) {
        return new Review(this.decision, this.reason, this.duplicateOf, this.accountId, this.name, this.at,
                this.version, this.reasonId, this.comments, submittedAt, this.releasedAt);
    }

    Review released(Instant now) {
        return new Review(this.decision, this.reason, this.duplicateOf, this.accountId, this.name, this.at,
                this.version, this.reasonId, this.comments, this.submittedAt, now);
    }

}
