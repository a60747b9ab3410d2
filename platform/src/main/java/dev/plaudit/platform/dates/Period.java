package dev.plaudit.platform.dates;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.WeekFields;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.jspecify.annotations.Nullable;

/**
 * The time a digest tells of: a quarter {@code 2021-Q3}, an ISO 8601 week
 * {@code 2021-W35}, a month {@code 2021-09}, a year {@code 2021} or a range of months
 * {@code 2021-07/2021-10}.
 *
 * @param text the period in one of these forms
 */
public record Period(@JsonValue String text) {

    private static final Pattern QUARTER = Pattern.compile("(\\d{4})-Q([1-4])");

    private static final Pattern WEEK = Pattern.compile("(\\d{4})-W(\\d{2})");

    private static final Pattern MONTHS = Pattern.compile("(\\d{4}-\\d{2})/(\\d{4}-\\d{2})");

    /**
     * Checks the form and that there is such a period.
     */
    @JsonCreator
    public Period {
        if (days(text).isReversed()) {
            throw new IllegalArgumentException("A period ends after it starts");
        }
    }

    /**
     * The first day.
     * @return a day
     */
    public LocalDate start() {
        return days(this.text).start();
    }

    /**
     * The last day.
     * @return a day, not before {@link #start()}
     */
    public LocalDate end() {
        return days(this.text).end();
    }

    /**
     * The quarter that holds a day.
     * @param day any day
     * @return for example {@code 2021-Q3}
     */
    public static Period quarterOf(LocalDate day) {
        return written("%04d-Q%d", day.getYear(), day.get(IsoFields.QUARTER_OF_YEAR));
    }

    /**
     * The periods that hold some days whole: their year, quarter, month and week.
     * @param start the first day
     * @param end the last day
     * @return from none, when the days reach over a year's end, to four
     */
    public static List<Period> around(LocalDate start, LocalDate end) {
        return Stream.of(written("%04d", start.getYear()), quarterOf(start), month(YearMonth.from(start)), week(start))
            .filter((period) -> !period.end().isBefore(end))
            .toList();
    }

    /**
     * The period of the same form and length that ends right before this one.
     * @return for example {@code 2020-Q4} before {@code 2021-Q1}, {@code 2021-03/2021-06}
     * before {@code 2021-07/2021-10}; nothing before the year 0000
     */
    public Optional<Period> previous() {
        LocalDate last = start().minusDays(1);
        boolean quarter = QUARTER.matcher(this.text).matches();
        boolean week = WEEK.matcher(this.text).matches();
        Matcher months = MONTHS.matcher(this.text);
        try {
            if (quarter) {
                return Optional.of(quarterOf(last));
            }
            if (week) {
                return Optional.of(week(last));
            }
            if (months.matches()) {
                YearMonth first = YearMonth.parse(months.group(1));
                long length = first.until(YearMonth.parse(months.group(2)), ChronoUnit.MONTHS) + 1;
                return Optional.of(new Period(month(first.minusMonths(length)) + "/" + month(first.minusMonths(1))));
            }
            boolean year = this.text.length() == 4;
            return Optional.of(year ? written("%04d", last.getYear()) : month(YearMonth.from(last)));
        }
        catch (IllegalArgumentException ex) {
            // Years before that have no form.
            return Optional.empty();
        }
    }

    private static Period week(LocalDate day) {
        return written("%04d-W%02d", day.get(WeekFields.ISO.weekBasedYear()),
                day.get(WeekFields.ISO.weekOfWeekBasedYear()));
    }

    private static Period month(YearMonth month) {
        return written("%04d-%02d", month.getYear(), month.getMonthValue());
    }

    private static Period written(String form, Integer... parts) {
        // Some locales have digits of their own.
        return new Period(String.format(Locale.ROOT, form, (Object[]) parts));
    }

    private static Days days(String text) {
        try {
            Matcher quarter = QUARTER.matcher(text);
            if (quarter.matches()) {
                YearMonth last = YearMonth.of(Integer.parseInt(quarter.group(1)),
                        Integer.parseInt(quarter.group(2)) * 3);
                return new Days(last.minusMonths(2).atDay(1), last.atEndOfMonth());
            }
            Matcher week = WEEK.matcher(text);
            if (week.matches()) {
                return week(Integer.parseInt(week.group(1)), Integer.parseInt(week.group(2)));
            }
            Matcher months = MONTHS.matcher(text);
            if (months.matches()) {
                return new Days(YearMonth.parse(months.group(1)).atDay(1),
                        YearMonth.parse(months.group(2)).atEndOfMonth());
            }
            if (text.length() <= 7) {
                PartialDate monthOrYear = new PartialDate(text);
                return new Days(monthOrYear.start(), monthOrYear.end());
            }
        }
        catch (DateTimeException | IllegalArgumentException ex) {
            throw malformed(ex);
        }
        throw malformed(null);
    }

    private static Days week(int year, int week) {
        WeekFields iso = WeekFields.ISO;
        LocalDate monday = LocalDate.of(year, 1, 4).with(iso.weekOfWeekBasedYear(), week).with(iso.dayOfWeek(), 1);
        if (monday.get(iso.weekBasedYear()) != year) {
            throw new DateTimeException("no such week");
        }
        return new Days(monday, monday.plusDays(6));
    }

    private static IllegalArgumentException malformed(@Nullable Exception cause) {
        return new IllegalArgumentException("A period is written 2021-Q3, 2021-W35, 2021-09, 2021 or 2021-07/2021-10",
                cause);
    }

    @Override
    public String toString() {
        return this.text;
    }

    private record Days(LocalDate start, LocalDate end) {

        boolean isReversed() {
            return this.end.isBefore(this.start);
        }

    }

}
