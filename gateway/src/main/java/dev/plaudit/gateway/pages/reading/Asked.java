package dev.plaudit.gateway.pages.reading;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.springframework.util.MultiValueMap;

import dev.plaudit.gateway.pages.ApiPath;

/**
 * What somebody asked a list for; it stands in the list's address, so that it can be
 * shared.
 *
 * @param path the list's own path
 * @param values what was asked by the name of the parameter, without what was left empty
 * @param cursor where the page before ended, empty on the first
 */
record Asked(String path, Map<String, String> values, String cursor) {

    static Asked of(String path, MultiValueMap<String, String> query, List<String> names) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String name : names) {
            String value = text(query, name);
            if (!value.isEmpty()) {
                values.put(name, value);
            }
        }
        return new Asked(path, values, text(query, "cursor"));
    }

    /**
     * What a field is filled with.
     * @param name of the parameter
     * @return what was asked, or empty
     */
    public String text(String name) {
        return this.values.getOrDefault(name, "");
    }

    /**
     * Whether there is anything to take back.
     * @return true if something was asked for
     */
    public boolean isAnything() {
        return !this.values.isEmpty();
    }

    /**
     * The list with all that was asked, on its first page.
     * @return a local address
     */
    public String address() {
        return on(new ApiPath(this.path)).text();
    }

    /**
     * What was asked for, as a calendar (RFC 5545), whenever it is.
     * @return a local address
     */
    public String calendar() {
        return on(ApiPath.of("feeds", "events.ics"), "when").text();
    }

    /**
     * What was asked for, as a feed.
     * @param form {@code atom} (RFC 4287) or {@code json} (JSON Feed 1.1)
     * @return a local address
     */
    public String feed(String form) {
        return on(ApiPath.of("feeds", "achievements." + form), "sort").text();
    }

    /**
     * The same list with another value.
     * @param name of a parameter
     * @param value what is asked instead, empty for nothing
     * @return a local address
     */
    public String with(String name, String value) {
        Map<String, String> others = new LinkedHashMap<>(this.values);
        others.remove(name);
        return new Asked(this.path, others, "").on(new ApiPath(this.path)).with(name, value).text();
    }

    /** Asks a service the same, but for what only the page understands. */
    ApiPath on(ApiPath asked, String... ours) {
        ApiPath whole = asked;
        for (Map.Entry<String, String> value : this.values.entrySet()) {
            if (!List.of(ours).contains(value.getKey())) {
                whole = whole.with(value.getKey(), value.getValue());
            }
        }
        return whole;
    }

    private static String text(MultiValueMap<String, String> query, String name) {
        String text = query.getFirst(name);
        return (text != null) ? text.strip() : "";
    }

}
