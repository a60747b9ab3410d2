package dev.plaudit.gateway.pages.administering;

import java.util.ArrayList;
import java.util.List;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The words to choose from as lines of text, {@code id | English | 中文}, since a table
 * within a row would be too much.
 */
final class ChoiceLines {

    private static final String BETWEEN = " | ";

    private ChoiceLines() {
    }

    static String write(JsonNode choices) {
        List<String> lines = new ArrayList<>();
        for (JsonNode choice : choices) {
            StringBuilder line = new StringBuilder(choice.path("id").asString(""));
            for (String language : DefinitionRow.LANGUAGES) {
                line.append(BETWEEN).append(choice.path("label").path(language).asString(""));
            }
            lines.add(line.toString());
        }
        return String.join("\n", lines);
    }

    /**
     * Leaves only what the lines do not say.
     */
    static void take(ObjectNode more, String name) {
        ArrayNode rest = JsonNodeFactory.instance.arrayNode();
        for (JsonNode choice : more.path(name)) {
            if (choice instanceof ObjectNode one) {
                DefinitionRow.LANGUAGES.forEach((language) -> DefinitionRow.take(one, "label", language));
                if (one.has("label")) {
                    rest.add(one);
                }
            }
        }
        more.remove(name);
        if (!rest.isEmpty()) {
            more.set(name, rest);
        }
    }

    static ArrayNode read(String text, JsonNode rest) {
        ArrayNode choices = JsonNodeFactory.instance.arrayNode();
        text.lines().map(String::strip).filter((line) -> !line.isEmpty()).forEach((line) -> {
            String[] parts = line.split("\\|", DefinitionRow.LANGUAGES.size() + 1);
            ObjectNode choice = choices.addObject().put("id", parts[0].strip());
            for (JsonNode other : rest) {
                if (other.path("id").asString("").equals(parts[0].strip())) {
                    choice.set("label", other.path("label").deepCopy());
                }
            }
            ObjectNode label = choice.withObjectProperty("label");
            for (int at = 1; at < parts.length; at++) {
                if (!parts[at].isBlank()) {
                    label.put(DefinitionRow.LANGUAGES.get(at - 1), parts[at].strip());
                }
            }
        });
        return choices;
    }

}
