package dev.plaudit.gateway.pages.reporting;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * What somebody has typed into a form, right or wrong, to be shown again as it is. Fields
 * are named as in the API; an entry of a list is {@code links.0.url}. Templates know it
 * as {@code form}.
 *
 * @param values single fields by name
 * @param lists the rows of lists by name, without empty ones
 */
record Typed(Map<String, String> values, Map<String, List<Map<String, String>>> lists) {

    /** The lists of a report, and what makes a row of each worth keeping. */
    private static final Map<String, List<String>> ROWS = Map.of("links", List.of("url", "label"), "credits",
            List.of("personId", "communityId", "name"), "topics", List.of("name"), "countries", List.of("name"),
            "reach", List.of("metric", "value"), "eventIds", List.of("id"), "talkIds", List.of("id"), "images",
            List.of("id"));

    private static final Pattern ROW = Pattern.compile("([A-Za-z]+)\\.(\\d{1,3})\\.([A-Za-z]+)");

    static Typed nothing() {
        return new Typed(Map.of(), Map.of());
    }

    /**
     * Reads a form.
     * @param parameters as they were sent
     * @return the same in order
     */
    static Typed of(Map<String, String[]> parameters) {
        return of(parameters, "");
    }

    /**
     * Reads a form without one of its rows.
     * @param parameters as they were sent
     * @param removed the row, as {@code links.0}
     * @return the same in order
     */
    static Typed of(Map<String, String[]> parameters, String removed) {
        Map<String, String> values = new LinkedHashMap<>();
        Map<String, TreeMap<Integer, Map<String, String>>> rows = new LinkedHashMap<>();
        parameters.forEach((name, sent) -> {
            String text = sent[0].strip().replace("\r\n", "\n");
            Matcher row = ROW.matcher(name);
            if (row.matches() && ROWS.containsKey(row.group(1))) {
                if (removed.equals(row.group(1) + "." + row.group(2))) {
                    return;
                }
                rows.computeIfAbsent(row.group(1), (list) -> new TreeMap<>())
                    .computeIfAbsent(Integer.valueOf(row.group(2)), (at) -> new LinkedHashMap<>())
                    .put(row.group(3), text);
            }
            else if (!text.isEmpty()) {
                values.put(name, text);
            }
        });
        Map<String, List<Map<String, String>>> lists = new LinkedHashMap<>();
        rows.forEach((list, numbered) -> lists.put(list, filled(list, numbered.values())));
        return new Typed(values, lists);
    }

    private static List<Map<String, String>> filled(String list, Collection<Map<String, String>> rows) {
        return rows.stream()
            .filter((row) -> ROWS.getOrDefault(list, List.of())
                .stream()
                .anyMatch((field) -> !row.getOrDefault(field, "").isEmpty()))
            .toList();
    }

    /**
     * A single field.
     * @param name its name
     * @return what was typed, empty for nothing
     */
    public String get(String name) {
        return this.values.getOrDefault(name, "");
    }

    /**
     * A list.
     * @param name its name
     * @return its rows, each with its fields by name
     */
    public List<Map<String, String>> rows(String name) {
        return this.lists.getOrDefault(name, List.of());
    }

    /**
     * A list with room for more.
     * @param name its name
     * @param blank how many rows to add
     * @return its rows, then empty ones
     */
    public List<Map<String, String>> shown(String name, int blank) {
        List<Map<String, String>> rows = new ArrayList<>(rows(name));
        for (int added = 0; added < blank; added++) {
            rows.add(Map.of());
        }
        return rows;
    }

    /**
     * What was typed for another kind than is chosen now, to be kept in case it is chosen
     * again.
     * @param kind the one that is chosen
     * @return values by name
     */
    public Map<String, String> ofOtherKinds(Kind kind) {
        Map<String, String> others = new LinkedHashMap<>(this.values);
        others.keySet().removeIf((name) -> !name.startsWith("details."));
        kind.fields().forEach((field) -> others.remove("details." + field.id()));
        return others;
    }

    /**
     * Whether a box was ticked.
     * @param name its name
     * @return true if it was
     */
    public boolean has(String name) {
        return this.values.containsKey(name);
    }

    Typed with(String name, @Nullable String value) {
        Map<String, String> changed = new LinkedHashMap<>(this.values);
        if (value == null || value.isEmpty()) {
            changed.remove(name);
        }
        else {
            changed.put(name, value);
        }
        return new Typed(changed, this.lists);
    }

    Typed with(String list, List<Map<String, String>> rows) {
        Map<String, List<Map<String, String>>> changed = new LinkedHashMap<>(this.lists);
        changed.put(list, rows);
        return new Typed(this.values, changed);
    }

    Typed plus(String list, Map<String, String> row) {
        List<Map<String, String>> rows = new ArrayList<>(rows(list));
        if (!rows.contains(row)) {
            rows.add(row);
        }
        return with(list, rows);
    }

}
