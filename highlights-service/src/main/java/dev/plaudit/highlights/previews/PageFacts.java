package dev.plaudit.highlights.previews;

import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.plaudit.platform.dates.PartialDate;

/**
 * What one source tells of a page, checked and cut to the limits of achievements.
 *
 * @param kind a kind of achievement
 * @param title plain text
 * @param description plain text
 * @param image an http or https address
 * @param authors names, each once
 * @param date when it was published or takes place
 * @param siteName the name of the site
 * @param language BCP 47
 */
record PageFacts(@Nullable String kind, @Nullable String title, @Nullable String description, @Nullable String image,
        List<String> authors, @Nullable PartialDate date, @Nullable String siteName, @Nullable String language) {

    static final PageFacts NONE = new PageFacts(null, null, null, null, List.of(), null, null, null);

    /**
     * Fills in what is missing.
     * @param other a source that is believed less
     */
    PageFacts or(PageFacts other) {
        return new PageFacts(first(this.kind, other.kind), first(this.title, other.title),
                first(this.description, other.description), first(this.image, other.image),
                this.authors.isEmpty() ? other.authors : this.authors, first(this.date, other.date),
                first(this.siteName, other.siteName), first(this.language, other.language));
    }

    /**
     * Whether another source could tell more of what people look for.
     */
    boolean lacksTheMain() {
        return this.title == null || this.authors.isEmpty() || this.image == null;
    }

    private static <T> @Nullable T first(@Nullable T one, @Nullable T other) {
        return (one != null) ? one : other;
    }

}
