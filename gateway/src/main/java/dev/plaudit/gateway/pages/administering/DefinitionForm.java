package dev.plaudit.gateway.pages.administering;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.util.MultiValueMap;

/**
 * What reports of a kind ask for, as rows of inputs. Rows are added, moved and removed by
 * buttons that send the form back and forth; nothing is stored by that.
 *
 * @param top what stands once
 * @param rows the rows of each part, as texts by the name of an input
 */
record DefinitionForm(Map<String, String> top, Map<String, List<Map<String, String>>> rows) {

    /** How many rows the service takes of each part. */
    private static final int MOST = 30;

    private static final List<String> TOP = List.of("label.en", "label.zh", "closed");

    private static final Map<String, List<String>> PARTS = new LinkedHashMap<>();

    static {
        PARTS.put("fields", List.of("id", "type", "label.en", "label.zh", "help.en", "help.zh", "required", "maxLength",
                "minimum", "maximum", "choices"));
        PARTS.put("roles", List.of("id", "label.en", "label.zh"));
        PARTS.put("reach", List.of("id", "label.en", "label.zh", "unit.en", "unit.zh"));
        PARTS.put("programs", List.of("program", "offered", "label.en", "label.zh", "required"));
    }

    static DefinitionForm of(JsonNode definition) {
        Map<String, List<Map<String, String>>> rows = new LinkedHashMap<>();
        PARTS.forEach((part, columns) -> {
            List<Map<String, String>> of = new ArrayList<>();
            definition.path(part).forEach((node) -> of.add(DefinitionRow.read(node, columns)));
            rows.put(part, of);
        });
        JsonNode rest = definition.deepCopy();
        if (rest instanceof ObjectNode object) {
            object.remove(PARTS.keySet());
        }
        return new DefinitionForm(DefinitionRow.read(rest, TOP), rows);
    }

    static DefinitionForm of(MultiValueMap<String, String> form) {
        Map<String, String> top = new HashMap<>();
        Map<String, TreeMap<Integer, Map<String, String>>> rows = new HashMap<>();
        form.toSingleValueMap().forEach((name, value) -> {
            String[] parts = name.split("\\.", 3);
            if (parts.length == 3 && PARTS.containsKey(parts[0]) && parts[1].matches("[0-9]{1,2}")) {
                rows.computeIfAbsent(parts[0], (part) -> new TreeMap<>())
                    .computeIfAbsent(Integer.valueOf(parts[1]), (at) -> new HashMap<>())
                    .put(parts[2], value);
            }
            else if (name.startsWith("definition.")) {
                top.put(name.substring("definition.".length()), value);
            }
        });
        Map<String, List<Map<String, String>>> ordered = new LinkedHashMap<>();
        PARTS.keySet()
            .forEach((part) -> ordered.put(part, new ArrayList<>(rows.getOrDefault(part, new TreeMap<>()).values())));
        return new DefinitionForm(top, ordered);
    }

    /**
     * Does to the rows what a button says.
     * @param command {@code add:fields}, {@code remove:fields:2}, {@code up:fields:2} or
     * {@code down:fields:2}; anything else does nothing
     */
    void obey(String command) {
        String[] words = command.split(":");
        List<Map<String, String>> of = (words.length > 1) ? this.rows.get(words[1]) : null;
        if (of == null) {
            return;
        }
        if (words.length == 2 && words[0].equals("add") && of.size() < MOST) {
            of.add(new HashMap<>(Map.of("new", "true")));
        }
        else if (words.length == 3 && words[2].matches("[0-9]{1,2}") && Integer.parseInt(words[2]) < of.size()) {
            int at = Integer.parseInt(words[2]);
            switch (words[0]) {
                case "remove" -> of.remove(at);
                case "up" -> Collections.swap(of, at, Math.max(0, at - 1));
                case "down" -> Collections.swap(of, at, Math.min(of.size() - 1, at + 1));
                default -> {
                }
            }
        }
    }

    /**
     * The words to choose from.
     * @param row a field's
     * @param language of the labels
     * @return labels, or ids where there is none
     */
    public List<String> choices(Map<String, String> row, String language) {
        List<String> labels = new ArrayList<>();
        ChoiceLines.read(row.getOrDefault("choices", ""), MissingNode.getInstance()).forEach((choice) -> {
            JsonNode label = choice.path("label");
            labels.add(label.path(language).asString(label.path("en").asString(choice.path("id").asString(""))));
        });
        return labels;
    }

    /**
     * What is sent.
     * @return a definition
     */
    ObjectNode body() {
        ObjectNode body = DefinitionRow.write(this.top, TOP);
        if (body.has("closed")) {
            body.put("closed", body.path("closed").asString("").equals("true"));
        }
        this.rows.forEach((part, of) -> {
            ArrayNode array = body.putArray(part);
            List<String> columns = PARTS.getOrDefault(part, List.of());
            of.forEach((row) -> {
                ObjectNode node = DefinitionRow.write(row, columns);
                // The same word for yes or no of a field, and for several of a program.
                String required = row.getOrDefault("required", "");
                if (part.equals("programs") && !required.isBlank()) {
                    node.set("required", DefinitionRow.words(required));
                }
                array.add(node);
            });
        });
        return body;
    }

}
