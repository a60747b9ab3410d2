package dev.plaudit.events.calendar;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.plaudit.platform.references.Party;
import dev.plaudit.platform.dates.PartialDate;

/**
 * An event as everybody reads it.
 *
 * @param id identifies the event
 * @param slug the last part of its address
 * @param title its title
 * @param description what it is about
 * @param kind an event kind's id, or {@code other}
 * @param kindInSource the source's word for a kind that is not known
 * @param mode {@code online}, {@code in-person}, {@code hybrid} or {@code unknown}
 * @param startDate the first day, or only its month or year
 * @param endDate the last day, or only its month or year
 * @param city where it is held
 * @param country ISO 3166-1 alpha-2
 * @param region the region of the country
 * @param parentId the event it is part of
 * @param communities communities that hold it
 * @param people people who hold it
 * @param attendance how many people came
 * @param urls its pages
 * @param updatedAt when this last changed
 */
public record EventView(String id, String slug, String title, @Nullable String description, String kind,
        @Nullable String kindInSource, Mode mode, @Nullable PartialDate startDate, @Nullable PartialDate endDate,
        @Nullable String city, @Nullable String country, @Nullable String region, @Nullable String parentId,
        List<Party> communities, List<Party> people, @Nullable Integer attendance, List<String> urls,
        Instant updatedAt) {
}
