package dev.plaudit.platform.kinds;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import dev.plaudit.platform.text.Notation;
import dev.plaudit.platform.writes.FieldChecks;

/**
 * The rules of texts that are there in several languages, by language tag (BCP 47).
 */
final class Labels {

    /**
     * What those read for whose language there is no text.
     */
    static final String ENGLISH = "en";

    private static final int MOST_LANGUAGES = 20;

    private Labels() {
    }

    /**
     * In an order that does not change, since entity tags are made from it.
     */
    static <T> Map<String, T> sorted(@Nullable Map<String, T> texts) {
        return (texts != null) ? Collections.unmodifiableMap(new TreeMap<>(texts)) : Map.of();
    }

    /**
     * Texts that must be there.
     */
    static void check(String pointer, Map<String, String> texts, int longest, FieldChecks checks) {
        checks.require(pointer, texts.containsKey(ENGLISH), "is needed in English (en)");
        checkAny(pointer, texts, longest, checks);
    }

    /**
     * Texts that may be there, in English too.
     */
    static void checkOptional(String pointer, Map<String, String> texts, int longest, FieldChecks checks) {
        if (!texts.isEmpty()) {
            check(pointer, texts, longest, checks);
        }
    }

    /**
     * Texts in any languages.
     */
    static void checkAny(String pointer, Map<String, String> texts, int longest, FieldChecks checks) {
        checks.atMost(pointer, texts.keySet(), MOST_LANGUAGES);
        texts.forEach((language, text) -> {
            checks.require(pointer, Notation.isLanguage(language), "has a key that is no language tag of BCP 47");
            checks.text(pointer, text, 1, longest);
        });
    }

}
