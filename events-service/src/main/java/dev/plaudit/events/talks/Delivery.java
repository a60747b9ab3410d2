package dev.plaudit.events.talks;

import java.util.ArrayList;
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
 * @param number tells it from the talk's others, and stays when others go; null until it
 * is part of a talk
 */
public record Delivery(@Nullable String eventId, @Nullable String communityId, @Nullable PartialDate date,
        @Nullable String language, List<String> recordingUrls, @Nullable Integer attendance, @Nullable Integer number) {

    public Delivery {
        recordingUrls = List.copyOf(Objects.requireNonNullElse(recordingUrls, List.of()));
    }

    /**
     * Gives a number to each that has none, above those that are taken.
     */
    static List<Delivery> numbered(List<Delivery> deliveries) {
        int highest = deliveries.stream()
            .map(Delivery::number)
            .filter(Objects::nonNull)
            .mapToInt(Integer::intValue)
            .max()
            .orElse(0);
        List<Delivery> numbered = new ArrayList<>();
        for (Delivery delivery : deliveries) {
            numbered.add((delivery.number() != null) ? delivery : delivery.numbered(++highest));
        }
        return List.copyOf(numbered);
    }

    boolean isNumber(int number) {
        return this.number != null && this.number == number;
    }

    Delivery numbered(@Nullable Integer number) {
        return new Delivery(this.eventId, this.communityId, this.date, this.language, this.recordingUrls,
                this.attendance, number);
    }

}
