package dev.plaudit.gateway.pages;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

/**
 * Names that people type and choose, for the codes that records hold. What is not known
 * stays as it was typed, so that the service says what is wrong with it.
 */
@Component
public class Names {

    /** What most reports are in; others stay where they are. */
    private static final List<String> LANGUAGES = List.of("en", "zh", "zh-Hant", "ar", "bn", "de", "es", "fa", "fr",
            "hi", "id", "it", "ja", "ko", "ms", "ne", "pl", "pt", "ru", "sw", "ta", "te", "th", "tr", "uk", "ur", "vi",
            "yo");

    private final Dictionary dictionary;

    Names(Dictionary dictionary) {
        this.dictionary = dictionary;
    }

    /**
     * All words of a vocabulary.
     * @param collection as in the API
     * @param locale English or Chinese
     * @return names by code
     */
    public Map<String, String> all(String collection, Locale locale) {
        return this.dictionary.all(collection, locale);
    }

    /**
     * The countries of ISO 3166-1 in the order of their names.
     * @param locale English or Chinese
     * @return names by code
     */
    public Map<String, String> countries(Locale locale) {
        return sorted(Stream.of(Locale.getISOCountries()).toList(),
                (code) -> Locale.of("", code).getDisplayCountry(locale), locale);
    }

    /**
     * Languages in the order of their names.
     * @param locale English or Chinese
     * @return names by tag
     */
    public Map<String, String> languages(Locale locale) {
        return sorted(LANGUAGES, (tag) -> Locale.forLanguageTag(tag).getDisplayName(locale), locale);
    }

    /**
     * A topic.
     * @param code a code, or a name as records write it
     * @param locale English or Chinese
     * @return its name
     */
    public String topic(String code, Locale locale) {
        return all("topics", locale).getOrDefault(code, code);
    }

    /**
     * A topic as records write it, which is its name.
     * @param typed a name in any case, or a code
     * @return its name, or what was typed if there is no such topic
     */
    public String topicOf(String typed) {
        Map<String, String> topics = all("topics", Locale.ENGLISH);
        return topics.getOrDefault(code(topics, typed), typed);
    }

    /**
     * A country.
     * @param code ISO 3166-1 alpha-2
     * @param locale English or Chinese
     * @return its name
     */
    public String country(String code, Locale locale) {
        return Locale.of("", code).getDisplayCountry(locale);
    }

    /**
     * The country of a name in either language.
     * @param name what was typed
     * @return ISO 3166-1 alpha-2, or the name if there is none
     */
    public String countryOf(String name) {
        for (Locale locale : List.of(Locale.ENGLISH, Locale.CHINESE)) {
            String code = code(countries(locale), name);
            if (!code.equals(name) || code.length() == 2) {
                return code;
            }
        }
        return name;
    }

    private static String code(Map<String, String> names, String name) {
        for (Map.Entry<String, String> entry : names.entrySet()) {
            if (entry.getValue().equalsIgnoreCase(name) || entry.getKey().equalsIgnoreCase(name)) {
                return entry.getKey();
            }
        }
        return name;
    }

    private static Map<String, String> sorted(List<String> codes, UnaryOperator<String> name, Locale locale) {
        Map<String, String> names = new LinkedHashMap<>();
        List<String> order = new ArrayList<>(codes);
        order.sort(Comparator.comparing(name, Collator.getInstance(locale)));
        order.forEach((code) -> names.put(code, name.apply(code)));
        return names;
    }

}
