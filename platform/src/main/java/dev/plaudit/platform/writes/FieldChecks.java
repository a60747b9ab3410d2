package dev.plaudit.platform.writes;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

import dev.plaudit.platform.dates.PartialDate;
import dev.plaudit.platform.problems.InvalidContentException;
import dev.plaudit.platform.problems.RefusalException.FieldError;
import dev.plaudit.platform.text.Notation;

/**
 * Checks the rules of fields one after the other, so that a client hears of all that is
 * wrong at once. Fields are named by JSON Pointers (RFC 6901).
 */
public final class FieldChecks {

    /** What is wrong with text that is no {@link #webAddress}. */
    public static final String NO_ADDRESS = "is an http or https address of at most %d characters"
        .formatted(Notation.LONGEST_ADDRESS);

    /** What is wrong with text that is no {@link #date}. */
    public static final String NO_DATE = "is a date such as 2021-09-14, 2021-09 or 2021";

    /** What is wrong with text that is no {@link #country}. */
    public static final String NO_COUNTRY = "is a code of ISO 3166-1 alpha-2 in upper case";

    /** What is wrong with text that is no {@link #language}. */
    public static final String NO_LANGUAGE = "is a language tag of BCP 47";

    private final List<FieldError> errors = new ArrayList<>();

    /**
     * A rule of its own.
     * @param pointer the field
     * @param holds whether the rule is kept
     * @param rule what is wrong otherwise, a sentence
     */
    public void require(String pointer, boolean holds, String rule) {
        if (!holds) {
            this.errors.add(new FieldError(pointer, rule));
        }
    }

    /**
     * What was found elsewhere.
     * @param found a field and what is wrong with it
     */
    public void add(FieldError found) {
        this.errors.add(found);
    }

    /**
     * A field that must be there.
     * @param pointer the field
     * @param value its value
     */
    public void needed(String pointer, @Nullable Object value) {
        require(pointer, value != null, "is needed");
    }

    /**
     * Text, where there is any.
     * @param pointer the field
     * @param text its value
     * @param least how many characters at least, without white space around them
     * @param most how many characters at most
     */
    public void text(String pointer, @Nullable String text, int least, int most) {
        require(pointer, text == null || (characters(text.strip()) >= least && characters(text) <= most), (least > 0)
                ? "has %d to %d characters".formatted(least, most) : "has at most %d characters".formatted(most));
    }

    /**
     * A list of no more than so many values.
     * @param pointer the field
     * @param list its value
     * @param most how many at most
     */
    public void atMost(String pointer, Collection<?> list, int most) {
        require(pointer, list.size() <= most, "has at most %d entries".formatted(most));
    }

    /**
     * A list of no more than so many different values.
     * @param pointer the field
     * @param list its value
     * @param most how many at most
     */
    public void list(String pointer, List<String> list, int most) {
        atMost(pointer, list, most);
        Set<String> seen = new HashSet<>();
        for (int index = 0; index < list.size(); index++) {
            require(pointer + "/" + index, seen.add(list.get(index)), "stands here twice");
        }
    }

    /**
     * Each value of a list.
     * @param pointer the field
     * @param list its value
     * @param rule that each keeps
     * @param fault what is wrong with one that does not
     */
    public void each(String pointer, List<String> list, Predicate<String> rule, String fault) {
        for (int index = 0; index < list.size(); index++) {
            require(pointer + "/" + index, rule.test(list.get(index)), fault);
        }
    }

    /**
     * Goes through a list.
     * @param <T> its elements
     * @param list any list
     * @param check gets the place of each element, from 0, and the element
     */
    public static <T> void each(List<T> list, BiConsumer<Integer, T> check) {
        for (int at = 0; at < list.size(); at++) {
            check.accept(at, list.get(at));
        }
    }

    /**
     * The address of a page, where there is one.
     * @param pointer the field
     * @param text its value
     */
    public void webAddress(String pointer, @Nullable String text) {
        require(pointer, text == null || Notation.isWebAddress(text), NO_ADDRESS);
    }

    /**
     * Addresses of pages.
     * @param pointer the field
     * @param urls its value
     * @param most how many at most
     */
    public void webAddresses(String pointer, List<String> urls, int most) {
        list(pointer, urls, most);
        each(pointer, urls, Notation::isWebAddress, NO_ADDRESS);
    }

    /**
     * A date as far as it is known.
     * @param pointer the field
     * @param text its value
     * @return the date, or null if there is none or it is wrong
     */
    public @Nullable PartialDate date(String pointer, @Nullable String text) {
        try {
            return (text != null) ? new PartialDate(text) : null;
        }
        catch (IllegalArgumentException ex) {
            require(pointer, false, NO_DATE);
            return null;
        }
    }

    /**
     * A country.
     * @param pointer the field
     * @param code its value, ISO 3166-1 alpha-2, or null
     */
    public void country(String pointer, @Nullable String code) {
        require(pointer, code == null || Notation.isCountry(code), NO_COUNTRY);
    }

    /**
     * A language.
     * @param pointer the field
     * @param tag its value, BCP 47, or null
     */
    public void language(String pointer, @Nullable String tag) {
        require(pointer, tag == null || Notation.isLanguage(tag), NO_LANGUAGE);
    }

    /**
     * A number of people or things.
     * @param pointer the field
     * @param number its value, or null
     */
    public void count(String pointer, @Nullable Integer number) {
        require(pointer, number == null || number >= 0, "is not below 0");
    }

    /**
     * Ends the checks.
     * @throws InvalidContentException if a rule is broken
     */
    public void finish() {
        if (!this.errors.isEmpty()) {
            throw new InvalidContentException(this.errors);
        }
    }

    private static int characters(String text) {
        return text.codePointCount(0, text.length());
    }

}
