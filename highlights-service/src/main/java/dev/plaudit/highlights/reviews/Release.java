package dev.plaudit.highlights.reviews;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

import org.jspecify.annotations.Nullable;

import dev.plaudit.platform.writes.FieldChecks;

/**
 * When a decision is to take effect.
 *
 * @param holds whether not at once
 * @param at when, or null for whenever somebody releases it
 */
record Release(boolean holds, @Nullable Instant at) {

    static final Release NOW = new Release(false, null);

    private static final String LATER = "later";

    private static final Duration LONGEST = Duration.ofDays(366);

    /**
     * Reads the form on the wire.
     * @param text an instant, how long from now, {@code later}, or null for at once
     */
    static Release of(@Nullable String text, Instant now, FieldChecks checks) {
        if (text == null) {
            return NOW;
        }
        if (text.equals(LATER)) {
            return new Release(true, null);
        }
        try {
            Instant at = (text.startsWith("P") ? now.plus(Duration.parse(text)) : Instant.parse(text))
                .truncatedTo(ChronoUnit.MILLIS);
            checks.require("/release", at.isAfter(now) && !at.isAfter(now.plus(LONGEST)),
                    "is later than now, by %d days at most".formatted(LONGEST.toDays()));
            return new Release(true, at);
        }
        catch (DateTimeException | ArithmeticException ex) {
            checks.require("/release", false,
                    "is 'later', an instant such as 2021-10-01T08:00:00Z or a time from now such as PT10S");
            return NOW;
        }
    }

}
