package dev.plaudit.gateway.pages.reviewing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

import dev.plaudit.gateway.pages.Words;

/**
 * What a submission tells, field by field as text, so that it can be shown and compared.
 */
final class Told {

    private static final List<String> FIELDS = List.of("kind", "title", "summary", "description", "date", "credits",
            "links", "countries", "region", "programs", "topics", "language", "events", "talks", "reach", "images",
            "details");

    private Told() {
    }

    /**
     * Reads the fields.
     * @param achievement as the service tells of it
     * @param words the words of the reader's language
     * @return for each field that says something its lines, in the order of the form
     */
    static Map<String, List<String>> of(JsonNode achievement, Words words) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        for (String name : FIELDS) {
            List<String> lines = lines(name, achievement.path(name), words);
            if (!lines.isEmpty()) {
                fields.put(name, lines);
            }
        }
        return fields;
    }

    private static List<String> lines(String name, JsonNode value, Words words) {
        List<String> lines = new ArrayList<>();
        if (value.isArray()) {
            value.forEach((item) -> lines.add(line(name, item, words)));
        }
        else if (value.isObject()) {
            value.forEachEntry((key, item) -> lines.add(key + ": " + (item.isValueNode() ? item.asString() : item)));
        }
        else if (!value.isMissingNode() && !value.isNull() && !value.asString().isEmpty()) {
            lines.addAll(
                    name.equals("description") ? value.asString().lines().toList() : List.of(line(name, value, words)));
        }
        return lines;
    }

    private static String line(String name, JsonNode item, Words words) {
        return switch (name) {
            case "kind" -> words.kind(item.asString());
            case "date" -> words.date(item.asString());
            case "countries" -> words.country(item.asString());
            case "region" -> words.region(item.asString());
            case "programs" -> words.program(item.asString());
            case "language" -> words.language(item.asString());
            case "credits" -> joined(" – ", text(item, "name"), text(item, "role"));
            case "links" -> joined(" ", text(item, "label"), text(item, "url"));
            case "events", "talks" -> item.path("title").asString();
            case "reach" -> joined(" ", text(item, "metric"), words.of("bound", text(item, "bound")),
                    item.path("value").isNumber() ? words.number(item.path("value").asLong()) : "?",
                    item.path("outOf").isNumber() ? "/ " + words.number(item.path("outOf").asLong()) : null,
                    basis(text(item, "basis"), words), words.date(text(item, "asOf")), text(item, "source"));
            case "images" -> joined(" – ", text(item, "alt"), text(item, "caption"), text(item, "ref"));
            default -> item.isValueNode() ? item.asString() : item.toString();
        };
    }

    private static @Nullable String basis(@Nullable String basis, Words words) {
        return (basis == null || basis.equals("unknown")) ? null : "(" + words.of("basis", basis) + ")";
    }

    private static @Nullable String text(JsonNode item, String name) {
        JsonNode value = item.path(name);
        return value.isString() ? value.asString() : null;
    }

    private static String joined(String between, @Nullable String... parts) {
        List<String> said = new ArrayList<>();
        for (String part : parts) {
            if (part != null && !part.isEmpty()) {
                said.add(part);
            }
        }
        return String.join(between, said);
    }

}
