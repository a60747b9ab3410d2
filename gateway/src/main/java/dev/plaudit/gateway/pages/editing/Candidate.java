package dev.plaudit.gateway.pages.editing;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * An achievement that was considered for a digest.
 */
record Candidate(String achievementId, String state, @Nullable String title, @Nullable String summary,
        @Nullable String kind, @Nullable String region, @Nullable String language, @Nullable String date,
        @Nullable List<String> names, @Nullable String link, @Nullable String section, @Nullable Integer score,
        @Nullable List<Reason> reasons) {

    /**
     * Something that speaks for it, or against it.
     */
    record Reason(String code, int points, @Nullable String text) {
    }

}
