package dev.plaudit.highlights.achievements;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.bson.Document;
import org.jspecify.annotations.Nullable;

import dev.plaudit.highlights.links.CanonicalAddress;
import dev.plaudit.platform.dates.PartialDate;
import dev.plaudit.platform.dates.Period;

/**
 * What is told of an achievement.
 *
 * @param title its title
 * @param summary what was achieved, in a sentence or two
 * @param description the whole story, CommonMark
 * @param kind a kind's id, or {@code other}
 * @param kindInSource the source's word for a kind that is not known
 * @param credits who did it
 * @param links its links, the one to open first
 * @param topics what it is about, in words
 * @param countries where it was done, ISO 3166-1 alpha-2
 * @param region the region it is told under; editorial
 * @param programs programs it is reported for, beside those of who is credited
 * @param language BCP 47
 * @param date when it happened, as far as known
 * @param period the period it is counted in
 * @param reach the numbers it is told with
 * @param images what illustrates it
 * @param eventIds events it has to do with
 * @param talkIds talks it has to do with
 * @param sourceParagraph where the source it was imported from tells of it, from 1
 * @param details what only its kind has, by field
 * @param definition the number of the kind's definition that the details were written
 * under, {@code null} for none
 */
public record Content(String title, @Nullable String summary, @Nullable String description, String kind,
        @Nullable String kindInSource, List<Credit> credits, List<Link> links, List<String> topics,
        List<String> countries, @Nullable String region, List<String> programs, @Nullable String language,
        @Nullable PartialDate date, Period period, List<Reach> reach, List<Image> images, List<String> eventIds,
        List<String> talkIds, @Nullable Integer sourceParagraph, Document details, @Nullable Integer definition) {

    static final int MOST_CREDITS = 30;

    static final int MOST_LINKS = 20;

    public Content {
        credits = List.copyOf(Objects.requireNonNullElse(credits, List.of()));
        links = List.copyOf(Objects.requireNonNullElse(links, List.of()));
        topics = List.copyOf(Objects.requireNonNullElse(topics, List.of()));
        countries = List.copyOf(Objects.requireNonNullElse(countries, List.of()));
        programs = List.copyOf(Objects.requireNonNullElse(programs, List.of()));
        reach = List.copyOf(Objects.requireNonNullElse(reach, List.of()));
        images = List.copyOf(Objects.requireNonNullElse(images, List.of()));
        eventIds = List.copyOf(Objects.requireNonNullElse(eventIds, List.of()));
        talkIds = List.copyOf(Objects.requireNonNullElse(talkIds, List.of()));
        details = Details.plain(details);
    }

    /**
     * The first day it may have happened.
     * @return of its date, or of its period where no date is known
     */
    public LocalDate start() {
        return (this.date != null) ? this.date.start() : this.period.start();
    }

    /**
     * The last day it may have happened.
     * @return of its date, or of its period where no date is known
     */
    public LocalDate end() {
        return (this.date != null) ? this.date.end() : this.period.end();
    }

    /**
     * The periods it belongs to.
     * @return its own, and those that hold its days whole
     */
    public List<Period> periods() {
        return Stream.concat(Stream.of(this.period), Period.around(start(), end()).stream()).distinct().toList();
    }

    /**
     * Whether another text says the same as far as a decision was about it.
     * @param other another content
     * @return true when title, kind, date, credits, links, those in details too, and
     * reach are alike
     */
    boolean isMateriallyThatOf(Content other) {
        return this.title.equals(other.title) && this.kind.equals(other.kind)
                && Objects.equals(this.kindInSource, other.kindInSource) && Objects.equals(this.date, other.date)
                && this.period.equals(other.period) && this.credits.equals(other.credits)
                && this.links.equals(other.links) && this.reach.equals(other.reach)
                && Details.links(this.details).equals(Details.links(other.details));
    }

    /**
     * Whether a number that it is told with is not known yet.
     * @return true if one is not
     */
    public boolean hasUnknownReach() {
        return this.reach.stream().anyMatch((number) -> !number.known());
    }

    /**
     * When who reported it is to be asked for the numbers that are not known yet.
     * @param approvedAt when it was approved, for the last time
     * @return {@link Reach#FOLLOW_UP} later; nothing when all numbers are known
     */
    public Optional<Instant> reachWantedAt(Instant approvedAt) {
        return hasUnknownReach() ? Optional.of(approvedAt.plus(Reach.FOLLOW_UP)) : Optional.empty();
    }

    /**
     * What its links lead to, each in the form in which addresses of the same are equal.
     * @return canonical addresses, each once
     */
    List<String> canonicalLinks() {
        return this.links.stream()
            .flatMap((link) -> CanonicalAddress.of(link.url()).stream())
            .map(CanonicalAddress::text)
            .distinct()
            .toList();
    }

    /**
     * The same with other credits and links.
     */
    Content with(List<Credit> credits, List<Link> links) {
        return new Content(this.title, this.summary, this.description, this.kind, this.kindInSource, credits, links,
                this.topics, this.countries, this.region, this.programs, this.language, this.date, this.period,
                this.reach, this.images, this.eventIds, this.talkIds, this.sourceParagraph, this.details,
                this.definition);
    }

    /**
     * The same with other images.
     */
    Content illustratedBy(List<Image> images) {
        return new Content(this.title, this.summary, this.description, this.kind, this.kindInSource, this.credits,
                this.links, this.topics, this.countries, this.region, this.programs, this.language, this.date,
                this.period, this.reach, images, this.eventIds, this.talkIds, this.sourceParagraph, this.details,
                this.definition);
    }

    /**
     * The same with what duplicates bring along, as far as it is not here and there is
     * room.
     * @param today gives the id under which a person is known today
     */
    Content joinedBy(List<Merged> duplicates, UnaryOperator<String> today) {
        List<Credit> credits = new ArrayList<>(this.credits);
        List<Link> links = new ArrayList<>(this.links);
        for (Merged duplicate : duplicates) {
            duplicate.credits().forEach((brought) -> join(credits, brought, today));
            duplicate.links().forEach((link) -> join(links, link));
        }
        return with(credits, links);
    }

    private static void join(List<Link> links, Link brought) {
        boolean isNew = links.stream().noneMatch((here) -> here.url().equals(brought.url()));
        if (isNew && links.size() < MOST_LINKS) {
            links.add(brought);
        }
    }

    private static void join(List<Credit> credits, Merged.Brought brought, UnaryOperator<String> today) {
        if (credits.stream().anyMatch((here) -> here.isOfSame(brought.credit(), today))) {
            return;
        }
        Optional<Credit> plain = credits.stream()
            .filter((here) -> here.name() != null && here.name().equals(brought.insteadOf()))
            .findFirst();
        if (plain.isPresent()) {
            credits.set(credits.indexOf(plain.get()), brought.credit());
        }
        else if (credits.size() < MOST_CREDITS) {
            credits.add(brought.credit());
        }
    }

    /**
     * The people who are credited.
     * @return ids of persons, each once
     */
    public List<String> personIds() {
        return this.credits.stream().map(Credit::personId).filter(Objects::nonNull).distinct().toList();
    }

    /**
     * The communities that are credited.
     * @return ids of communities, each once
     */
    public List<String> communityIds() {
        return this.credits.stream().map(Credit::communityId).filter(Objects::nonNull).distinct().toList();
    }

}
