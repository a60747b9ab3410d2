package dev.plaudit.highlights.documents;

import java.time.temporal.ChronoUnit;

import org.jspecify.annotations.Nullable;

import dev.plaudit.platform.dates.Period;
import dev.plaudit.platform.problems.BadParameterException;

/**
 * The query parameter that says of which time numbers and reports tell.
 */
public final class PeriodParameter {

    /**
     * Its name.
     */
    public static final String NAME = "period";

    /**
     * What it may be.
     */
    public static final String MEANING = "A quarter 2021-Q3, week 2021-W35, month 2021-09, year 2021 "
            + "or range of months 2021-07/2021-10; all time without";

    private static final int MOST_YEARS = 10;

    private PeriodParameter() {
    }

    /**
     * Reads it.
     * @param text as it was given, or null
     * @return the period, or null for all time
     * @throws BadParameterException if it is none, or longer than ten years
     */
    public static @Nullable Period read(@Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            Period period = new Period(text.strip());
            if (period.start().until(period.end().plusDays(1), ChronoUnit.MONTHS) > 12 * MOST_YEARS) {
                throw new BadParameterException(NAME, "It is longer than %d years".formatted(MOST_YEARS));
            }
            return period;
        }
        catch (IllegalArgumentException ex) {
            throw new BadParameterException(NAME, String.valueOf(ex.getMessage()));
        }
    }

}
