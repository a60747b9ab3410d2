package dev.plaudit.people.persons;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

import dev.plaudit.platform.mongo.Versioned;

/**
 * Somebody who is credited. May have no account.
 *
 * @param id also the last part of their address
 * @param name as they write it in Latin letters, or as they write it
 * @param aliases other spellings, also in other scripts
 * @param country ISO 3166-1 alpha-2, where known
 * @param affiliation their employer or school
 * @param urls pages about them, the one to link to first
 * @param topics what they are known for
 * @param memberships what they are in which program or community
 */
public record Person(@BsonId String id, long version, Instant updatedAt, String name, List<String> aliases,
        @Nullable String country, @Nullable String affiliation, List<String> urls, List<String> topics,
        List<Membership> memberships) implements Versioned<Person> {

    public Person {
        aliases = List.copyOf(Objects.requireNonNullElse(aliases, List.of()));
        urls = List.copyOf(Objects.requireNonNullElse(urls, List.of()));
        topics = List.copyOf(Objects.requireNonNullElse(topics, List.of()));
        memberships = List.copyOf(Objects.requireNonNullElse(memberships, List.of()));
    }

    /**
     * The programs they are or were in.
     * @return ids of programs, each once
     */
    public List<String> programs() {
        return this.memberships.stream().map(Membership::program).distinct().toList();
    }

    @Override
    public Person stored(long version, Instant updatedAt) {
        return new Person(this.id, version, updatedAt, this.name, this.aliases, this.country, this.affiliation,
                this.urls, this.topics, this.memberships);
    }

}
