package dev.plaudit.highlights.digests;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

import dev.plaudit.highlights.achievements.Image;
import dev.plaudit.highlights.achievements.Link;
import dev.plaudit.highlights.achievements.Reach;
import dev.plaudit.platform.dates.PartialDate;
import dev.plaudit.platform.dates.Period;

/**
 * A digest as it is read: everything it shows is in it, with names as they were when it
 * was published. All renderings are made of this and nothing else.
 *
 * @param id the digest, also the last part of its address
 * @param slug the same as {@code id}
 * @param revision counts what was published, from 1
 * @param title its title
 * @param period the time it tells of
 * @param program the program it belongs to, when it is of one
 * @param number its number among the issues, when it has one
 * @param language BCP 47
 * @param publishedOn the day it came out, as far as known
 * @param updatedAt when this revision was published here
 * @param authors who wrote it
 * @param intro its opening words, CommonMark
 * @param legend what the programs it names are
 * @param sections its sections in order
 * @param outro its closing words, CommonMark
 * @param editions where else it can be read
 * @param images images of the whole, which belong to no item
 * @param style how it sets out what it tells
 * @param translationOf the digest that it says in another language, when it is such a one
 * @param translations the same in other languages, as far as published today
 * @param corrections what was corrected since it came out, in order
 */
