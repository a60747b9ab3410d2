package dev.plaudit.highlights.kinds;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.plaudit.platform.vocabularies.Term;

/**
 * What a report of an achievement must hold, as JSON Schema 2020-12.
 */
final class KindSchema {

    static final String MEDIA_TYPE = "application/schema+json";

    private static final Map<String, Object> DATE = Map.of("type", "string", "pattern", "^\\d{4}(-\\d{2}(-\\d{2})?)?$");

    private KindSchema() {
    }

    static Map<String, Object> of(Term kind, URI baseUrl) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("kind", Map.of("const", kind.id()));
        properties.put("title", text(3, 200));
        properties.put("summary", text(0, 280));
        properties.put("description", text(0, 20_000));
        properties.put("date", DATE);
        properties.put("period", text(4, 15));
        properties.put("language", text(2, 35));
        properties.put("countries", list(Map.of("type", "string", "pattern", "^[A-Z]{2}$"), 30));
        properties.put("region", text(1, 80));
        properties.put("programs", list(text(1, 80), 12));
        properties.put("topics", list(text(1, 60), 12));
        properties.put("links", list(object(Map.of("label", text(1, 200), "url", url()), List.of("url")), 20));
        properties.put("credits", list(object(
                Map.of("personId", text(1, 100), "communityId", text(1, 100), "name", text(1, 200), "role", role(kind)),
                List.of()), 30));
        properties.put("reach", list(object(reach(), List.of("metric", "value")), 20));
        properties.put("images", list(
                object(Map.of("id", text(1, 100), "alt", text(1, 300), "caption", text(0, 300), "credit", text(0, 200)),
                        List.of("id")),
                10));
        properties.put("eventIds", list(text(1, 100), 20));
        properties.put("talkIds", list(text(1, 100), 20));
        properties.put("visibility", oneOf("public", "private"));
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("$id", baseUrl.resolve("/api/v1/kinds/" + kind.id() + "/schema").toString());
        schema.put("title", kind.name());
        schema.putAll(object(properties, List.of("kind", "title", "date")));
        return schema;
    }

    private static Map<String, Object> role(Term kind) {
        Map<String, Object> role = new LinkedHashMap<>(text(1, 60));
        if (kind.creditRole() != null) {
            role.put("default", kind.creditRole());
        }
        return role;
    }

    private static Map<String, Object> reach() {
        Map<String, Object> number = Map.of("type", "integer", "minimum", 0);
        Map<String, Object> reach = new LinkedHashMap<>();
        reach.put("metric", text(1, 60));
        reach.put("value", number);
        reach.put("outOf", number);
        reach.put("bound", oneOf("exact", "at-least", "at-most", "about"));
        reach.put("basis", oneOf("measured", "estimated", "unknown"));
        reach.put("asOf", DATE);
        reach.put("source", text(1, 2000));
        return reach;
    }

    private static Map<String, Object> oneOf(String... words) {
        return Map.of("type", "string", "enum", List.of(words));
    }

    private static Map<String, Object> text(int least, int most) {
        return Map.of("type", "string", "minLength", least, "maxLength", most);
    }

    private static Map<String, Object> url() {
        return Map.of("type", "string", "format", "uri", "pattern", "^https?://", "maxLength", 2000);
    }

    private static Map<String, Object> list(Map<String, Object> items, int most) {
        return Map.of("type", "array", "items", items, "maxItems", most);
    }

    private static Map<String, Object> object(Map<String, Object> properties, List<String> required) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("type", "object");
        object.put("properties", properties);
        object.put("required", required);
        object.put("additionalProperties", false);
        return object;
    }

}
