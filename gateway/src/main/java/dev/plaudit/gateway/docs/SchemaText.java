package dev.plaudit.gateway.docs;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import tools.jackson.databind.JsonNode;

/**
 * Says JSON Schema in a few words.
 */
class SchemaText {

    private static final int DEEPEST = 8;

    private final JsonNode document;

    SchemaText(JsonNode document) {
        this.document = document;
    }

    /**
     * What a reference within the document means.
     * @param node anything, a reference or not
     * @return what it refers to, or itself
     */
    JsonNode resolved(JsonNode node) {
        String reference = node.path("$ref").asString("");
        return reference.startsWith("#/") ? this.document.at(reference.substring(1)) : node;
    }

    /**
     * The name of the schema, or of what a list of it holds.
     * @param schema a schema
     * @return a name, empty if it has none
     */
    String schemaName(JsonNode schema) {
        JsonNode named = schema.has("items") ? schema.path("items") : schema;
        String reference = named.path("$ref").asString("");
        return reference.substring(reference.lastIndexOf('/') + 1);
    }

    String type(JsonNode schema) {
        return type(schema, 0);
    }

    private String type(JsonNode schema, int depth) {
        if (schema.isMissingNode() || depth > DEEPEST) {
            return "";
        }
        if (schema.has("$ref")) {
            return schemaName(schema);
        }
        for (String choice : List.of("oneOf", "anyOf", "allOf")) {
            if (schema.has(choice)) {
                return schema.path(choice)
                    .valueStream()
                    .map((one) -> type(one, depth + 1))
                    .collect(Collectors.joining(choice.equals("allOf") ? " and " : " or "));
            }
        }
        // OpenAPI 3.1 has lists of types, as in ["string", "null"].
        Stream<JsonNode> types = schema.path("type").isArray() ? schema.path("type").valueStream()
                : Stream.of(schema.path("type"));
        String type = types.map((one) -> one.asString("any")).collect(Collectors.joining(" or "));
        if (type.contains("array")) {
            return type.replace("array", "list of " + type(schema.path("items"), depth + 1));
        }
        String format = schema.path("format").asString("");
        return format.isEmpty() ? type : type + " (" + format + ")";
    }

    /**
     * What values a schema takes beyond its type.
     * @param schema a schema
     * @return allowed values, bounds and default in words, may be empty
     */
    String allowed(JsonNode schema) {
        JsonNode values = resolved(schema);
        List<String> words = new ArrayList<>();
        JsonNode choices = values.has("enum") ? values.path("enum") : resolved(values.path("items")).path("enum");
        if (!choices.isEmpty()) {
            words.add(choices.valueStream().map(JsonNode::asString).collect(Collectors.joining(", ")));
        }
        Map<String, String> bounds = Map.of("minimum", "from %s", "maximum", "to %s", "minLength",
                "at least %s characters", "maxLength", "at most %s characters", "pattern", "like %s", "maxItems",
                "at most %s", "default", "otherwise %s");
        for (String name : List.of("minimum", "maximum", "minLength", "maxLength", "maxItems", "pattern", "default")) {
            if (values.has(name)) {
                words.add(String.valueOf(bounds.get(name)).formatted(words(values.path(name))));
            }
        }
        return String.join("; ", words);
    }

    String example(JsonNode described) {
        JsonNode schema = resolved(described.path("schema"));
        return Stream
            .of(described.path("example"), described.path("examples").path(0),
                    described.path("examples").values().stream().findFirst().orElse(described).path("value"),
                    schema.path("example"), schema.path("examples").path(0))
            .filter((example) -> !example.isMissingNode() && !example.isNull())
            .map(SchemaText::words)
            .findFirst()
            .orElse("");
    }

    /**
     * The fields of an object.
     * @param schema a schema
     * @return its fields in order, none if it is no object
     */
    List<ApiView.Field> fields(JsonNode schema) {
        Set<String> required = schema.path("required")
            .valueStream()
            .map((name) -> name.asString(""))
            .collect(Collectors.toSet());
        List<ApiView.Field> fields = new ArrayList<>();
        for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
            JsonNode field = property.getValue();
            fields.add(new ApiView.Field(property.getKey(), required.contains(property.getKey()), type(field),
                    schemaName(field), allowed(field), field.path("description").asString(""),
                    words(field.has("example") ? field.path("example") : field.path("examples").path(0))));
        }
        return fields;
    }

    private static String words(JsonNode value) {
        if (value.isMissingNode()) {
            return "";
        }
        return value.isString() ? value.asString() : value.toPrettyString();
    }

}
