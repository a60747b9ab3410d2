package dev.plaudit.platform.dates;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.regex.Pattern;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * A date as far as it is known: {@code 2021-09-14}, {@code 2021-09} or {@code 2021}, the
 * forms of ISO 8601.
 *
 * @param text the date in one of these forms
 */
public record PartialDate(@JsonValue String text) {

    private static final Pattern FORM = Pattern.compile("\\d{4}(-\\d{2}(-\\d{2})?)?");

    /**
     * Checks the form and that there is such a day.
     */
    @JsonCreator
    public PartialDate {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("A date is written 2021-09-14, 2021-09 or 2021");
        }
        try {
            start(text);
        }
        catch (DateTimeException ex) {
            throw new IllegalArgumentException("There is no such date", ex);
        }
    }

    /**
     * The first day it may be.
     * @return a day
     */
    public LocalDate start() {
        return start(this.text);
    }

    /**
     * The last day it may be.
     * @return a day, not before {@link #start()}
     */
    public LocalDate end() {
        return switch (this.text.length()) {
            case 4 -> Year.parse(this.text).atMonth(12).atEndOfMonth();
            case 7 -> YearMonth.parse(this.text).atEndOfMonth();
            default -> LocalDate.parse(this.text);
        };
    }

    private static LocalDate start(String text) {
        return switch (text.length()) {
            case 4 -> Year.parse(text).atDay(1);
            case 7 -> YearMonth.parse(text).atDay(1);
            default -> LocalDate.parse(text);
        };
    }

    @Override
    public String toString() {
        return this.text;
    }

}
