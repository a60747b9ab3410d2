package dev.plaudit.gateway.pages.reading;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * A record in the words of schema.org, for search engines (JSON-LD 1.1 in a script
 * element). What is not known is left out.
 */
final class JsonLd {

    private static final JsonMapper JSON = new JsonMapper();

    private final Map<String, Object> values = new LinkedHashMap<>();

    private JsonLd(String type) {
        this.values.put("@type", type);
    }

    static JsonLd of(String type) {
        return new JsonLd(type);
    }

    JsonLd with(String name, @Nullable Object value) {
        boolean nothing = value == null || value instanceof Collection<?> several && several.isEmpty()
                || value instanceof String text && text.isBlank();
        if (!nothing) {
            this.values.put(name, (value instanceof JsonLd other) ? other.values : value);
        }
        return this;
    }

    /** Of addresses that people gave, those of the web. */
    static List<String> web(@Nullable List<String> addresses) {
        List<String> all = (addresses != null) ? addresses : List.of();
        return all.stream().filter((one) -> one.startsWith("https://") || one.startsWith("http://")).toList();
    }

    Map<String, Object> values() {
        return this.values;
    }

    /**
     * The same as the text of a script, which no value can end: all that means something
     * to HTML is escaped.
     */
    String script() {
        Map<String, Object> whole = new LinkedHashMap<>();
        whole.put("@context", "https://schema.org");
        whole.putAll(this.values);
        return JSON.writeValueAsString(whole).replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026");
    }

}
