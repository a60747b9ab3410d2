package dev.plaudit.platform.catalogue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.io.JsonStringEncoder;

/**
 * One record as the catalogue keeps it.
 *
 * @param id identifies the record for ever
 * @param version rises with every change of the record
 * @param updatedAt when it last changed; kept to the millisecond
 * @param deleted whether this only says that the record is gone
 * @param json the record, ready to send
 * @param keywords values by the name of their filter
 * @param dates the days it is about, null for none
 * @param texts keys of text orderings by name
 * @param numbers keys of number orderings, and of date orderings in days since 1970, by
 * name
 * @param measures numbers that are added up, by name
 * @param title searched with more weight
 * @param body further texts that are searched
 */
public record CatalogueEntry(String id, long version, Instant updatedAt, boolean deleted, String json,
        Map<String, List<String>> keywords, @Nullable DateInterval dates, Map<String, String> texts,
        Map<String, Long> numbers, Map<String, Long> measures, String title, List<String> body) {

    /**
     * Starts an entry.
     * @param id identifies the record for ever
     * @param version rises with every change of the record
     * @param updatedAt when it last changed
     * @param json the record, ready to send
     * @return a builder whose methods pass over absent values
     */
    public static Builder of(String id, long version, Instant updatedAt, String json) {
        return new Builder(id, version, updatedAt, json);
    }

    /**
     * Says that a record is gone.
     * @param id the record
     * @param version greater than any version of the record
     * @param updatedAt when it went
     * @return an entry that only {@code updatedSince} shows
     */
    public static CatalogueEntry deleted(String id, long version, Instant updatedAt) {
        String json = """
                {"id":"%s","deleted":true,"updatedAt":"%s"}"""
            .formatted(new String(JsonStringEncoder.getInstance().quoteAsCharArray(id)), updatedAt);
        return new CatalogueEntry(id, version, updatedAt, true, json, Map.of(), null, Map.of(), Map.of(), Map.of(), "",
                List.of());
    }

    /**
     * Whether this entry takes the place of another of the same id.
     */
    boolean isAtLeastAsNewAs(long version, long updatedAt) {
        return this.version > version || (this.version == version && this.updatedAt.toEpochMilli() >= updatedAt);
    }

    boolean replaces(CatalogueEntry other) {
        return isAtLeastAsNewAs(other.version(), other.updatedAt().toEpochMilli());
    }

    /**
     * Collects the values of an entry. Null values are passed over.
     */
    public static final class Builder {

        private final String id;

        private final long version;

        private final Instant updatedAt;

        private final String json;

        private final Map<String, List<String>> keywords = new HashMap<>();

        private final Map<String, String> texts = new HashMap<>();

        private final Map<String, Long> numbers = new HashMap<>();

        private final Map<String, Long> measures = new HashMap<>();

        private final List<String> body = new ArrayList<>();

        private @Nullable DateInterval dates;

        private String title = "";

        private Builder(String id, long version, Instant updatedAt, String json) {
            this.id = id;
            this.version = version;
            this.updatedAt = updatedAt;
            this.json = json;
        }

        /**
         * Adds a value of a filter.
         * @param filter the name of the filter
         * @param value the value in any spelling
         * @return this builder
         */
        public Builder keyword(String filter, @Nullable String value) {
            if (value != null) {
                this.keywords.computeIfAbsent(filter, (name) -> new ArrayList<>()).add(value);
            }
            return this;
        }

        /**
         * Adds values of a filter.
         * @param filter the name of the filter
         * @param values the values in any spelling
         * @return this builder
         */
        public Builder keywords(String filter, Collection<String> values) {
            values.forEach((value) -> keyword(filter, value));
            return this;
        }

        /**
         * Sets the days that {@code from} and {@code to} look at.
         * @param start the first day, null for no days
         * @param end the last day, null for the first
         * @return this builder
         */
        public Builder dates(@Nullable LocalDate start, @Nullable LocalDate end) {
            if (start != null) {
                this.dates = new DateInterval(start, (end != null) ? end : start);
            }
            return this;
        }

        /**
         * Sets the key of a text ordering.
         * @param ordering the name of the ordering
         * @param key the text
         * @return this builder
         */
        public Builder orderedBy(String ordering, @Nullable String key) {
            if (key != null) {
                this.texts.put(ordering, key);
            }
            return this;
        }

        /**
         * Sets the key of a date ordering.
         * @param ordering the name of the ordering
         * @param key the day
         * @return this builder
         */
        public Builder orderedBy(String ordering, @Nullable LocalDate key) {
            if (key != null) {
                this.numbers.put(ordering, key.toEpochDay());
            }
            return this;
        }

        /**
         * Sets the key of a number ordering.
         * @param ordering the name of the ordering
         * @param key the number
         * @return this builder
         */
        public Builder orderedBy(String ordering, long key) {
            this.numbers.put(ordering, key);
            return this;
        }

        /**
         * Adds to a number of which {@link Catalogue#sums} tells the sum over records.
         * @param name any name
         * @param value what to add, not negative; 0 counts the record and no more
         * @return this builder
         */
        public Builder measure(String name, long value) {
            this.measures.merge(name, value, Sums::add);
            return this;
        }

        /**
         * Sets the title, which is searched with more weight.
         * @param title the title
         * @return this builder
         */
        public Builder title(String title) {
            this.title = title;
            return this;
        }

        /**
         * Adds a text that is searched.
         * @param text the text
         * @return this builder
         */
        public Builder text(@Nullable String text) {
            if (text != null) {
                this.body.add(text);
            }
            return this;
        }

        /**
         * Adds texts that are searched.
         * @param texts the texts
         * @return this builder
         */
        public Builder texts(Collection<String> texts) {
            this.body.addAll(texts);
            return this;
        }

        /**
         * Ends the entry.
         * @return the entry
         */
        public CatalogueEntry build() {
            return new CatalogueEntry(this.id, this.version, this.updatedAt, false, this.json,
                    Map.copyOf(this.keywords), this.dates, Map.copyOf(this.texts), Map.copyOf(this.numbers),
                    Map.copyOf(this.measures), this.title, List.copyOf(this.body));
        }

    }

}
