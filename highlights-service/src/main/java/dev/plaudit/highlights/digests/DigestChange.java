package dev.plaudit.highlights.digests;

import java.util.List;
import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import org.jspecify.annotations.Nullable;

/**
 * One difference between two states of what a digest is composed of.
 *
 * @param what the part: a field's name, {@code section ID} or {@code item ID}, with a
 * field of it behind a dot
 * @param how what happened to it
 * @param before what it was, or where it stood; absent for what is new
 * @param after what it is, or where it stands; absent for what is gone
 * @param lines of a longer text, each line that is new behind {@code +} and each that is
 * gone behind {@code -}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DigestChange(String what, How how, @Nullable Object before, @Nullable Object after,
        @Nullable List<String> lines) {

    static DigestChange added(String what, @Nullable Object after) {
        return new DigestChange(what, How.ADDED, null, after, null);
    }

    static DigestChange removed(String what, @Nullable Object before) {
        return new DigestChange(what, How.REMOVED, before, null, null);
    }

    static DigestChange moved(String what, Object before, Object after) {
        return new DigestChange(what, How.MOVED, before, after, null);
    }

    static DigestChange changed(String what, @Nullable Object before, @Nullable Object after) {
        return new DigestChange(what, How.CHANGED, before, after, null);
    }

    static DigestChange rewritten(String what, List<String> lines) {
        return new DigestChange(what, How.CHANGED, null, null, lines);
    }

    /**
     * What happens to a part of a digest.
     */
    enum How {

        /** It is new. */
        ADDED,
        /** It is gone. */
        REMOVED,
        /** It stands elsewhere. */
        MOVED,
        /** It says something else. */
        CHANGED;

        /**
         * The name on the wire.
         */
        @JsonValue
        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

    }

}
