package dev.plaudit.platform.kinds;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * What a field of a kind holds.
 */
public enum FieldType {

    /** A line of text. */
    @JsonProperty("text")
    TEXT,
    /** CommonMark of any length. */
    @JsonProperty("long-text")
    LONG_TEXT,
    /** A whole number. */
    @JsonProperty("integer")
    INTEGER,
    /** Any number. */
    @JsonProperty("number")
    NUMBER,
    /** Yes or no. */
    @JsonProperty("boolean")
    BOOLEAN,
    /** A day, or only its month or year. */
    @JsonProperty("date")
    DATE,
    /** An http or https address; counts as a link. */
    @JsonProperty("web-address")
    WEB_ADDRESS,
    /** BCP 47. */
    @JsonProperty("language")
    LANGUAGE,
    /** ISO 3166-1 alpha-2. */
    @JsonProperty("country")
    COUNTRY,
    /** One of some words. */
    @JsonProperty("choice")
    CHOICE;

    boolean isText() {
        return this == TEXT || this == LONG_TEXT;
    }

    boolean isNumber() {
        return this == INTEGER || this == NUMBER;
    }

}
