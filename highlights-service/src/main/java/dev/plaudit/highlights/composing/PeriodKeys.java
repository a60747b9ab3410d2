package dev.plaudit.highlights.composing;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

import dev.plaudit.platform.dates.Period;

/**
 * The periods under which achievements are found that lie within another period.
 */
final class PeriodKeys {

    private PeriodKeys() {
    }

    /**
     * An achievement is known by every year, quarter, month and week that holds it whole,
     * but by a range of months only when it was reported for that.
     */
    static List<String> within(Period period) {
        List<String> keys = new ArrayList<>(List.of(period.text()));
        if (period.text().contains("/")) {
            YearMonth last = YearMonth.from(period.end());
            for (YearMonth month = YearMonth.from(period.start()); !month.isAfter(last); month = month.plusMonths(1)) {
                keys.add(month.toString());
                Period quarter = Period.quarterOf(month.atDay(1));
                boolean inside = !quarter.start().isBefore(period.start()) && !quarter.end().isAfter(period.end());
                if (inside && !keys.contains(quarter.text())) {
                    keys.add(quarter.text());
                }
            }
        }
        return keys;
    }

}