public record DigestIssue(String id, String slug, int revision, String title, Period period, @Nullable String program,
        @Nullable Integer number, String language, @Nullable PartialDate publishedOn, Instant updatedAt,
        List<Author> authors, @Nullable String intro, List<LegendEntry> legend, List<Section> sections,
        @Nullable String outro, List<Edition> editions, List<Image> images, Style style, @Nullable String translationOf,
        List<Translation> translations, List<Correction> corrections) {

    public DigestIssue {
        style = Objects.requireNonNullElse(style, Style.HEADINGS);
        translations = List.copyOf(Objects.requireNonNullElse(translations, List.of()));
        corrections = List.copyOf(Objects.requireNonNullElse(corrections, List.of()));
    }

    /**
     * Every item, in the order of reading.
     * @return items of all sections, however deep
     */
    public Stream<Item> items() {
        return this.sections.stream().flatMap(Section::allItems);
    }

    /**
     * Every image that it shows.
     * @return those of the whole, then those of its items
     */
    Stream<Image> allImages() {
        return Stream.concat(this.images.stream(), items().flatMap((item) -> item.images().stream()));
    }

    /**
     * Whether readers would see no difference.
     * @param other another revision
     * @return true when only the numbering and what is said of corrections differ
     */
    boolean saysTheSameAs(DigestIssue other) {
        return numbered(0, Instant.EPOCH, List.of()).equals(other.numbered(0, Instant.EPOCH, List.of()));
    }

    /**
     * The same as another revision.
     */
    DigestIssue numbered(int revision, Instant at, List<Correction> corrections) {
        return new DigestIssue(this.id, this.slug, revision, this.title, this.period, this.program, this.number,
                this.language, this.publishedOn, at, this.authors, this.intro, this.legend, this.sections, this.outro,
                this.editions, this.images, this.style, this.translationOf, this.translations, corrections);
    }

    /**
     * The same with other people, sections and translations.
     */
    DigestIssue with(List<Author> authors, List<Section> sections, List<Translation> translations) {
        return new DigestIssue(this.id, this.slug, this.revision, this.title, this.period, this.program, this.number,
                this.language, this.publishedOn, this.updatedAt, authors, this.intro, this.legend, sections, this.outro,
                this.editions, this.images, this.style, this.translationOf, translations, this.corrections);
    }

    /**
     * The digest that it and all its translations belong to.
     * @return the id of the one that is no translation
     */
    public String family() {
        return Objects.requireNonNullElse(this.translationOf, this.id);
    }

    /**
     * People who are named, by their records.
     * @return ids, some perhaps twice
     */
    Stream<String> personIds() {
        return Stream
            .concat(this.authors.stream().map(Author::personId),
                    items().flatMap((item) -> item.credits().stream())
                        .filter((credited) -> credited.type() == Credited.Type.PERSON)
                        .map(Credited::id))
            .flatMap(Stream::ofNullable);
    }

    /**
     * Somebody who wrote the digest.
     *
     * @param personId the person's record, when there is one
     * @param name as printed
     * @param jobTitle as printed with this issue
     * @param erased true when nobody may know any more who it was; absent otherwise
     */
    public record Author(@Nullable String personId, String name, @Nullable String jobTitle,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Boolean erased) {

        Author tombstone() {
            return new Author(null, "", null, true);
        }

    }

    /**
     * The same digest in another language.
     *
     * @param language BCP 47
     * @param slug the last part of its address
     */
    public record Translation(String language, String slug) {
    }

    /**
     * What an amendment corrected.
     *
     * @param revision the first revision that has it right
     * @param at when that came out
     * @param note what was corrected, for readers
     */
    public record Correction(int revision, Instant at, String note) {
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
     * A section with a free title.
     *
     * @param id its name within the digest
     * @param title its heading
     * @param intro words before its items, CommonMark
     * @param items what it tells of
     * @param sections sections inside it, after its items
     */
    public record Section(String id, String title, @Nullable String intro, List<Item> items, List<Section> sections) {

        Section with(UnaryOperator<Item> change) {
            return new Section(this.id, this.title, this.intro, this.items.stream().map(change).toList(),
                    this.sections.stream().map((section) -> section.with(change)).toList());
        }

        Stream<Item> allItems() {
            return Stream.concat(this.items.stream(), this.sections.stream().flatMap(Section::allItems));
        }

    }

    /**
     * An achievement as a digest tells of it.
     *
     * @param achievementId the achievement
     * @param title its title
     * @param kind its kind, or {@code other}
     * @param kindInSource the source's word for a kind that is not known
     * @param text the digest's own words, otherwise the achievement's summary; CommonMark
     * @param credits who did it
     * @param links its own links, then those of its events and talks; no address twice
     * @param images what illustrates it
     * @param countries where it was done, ISO 3166-1 alpha-2
     * @param topics what it is about
     * @param reach the numbers it is told with
     * @param line the digest's own line for it, see {@link DigestLine}
     * @param retracted true when it is not approved any more; absent otherwise
     */
    public record Item(String achievementId, String title, String kind, @Nullable String kindInSource,
            @Nullable String text, List<Credited> credits, List<Link> links, List<Image> images, List<String> countries,
            List<String> topics, List<Reach> reach, @Nullable String line,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Boolean retracted) {

        Item with(List<Credited> credits, @Nullable Boolean retracted) {
            return new Item(this.achievementId, this.title, this.kind, this.kindInSource, this.text, credits,
                    this.links, this.images, this.countries, this.topics, this.reach, this.line, retracted);
        }

    }

    /**
     * Somebody who is credited.
     *
     * @param type a person or a community
     * @param id the record, when there is one
     * @param name as printed
     * @param role what they did
     * @param programs programs they belong to, such as GDE
     * @param country ISO 3166-1 alpha-2
     * @param urls pages of theirs, the first is the one to link the name to
     * @param erased true when nobody may know any more who it was; absent otherwise
     */
    public record Credited(Type type, @Nullable String id, String name, @Nullable String role, List<String> programs,
            @Nullable String country, List<String> urls,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Boolean erased) {

        Credited tombstone() {
            return new Credited(this.type, null, "", this.role, List.of(), null, List.of(), true);
        }

        /**
         * What is credited.
         */
        public enum Type {

            /** A human being. */
            @JsonProperty("person")
            PERSON,
            /** A group. */
            @JsonProperty("community")
            COMMUNITY

        }

    }

}
