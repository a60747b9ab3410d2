package dev.plaudit.highlights.reviews;

import java.util.List;
import java.util.Objects;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

import dev.plaudit.highlights.achievements.Decision;

/**
 * What a manager decides.
 *
 * @param decision the decision
 * @param reason why, for who submitted it, in own words; one of reason and reasonId is
 * needed unless it is approved; 2,000 characters at most, those of reasonId included
 * @param reasonId a reason of /review-reasons; own words are added to its
 * @param duplicateOf the record that tells of it already; needed for a duplicate
 * @param comments on single fields, for who submitted it, 20 at most
 * @param release when it is to take effect: an instant, how long from now, such as PT10S,
 * or {@code later} for whenever it is released; at once where nothing is said
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DecisionBody(@Nullable Decision decision, @Nullable String reason, @Nullable String reasonId,
        @Nullable String duplicateOf, List<StatedComment> comments, @Nullable String release) {

    DecisionBody {
        comments = List.copyOf(Objects.requireNonNullElse(comments, List.of()));
    }

    /**
     * What is said about one field of a report.
     *
     * @param pointer the field, a JSON Pointer such as /links/0/url
     * @param text plain text, 2,000 characters at most
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record StatedComment(@Nullable String pointer, @Nullable String text) {
    }

}
