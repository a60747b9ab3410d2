package dev.plaudit.highlights.documents;

import java.util.Locale;
import java.util.ResourceBundle;

import dev.plaudit.platform.problems.BadParameterException;

/**
 * The languages in which we have words of our own.
 */
public enum Language {

    /** English. */
    EN,
    /** Chinese. */
    ZH;

    /**
     * The name of the query parameter.
     */
    public static final String PARAMETER = "lang";

    private static final ResourceBundle.Control NO_FALLBACK = ResourceBundle.Control
        .getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    /**
     * Reads the query parameter.
     * @param text {@code en} or {@code zh}
     * @return the language
     * @throws BadParameterException if there is no such language here
     */
    public static Language parameter(String text) {
        return switch (text) {
            case "en" -> EN;
            case "zh" -> ZH;
            default -> throw new BadParameterException(PARAMETER, "It is en or zh");
        };
    }

    /**
     * Its tag, BCP 47.
     * @return {@code en} or {@code zh}
     */
    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Its locale.
     * @return for names that the JDK knows
     */
    public Locale locale() {
        return Locale.forLanguageTag(tag());
    }

    /**
     * Words of ours.
     * @param key the key of a phrase in {@code documents/words}
     * @param values what stands in its places {@code %s}
     * @return the phrase
     */
    public String say(String key, Object... values) {
        String phrase = ResourceBundle.getBundle("documents.words", locale(), NO_FALLBACK).getString(key);
        return String.format(Locale.ROOT, phrase, values);
    }

}
