package dev.plaudit.highlights.digests;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
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
 * @param style how it sets out what it tells
 */
public record DigestContent(String title, Period period, @Nullable String program, @Nullable Integer number,
        String language, @Nullable PartialDate publishedOn, List<Author> authors, @Nullable String intro,
        List<DigestIssue.LegendEntry> legend, List<Section> sections, @Nullable String outro,
        List<DigestIssue.Edition> editions, List<Image> images, Style style) {

    public DigestContent {
        language = Objects.requireNonNullElse(language, "en");
        authors = List.copyOf(Objects.requireNonNullElse(authors, List.of()));
        legend = List.copyOf(Objects.requireNonNullElse(legend, List.of()));
        sections = List.copyOf(Objects.requireNonNullElse(sections, List.of()));
        editions = List.copyOf(Objects.requireNonNullElse(editions, List.of()));
        images = List.copyOf(Objects.requireNonNullElse(images, List.of()));
        style = Objects.requireNonNullElse(style, Style.HEADINGS);
    }

    /**
     * The achievements it tells of.
     * @return ids, each once, in the order of reading
     */
    public List<String> achievementIds() {
        return this.sections.stream().flatMap(Section::allItems).map(Item::achievementId).distinct().toList();
    }

    /**
     * Every section.
     * @return each before those inside it
     */
    public Stream<Section> allSections() {
        return this.sections.stream().flatMap(Section::andInner);
    }

    /**
     * Every image that it brings along.
     */
    Stream<Image> allImages() {
        return Stream.concat(this.images.stream(),
                this.sections.stream().flatMap(Section::allItems).flatMap((item) -> item.images().stream()));
    }

    Optional<Item> item(String achievementId) {
        return this.sections.stream()
            .flatMap(Section::allItems)
            .filter((item) -> item.achievementId().equals(achievementId))
            .findFirst();
    }

    /**
     * The same telling of an achievement in one place and no other.
     * @param sectionId the section
     * @param position its place among the section's items from 0; beyond them the last
     */
    DigestContent with(String sectionId, int position, Item item) {
        return withSections(without(item.achievementId()).sections()
            .stream()
            .map((section) -> section.with(sectionId, position, item))
            .toList());
    }

    DigestContent without(String achievementId) {
        return withSections(this.sections.stream().map((section) -> section.without(achievementId)).toList());
    }

    /**
     * The same with the day it comes out, unless it names one.
     */
    DigestContent cameOut(PartialDate day) {
        return (this.publishedOn != null) ? this
                : new DigestContent(this.title, this.period, this.program, this.number, this.language, day,
                        this.authors, this.intro, this.legend, this.sections, this.outro, this.editions, this.images,
                        this.style);
    }

    /**
     * The same with other sections.
     * @param sections its sections in order
     * @return what it is composed of then
     */
    public DigestContent withSections(List<Section> sections) {
        return new DigestContent(this.title, this.period, this.program, this.number, this.language, this.publishedOn,
                this.authors, this.intro, this.legend, sections, this.outro, this.editions, this.images, this.style);
    }

    /**
     * The same without some of its authors.
     */
    DigestContent without(Set<String> personIds) {
        List<Author> left = this.authors.stream()
            .filter((author) -> author.personId() == null || !personIds.contains(author.personId()))
            .toList();
        return new DigestContent(this.title, this.period, this.program, this.number, this.language, this.publishedOn,
                left, this.intro, this.legend, this.sections, this.outro, this.editions, this.images, this.style);
    }

    /**
     * The same to be put into another language.
     */
    DigestContent in(String language) {
        return new DigestContent(this.title, this.period, this.program, this.number, language, null, this.authors,
                this.intro, this.legend, this.sections, this.outro, List.of(), this.images, this.style);
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

        /**
         * Every item, in the order of reading.
         * @return its own, then those of the sections inside it
         */
        public Stream<Item> allItems() {
            return Stream.concat(this.items.stream(), this.sections.stream().flatMap(Section::allItems));
        }

        private Stream<Section> andInner() {
            return Stream.concat(Stream.of(this), this.sections.stream().flatMap(Section::andInner));
        }

        private Section with(String sectionId, int position, Item item) {
            List<Item> told = new ArrayList<>(this.items);
            if (this.id.equals(sectionId)) {
                told.add(Math.min(position, told.size()), item);
            }
            List<Section> inner = this.sections.stream().map((each) -> each.with(sectionId, position, item)).toList();
            return new Section(this.id, this.title, this.intro, told, inner);
        }

        private Section without(String achievementId) {
            return new Section(this.id, this.title, this.intro,
                    this.items.stream().filter((item) -> !item.achievementId().equals(achievementId)).toList(),
                    this.sections.stream().map((each) -> each.without(achievementId)).toList());
        }

    }

    /**
     * An achievement that is told of.
     *
     * @param achievementId the achievement
     * @param text the digest's own words, CommonMark; its summary serves without
     * @param images the digest's own images; its own serve without
     * @param title the digest's own title for it, as in another language
     * @param line the digest's own line for it, see {@link DigestLine}
     */
    public record Item(String achievementId, @Nullable String text, List<Image> images, @Nullable String title,
            @Nullable String line) {

        public Item {
            images = List.copyOf(Objects.requireNonNullElse(images, List.of()));
        }

        /**
         * An achievement as its record tells of it.
         * @param achievementId the achievement
         * @return an item without words of its own
         */
        public static Item of(String achievementId) {
            return new Item(achievementId, null, List.of(), null, null);
        }

    }

}
