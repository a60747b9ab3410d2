package dev.plaudit.highlights.digests;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import org.jspecify.annotations.Nullable;

/**
 * Tells two states of what a digest is composed of apart, in the terms of those who work
 * on it: an item that was moved is that, and not gone and new.
 */
final class DigestDiff {

    private final List<DigestChange> changes = new ArrayList<>();

    private DigestDiff() {
    }

    static List<DigestChange> between(DigestContent before, DigestContent after) {
        DigestDiff diff = new DigestDiff();
        diff.fields(before, after);
        diff.sections(sections(before), sections(after));
        diff.items(items(before), items(after));
        return diff.changes;
    }

    private void fields(DigestContent before, DigestContent after) {
        value("title", before.title(), after.title());
        value("period", before.period(), after.period());
        value("program", before.program(), after.program());
        value("number", before.number(), after.number());
        value("language", before.language(), after.language());
        value("publishedOn", before.publishedOn(), after.publishedOn());
        value("style", before.style(), after.style());
        value("authors", before.authors(), after.authors());
        text("intro", before.intro(), after.intro());
        value("legend", before.legend(), after.legend());
        text("outro", before.outro(), after.outro());
        value("editions", before.editions(), after.editions());
        value("images", before.images(), after.images());
    }

    private void sections(Map<String, PlacedSection> before, Map<String, PlacedSection> after) {
        before.forEach((id, section) -> {
            PlacedSection now = after.get(id);
            String what = "section " + id;
            if (now == null) {
                this.changes.add(DigestChange.removed(what, section.section().title()));
                return;
            }
            value(what + ".title", section.section().title(), now.section().title());
            text(what + ".intro", section.section().intro(), now.section().intro());
            if (!section.outer().equals(now.outer())) {
                this.changes.add(DigestChange.moved(what, section.outer(), now.outer()));
            }
        });
        after.forEach((id, section) -> {
            if (!before.containsKey(id)) {
                this.changes.add(DigestChange.added("section " + id, section.section().title()));
            }
        });
        shifted(List.copyOf(before.keySet()), List.copyOf(after.keySet()))
            .forEach((id) -> moved("section " + id, position(before, id), position(after, id)));
    }

    private void items(Map<String, PlacedItem> before, Map<String, PlacedItem> after) {
        before.forEach((id, item) -> {
            PlacedItem now = after.get(id);
            String what = "item " + id;
            if (now == null) {
                this.changes.add(DigestChange.removed(what, item.section()));
                return;
            }
            value(what + ".title", item.item().title(), now.item().title());
            value(what + ".line", item.item().line(), now.item().line());
            text(what + ".text", item.item().text(), now.item().text());
            value(what + ".images", item.item().images(), now.item().images());
            if (!item.section().equals(now.section())) {
                this.changes.add(DigestChange.moved(what, item.section(), now.section()));
            }
        });
        after.forEach((id, item) -> {
            if (!before.containsKey(id)) {
                this.changes.add(DigestChange.added("item " + id, item.section()));
            }
        });
        Set<String> names = new HashSet<>();
        after.values().forEach((item) -> names.add(item.section()));
        names.forEach((section) -> shifted(in(section, before), in(section, after))
            .forEach((id) -> moved("item " + id, position(before, id), position(after, id))));
    }

    private void moved(String what, int before, int after) {
        this.changes.add(DigestChange.moved(what, before, after));
    }

    private void value(String what, @Nullable Object before, @Nullable Object after) {
        if (!Objects.equals(before, after)) {
            this.changes.add(DigestChange.changed(what, before, after));
        }
    }

    private void text(String what, @Nullable String before, @Nullable String after) {
        if (!Objects.equals(before, after)) {
            List<String> lines = new ArrayList<>();
            for (AbstractDelta<String> delta : DiffUtils.diff(lines(before), lines(after)).getDeltas()) {
                delta.getSource().getLines().forEach((line) -> lines.add("-" + line));
                delta.getTarget().getLines().forEach((line) -> lines.add("+" + line));
            }
            this.changes.add(DigestChange.rewritten(what, lines));
        }
    }

    private static List<String> lines(@Nullable String text) {
        return (text != null) ? text.lines().toList() : List.of();
    }

    /**
     * Of what is in both lists, what no longer stands between the same others.
     */
    private static List<String> shifted(List<String> before, List<String> after) {
        List<String> then = before.stream().filter(after::contains).toList();
        List<String> now = after.stream().filter(before::contains).toList();
        return DiffUtils.diff(then, now)
            .getDeltas()
            .stream()
            .flatMap((delta) -> delta.getTarget().getLines().stream())
            .toList();
    }

    private static List<String> in(String section, Map<String, PlacedItem> items) {
        return items.entrySet()
            .stream()
            .filter((entry) -> entry.getValue().section().equals(section))
            .map(Map.Entry::getKey)
            .toList();
    }

    private static int position(Map<String, ?> all, String id) {
        return List.copyOf(all.keySet()).indexOf(id);
    }

    private static Map<String, PlacedSection> sections(DigestContent content) {
        Map<String, PlacedSection> all = new LinkedHashMap<>();
        content.sections().forEach((section) -> place(section, "", all));
        return all;
    }

    private static void place(DigestContent.Section section, String outer, Map<String, PlacedSection> all) {
        all.put(section.id(), new PlacedSection(section, outer));
        section.sections().forEach((inner) -> place(inner, section.id(), all));
    }

    private static Map<String, PlacedItem> items(DigestContent content) {
        Map<String, PlacedItem> all = new LinkedHashMap<>();
        content.allSections()
            .forEach((section) -> section.items()
                .forEach((item) -> all.put(item.achievementId(), new PlacedItem(item, section.id()))));
        return all;
    }

    /**
     * A section and the id of the one it is in, empty for none.
     */
    private record PlacedSection(DigestContent.Section section, String outer) {
    }

    /**
     * An item and the id of its section.
     */
    private record PlacedItem(DigestContent.Item item, String section) {
    }

}
