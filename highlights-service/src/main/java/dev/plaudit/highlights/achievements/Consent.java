package dev.plaudit.highlights.achievements;

import java.time.Instant;
import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * What somebody who is credited says to that.
 *
 * @param personId the person, under the id that they had when it was first noted
 * @param state what they say
 * @param at since when
 */
public record Consent(String personId, Answer state, Instant at) {

    /**
     * What somebody says.
     */
    public enum Answer {

        /** Nothing yet: they were asked, and nobody else is shown that they are named. */
        OFFERED,

        /** They may be shown. */
        ACCEPTED,

        /** They may not be shown. */
        DECLINED;

        /**
         * The name on the wire.
         * @return for example {@code offered}
         */
        @JsonValue
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

    }

}
