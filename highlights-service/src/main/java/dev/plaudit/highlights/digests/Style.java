package dev.plaudit.highlights.digests;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * How a digest sets out what it tells.
 */
public enum Style {

    /** Each achievement under a heading of its own. */
    HEADINGS,
    /** Each achievement as one digest line: who did what, and a sentence about it. */
    LINES;

    /**
     * The name on the wire.
     * @return the name in lower case
     */
    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

}
