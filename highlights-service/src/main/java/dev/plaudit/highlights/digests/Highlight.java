package dev.plaudit.highlights.digests;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * An achievement that a curator considered for a digest and that is in none of its
 * sections.
 *
 * @param achievementId the achievement
 * @param state what became of it
 */
public record Highlight(String achievementId, State state) {

    /**
     * What becomes of an achievement in a digest.
     */
    public enum State {

        /** Worth a look. */
        PROPOSED,
        /** Told of, in a section. */
        SELECTED,
        /** For another issue. */
        DEFERRED,
        /** Not worth telling. */
        DECLINED;

        /**
         * The name on the wire.
         * @return the name in lower case
         */
        @JsonValue
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

    }

}
