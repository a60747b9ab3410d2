package dev.plaudit.highlights.achievements;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * An achievement that may be the one that somebody is about to report.
 *
 * @param id its id
 * @param title its title
 * @param status where it stands
 * @param url its address in the API, for who asked
 * @param sameAs what they have in common
 */
public record Duplicate(String id, String title, State status, String url, SameAs sameAs) {

    /**
     * What two reports of the same have in common.
     */
    public enum SameAs {

        /** A link to the same thing. */
        @JsonProperty("link")
        LINK,
        /** Nearly the same title, the same person and the same period. */
        @JsonProperty("title")
        TITLE

    }

}
