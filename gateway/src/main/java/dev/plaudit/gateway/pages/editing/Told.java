package dev.plaudit.gateway.pages.editing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * What readers would see of a digest as it is composed now.
 *
 * @param sections its sections
 * @param images those of the whole
 */
record Told(List<Section> sections, List<Draft.Picture> images) {

    Told {
        sections = Objects.requireNonNullElse(sections, List.of());
        images = Objects.requireNonNullElse(images, List.of());
    }

    /**
     * Its items by their achievements; what nobody may read any more is not there.
     */
    Map<String, Item> items() {
        Map<String, Item> items = new LinkedHashMap<>();
        this.sections.forEach((section) -> section.into(items));
        return items;
    }

    /**
     * A section.
     */
    record Section(@Nullable List<Item> items, @Nullable List<Section> sections) {

        private void into(Map<String, Item> all) {
            Objects.requireNonNullElse(this.items, List.<Item>of())
                .forEach((item) -> all.put(item.achievementId, item));
            Objects.requireNonNullElse(this.sections, List.<Section>of()).forEach((section) -> section.into(all));
        }
    }

    /**
     * An achievement as it would be told of.
     */
    record Item(String achievementId, String title, @Nullable String kind, @Nullable String text,
            @Nullable List<Credit> credits, @Nullable List<Draft.Picture> images) {
    }

    /**
     * Somebody who did it.
     */
    record Credit(@Nullable String id, @Nullable String name) {
    }

}
