package dev.plaudit.platform.catalogue;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

/**
 * What a list asks of a catalogue. Values of one filter are alternatives; everything else
 * narrows.
 *
 * @param filters wanted values by the name of their filter, in their proper spelling
 * @param excluded values that no record may carry, by the name of their filter
 * @param dates only records whose days overlap these; null for all
 * @param text only records that hold each word of it; null for all
 * @param ordering the order; null for relevance where there is a text, the schema's
 * default otherwise
 * @param updatedSince only records and deletions since then, in the order in which they
 * changed; null for all records and no deletions
 * @param facets the filters whose values are counted
 * @param limit how many records at most, 1 to {@value #MAX_LIMIT}
 * @param cursor where the page before ended; null for the first page
 */
public record CatalogueQuery(SortedMap<String, SortedSet<String>> filters,
        SortedMap<String, SortedSet<String>> excluded, @Nullable DateInterval dates, @Nullable Sought text,
        @Nullable Ordering ordering, @Nullable Instant updatedSince, List<String> facets, int limit,
        @Nullable String cursor) {

    /**
     * How many records a page may hold.
     */
    public static final int MAX_LIMIT = 100;

    /**
     * How many records a page holds when nothing is said.
     */
    public static final int DEFAULT_LIMIT = 20;

    /**
     * Checks the limit.
     */
    public CatalogueQuery {
        if (limit < 1 || limit > MAX_LIMIT) {
            throw new IllegalArgumentException("A page holds 1 to %d records".formatted(MAX_LIMIT));
        }
        facets = List.copyOf(facets);
    }

    /**
     * Asks for the first page of everything in the default order.
     * @return a query to narrow
     */
    public static CatalogueQuery all() {
        return new CatalogueQuery(new TreeMap<>(), new TreeMap<>(), null, null, null, null, List.of(), DEFAULT_LIMIT,
                null);
    }

    /**
     * Narrows to some values of a filter.
     * @param filter the name of the filter
     * @param values alternatives in their proper spelling
     * @return a narrower query
     */
    public CatalogueQuery where(String filter, Collection<String> values) {
        SortedMap<String, SortedSet<String>> narrowed = new TreeMap<>(this.filters);
        narrowed.put(filter, new TreeSet<>(values));
        return new CatalogueQuery(narrowed, this.excluded, this.dates, this.text, this.ordering, this.updatedSince,
                this.facets, this.limit, this.cursor);
    }

    /**
     * Narrows to one value of a filter.
     * @param filter the name of the filter
     * @param value the value in its proper spelling
     * @return a narrower query
     */
    public CatalogueQuery where(String filter, String value) {
        return where(filter, Set.of(value));
    }

    /**
     * Narrows to records that carry none of some values.
     * @param filter the name of the filter
     * @param values the values in their proper spelling
     * @return a narrower query
     */
    public CatalogueQuery without(String filter, Collection<String> values) {
        SortedMap<String, SortedSet<String>> narrowed = new TreeMap<>(this.excluded);
        narrowed.put(filter, new TreeSet<>(values));
        return new CatalogueQuery(this.filters, narrowed, this.dates, this.text, this.ordering, this.updatedSince,
                this.facets, this.limit, this.cursor);
    }

    /**
     * Narrows to records whose days overlap an interval.
     * @param dates the interval
     * @return a narrower query
     */
    public CatalogueQuery within(DateInterval dates) {
        return new CatalogueQuery(this.filters, this.excluded, dates, this.text, this.ordering, this.updatedSince,
                this.facets, this.limit, this.cursor);
    }

    /**
     * Narrows to records that hold each word of a text.
     * @param text plain text
     * @return a narrower query
     */
    public CatalogueQuery holding(String text) {
        return holding(new Sought(text, false));
    }

    /**
     * Narrows to records that hold each word of a text that somebody is still typing.
     * @param text plain text, whose last word may be only the beginning of one
     * @return a narrower query
     */
    public CatalogueQuery beginning(String text) {
        return holding(new Sought(text, true));
    }

    private CatalogueQuery holding(Sought text) {
        return new CatalogueQuery(this.filters, this.excluded, this.dates, text, this.ordering, this.updatedSince,
                this.facets, this.limit, this.cursor);
    }

    /**
     * Sets the order.
     * @param ordering an ordering of the schema, in either direction
     * @return a query
     */
    public CatalogueQuery orderedBy(Ordering ordering) {
        return new CatalogueQuery(this.filters, this.excluded, this.dates, this.text, ordering, this.updatedSince,
                this.facets, this.limit, this.cursor);
    }

    /**
     * Asks what changed.
     * @param instant the earliest change of interest
     * @return a query for records and deletions in the order in which they changed
     */
    public CatalogueQuery since(Instant instant) {
        return new CatalogueQuery(this.filters, this.excluded, this.dates, this.text, this.ordering, instant,
                this.facets, this.limit, this.cursor);
    }

    /**
     * Asks for counts.
     * @param facets the filters whose values are counted
     * @return a query
     */
    public CatalogueQuery counting(List<String> facets) {
        return new CatalogueQuery(this.filters, this.excluded, this.dates, this.text, this.ordering, this.updatedSince,
                facets, this.limit, this.cursor);
    }

    /**
     * Sets the size of the page.
     * @param limit 1 to {@value #MAX_LIMIT}
     * @return a query
     */
    public CatalogueQuery limitedTo(int limit) {
        return new CatalogueQuery(this.filters, this.excluded, this.dates, this.text, this.ordering, this.updatedSince,
                this.facets, limit, this.cursor);
    }

    /**
     * Asks for a further page.
     * @param cursor what {@link Page#next()} gave
     * @return a query
     */
    public CatalogueQuery after(String cursor) {
        return new CatalogueQuery(this.filters, this.excluded, this.dates, this.text, this.ordering, this.updatedSince,
                this.facets, this.limit, cursor);
    }

    /**
     * All that decides which records stand on the list and in what order. A cursor holds
     * only for queries that agree in it; the size of pages and the counts may change on
     * the way.
     */
    String selection() {
        return "%s %s %s %s %s %s".formatted(this.filters, this.excluded, this.dates, this.text, this.ordering,
                this.updatedSince);
    }

    /**
     * Words that are looked for.
     *
     * @param words plain text
     * @param begun whether the last of them may be only the beginning of a word
     */
    public record Sought(String words, boolean begun) {
    }

}
