package dev.plaudit.highlights.conversations;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * For whom a comment is.
 */
public enum Audience {

    /** For who reported it and for those who decide about it. */
    @JsonProperty("submitter")
    SUBMITTER,
    /** For those who decide about it alone. */
    @JsonProperty("managers")
    MANAGERS

}
