package dev.plaudit.highlights.composing;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * By what a digest has its sections.
 */
enum Grouping {

    /** The region that an achievement is told under. */
    REGION,
    /** Its kind. */
    KIND,
    /** The first of its topics. */
    TOPIC,
    /** The first event it has to do with, such as a campaign. */
    CAMPAIGN,
    /** The first program of those who did it. */
    PROGRAM;

    /**
     * The name on the wire.
     */
    @JsonValue
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Grouping> named(String word) {
        return Arrays.stream(values()).filter((grouping) -> grouping.word().equals(word)).findFirst();
    }

}
