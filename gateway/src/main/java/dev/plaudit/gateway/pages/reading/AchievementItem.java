package dev.plaudit.gateway.pages.reading;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What a list shows of an achievement.
 */
record AchievementItem(String id, String title, @Nullable String language, @Nullable String kind,
        @Nullable String summary, @Nullable String date, @Nullable String period, @Nullable String region,
        @Nullable List<String> countries, @Nullable List<Credit> credits) {

    /**
     * Somebody who did it.
     *
     * @param personId the person, null for a name alone
     * @param name how they are called
     * @param role as what
     */
    record Credit(@Nullable String personId, @Nullable String name, @Nullable String role) {

    }

}
