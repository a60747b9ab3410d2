package dev.plaudit.gateway.pages.editing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/**
 * What stands in a form: from a record, or as somebody typed it.
 *
 * @param values what stands in each field
 */
record Form(MultiValueMap<String, String> values) {

    /** Says which state of the digest was looked at. */
    static final String TAG = "tag";

    /** When that state was saved. */
    static final String SEEN = "seen";

    private static final String CSRF = "_csrf";

    static Form empty() {
        return new Form(new LinkedMultiValueMap<>());
    }

    /**
     * The same with one field more.
     * @param value what stands in it; null is nothing
     */
    Form with(String name, @Nullable Object value) {
        this.values.add(name, (value != null) ? value.toString() : "");
        return this;
    }

    /**
     * One field.
     * @param name its name
     * @return what stands in it, empty for nothing
     */
    public String text(String name) {
        String value = this.values.getFirst(name);
        return (value != null) ? value : "";
    }

    /**
     * One field, as records have it.
     * @return null where nothing stands, or only spaces
     */
    @Nullable String given(String name) {
        return orNull(this.values.getFirst(name));
    }

    /**
     * A field with a whole number.
     * @return what was typed as it is where it is none, for the service to refuse
     */
    @Nullable Object number(String name) {
        String text = given(name);
        try {
            return (text != null) ? Integer.valueOf(text.strip()) : null;
        }
        catch (NumberFormatException ex) {
            return text;
        }
    }

    /**
     * Whether a box is ticked.
     * @param name its name
     * @return true if so
     */
    public boolean has(String name) {
        return this.values.containsKey(name);
    }

    /**
     * Fields that stand in rows.
     * @param of what a row is of, before the dot of the fields' names
     * @param blank how many rows to add for more
     * @return each row's fields by the name behind the dot
     */
    public List<Map<String, String>> rows(String of, int blank) {
        List<Map<String, String>> rows = new ArrayList<>();
        this.values.forEach((name, texts) -> {
            if (name.startsWith(of + ".")) {
                for (int at = 0; at < texts.size(); at++) {
                    if (at == rows.size()) {
                        rows.add(new LinkedHashMap<>());
                    }
                    rows.get(at).put(name.substring(of.length() + 1), texts.get(at));
                }
            }
        });
        rows.removeIf((row) -> row.values().stream().allMatch(String::isBlank));
        for (int more = 0; more < blank; more++) {
            rows.add(Map.of());
        }
        return rows;
    }

    /**
     * All that somebody typed, to be sent again.
     * @return names and values without what goes along by itself
     */
    public List<Map.Entry<String, String>> all() {
        List<Map.Entry<String, String>> all = new ArrayList<>();
        this.values.forEach((name, texts) -> texts.forEach((text) -> {
            if (!name.equals(CSRF)) {
                all.add(Map.entry(name, text));
            }
        }));
        return all;
    }

    static @Nullable String orNull(@Nullable String text) {
        // Browsers send line ends as CRLF; texts have LF.
        return (text != null && !text.isBlank()) ? text.replace("\r\n", "\n") : null;
    }

}
