package dev.plaudit.people.persons;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

import dev.plaudit.platform.mongo.Versioned;

/**
 * Somebody who is credited or has an account.
 *
 * @param id also the last part of their address
 * @param name as they write it in Latin letters, or as they write it
 * @param aliases other spellings, also in other scripts
 * @param country ISO 3166-1 alpha-2, where known
 * @param affiliation their employer or school
 * @param urls pages about them, the one to link to first
 * @param topics what they are known for
 * @param memberships what they are in which program or community, in any state
 * @param standing who sees the record, whose it is, and which others are about the same
 * person
 */
public record Person(@BsonId String id, long version, Instant updatedAt, String name, List<String> aliases,
        @Nullable String country, @Nullable String affiliation, List<String> urls, List<String> topics,
        List<Membership> memberships, Standing standing) implements Versioned<Person> {

    public Person {
        aliases = List.copyOf(Objects.requireNonNullElse(aliases, List.of()));
        urls = List.copyOf(Objects.requireNonNullElse(urls, List.of()));
        topics = List.copyOf(Objects.requireNonNullElse(topics, List.of()));
        memberships = List.copyOf(Objects.requireNonNullElse(memberships, List.of()));
        standing = Objects.requireNonNullElse(standing, Standing.UNCLAIMED);
    }

    /**
     * The person of an account at its first sign-in.
     * @param id as {@link People#freeId} gives it
     * @param name what the account is called
     * @param accountId the account
     * @return hidden, and nothing else is known of it
     */
    public static Person hidden(String id, String name, String accountId) {
        return new Person(id, 0, Instant.EPOCH, name, List.of(), null, null, List.of(), List.of(), List.of(),
                Standing.hiddenOf(accountId));
    }

    /**
     * The programs they are or were in, as far as confirmed.
     * @return ids of programs, each once
     */
    public List<String> programs() {
        return this.memberships.stream().filter(Membership::isConfirmed).map(Membership::program).distinct().toList();
    }

    /**
     * Whether the record alone makes them an organizer; {@link WholePerson} knows of
     * those merged into it.
     * @param today the day in question
     * @return true if one of their memberships does
     */
    public boolean isOrganizer(LocalDate today) {
        return this.memberships.stream().anyMatch((membership) -> membership.makesOrganizer(today));
    }

    /**
     * The account that the record was made for or that edits it.
     * @return its id, or null
     */
    public @Nullable String accountId() {
        return this.standing.accountId();
    }

    /**
     * Whether it was erased: nobody is without a name otherwise, and it gets none again.
     * @return true when nothing is left but the id
     */
    public boolean isErased() {
        return this.name.isEmpty();
    }

    /**
     * The person that this one was merged into.
     * @return its id, or null when this one stands for itself
     */
    public @Nullable String mergedInto() {
        return this.standing.mergedInto();
    }

    /**
     * The same with another profile.
     * @param profile what everybody is to read; without a name the name stays
     * @return a copy
     */
    public Person with(Profile profile) {
        return new Person(this.id, this.version, this.updatedAt, Objects.requireNonNullElse(profile.name(), this.name),
                profile.aliases(), profile.country(), profile.affiliation(), profile.urls(), profile.topics(),
                this.memberships, this.standing);
    }

    /**
     * The same with other memberships.
     * @param memberships all of them
     * @return a copy
     */
    public Person with(List<Membership> memberships) {
        return new Person(this.id, this.version, this.updatedAt, this.name, this.aliases, this.country,
                this.affiliation, this.urls, this.topics, memberships, this.standing);
    }

    /**
     * The same with another standing.
     * @param standing the other one
     * @return a copy
     */
    public Person with(Standing standing) {
        return new Person(this.id, this.version, this.updatedAt, this.name, this.aliases, this.country,
                this.affiliation, this.urls, this.topics, this.memberships, standing);
    }

    @Override
    public Person stored(long version, Instant updatedAt) {
        return new Person(this.id, version, updatedAt, this.name, this.aliases, this.country, this.affiliation,
                this.urls, this.topics, this.memberships, this.standing);
    }

}
