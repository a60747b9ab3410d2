package dev.plaudit.highlights.digests;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

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
 */
public record DigestIssue(String id, String slug, int revision, String title, Period period, @Nullable String program,
        @Nullable Integer number, String language, @Nullable PartialDate publishedOn, Instant updatedAt,
        List<Author> authors, @Nullable String intro, List<LegendEntry> legend, List<Section> sections,
        @Nullable String outro, List<Edition> editions, List<Image> images) {

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
     * @return true when only the numbering differs
     */
    boolean saysTheSameAs(DigestIssue other) {
        return withRevision(0, Instant.EPOCH).equals(other.withRevision(0, Instant.EPOCH));
    }

    private DigestIssue withRevision(int number, Instant at) {
        return new DigestIssue(this.id, this.slug, number, this.title, this.period, this.program, this.number,
                this.language, this.publishedOn, at, this.authors, this.intro, this.legend, this.sections, this.outro,
                this.editions, this.images);
    }

    /**
     * Somebody who wrote the digest.
     *
     * @param personId the person's record, when there is one
     * @param name as printed
     * @param jobTitle as printed with this issue
     */
    public record Author(@Nullable String personId, String name, @Nullable String jobTitle) {
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
     */
    public record Item(String achievementId, String title, String kind, @Nullable String kindInSource,
            @Nullable String text, List<Credited> credits, List<Link> links, List<Image> images, List<String> countries,
            List<String> topics, List<Reach> reach) {
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
     */
    public record Credited(Type type, @Nullable String id, String name, @Nullable String role, List<String> programs,
            @Nullable String country, List<String> urls) {

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
