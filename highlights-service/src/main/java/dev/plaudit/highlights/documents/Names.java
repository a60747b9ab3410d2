package dev.plaudit.highlights.documents;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.springframework.stereotype.Component;

import dev.plaudit.platform.references.Reference;
import dev.plaudit.platform.references.References;
import dev.plaudit.platform.vocabularies.Term;
import dev.plaudit.platform.vocabularies.Vocabulary;

/**
 * What the values of filters are called. What has no name is called by its id.
 */
@Component
public class Names {

    private final References references;

    private final Vocabulary kinds;

    private final Vocabulary topics;

    Names(References references, Vocabulary kindVocabulary, Vocabulary topicVocabulary) {
        this.references = references;
        this.kinds = kindVocabulary;
        this.topics = topicVocabulary;
    }

    /**
     * Names a value.
     * @param filter a filter of achievements
     * @param value one of its values
     * @param language for readers of which language, as far as there is a name in it
     * @return for example {@code Asia Pacific} for the region {@code apac}
     */
    public String of(String filter, String value, Language language) {
        return switch (filter) {
            case "region" -> reference("regions", value);
            case "program" -> reference("programs", value);
            case "country" -> country(value, language);
            case "kind" -> kind(value, language);
            case "topic" -> this.topics.find(value).map(Term::name).orElse(value);
            default -> value;
        };
    }

    /**
     * Names a kind of achievements.
     * @param id its id
     * @param language for readers of which language
     * @return for example {@code Talk}
     */
    public String kind(String id, Language language) {
        return this.kinds.find(id).map((kind) -> {
            Map<String, String> label = kind.definition().definition().label();
            return Optional.ofNullable(label.get(language.tag())).orElseGet(kind::name);
        }).orElse(id);
    }

    private String reference(String kind, String id) {
        return this.references.find(kind, id).map(Reference::name).orElse(id);
    }

    private static String country(String code, Language language) {
        return Locale.of("", code).getDisplayCountry(language.locale());
    }

}
