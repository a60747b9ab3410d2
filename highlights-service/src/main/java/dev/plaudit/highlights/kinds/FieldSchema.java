package dev.plaudit.highlights.kinds;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import dev.plaudit.platform.kinds.FieldType;
import dev.plaudit.platform.kinds.KindField;
import dev.plaudit.platform.kinds.Option;
import dev.plaudit.platform.kinds.ProgramRule;
import dev.plaudit.platform.text.Notation;

/**
 * What a field of a kind may hold, as JSON Schema 2020-12.
 */
final class FieldSchema {

    private static final int LINE = 200;

    private static final int TEXT = 5_000;

    private FieldSchema() {
    }

    static ObjectNode of(KindField field, List<ProgramRule> rules) {
        ObjectNode schema = JsonNodeFactory.instance.objectNode();
        FieldType type = Objects.requireNonNull(field.type());
        schema.put("type", switch (type) {
            case TEXT, LONG_TEXT, DATE, WEB_ADDRESS, LANGUAGE, COUNTRY, CHOICE -> "string";
            case INTEGER -> "integer";
            case NUMBER -> "number";
            case BOOLEAN -> "boolean";
        });
        labels(schema, "title", "x-titles", merged(List.of(field.label(), labelOf(field, rules))));
        labels(schema, "description", "x-descriptions", field.help());
        switch (type) {
            case TEXT -> text(schema, field, LINE);
            case LONG_TEXT -> text(schema, field, TEXT).put("contentMediaType", "text/markdown");
            case INTEGER, NUMBER ->
                schema.put("minimum", Objects.requireNonNullElse(field.minimum(), -KindField.LARGEST))
                    .put("maximum", Objects.requireNonNullElse(field.maximum(), KindField.LARGEST));
            case DATE -> schema.put("format", TextFormat.PARTIAL_DATE.getName())
                .put("pattern", "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$");
            case WEB_ADDRESS -> schema.put("format", TextFormat.WEB_ADDRESS.getName())
                .put("pattern", "^[Hh][Tt][Tt][Pp][Ss]?://")
                .put("maxLength", Notation.LONGEST_ADDRESS);
            case LANGUAGE -> schema.put("format", TextFormat.LANGUAGE.getName()).put("maxLength", 35);
            case COUNTRY -> schema.put("format", TextFormat.COUNTRY.getName()).put("pattern", "^[A-Z]{2}$");
            case CHOICE -> choice(schema, field.choices());
            case BOOLEAN -> {
            }
        }
        return schema;
    }

    /**
     * Says in English what is said in all languages beside it.
     */
    static void labels(ObjectNode schema, String english, String all, Map<String, String> texts) {
        if (!texts.isEmpty()) {
            schema.put(english, Objects.requireNonNullElse(texts.get("en"), texts.values().iterator().next()));
            ObjectNode languages = schema.putObject(all);
            texts.forEach(languages::put);
        }
    }

    /**
     * The words that may be chosen or are suggested, with their labels.
     */
    static void options(ObjectNode schema, List<Option> words) {
        ArrayNode options = schema.putArray("x-options");
        words.forEach((word) -> {
            ObjectNode labels = options.addObject().put("id", word.id()).putObject("label");
            word.label().forEach(labels::put);
        });
    }

    /**
     * The last text of each language.
     */
    static Map<String, String> merged(Collection<Map<String, String>> texts) {
        Map<String, String> merged = new TreeMap<>();
        texts.forEach(merged::putAll);
        return merged;
    }

    private static Map<String, String> labelOf(KindField field, List<ProgramRule> rules) {
        return rules.stream()
            .map((rule) -> rule.fieldLabels().getOrDefault(field.id(), Map.of()))
            .filter((label) -> !label.isEmpty())
            .findFirst()
            .orElse(Map.of());
    }

    private static ObjectNode text(ObjectNode schema, KindField field, int usual) {
        return schema.put("minLength", 1)
            .put("maxLength", Objects.requireNonNullElse(field.maxLength(), usual))
            .put("pattern", "\\S");
    }

    private static void choice(ObjectNode schema, List<Option> choices) {
        ArrayNode words = schema.putArray("enum");
        choices.forEach((choice) -> words.add(choice.id()));
        options(schema, choices);
    }

}
