package dev.plaudit.highlights.achievements;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * What a manager says about a submission.
 */
public enum Decision {

    /** It is true and in scope. */
    APPROVE,
    /** It may become so, once it is changed. */
    REQUEST_CHANGES,
    /** It is not. */
    REJECT,
    /** Another record tells of it already. */
    DUPLICATE;

    /**
     * The name on the wire.
     * @return for example {@code request-changes}
     */
    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

}
