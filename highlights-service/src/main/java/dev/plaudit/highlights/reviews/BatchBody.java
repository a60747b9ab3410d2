package dev.plaudit.highlights.reviews;

import java.util.List;
import java.util.Objects;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

import dev.plaudit.highlights.achievements.Decision;
import dev.plaudit.highlights.reviews.DecisionBody.StatedComment;

/**
 * Many decisions at once.
 *
 * @param items the decisions, 1 to 100
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record BatchBody(List<Item> items) {

    BatchBody {
        items = List.copyOf(Objects.requireNonNullElse(items, List.of()));
    }

    /**
     * One of them.
     *
     * @param id the achievement
     * @param version the number of the state that was seen
     * @param decision the decision
     * @param reason why, as for a single decision
     * @param reasonId a reason of /review-reasons, as for a single decision
     * @param duplicateOf the record that tells of it already, as for a single decision
     * @param comments on single fields, as for a single decision
     * @param release when it is to take effect, as for a single decision
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Item(@Nullable String id, @Nullable Long version, @Nullable Decision decision, @Nullable String reason,
            @Nullable String reasonId, @Nullable String duplicateOf, List<StatedComment> comments,
            @Nullable String release) implements Batched {

        Item {
            comments = List.copyOf(Objects.requireNonNullElse(comments, List.of()));
        }

        DecisionBody decisionBody() {
            return new DecisionBody(this.decision, this.reason, this.reasonId, this.duplicateOf, this.comments,
                    this.release);
        }

    }

}
