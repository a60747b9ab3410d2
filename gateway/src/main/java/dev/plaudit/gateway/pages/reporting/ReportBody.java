package dev.plaudit.gateway.pages.reporting;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import dev.plaudit.gateway.pages.Names;
import dev.plaudit.gateway.pages.Outcome;

/**
 * A form as the API takes it. Numbers are the one thing that a form can get wrong before
 * the service has a say.
 *
 * @param json what is sent
 * @param errors what cannot be sent
 */
record ReportBody(Map<String, Object> json, List<Outcome.FieldError> errors) {

    private static final List<String> TEXTS = List.of("title", "summary", "description", "kind", "region", "language",
            "date", "visibility");

    /** Only of what is told of it elsewhere; by default it follows the date. */
    private static final String PERIOD = "period";

    private static final String PROGRAM = "programs.";

    private static final String DETAIL = "details.";

    /**
     * Makes what is sent of what was typed.
     * @param form what was typed
     * @param kind the kind that it is of, or null while there is none
     * @param names for what was chosen by name
     * @param change whether it changes a record, so that what is empty is taken away
     * @return the body
     */
    static ReportBody of(Typed form, @Nullable Kind kind, Names names, boolean change) {
        ReportBody body = new ReportBody(new LinkedHashMap<>(), new ArrayList<>());
        for (String name : TEXTS) {
            String text = form.get(name);
            if (!text.isEmpty()) {
                body.json.put(name, text);
            }
            else if (change && !name.equals("kind") && !name.equals("visibility")) {
                body.json.put(name, null);
            }
        }
        if (form.has(PERIOD) && form.get("date").isEmpty()) {
            body.json.put(PERIOD, form.get(PERIOD));
        }
        body.list("credits", form, change, (at, row) -> pick(row, "personId", "communityId", "name", "role"));
        body.list("links", form, change, (at, row) -> pick(row, "url", "label"));
        body.list("topics", form, change, (at, row) -> names.topicOf(row.getOrDefault("name", "")));
        body.list("countries", form, change, (at, row) -> names.countryOf(row.getOrDefault("name", "")));
        body.list("reach", form, change, body::reach);
        body.list("images", form, change, (at, row) -> pick(row, "id", "alt", "caption", "credit"));
        body.list("eventIds", form, change, (at, row) -> row.getOrDefault("id", ""));
        body.list("talkIds", form, change, (at, row) -> row.getOrDefault("id", ""));
        List<String> programs = form.values()
            .keySet()
            .stream()
            .filter((name) -> name.startsWith(PROGRAM))
            .map((name) -> name.substring(PROGRAM.length()))
            .toList();
        if (change || !programs.isEmpty()) {
            body.json.put("programs", programs);
        }
        Map<String, Object> details = body.details(form, (kind != null) ? kind.fields() : List.of(), names, change);
        if (change || !details.isEmpty()) {
            body.json.put("details", details);
        }
        return body;
    }

    private void list(String name, Typed form, boolean change, Entry entry) {
        List<Object> entries = new ArrayList<>();
        for (Map<String, String> row : form.rows(name)) {
            entries.add(entry.of(entries.size(), row));
        }
        if (change || !entries.isEmpty()) {
            this.json.put(name, entries);
        }
    }

    private Map<String, Object> reach(int at, Map<String, String> row) {
        Map<String, Object> reach = new LinkedHashMap<>(pick(row, "metric"));
        for (String number : List.of("value", "outOf")) {
            if (!row.getOrDefault(number, "").isEmpty()) {
                reach.put(number, whole("/reach/" + at + "/" + number, row.getOrDefault(number, "")));
            }
        }
        // Nothing is said of a number that is not known yet.
        if (reach.containsKey("value")) {
            reach.putAll(pick(row, "bound", "basis", "asOf", "source"));
        }
        return reach;
    }

    private Map<String, Object> details(Typed form, List<Kind.Field> fields, Names names, boolean change) {
        Map<String, Object> details = new LinkedHashMap<>();
        if (change) {
            // What stood there under another kind does not hold under this one.
            form.values()
                .keySet()
                .stream()
                .filter((name) -> name.startsWith(DETAIL))
                .forEach((name) -> details.put(name.substring(DETAIL.length()), null));
        }
        for (Kind.Field field : fields) {
            String text = form.get(DETAIL + field.id());
            if (!text.isEmpty()) {
                details.put(field.id(), detail(field, text, names));
            }
            else if (change) {
                details.put(field.id(), null);
            }
        }
        return details;
    }

    private @Nullable Object detail(Kind.Field field, String text, Names names) {
        String pointer = "/details/" + field.id();
        return switch ((field.type() != null) ? field.type() : "text") {
            case "integer" -> whole(pointer, text);
            case "number" -> number(pointer, text);
            case "boolean" -> text.equals("true");
            case "country" -> names.countryOf(text);
            default -> text;
        };
    }

    private @Nullable Long whole(String pointer, String text) {
        try {
            return Long.valueOf(text.replace(",", ""));
        }
        catch (NumberFormatException ex) {
            this.errors.add(new Outcome.FieldError(pointer, "must be a whole number"));
            return null;
        }
    }

    private @Nullable BigDecimal number(String pointer, String text) {
        // Beyond what anybody means, writing it out would take more room than it says.
        if (text.length() <= 30 && text.matches("-?[0-9]+(\\.[0-9]+)?")) {
            return new BigDecimal(text);
        }
        this.errors.add(new Outcome.FieldError(pointer, "must be a number"));
        return null;
    }

    private static Map<String, Object> pick(Map<String, String> row, String... fields) {
        Map<String, Object> picked = new LinkedHashMap<>();
        // A name beside a record is only for who reads the form.
        boolean record = !row.getOrDefault("personId", "").isEmpty() || !row.getOrDefault("communityId", "").isEmpty();
        for (String field : fields) {
            String text = row.getOrDefault(field, "");
            if (!text.isEmpty() && !(record && field.equals("name"))) {
                picked.put(field, text);
            }
        }
        return picked;
    }

    @FunctionalInterface
    private interface Entry {

        Object of(int at, Map<String, String> row);

    }

}
