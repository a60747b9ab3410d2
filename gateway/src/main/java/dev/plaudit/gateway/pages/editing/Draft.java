package dev.plaudit.gateway.pages.editing;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * What the editor shows of a digest as curators work on it.
 */
record Draft(String slug, String status, @Nullable Integer revision, boolean changed, @Nullable String editedBy,
        Instant updatedAt, List<String> retracted, @Nullable String translationOf, List<String> translations,
        @Nullable String withdrawal, String title, String period, @Nullable String program, @Nullable Integer number,
        String language, @Nullable String publishedOn, List<Author> authors, @Nullable String intro,
        List<LegendEntry> legend, List<Section> sections, @Nullable String outro, List<Edition> editions,
        List<Picture> images, String style) {

    Draft {
        retracted = orNone(retracted);
        translations = orNone(translations);
        authors = orNone(authors);
        legend = orNone(legend);
        sections = orNone(sections);
        editions = orNone(editions);
        images = orNone(images);
    }

    /**
     * Whether readers read it now.
     * @return false for what never came out and for what was withdrawn
     */
    public boolean isRead() {
        return this.status.equals("published") || this.status.equals("amended");
    }

    private static <T> List<T> orNone(@Nullable List<T> list) {
        return List.copyOf(Objects.requireNonNullElse(list, List.of()));
    }

    /**
     * A section; sections inside it stand after its items.
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Section(String id, String title, @Nullable String intro, List<Item> items, List<Section> sections) {

        Section {
            items = orNone(items);
            sections = orNone(sections);
        }

        Section titled(String title, @Nullable String intro) {
            return new Section(this.id, title, intro, this.items, this.sections);
        }

        Section with(List<Item> items, List<Section> sections) {
            return new Section(this.id, this.title, this.intro, items, sections);
        }
    }

    /**
     * An achievement that is told of.
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Item(String achievementId, @Nullable String text, List<Picture> images, @Nullable String title,
            @Nullable String line) {

        Item {
            images = orNone(images);
        }
    }

    /**
     * An image, with what is told of it.
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Picture(String ref, @Nullable String alt, @Nullable String caption, @Nullable String credit) {
    }

    /**
     * Somebody who writes the digest: a person or a name.
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Author(@Nullable String personId, @Nullable String name, @Nullable String jobTitle) {
    }

    /**
     * What a program is.
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record LegendEntry(String program, String name, @Nullable String description, @Nullable String url) {
    }

    /**
     * Another place where the digest can be read.
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Edition(String url, @Nullable String label, @Nullable String language) {
    }

}
