package dev.plaudit.gateway.pages.reporting;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * How long ago things happened.
 *
 * @param now when they are looked at
 */
record Ages(Instant now) {

    /**
     * Whole days since a moment.
     * @param instant ISO 8601, or null
     * @return 0 for the last 24 hours, and for what is no instant
     */
    public long days(@Nullable String instant) {
        try {
            return (instant != null) ? Math.max(0, Duration.between(Instant.parse(instant), this.now).toDays()) : 0;
        }
        catch (DateTimeException ex) {
            return 0;
        }
    }

}
