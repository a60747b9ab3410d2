package dev.plaudit.events.feeds;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.plaudit.platform.dates.PartialDate;

/**
 * Something that takes place on known days.
 *
 * @param id no other's, and the same whenever it is told
 * @param title what it is
 * @param description more about it
 * @param first the first day
 * @param last the last day
 * @param place where
 * @param url its page
 * @param category what kind of thing it is
 * @param updatedAt when any of this last changed
 */
record Appointment(String id, String title, @Nullable String description, LocalDate first, LocalDate last,
        @Nullable String place, String url, String category, Instant updatedAt) {

    /**
     * The day of a date.
     * @return nothing when only its month or year is known, which no calendar can show
     */
    static Optional<LocalDate> day(@Nullable PartialDate date) {
        return Optional.ofNullable(date).filter((known) -> known.start().equals(known.end())).map(PartialDate::start);
    }

}
