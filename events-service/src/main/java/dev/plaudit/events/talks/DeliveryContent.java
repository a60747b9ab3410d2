package dev.plaudit.events.talks;

import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import dev.plaudit.platform.dates.PartialDate;

/**
 * What can be stated of one giving of a talk; the rules are those of {@link TalkRules}.
 *
 * @param eventId the event it was given at
 * @param communityId the community it was given for
 * @param date when, or only the month or year
 * @param language BCP 47, when it differs from the talk's
 * @param recordingUrls recordings of it
 * @param attendance how many people came
 */
record DeliveryContent(@Nullable String eventId, @Nullable String communityId, @Nullable String date,
        @Nullable String language, List<String> recordingUrls, @Nullable Integer attendance) {

    DeliveryContent {
        recordingUrls = List.copyOf(Objects.requireNonNullElse(recordingUrls, List.of()));
    }

    static DeliveryContent of(Delivery delivery) {
        PartialDate date = delivery.date();
        return new DeliveryContent(delivery.eventId(), delivery.communityId(), (date != null) ? date.text() : null,
                delivery.language(), delivery.recordingUrls(), delivery.attendance());
    }

    /**
     * A delivery that this is stated of.
     * @param number its number in the talk, or null to be given one
     */
    Delivery stated(@Nullable Integer number) {
        return new Delivery(this.eventId, this.communityId, (this.date != null) ? new PartialDate(this.date) : null,
                this.language, this.recordingUrls, this.attendance, number);
    }

}
