package dev.plaudit.highlights.digests;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.plaudit.highlights.achievements.Image;
import dev.plaudit.platform.dates.PartialDate;
import dev.plaudit.platform.dates.Period;

/**
 * What its authors compose a digest of; names and titles come from the records when it is
 * published.
 *
 * @param title its title
 * @param period the time it tells of
 * @param program the program it belongs to, when it is of one
 * @param number its number among the issues, when it has one
 * @param language BCP 47
 * @param publishedOn the day it came out, as far as known
 * @param authors who writes it
 * @param intro its opening words, CommonMark
 * @param legend what the programs it names are
 * @param sections its sections in order
 * @param outro its closing words, CommonMark
 * @param editions where else it can be read
 * @param images images of the whole, which belong to no item
 */
public record DigestContent(String title, Period period, @Nullable String program, @Nullable Integer number,
        String language, @Nullable PartialDate publishedOn, List<Author> authors, @Nullable String intro,
        List<DigestIssue.LegendEntry> legend, List<Section> sections, @Nullable String outro,
        List<DigestIssue.Edition> editions, List<Image> images) {

    public DigestContent {
        authors = List.copyOf(Objects.requireNonNullElse(authors, List.of()));
        legend = List.copyOf(Objects.requireNonNullElse(legend, List.of()));
        sections = List.copyOf(Objects.requireNonNullElse(sections, List.of()));
        editions = List.copyOf(Objects.requireNonNullElse(editions, List.of()));
        images = List.copyOf(Objects.requireNonNullElse(images, List.of()));
    }

    /**
     * The achievements it tells of.
     * @return ids, each once, in the order of reading
     */
    public List<String> achievementIds() {
        return this.sections.stream().flatMap(Section::allItems).map(Item::achievementId).distinct().toList();
    }

    /**
     * Somebody who writes the digest.
     *
     * @param personId the person, or
     * @param name a name and nothing more
     * @param jobTitle as printed with this issue
     */
    public record Author(@Nullable String personId, @Nullable String name, @Nullable String jobTitle) {
    }

    /**
     * A section with a free title.
     *
     * @param id its name within the digest
     * @param title its heading
     * @param intro words before its items, CommonMark
     * @param items what it tells of
     * @param sections sections inside it
     */
    public record Section(String id, String title, @Nullable String intro, List<Item> items, List<Section> sections) {

        public Section {
            items = List.copyOf(Objects.requireNonNullElse(items, List.of()));
            sections = List.copyOf(Objects.requireNonNullElse(sections, List.of()));
        }

        Stream<Item> allItems() {
            return Stream.concat(this.items.stream(), this.sections.stream().flatMap(Section::allItems));
        }

    }

    /**
     * An achievement that is told of.
     *
     * @param achievementId the achievement
     * @param text the digest's own words, CommonMark; its summary serves without
     * @param images the digest's own images; its own serve without
     */
    public record Item(String achievementId, @Nullable String text, List<Image> images) {

        public Item {
            images = List.copyOf(Objects.requireNonNullElse(images, List.of()));
        }

    }

}
