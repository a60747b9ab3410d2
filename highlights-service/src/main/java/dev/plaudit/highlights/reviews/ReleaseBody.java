package dev.plaudit.highlights.reviews;

import java.util.List;
import java.util.Objects;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * Held decisions that are to take effect.
 *
 * @param items the submissions, 1 to 100
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ReleaseBody(List<Item> items) {

    ReleaseBody {
        items = List.copyOf(Objects.requireNonNullElse(items, List.of()));
    }

    /**
     * One of them.
     *
     * @param id the achievement
     * @param version the number of the state that was seen
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Item(@Nullable String id, @Nullable Long version) implements Batched {
    }

}
