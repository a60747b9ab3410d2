package dev.plaudit.highlights.curation;

import java.util.List;
import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonValue;
import org.jspecify.annotations.Nullable;

/**
 * Something to be looked at before a digest comes out.
 *
 * @param what what it is
 * @param blocking whether it cannot come out with it
 * @param achievementId the achievement it is about, null for none
 * @param section the section it is about or in, null for none
 * @param title what that is called, null when nobody may read it any more
 * @param names the people or images it is about
 */
record Finding(What what, boolean blocking, @Nullable String achievementId, @Nullable String section,
        @Nullable String title, List<String> names) {

    /**
     * What there can be.
     */
    enum What {

        /** It tells of nothing. */
        NOTHING_TOLD,
        /** An achievement is not approved, or not public, any more. */
        NOT_READABLE,
        /** An image says nothing to those who do not see it. */
        NO_ALT_TEXT,
        /** An image is a file that only the source of an import has. */
        IMAGE_ELSEWHERE,
        /** Somebody is named who has not claimed the record, so nobody asked them. */
        UNCLAIMED,
        /** An achievement has no region. */
        NO_REGION,
        /** A section tells of nothing. */
        EMPTY_SECTION,
        /** There is a revision already, so this one says what it corrects. */
        CORRECTION_NEEDED,
        /** Readers would see nothing new. */
        NOTHING_NEW;

        /**
         * The name on the wire.
         * @return in small letters with hyphens
         */
        @JsonValue
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

    }

}
