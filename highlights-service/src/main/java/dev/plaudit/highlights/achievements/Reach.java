package dev.plaudit.highlights.achievements;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

import dev.plaudit.platform.dates.PartialDate;

/**
 * A number that an achievement is told with.
 *
 * @param metric what is counted, for example {@code participants}
 * @param value the number
 * @param outOf the size of the field, for a place such as 6 of 7,573
 * @param bound how the number is meant
 * @param basis how it was come by
 * @param asOf when it was true
 * @param source who says so, an address or words
 */
public record Reach(String metric, long value, @Nullable Long outOf, Bound bound, Basis basis,
        @Nullable PartialDate asOf, @Nullable String source) {

    /**
     * How a number is meant.
     */
    public enum Bound {

        /** As it stands. */
        @JsonProperty("exact")
        EXACT,
        /** This many or more. */
        @JsonProperty("at-least")
        AT_LEAST,
        /** This many or fewer. */
        @JsonProperty("at-most")
        AT_MOST,
        /** Roughly. */
        @JsonProperty("about")
        ABOUT

    }

    /**
     * How a number was come by.
     */
    public enum Basis {

        /** Counted. */
        @JsonProperty("measured")
        MEASURED,
        /** Guessed, however well. */
        @JsonProperty("estimated")
        ESTIMATED,
        /** Taken from a source that does not say. */
        @JsonProperty("unknown")
        UNKNOWN

    }

}
