package dev.plaudit.events.talks;

import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import dev.plaudit.platform.dates.PartialDate;

/**
 * One giving of a talk.
 *
 * @param eventId the event it was given at
 * @param communityId the community it was given for
 * @param date when, as far as known
 * @param language BCP 47, when it differs from the talk's
 * @param recordingUrls recordings of it
 * @param attendance how many people came, when known
 */
public record Delivery(@Nullable String eventId, @Nullable String communityId, @Nullable PartialDate date,
        @Nullable String language, List<String> recordingUrls, @Nullable Integer attendance) {

    public Delivery {
        recordingUrls = List.copyOf(Objects.requireNonNullElse(recordingUrls, List.of()));
    }

}
