package dev.plaudit.platform.imports;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * An event of {@code events.json}.
 *
 * @param kind an event kind's id, or any other word
 * @param hostCommunityIds communities that held it
 * @param hostPersonIds people who held it
 * @param parentId the event it is part of
 * @param country ISO 3166-1 alpha-2
 * @param mode {@code online}, {@code in-person}, {@code hybrid} or {@code unknown}
 * @param startDate the first day, or only its month or year
 * @param endDate the last day, or only its month or year
 * @param attendance how many people came
 * @param urls its pages
 */
public record ImportedEvent(String id, String title, @Nullable String description, String kind,
        List<String> hostCommunityIds, List<String> hostPersonIds, @Nullable String parentId, @Nullable String city,
        @Nullable String country, String mode, @Nullable String startDate, @Nullable String endDate,
        @Nullable Integer attendance, List<String> urls) implements ImportedRecord {

    public ImportedEvent {
        hostCommunityIds = Lists.orEmpty(hostCommunityIds);
        hostPersonIds = Lists.orEmpty(hostPersonIds);
        urls = Lists.orEmpty(urls);
    }

}
