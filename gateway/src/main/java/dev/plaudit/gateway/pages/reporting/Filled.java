package dev.plaudit.gateway.pages.reporting;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import dev.plaudit.gateway.pages.Names;

/**
 * Forms that are filled in already: with a record, or with what a link tells.
 */
final class Filled {

    private static final int LONGEST_TITLE = 200;

    private static final int LONGEST_SUMMARY = 280;

    private final Map<String, String> values = new LinkedHashMap<>();

    private final Map<String, List<Map<String, String>>> lists = new LinkedHashMap<>();

    private Filled() {
    }

    /**
     * What a record says now.
     * @param report the record
     * @param names for what is shown by name
     * @param locale English or Chinese
     * @return the form
     */
    static Typed with(Submission report, Names names, Locale locale) {
        Filled form = new Filled();
        form.put("title", report.title())
            .put("summary", report.summary())
            .put("description", report.description())
            .put("kind", report.kind())
            .put("region", report.region())
            .put("language", report.language())
            .put("date", report.date())
            .put("visibility", report.visibility());
        if (report.date() == null) {
            form.put("period", report.period());
        }
        each(report.credits(), (credit) -> form.row("credits", "personId", credit.personId(), "communityId",
                credit.communityId(), "name", credit.name(), "role", credit.role()));
        each(report.links(), (link) -> form.row("links", "url", link.url(), "label", link.label()));
        each(report.topics(), (topic) -> form.row("topics", "name", names.topic(topic, locale)));
        each(report.countries(), (country) -> form.row("countries", "name", names.country(country, locale)));
        each(report.reach(),
                (reach) -> form.row("reach", "metric", reach.metric(), "value", text(reach.value()), "outOf",
                        text(reach.outOf()), "bound", reach.bound(), "basis", reach.basis(), "asOf", reach.asOf(),
                        "source", reach.source()));
        // One without an id was imported; it stays, and is none of the form's.
        each(report.images(), (image) -> {
            if (image.id() != null) {
                form.row("images", "id", image.id(), "alt", image.alt(), "caption", image.caption(), "credit",
                        image.credit(), "url", image.url());
            }
        });
        each(report.events(), (event) -> form.row("eventIds", "id", event.id(), "name", event.title()));
        each(report.talks(), (talk) -> form.row("talkIds", "id", talk.id(), "name", talk.title()));
        each(report.programs(), (program) -> form.put("programs." + program, "on"));
        if (report.details() != null) {
            report.details().forEach((field, value) -> form.put("details." + field, value.asString()));
        }
        return new Typed(form.values, form.lists);
    }

    /**
     * What a link tells, to begin with.
     * @param preview what it tells
     * @return the form
     */
    static Typed with(LinkPreview preview) {
        Filled form = new Filled();
        form.put("title", cut(preview.title(), LONGEST_TITLE))
            .put("summary", cut(preview.description(), LONGEST_SUMMARY))
            .put("kind", preview.kind())
            .put("date", preview.date())
            .put("language", preview.language());
        form.row("links", "url", preview.url());
        return new Typed(form.values, form.lists);
    }

    /**
     * What another program shares.
     * @param title what it calls it
     * @param text what it says of it
     * @param url where it is
     * @return the form
     */
    static Typed with(@Nullable String title, @Nullable String text, @Nullable String url) {
        Filled form = new Filled();
        form.put("title", cut(title, LONGEST_TITLE)).put("summary", cut(text, LONGEST_SUMMARY));
        if (url != null) {
            form.row("links", "url", url);
        }
        return new Typed(form.values, form.lists);
    }

    private Filled put(String name, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            this.values.put(name, value);
        }
        return this;
    }

    private void row(String list, @Nullable String... fields) {
        Map<String, String> row = new LinkedHashMap<>();
        for (int at = 0; at < fields.length; at += 2) {
            String name = fields[at];
            String value = fields[at + 1];
            if (name != null && value != null) {
                row.put(name, value);
            }
        }
        this.lists.computeIfAbsent(list, (name) -> new ArrayList<>()).add(row);
    }

    private static <T> void each(@Nullable List<T> items, java.util.function.Consumer<T> what) {
        if (items != null) {
            items.forEach(what);
        }
    }

    private static @Nullable String text(@Nullable Long number) {
        return (number != null) ? number.toString() : null;
    }

    /** Between whole characters. */
    private static @Nullable String cut(@Nullable String text, int most) {
        if (text == null || text.length() <= most) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
        return text.substring(0, end);
    }

}
