package dev.plaudit.highlights.achievements;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

import dev.plaudit.platform.dates.PartialDate;

/**
 * What is different when a talk is given again.
 *
 * @param date when, or only the month or year
 * @param eventId the event it was given at
 * @param language BCP 47; without, that of the talk before
 * @param recordingUrl a recording of it
 * @param attendance how many people came
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DeliveryBody(@Nullable PartialDate date, @Nullable String eventId, @Nullable String language,
        @Nullable String recordingUrl, @Nullable Long attendance) {
}
