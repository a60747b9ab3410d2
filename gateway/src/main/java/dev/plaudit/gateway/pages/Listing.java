package dev.plaudit.gateway.pages;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A page of a list.
 *
 * @param items what is on it
 * @param next the cursor of the following page, or null on the last
 * @param total how many there are on all pages
 * @param facets how many there are by each value of a field, the most first
 * @param <T> what an item is
 */
public record Listing<T>(List<T> items, @Nullable String next, long total, Map<String, Map<String, Long>> facets) {

    /**
     * Takes what is left out as empty.
     */
    public Listing(@Nullable List<T> items, @Nullable String next, long total,
            @Nullable Map<String, Map<String, Long>> facets) {
        this.items = (items != null) ? items : List.of();
        this.next = next;
        this.total = total;
        this.facets = (facets != null) ? facets : Map.of();
    }

    /**
     * A list of nothing.
     * @param <T> what is not there
     * @return no items
     */
    public static <T> Listing<T> none() {
        return new Listing<>(List.of(), null, 0, Map.of());
    }

}
