package dev.plaudit.highlights.achievements;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * Where an achievement stands between being noted down and being told.
 */
public enum State {

    /** Being written by who did it. */
    DRAFT,
    /** Handed in, waiting for a decision. */
    SUBMITTED,
    /** A manager asked for changes. */
    CHANGES_REQUESTED,
    /** True and in scope. */
    APPROVED,
    /** Not true or not in scope. */
    REJECTED,
    /** Told by another record already. */
    DUPLICATE,
    /** Taken back by who handed it in. */
    WITHDRAWN,
    /** Approved once, no longer shown. */
    ARCHIVED;

    /**
     * The name on the wire.
     * @return for example {@code changes-requested}
     */
    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

}
