package dev.plaudit.highlights.composing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import dev.plaudit.highlights.composing.SectionNames.Named;
import dev.plaudit.highlights.digests.DigestContent.Item;
import dev.plaudit.highlights.digests.DigestContent.Section;

/**
 * The sections of a digest, being filled. What is in them stays where it is; what is new
 * comes after it, in sections that are there or are made.
 */
final class Sections {

    /**
     * Nobody reads more; what would be in further ones is put together.
     */
    private static final int MOST = 50;

    private final Map<String, Filling> outer = new LinkedHashMap<>();

    Sections(List<Section> sections) {
        sections.forEach((section) -> this.outer.put(section.id(), new Filling(section)));
    }

    /**
     * Puts an item into a section, found anywhere, or made.
     * @param path the section, and the one inside it when there are two levels
     */
    void put(Item item, List<Named> path) {
        Named first = path.getFirst();
        Filling existing = find(path.getLast().id());
        if (existing != null) {
            existing.items.add(item);
            return;
        }
        Filling section = this.outer.computeIfAbsent(first.id(), (id) -> new Filling(first));
        if (path.size() > 1) {
            Named second = path.getLast();
            section = section.inner.computeIfAbsent(second.id(), (id) -> new Filling(second));
        }
        section.items.add(item);
    }

    /**
     * The sections in the house's order: as an earlier digest had them, then the larger
     * ones first. Those that were there before stay before those that are new.
     */
    List<Section> inOrder(List<String> house) {
        List<Filling> known = this.outer.values().stream().filter((section) -> !section.made).toList();
        List<Filling> made = new ArrayList<>(this.outer.values().stream().filter((section) -> section.made).toList());
        made.sort(Comparator.comparingInt((Filling section) -> rank(section, house))
            .thenComparing(Comparator.comparingInt(Filling::size).reversed()));
        List<Section> sections = new ArrayList<>(known.stream().map(Filling::section).toList());
        int room = Math.max(1, MOST - sections.size());
        made.stream().limit(room).map(Filling::section).forEach(sections::add);
        if (made.size() > room) {
            List<Item> rest = made.stream().skip(room).flatMap((section) -> section.section().allItems()).toList();
            sections.add(new Section("others", "Others", null, rest, List.of()));
        }
        return sections;
    }

    private static int rank(Filling section, List<String> house) {
        int place = house.indexOf(section.id);
        if (place >= 0) {
            return place;
        }
        return switch (section.id) {
            case SectionNames.MAIN -> -1;
            case SectionNames.OTHER -> Integer.MAX_VALUE;
            default -> house.size();
        };
    }

    private @Nullable Filling find(String id) {
        return find(id, this.outer);
    }

    private static @Nullable Filling find(String id, Map<String, Filling> sections) {
        for (Filling section : sections.values()) {
            Filling found = section.id.equals(id) ? section : find(id, section.inner);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /**
     * One section.
     */
    private static final class Filling {

        private final String id;

        private final Section before;

        private final boolean made;

        private final List<Item> items;

        private final Map<String, Filling> inner = new LinkedHashMap<>();

        private Filling(Section section) {
            this(section, false);
        }

        private Filling(Named named) {
            this(new Section(named.id(), named.title(), null, List.of(), List.of()), true);
        }

        private Filling(Section section, boolean made) {
            this.id = section.id();
            this.before = section;
            this.made = made;
            this.items = new ArrayList<>(section.items());
            section.sections().forEach((each) -> this.inner.put(each.id(), new Filling(each)));
        }

        private int size() {
            return this.items.size() + this.inner.values().stream().mapToInt(Filling::size).sum();
        }

        private Section section() {
            return new Section(this.id, this.before.title(), this.before.intro(), this.items,
                    this.inner.values().stream().map(Filling::section).toList());
        }

    }

}
