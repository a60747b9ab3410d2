package dev.plaudit.platform.catalogue;

import java.util.Locale;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * A keyword that records carry and that lists can be narrowed by.
 *
 * @param name the name of the query parameter
 * @param meaning a sentence for the API document
 * @param spelling how values are written, so that {@code sg} finds {@code SG}
 * @param facet whether the values can be counted with {@code facets}
 * @param pattern a regular expression that whole values must match in requests, null for
 * any text
 * @param own whether only the service itself narrows by it, to what its caller may see
 */
public record Filter(String name, String meaning, Spelling spelling, boolean facet, @Nullable String pattern,
        boolean own) {

    /**
     * How the values of a filter are written.
     */
    public enum Spelling {

        /** As given. */
        EXACT,
        /** In capitals, for codes such as countries. */
        UPPER_CASE,
        /** In small letters, for identifiers such as slugs. */
        LOWER_CASE

    }

    /**
     * A filter whose values are compared as they are and not counted.
     * @param name the name of the query parameter
     * @param meaning a sentence for the API document
     * @return the filter
     */
    public static Filter of(String name, String meaning) {
        return new Filter(name, meaning, Spelling.EXACT, false, null, false);
    }

    /**
     * The same filter for values in capitals.
     * @return a filter
     */
    public Filter upperCase() {
        return new Filter(this.name, this.meaning, Spelling.UPPER_CASE, this.facet, this.pattern, this.own);
    }

    /**
     * The same filter for values in small letters.
     * @return a filter
     */
    public Filter lowerCase() {
        return new Filter(this.name, this.meaning, Spelling.LOWER_CASE, this.facet, this.pattern, this.own);
    }

    /**
     * The same filter, whose values can also be counted.
     * @return a filter
     */
    public Filter counted() {
        return new Filter(this.name, this.meaning, this.spelling, true, this.pattern, this.own);
    }

    /**
     * The same filter, which refuses values of another form.
     * @param pattern a regular expression for the whole value in its proper spelling
     * @return a filter
     */
    public Filter matching(String pattern) {
        return new Filter(this.name, this.meaning, this.spelling, this.facet, pattern, this.own);
    }

    /**
     * The same filter, which no request can use: the service narrows by it to what its
     * caller may see. A list that is so narrowed shows no deletions, since a deletion
     * does not tell for whom it was.
     * @return a filter
     */
    public Filter ofTheServiceItself() {
        return new Filter(this.name, this.meaning, this.spelling, false, this.pattern, true);
    }

    /**
     * A value in its proper spelling.
     * @param value a value in any spelling
     * @return the value as the catalogue keeps it
     */
    public String spell(String value) {
        return switch (this.spelling) {
            case EXACT -> value;
            case UPPER_CASE -> value.toUpperCase(Locale.ROOT);
            case LOWER_CASE -> value.toLowerCase(Locale.ROOT);
        };
    }

    /**
     * Whether a request may ask for a value.
     * @param value a value in its proper spelling
     * @return false when it does not have the form of a value
     */
    public boolean accepts(String value) {
        return this.pattern == null || Pattern.matches(this.pattern, value);
    }

}
