package dev.plaudit.highlights.achievements;

import java.time.YearMonth;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import dev.plaudit.platform.dates.Period;

/**
 * The periods under which achievements are found that lie within another period.
 */
public final class PeriodKeys {

    private PeriodKeys() {
    }

    /**
     * An achievement is known by every year, quarter, month and week that holds it whole,
     * but by a range of months only when it was reported for that.
     * @param period any
     * @return values of the filter {@code period}, alternatives, the period itself first
     */
    public static List<String> within(Period period) {
        Set<String> keys = new LinkedHashSet<>(List.of(period.text()));
        if (period.text().contains("/")) {
            YearMonth last = YearMonth.from(period.end());
            for (YearMonth month = YearMonth.from(period.start()); !month.isAfter(last); month = month.plusMonths(1)) {
                // Every week that lies in no month whole holds the last day of one.
                Period.around(month.atEndOfMonth(), month.atEndOfMonth())
                    .stream()
                    .filter((inner) -> !inner.start().isBefore(period.start()) && !inner.end().isAfter(period.end()))
                    .forEach((inner) -> keys.add(inner.text()));
            }
        }
        return List.copyOf(keys);
    }

}
