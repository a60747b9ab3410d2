package dev.plaudit.highlights.renderings;

import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;

import org.jspecify.annotations.Nullable;

import dev.plaudit.highlights.digests.DigestIssue;
import dev.plaudit.highlights.digests.DigestLine;
import dev.plaudit.platform.dates.PartialDate;

/**
 * The few words of ours around a digest's own, in its language, otherwise in English.
 */
final class Wording {

    private static final ResourceBundle.Control ENGLISH_OTHERWISE = ResourceBundle.Control
        .getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final Locale locale;

    private final ResourceBundle words;

    /** Looking one up takes longer than everything else that is done with it. */
    private final Map<String, String> countries = new HashMap<>();

    private final DigestLine credited;

    private final DigestLine uncredited;

    /**
     * Words for readers of a language.
     * @param language BCP 47
     */
    Wording(String language) {
        this.locale = Locale.forLanguageTag(language);
        this.words = ResourceBundle.getBundle("renderings.wording", this.locale, ENGLISH_OTHERWISE);
        this.credited = DigestLine.of(say("line.credited"));
        this.uncredited = DigestLine.of(say("line.uncredited"));
    }

    String say(String key) {
        return this.words.getString(key);
    }

    /**
     * An image where none can be seen.
     * @param alt what it shows, when that is known; empty when the words follow
     * @return for example {@code Picture: a cat}
     */
    String image(@Nullable String alt) {
        return (alt != null) ? say("image.alt") + Phrase.oneLine(alt.strip()) : say("image");
    }

    /**
     * How many achievements there are.
     * @param count a number
     * @return for example {@code 40 achievements}
     */
    String achievements(long count) {
        return say((count == 1) ? "items.one" : "items.many").replace("{0}", String.valueOf(count));
    }

    /**
     * What somebody does who achieves something.
     * @param kind an achievement's kind
     * @return for example {@code published}; something that fits everything when the kind
     * has no verb
     */
    String verb(String kind) {
        String key = "verb." + kind;
        return say(this.words.containsKey(key) ? key : "verb");
    }

    /**
     * How a digest line is set out unless the digest says otherwise.
     * @param item what it tells of
     */
    DigestLine line(DigestIssue.Item item) {
        return item.credits().isEmpty() ? this.uncredited : this.credited;
    }

    /**
     * The name of a country.
     * @param code ISO 3166-1 alpha-2
     * @return for example {@code South Korea}
     */
    String country(String code) {
        return this.countries.computeIfAbsent(code, (key) -> Locale.of("", key).getDisplayCountry(this.locale));
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
     * A language as a header of HTTP or of a message can name it.
     * @param language any text
     * @return a well-formed tag of BCP 47
     */
    static String tag(String language) {
        return Locale.forLanguageTag(language).toLanguageTag();
    }

    /**
     * A language as those call it who read it.
     * @param tag BCP 47
     * @return for example {@code Deutsch}; the tag when it has no name
     */
    static String ownName(String tag) {
        Locale locale = Locale.forLanguageTag(tag);
        String name = locale.getDisplayName(locale);
        return name.isEmpty() ? tag : name;
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
