package dev.plaudit.highlights.achievements;

import java.time.Duration;
import java.util.Locale;
import java.util.Set;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

import dev.plaudit.platform.dates.PartialDate;

/**
 * A number that an achievement is told with.
 *
 * @param metric what is counted, for example {@code participants}
 * @param value the number, {@code null} when it is not known yet
 * @param outOf the size of the field, for a place such as 6 of 7,573
 * @param bound how the number is meant
 * @param basis how it was come by
 * @param asOf when it was true
 * @param source who says so, an address or words
 */
public record Reach(String metric, @Nullable Long value, @Nullable Long outOf, Bound bound, Basis basis,
        @Nullable PartialDate asOf, @Nullable String source) {

    /**
     * How long after an approval a number that is not known yet may be.
     */
    public static final Duration FOLLOW_UP = Duration.ofDays(30);

    /**
     * Whether there is a number yet.
     * @return false while it is not known
     */
    public boolean known() {
        return this.value != null;
    }

    /**
     * Whether it is a place among others, which adds up to nothing.
     * @return true for a rank, or a number out of some
     */
    public boolean place() {
        return this.outOf != null || this.metric.equals("rank") || this.metric.endsWith("Rank");
    }

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
        ABOUT;

        /**
         * The name on the wire.
         * @return for example {@code at-least}
         */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /**
         * How a sum of numbers is meant.
         * @param bounds how they are
         * @return for example at least, when some are and the others are exact
         */
        static Bound ofSum(Set<Bound> bounds) {
            if (Set.of(EXACT).containsAll(bounds)) {
                return EXACT;
            }
            if (Set.of(EXACT, AT_LEAST).containsAll(bounds)) {
                return AT_LEAST;
            }
            return Set.of(EXACT, AT_MOST).containsAll(bounds) ? AT_MOST : ABOUT;
        }

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
