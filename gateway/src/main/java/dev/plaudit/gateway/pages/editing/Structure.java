package dev.plaudit.gateway.pages.editing;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

import dev.plaudit.gateway.pages.editing.Draft.Item;
import dev.plaudit.gateway.pages.editing.Draft.Section;

/**
 * The sections of a digest, as they can be changed.
 *
 * @param sections in order, each with those inside it
 */
record Structure(List<Section> sections) {

    /**
     * All sections in the order of reading.
     * @return each before those inside it
     */
    List<Placed> placed() {
        List<Placed> all = new ArrayList<>();
        place(this.sections, 0, all);
        return all;
    }

    private static void place(List<Section> sections, int depth, List<Placed> all) {
        for (int at = 0; at < sections.size(); at++) {
            all.add(new Placed(sections.get(at), depth, at == 0, at == sections.size() - 1));
            place(sections.get(at).sections(), depth + 1, all);
        }
    }

    Optional<Section> section(@Nullable String id) {
        return placed().stream().map(Placed::section).filter((section) -> section.id().equals(id)).findFirst();
    }

    /**
     * Where an achievement is told of.
     * @return nothing if it is told of nowhere
     */
    Optional<Place> find(@Nullable String achievementId) {
        List<Placed> all = placed();
        for (int section = 0; section < all.size(); section++) {
            List<Item> items = all.get(section).section().items();
            for (int at = 0; at < items.size(); at++) {
                if (items.get(at).achievementId().equals(achievementId)) {
                    return Optional.of(new Place(section, at, items.get(at)));
                }
            }
        }
        return Optional.empty();
    }

    Structure change(String id, UnaryOperator<Section> change) {
        return new Structure(change(this.sections, id, change));
    }

    private static List<Section> change(List<Section> sections, String id, UnaryOperator<Section> change) {
        return sections.stream()
            .map((section) -> section.id().equals(id) ? change.apply(section)
                    : section.with(section.items(), change(section.sections(), id, change)))
            .toList();
    }

    Structure changeItem(String achievementId, UnaryOperator<Item> change) {
        return new Structure(changeItem(this.sections, achievementId, change));
    }

    private static List<Section> changeItem(List<Section> sections, String id, UnaryOperator<Item> change) {
        return sections.stream()
            .map((section) -> section.with(section.items()
                .stream()
                .map((item) -> item.achievementId().equals(id) ? change.apply(item) : item)
                .toList(), changeItem(section.sections(), id, change)))
            .toList();
    }

    /**
     * With a section more, the last of all or of those inside another.
     */
    Structure add(Section section, @Nullable String inside) {
        if (inside == null) {
            return new Structure(appended(this.sections, section));
        }
        return change(inside, (outer) -> outer.with(outer.items(), appended(outer.sections(), section)));
    }

    /**
     * Without a section. What it told of is in no section any more.
     */
    Structure remove(String id) {
        return new Structure(remove(this.sections, id));
    }

    private static List<Section> remove(List<Section> sections, String id) {
        return sections.stream()
            .filter((section) -> !section.id().equals(id))
            .map((section) -> section.with(section.items(), remove(section.sections(), id)))
            .toList();
    }

    /**
     * With a section one place further up or down among those beside it.
     * @param by -1 or 1
     */
    Structure shift(String id, int by) {
        return new Structure(shift(this.sections, id, by));
    }

    private static List<Section> shift(List<Section> sections, String id, int by) {
        List<Section> shifted = new ArrayList<>(sections);
        for (int at = 0; at < sections.size(); at++) {
            int to = at + by;
            if (sections.get(at).id().equals(id) && to >= 0 && to < sections.size()) {
                Collections.swap(shifted, at, to);
                return shifted;
            }
        }
        shifted.replaceAll((section) -> section.with(section.items(), shift(section.sections(), id, by)));
        return shifted;
    }

    /**
     * A name for a section that no other has.
     * @param title its title
     */
    String newId(String title) {
        String name = Normalizer.normalize(title, Normalizer.Form.NFKD)
            .toLowerCase(Locale.ROOT)
            .replaceAll("\\p{M}", "")
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^-|-$", "");
        String base = name.isEmpty() ? "section" : name.substring(0, Math.min(name.length(), 60)).replaceAll("-$", "");
        String free = base;
        for (int number = 2; section(free).isPresent(); number++) {
            free = base + "-" + number;
        }
        return free;
    }

    private static List<Section> appended(List<Section> sections, Section section) {
        List<Section> more = new ArrayList<>(sections);
        more.add(section);
        return more;
    }

    /**
     * A section and where it stands.
     *
     * @param section the section
     * @param depth in how many others it is
     * @param first whether none stands before it beside it
     * @param last whether none stands after it beside it
     */
    record Placed(Section section, int depth, boolean first, boolean last) {
    }

    /**
     * Where an achievement is told of.
     *
     * @param section the number of the section in the order of reading, from 0
     * @param position its place there, from 0
     * @param item how it is told of
     */
    record Place(int section, int position, Item item) {
    }

}
