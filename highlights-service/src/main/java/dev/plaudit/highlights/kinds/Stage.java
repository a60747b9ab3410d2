package dev.plaudit.highlights.kinds;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How far a report has come: a draft may still lack what a submission may not.
 */
public enum Stage {

    /** Being written. */
    DRAFT,
    /** Handed in. */
    SUBMIT;

    static final String WORDS = "draft or submit";

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Stage> named(String word) {
        return Stream.of(values()).filter((stage) -> stage.word().equals(word)).findFirst();
    }

}
