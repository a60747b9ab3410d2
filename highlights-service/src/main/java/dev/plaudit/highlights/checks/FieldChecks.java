package dev.plaudit.highlights.checks;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;

import org.jspecify.annotations.Nullable;

import dev.plaudit.platform.problems.InvalidContentException;
import dev.plaudit.platform.problems.RefusalException.FieldError;

/**
 * Collects what is wrong with the fields of a body, so that its author learns of all of
 * it at once. Absent fields break no rule but {@link #needed}.
 */
public final class FieldChecks {

    private static final int LONGEST_ADDRESS = 2000;

    private final List<FieldError> errors = new ArrayList<>();

    /**
     * Any rule.
     * @param holds whether it is kept
     * @param pointer the field (RFC 6901)
     * @param detail what is wrong otherwise, the end of a sentence about the field
     */
    public void that(boolean holds, String pointer, String detail) {
        if (!holds) {
            this.errors.add(new FieldError(pointer, detail));
        }
    }

    /**
     * The field has a value.
     * @param pointer the field
     * @param value its value
     */
    public void needed(String pointer, @Nullable Object value) {
        that(value != null, pointer, "is needed");
    }

    /**
     * The text has a length that people can read.
     * @param pointer the field
     * @param text its value
     * @param least how many characters at least, without those around it that show
     * nothing
     * @param most how many characters at most
     */
    public void text(String pointer, @Nullable String text, int least, int most) {
        if (text != null) {
            String shown = text.strip();
            that(shown.codePointCount(0, shown.length()) >= least, pointer,
                    "has fewer than %d characters".formatted(least));
            that(text.codePointCount(0, text.length()) <= most, pointer, "has more than %d characters".formatted(most));
        }
    }

    /**
     * The list has a bounded length.
     * @param pointer the field
     * @param list its value
     * @param most how many elements at most
     */
    public void atMost(String pointer, Collection<?> list, int most) {
        that(list.size() <= most, pointer, "has more than %d elements".formatted(most));
    }

    /**
     * The text is an address of the web (RFC 3986) that hides no user in it.
     * @param pointer the field
     * @param text its value
     */
    public void address(String pointer, @Nullable String text) {
        that(text == null || isWebAddress(text), pointer, "is not an http or https address");
    }

    /**
     * The text is the code of a country.
     * @param pointer the field
     * @param text its value
     */
    public void country(String pointer, String text) {
        that(Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2).contains(text), pointer,
                "is not a country's code (ISO 3166-1 alpha-2)");
    }

    /**
     * The text is the tag of a language.
     * @param pointer the field
     * @param text its value
     */
    public void language(String pointer, @Nullable String text) {
        that(text == null || isLanguage(text), pointer, "is not a language's tag (BCP 47)");
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
     * Ends the checks.
     * @throws InvalidContentException if a rule was broken
     */
    public void done() {
        if (!this.errors.isEmpty()) {
            throw new InvalidContentException(this.errors);
        }
    }

    private static boolean isWebAddress(String text) {
        try {
            URI address = new URI(text);
            boolean web = "http".equalsIgnoreCase(address.getScheme()) || "https".equalsIgnoreCase(address.getScheme());
            return web && address.getHost() != null && address.getUserInfo() == null
                    && text.length() <= LONGEST_ADDRESS;
        }
        catch (URISyntaxException ex) {
            return false;
        }
    }

    private static boolean isLanguage(String text) {
        try {
            return !text.isEmpty() && new Locale.Builder().setLanguageTag(text).build().toLanguageTag().length() > 1;
        }
        catch (IllformedLocaleException ex) {
            return false;
        }
    }

}
