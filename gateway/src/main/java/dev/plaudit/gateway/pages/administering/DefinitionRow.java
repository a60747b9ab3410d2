package dev.plaudit.gateway.pages.administering;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * One row of the editor of a kind: what a definition says of a field, role, number or
 * program, as texts by the name of an input. What has no input, such as labels in further
 * languages, goes along in one that is not seen.
 */
final class DefinitionRow {

    /** The languages that have inputs. */
    static final List<String> LANGUAGES = List.of("en", "zh");

    private static final String MORE = "more";

    private static final JsonMapper JSON = JsonMapper.shared();

    private DefinitionRow() {
    }

    /**
     * Shows a part of a definition.
     * @param node as the service tells it
     * @param columns the names of inputs: {@code id} or {@code label.en}
     * @return what is in the inputs
     */
    static Map<String, String> read(JsonNode node, List<String> columns) {
        Map<String, String> row = new HashMap<>();
        ObjectNode more = node.isObject() ? ((ObjectNode) node).deepCopy() : JsonNodeFactory.instance.objectNode();
        for (String column : columns) {
            int dot = column.indexOf('.');
            if (dot > 0) {
                String name = column.substring(0, dot);
                row.put(column, node.path(name).path(column.substring(dot + 1)).asString(""));
                take(more, name, column.substring(dot + 1));
            }
            else if (column.equals("choices")) {
                row.put(column, ChoiceLines.write(node.path(column)));
                ChoiceLines.take(more, column);
            }
            else {
                row.put(column, text(node.path(column)));
                more.remove(column);
            }
        }
        row.put(MORE, more.isEmpty() ? "" : JSON.writeValueAsString(more));
        return row;
    }

    /**
     * Says what is in the inputs. What cannot be read is sent as it was typed, for the
     * service to refuse.
     * @param row what is in the inputs
     * @param columns their names
     * @return a part of a definition
     */
    static ObjectNode write(Map<String, String> row, List<String> columns) {
        ObjectNode node = more(row.getOrDefault(MORE, ""));
        for (String column : columns) {
            String text = row.getOrDefault(column, "").strip();
            int dot = column.indexOf('.');
            if (text.isEmpty()) {
                if (column.equals("choices")) {
                    node.remove(column);
                }
            }
            else if (dot > 0) {
                node.withObjectProperty(column.substring(0, dot)).put(column.substring(dot + 1), text);
            }
            else if (column.equals("choices")) {
                node.set(column, ChoiceLines.read(text, node.path(column)));
            }
            else {
                node.set(column, value(column, text));
            }
        }
        return node;
    }

    private static JsonNode value(String column, String text) {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        return switch (column) {
            case "required", "offered" -> nodes.booleanNode(Boolean.parseBoolean(text));
            case "maxLength", "minimum", "maximum" -> {
                try {
                    yield nodes.numberNode(Long.parseLong(text));
                }
                catch (NumberFormatException ex) {
                    yield nodes.stringNode(text);
                }
            }
            default -> nodes.stringNode(text);
        };
    }

    static ArrayNode words(String text) {
        ArrayNode words = JsonNodeFactory.instance.arrayNode();
        for (String word : text.strip().split("[\\s,]+")) {
            words.add(word);
        }
        return words;
    }

    private static String text(JsonNode value) {
        if (value.isArray()) {
            List<String> words = new ArrayList<>();
            value.forEach((word) -> words.add(word.asString("")));
            return String.join(" ", words);
        }
        return value.isValueNode() && !value.isNull() ? value.asString("") : "";
    }

    static void take(ObjectNode more, String name, String language) {
        if (more.path(name) instanceof ObjectNode texts) {
            texts.remove(language);
            if (texts.isEmpty()) {
                more.remove(name);
            }
        }
    }

    private static ObjectNode more(String text) {
        try {
            if (!text.isEmpty() && JSON.readTree(text) instanceof ObjectNode more) {
                return more;
            }
        }
        catch (JacksonException ex) {
            // Nobody but the admin who changed it could have written it so.
            return JsonNodeFactory.instance.objectNode();
        }
        return JsonNodeFactory.instance.objectNode();
    }

}
