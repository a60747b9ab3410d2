package dev.plaudit.gateway.pages.editing;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

import dev.plaudit.gateway.pages.Difference;

/**
 * A state of a digest that was saved.
 *
 * @param number counts states
 * @param editedBy who made it that, null for an import
 * @param savedAt when
 * @param changes what was changed
 */
record Saved(long number, @Nullable String editedBy, Instant savedAt, @Nullable List<Change> changes) {

    private static final String ITEM = "item ";

    /** No page is longer; composing alone can change more. */
    private static final int MOST = 60;

    boolean isAfter(String instant) {
        try {
            return this.savedAt.isAfter(Instant.parse(instant));
        }
        catch (DateTimeException ex) {
            return false;
        }
    }

    /**
     * The achievements that were changed.
     */
    static Stream<String> achievements(List<Saved> states) {
        return states.stream()
            .flatMap((state) -> Stream.ofNullable(state.changes))
            .flatMap((changes) -> changes.stream().limit(MOST))
            .map(Change::what)
            .filter((what) -> what.startsWith(ITEM))
            .map((what) -> what.substring(ITEM.length()).split("\\.", 2)[0])
            .distinct();
    }

    static List<Shown> shown(List<Saved> states, Draft draft, Map<String, String> titles) {
        Structure structure = new Structure(draft.sections());
        return states.stream().map((state) -> {
            List<Change> changes = (state.changes != null) ? state.changes : List.of();
            List<Difference> some = changes.stream()
                .limit(MOST)
                .map((change) -> change.shown(structure, titles))
                .toList();
            return new Shown(state.number, state.editedBy, state.savedAt.toString(), some,
                    Math.max(0, changes.size() - MOST));
        }).toList();
    }

    /**
     * One difference, as the service tells it.
     */
    record Change(String what, String how, @Nullable JsonNode before, @Nullable JsonNode after,
            @Nullable List<String> lines) {

        private Difference shown(Structure structure, Map<String, String> titles) {
            String id = Difference.id(this.what);
            String name = this.what.startsWith(ITEM) ? titles.getOrDefault(id, id)
                    : structure.section(id).map(Draft.Section::title).orElseGet(() -> gone(id));
            return Difference.of(this.what, name, this.how, text(this.before, structure), text(this.after, structure),
                    lines());
        }

        @Override
        public List<String> lines() {
            return (this.lines != null) ? this.lines : List.of();
        }

        /** A removed section says itself what it was called. */
        private String gone(String id) {
            JsonNode said = (this.before != null) ? this.before : this.after;
            return (said != null && said.isString() && this.what.startsWith("section") && !this.how.equals("moved"))
                    ? said.asString() : id;
        }

        /** Numbers are places from 0; words may be a section's id. */
        private static String text(@Nullable JsonNode value, Structure structure) {
            if (value == null || value.isNull()) {
                return "";
            }
            if (value.isInt()) {
                return Integer.toString(value.asInt() + 1);
            }
            if (value.isString()) {
                String text = value.asString();
                return structure.section(text).map(Draft.Section::title).orElse(text);
            }
            return value.isArray() ? Integer.toString(value.size()) : value.toString();
        }
    }

    /**
     * A state in words.
     *
     * @param number counts states
     * @param editedBy who made it that, null for an import
     * @param savedAt when
     * @param changes what was changed
     * @param more how many changes are not shown
     */
    record Shown(long number, @Nullable String editedBy, String savedAt, List<Difference> changes, int more) {
    }

}
