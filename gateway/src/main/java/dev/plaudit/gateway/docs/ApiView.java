package dev.plaudit.gateway.docs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import tools.jackson.databind.JsonNode;

/**
 * The API as the page shows it.
 *
 * @param title the name
 * @param description the conventions, one paragraph an entry
 * @param groups the operations by tag
 * @param schemas what answers are made of
 * @param missing services whose operations are not known now
 */
record ApiView(String title, List<String> description, List<Group> groups, List<Schema> schemas, List<String> missing) {

    static ApiView of(JsonNode document) {
        SchemaText text = new SchemaText(document);
        Map<String, List<Operation>> byTag = new LinkedHashMap<>();
        for (JsonNode tag : document.path("tags")) {
            byTag.put(tag.path("name").asString(""), new ArrayList<>());
        }
        for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
            for (Map.Entry<String, JsonNode> entry : path.getValue().properties()) {
                JsonNode operation = entry.getValue();
                if (operation.path("responses").isObject()) {
                    String tag = operation.path("tags").path(0).asString("Other");
                    byTag.computeIfAbsent(tag, (name) -> new ArrayList<>())
                        .add(operation(text, path.getKey(), entry.getKey(), path.getValue(), operation));
                }
            }
        }
        List<Group> groups = byTag.entrySet()
            .stream()
            .filter((group) -> !group.getValue().isEmpty())
            .map((group) -> new Group(group.getKey(), tagDescription(document, group.getKey()), group.getValue()))
            .toList();
        List<Schema> schemas = document.path("components")
            .path("schemas")
            .properties()
            .stream()
            .sorted(Map.Entry.comparingByKey())
            .map((schema) -> new Schema(schema.getKey(), schema.getValue().path("description").asString(""),
                    text.fields(schema.getValue())))
            .toList();
        JsonNode info = document.path("info");
        return new ApiView(info.path("title").asString(""),
                List.of(info.path("description").asString("").strip().replace("**", "").replace("`", "").split("\n\n")),
                groups, schemas, document.path("x-missing").valueStream().map((name) -> name.asString("")).toList());
    }

    private static Operation operation(SchemaText text, String path, String method, JsonNode shared,
            JsonNode operation) {
        List<Parameter> parameters = new ArrayList<>();
        for (JsonNode list : List.of(shared.path("parameters"), operation.path("parameters"))) {
            for (JsonNode entry : list) {
                JsonNode parameter = text.resolved(entry);
                parameters.add(new Parameter(parameter.path("name").asString(""), parameter.path("in").asString(""),
                        parameter.path("required").asBoolean(false), text.type(parameter.path("schema")),
                        text.allowed(parameter.path("schema")), parameter.path("description").asString(""),
                        text.example(parameter)));
            }
        }
        List<Answer> answers = new ArrayList<>();
        for (Map.Entry<String, JsonNode> entry : operation.path("responses").properties()) {
            JsonNode response = text.resolved(entry.getValue());
            List<Content> contents = response.path("content")
                .properties()
                .stream()
                .map((content) -> new Content(content.getKey(), text.type(content.getValue().path("schema")),
                        text.schemaName(content.getValue().path("schema")), text.example(content.getValue())))
                .toList();
            answers.add(new Answer(entry.getKey(), response.path("description").asString(""), contents));
        }
        return new Operation(method.toUpperCase(java.util.Locale.ROOT), path, operation.path("summary").asString(""),
                operation.path("description").asString(""), parameters, answers);
    }

    private static String tagDescription(JsonNode document, String name) {
        return document.path("tags")
            .valueStream()
            .filter((tag) -> name.equals(tag.path("name").asString("")))
            .map((tag) -> tag.path("description").asString(""))
            .collect(Collectors.joining(" "));
    }

    record Group(String name, String description, List<Operation> operations) {
    }

    record Operation(String method, String path, String summary, String description, List<Parameter> parameters,
            List<Answer> answers) {
    }

    record Parameter(String name, String in, boolean required, String type, String allowed, String description,
            String example) {
    }

    record Answer(String status, String description, List<Content> contents) {
    }

    /**
     * One form of an answer.
     *
     * @param mediaType its media type
     * @param type what it is, in words
     * @param schema the schema it is made of, empty if it has no name
     * @param example an example as text, may be empty
     */
    record Content(String mediaType, String type, String schema, String example) {
    }

    record Schema(String name, String description, List<Field> fields) {
    }

    record Field(String name, boolean required, String type, String schema, String allowed, String description,
            String example) {
    }

}
