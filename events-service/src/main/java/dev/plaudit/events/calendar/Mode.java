package dev.plaudit.events.calendar;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * Whether people come together.
 */
public enum Mode {

    /** Over the net only. */
    ONLINE("online"),
    /** In one place. */
    IN_PERSON("in-person"),
    /** Both. */
    HYBRID("hybrid"),
    /** The source does not say. */
    UNKNOWN("unknown");

    private final String code;

    Mode(String code) {
        this.code = code;
    }

    /**
     * The word in JSON and filters.
     * @return for example {@code in-person}
     */
    @JsonValue
    public String code() {
        return this.code;
    }

    /**
     * Whether there is a mode of this name.
     */
    static boolean isMode(String code) {
        return UNKNOWN.code.equals(code) || of(code) != UNKNOWN;
    }

    /**
     * The mode of a word.
     * @param code for example {@code in-person}
     * @return the mode, {@link #UNKNOWN} for any other word
     */
    public static Mode of(String code) {
        for (Mode mode : values()) {
            if (mode.code.equals(code)) {
                return mode;
            }
        }
        return UNKNOWN;
    }

}
