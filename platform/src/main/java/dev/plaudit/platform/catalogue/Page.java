package dev.plaudit.platform.catalogue;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A page of a list.
 *
 * @param items the JSON of the records, UTF-8, in order
 * @param next the cursor of the next page, null on the last
 * @param total how many records the whole list holds, exact
 * @param facets for each filter asked for, how many records of the whole list carry which
 * value: the most frequent first, then by value, 100 at most
 */
public record Page(List<byte[]> items, @Nullable String next, long total, Map<String, Map<String, Long>> facets) {
}
