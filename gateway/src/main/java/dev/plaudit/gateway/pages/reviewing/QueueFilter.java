package dev.plaudit.gateway.pages.reviewing;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriUtils;

import dev.plaudit.gateway.pages.ApiPath;

/**
 * Which part of the queue somebody works on; it stays with them from one submission to
 * the next.
 *
 * @param values the parameters of the queue's address that say something
 */
record QueueFilter(Map<String, String> values) {

    private static final String[] NAMES = { "q", "kind", "program", "region", "language", "submitter", "state",
            "olderThan", "sort" };

    static QueueFilter of(MultiValueMap<String, String> parameters) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String name : NAMES) {
            String value = parameters.getFirst(name);
            if (value != null && !value.isBlank()) {
                values.put(name, value);
            }
        }
        return new QueueFilter(values);
    }

    ApiPath on(ApiPath path) {
        for (Map.Entry<String, String> value : this.values.entrySet()) {
            path = path.with(value.getKey(), value.getValue());
        }
        // Whoever searches wants to work off what is found, not the best of it first.
        return this.values.containsKey("sort") ? path : path.with("sort", "turn");
    }

    /**
     * The same for an address.
     * @return a query that begins with a question mark, or nothing
     */
    public String query() {
        String query = this.values.entrySet()
            .stream()
            .map((value) -> value.getKey() + "=" + UriUtils.encode(value.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
        return query.isEmpty() ? "" : "?" + query;
    }

}
