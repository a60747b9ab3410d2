package dev.plaudit.highlights.conversations;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * As what somebody takes part in a conversation.
 */
public enum Side {

    /** Who reported it. */
    @JsonProperty("submitter")
    SUBMITTER,
    /** Somebody who decides about it. */
    @JsonProperty("manager")
    MANAGER;

    boolean hears(Audience audience) {
        return this == MANAGER || audience == Audience.SUBMITTER;
    }

}
