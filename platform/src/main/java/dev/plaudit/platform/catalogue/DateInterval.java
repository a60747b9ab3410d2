package dev.plaudit.platform.catalogue;

import java.time.LocalDate;

/**
 * Days from one to another, both included.
 *
 * @param start the first day
 * @param end the last day, not before the first
 */
public record DateInterval(LocalDate start, LocalDate end) {

    /**
     * Checks the direction.
     */
    public DateInterval {
        if (end.isBefore(start)) {
            throw new IllegalArgumentException("An interval ends after it starts");
        }
    }

}
