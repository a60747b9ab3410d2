package dev.plaudit.highlights.renderings;

import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;

import dev.plaudit.platform.dates.PartialDate;

/**
 * The few words of ours around a digest's own, in its language, otherwise in English.
 */
final class Wording {

    private static final ResourceBundle.Control ENGLISH_OTHERWISE = ResourceBundle.Control
        .getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final Locale locale;

    private final ResourceBundle words;

    /**
     * Words for readers of a language.
     * @param language BCP 47
     */
    Wording(String language) {
        this.locale = Locale.forLanguageTag(language);
        this.words = ResourceBundle.getBundle("renderings.wording", this.locale, ENGLISH_OTHERWISE);
    }

    String say(String key) {
        return this.words.getString(key);
    }

    /**
     * The name of a country.
     * @param code ISO 3166-1 alpha-2
     * @return for example {@code South Korea}
     */
    String country(String code) {
        return Locale.of("", code).getDisplayCountry(this.locale);
    }

    /**
     * The name of a language, when it is another than the digest's.
     * @param tag BCP 47
     * @return for example {@code Chinese}
     */
    Optional<String> otherLanguage(String tag) {
        Locale other = Locale.forLanguageTag(tag);
        return other.equals(this.locale) ? Optional.empty() : Optional.of(other.getDisplayName(this.locale));
    }

    /**
     * A date in words.
     * @param date a date as far as it is known
     * @return for example {@code October 14, 2021}, {@code October 2021}, {@code 2021}
     */
    String date(PartialDate date) {
        DateTimeFormatter formatter = switch (date.text().length()) {
            case 4 -> DateTimeFormatter.ofLocalizedPattern("y");
            case 7 -> DateTimeFormatter.ofLocalizedPattern("yMMMM");
            default -> DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG);
        };
        return formatter.withLocale(this.locale).format(date.start());
    }

}
