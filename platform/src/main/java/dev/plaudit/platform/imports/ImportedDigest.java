package dev.plaudit.platform.imports;

import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * A digest, {@code digest.json} or one of several {@code digest-….json}.
 *
 * @param id its address; by default its period in lower case
 * @param title its title
 * @param period the time it tells of, see {@link dev.plaudit.platform.dates.Period}
 * @param program the program it belongs to, when it is of one program
 * @param issue its number, when it has one
 * @param language BCP 47, by default {@code en}
 * @param publishedOn the day it came out, when known
 * @param sourceUrl where it was read
 * @param editions where else it can be read
 * @param authors who wrote it
 * @param intro its opening words
 * @param programsLegend what the programs it names are
 * @param sections its sections in order
 * @param outro its closing words
 * @param images its images in order
 */
public record ImportedDigest(@Nullable String id, String title, String period, @Nullable String program,
        @Nullable Integer issue, @Nullable String language, @Nullable String publishedOn, @Nullable String sourceUrl,
        List<Edition> editions, List<Author> authors, @Nullable String intro, List<LegendEntry> programsLegend,
        List<Section> sections, @Nullable String outro, List<String> images) {

    public ImportedDigest {
        editions = Lists.orEmpty(editions);
        authors = Lists.orEmpty(authors);
        programsLegend = Lists.orEmpty(programsLegend);
        sections = Lists.orEmpty(sections);
        images = Lists.orEmpty(images);
    }

    /**
     * The address of this digest within the platform.
     * @return {@link #id()} or, without one, its period
     */
    public String slug() {
        return (this.id != null) ? this.id : this.period.toLowerCase(Locale.ROOT).replace('/', '-');
    }

    /**
     * An author, with the job title of this issue.
     *
     * @param personId the person, or
     * @param name the name of somebody who has no record
     * @param jobTitle as printed with this issue
     */
    public record Author(@Nullable String personId, @Nullable String name, @Nullable String jobTitle) {
    }

    /**
     * What a program is, as the digest explains it.
     */
    public record LegendEntry(String program, String name, @Nullable String description, @Nullable String url) {
    }

    /**
     * Another place where the digest can be read.
     */
    public record Edition(String url, @Nullable String label, @Nullable String language) {
    }

    /**
     * A section: a region, a theme, a campaign, or anything else with a title.
     *
     * @param id its name within the digest; a region's id makes it that region's
     * @param title its heading
     * @param intro words before its items
     * @param highlightIds its items, when nothing but their order is to be said
     * @param items its items
     * @param sections sections inside it
     */
    public record Section(String id, String title, @Nullable String intro, List<String> highlightIds, List<Item> items,
            List<Section> sections) {

        public Section {
            highlightIds = Lists.orEmpty(highlightIds);
            items = Lists.orEmpty(items);
            sections = Lists.orEmpty(sections);
        }

    }

    /**
     * An item of a section.
     *
     * @param highlightId the achievement
     * @param text the digest's own words for it
     * @param images the digest's own images for it
     */
    public record Item(String highlightId, @Nullable String text, List<ImportedImage> images) {

        public Item {
            images = Lists.orEmpty(images);
        }

    }

}
