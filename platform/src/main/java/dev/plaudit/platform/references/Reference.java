package dev.plaudit.platform.references;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of another service's record.
 *
 * @param address the kind of record and its id, such as {@code people/sayak-paul}
 * @param name its name or title
 * @param aliases other names
 * @param country ISO 3166-1 alpha-2
 * @param countries of a region: its countries
 * @param programs programs it belongs to
 * @param urls its pages elsewhere
 * @param formerIds ids of other records that turned out to be about the same
 * @param claimed of a person: whether an account is theirs; null where that was not told
 * @param updatedAt when the other service changed it
 * @param copiedAt when it was copied
 * @param deleted whether the other service deleted it
 */
public record Reference(@BsonId String address, String name, List<String> aliases, @Nullable String country,
        List<String> countries, List<String> programs, List<String> urls, List<String> formerIds,
        @Nullable Boolean claimed, Instant updatedAt, Instant copiedAt, boolean deleted) {

    public Reference {
        aliases = List.copyOf(Objects.requireNonNullElse(aliases, List.of()));
        countries = List.copyOf(Objects.requireNonNullElse(countries, List.of()));
        programs = List.copyOf(Objects.requireNonNullElse(programs, List.of()));
        urls = List.copyOf(Objects.requireNonNullElse(urls, List.of()));
        formerIds = List.copyOf(Objects.requireNonNullElse(formerIds, List.of()));
    }

    /**
     * The record's id at its own service.
     * @return the part of the address after the kind
     */
    public String id() {
        return this.address.substring(this.address.indexOf('/') + 1);
    }

    /**
     * The kind of record.
     */
    String kind() {
        return this.address.substring(0, this.address.indexOf('/'));
    }

    boolean sameAs(Reference other) {
        return new Reference(this.address, this.name, this.aliases, this.country, this.countries, this.programs,
                this.urls, this.formerIds, this.claimed, this.updatedAt, other.copiedAt(), this.deleted)
            .equals(other);
    }

}
