package dev.plaudit.gateway.pages.reporting;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What a link tells.
 */
record LinkPreview(String url, @Nullable String canonicalUrl, boolean fetched, @Nullable String reason,
        @Nullable String kind, @Nullable String title, @Nullable String description, @Nullable String image,
        @Nullable String author, @Nullable List<String> authors, @Nullable String date, @Nullable String siteName,
        @Nullable String language, @Nullable List<Duplicate> duplicates) {

    /**
     * An achievement that may be the same.
     *
     * @param id its id
     * @param title its title
     * @param status where it stands
     * @param sameAs {@code link} or {@code title}
     */
    record Duplicate(String id, String title, String status, @Nullable String sameAs) {

        /**
         * Where to look at it.
         * @return a local address
         */
        public String path() {
            return (this.status.equals("approved") ? "/achievements/" : "/submissions/") + this.id;
        }

    }

    /**
     * Hints on their own.
     *
     * @param duplicates what may be the same
     */
    record Hints(@Nullable List<Duplicate> duplicates) {

    }

}
