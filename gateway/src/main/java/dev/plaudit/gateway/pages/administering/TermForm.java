package dev.plaudit.gateway.pages.administering;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

import org.springframework.util.MultiValueMap;

/**
 * A word of a vocabulary as a form shows it.
 *
 * @param texts single inputs by name; aliases are lines, countries codes with space
 * between
 * @param definition what reports ask for, null for all but kinds
 */
record TermForm(Map<String, String> texts, @Nullable DefinitionForm definition) {

    private static final String KINDS = "kinds";

    private static final List<String> PLAIN = List.of("name", "description", "url", "creditRole");

    static TermForm of(String vocabulary, JsonNode term) {
        Map<String, String> texts = new HashMap<>();
        texts.put("id", term.path("id").asString(""));
        PLAIN.forEach((name) -> texts.put(name, term.path(name).asString("")));
        texts.put("aliases", String.join("\n", strings(term.path("aliases"))));
        texts.put("countries", String.join(" ", strings(term.path("countries"))));
        return new TermForm(texts, vocabulary.equals(KINDS) ? DefinitionForm.of(term.path("definition")) : null);
    }

    static TermForm of(String vocabulary, String id, MultiValueMap<String, String> form) {
        Map<String, String> texts = new HashMap<>();
        texts.put("id", id);
        PLAIN.forEach((name) -> texts.put(name, form.getOrDefault(name, List.of("")).getFirst()));
        texts.put("aliases", form.getOrDefault("aliases", List.of("")).getFirst());
        texts.put("countries", form.getOrDefault("countries", List.of("")).getFirst());
        return new TermForm(texts, vocabulary.equals(KINDS) ? DefinitionForm.of(form) : null);
    }

    static TermForm empty(String vocabulary) {
        return of(vocabulary, JsonNodeFactory.instance.objectNode());
    }

    /** All of it, since what is left out is taken away. */
    Map<String, Object> body() {
        Map<String, Object> body = new HashMap<>();
        for (String name : PLAIN) {
            String text = this.texts.getOrDefault(name, "").strip();
            body.put(name, text.isEmpty() ? null : text);
        }
        body.put("aliases",
                this.texts.getOrDefault("aliases", "")
                    .lines()
                    .map(String::strip)
                    .filter((line) -> !line.isEmpty())
                    .toList());
        body.put("countries", countries());
        body.put("definition", (this.definition != null) ? this.definition.body() : null);
        return body;
    }

    /**
     * The codes of the countries.
     * @return in upper case, as typed otherwise
     */
    public List<String> countries() {
        List<String> codes = new ArrayList<>();
        for (String code : this.texts.getOrDefault("countries", "").toUpperCase(Locale.ROOT).split("[\\s,;]+")) {
            if (!code.isEmpty()) {
                codes.add(code);
            }
        }
        return codes;
    }

    private static List<String> strings(JsonNode array) {
        List<String> strings = new ArrayList<>();
        array.forEach((one) -> strings.add(one.asString("")));
        return strings;
    }

}
