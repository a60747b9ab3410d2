package dev.plaudit.platform.vocabularies;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

import dev.plaudit.platform.audit.Edit;
import dev.plaudit.platform.mongo.Versioned;

/**
 * A word of a vocabulary.
 *
 * @param id the code used in records, filters and addresses
 * @param name for people to read
 * @param description what it means, in a sentence
 * @param url its page
 * @param aliases other words for the same
 * @param countries of a region: its countries, ISO 3166-1 alpha-2
 * @param creditRole of a kind of achievement: what somebody credited for one is
 * @param edits the admins who changed it
 */
public record Term(@BsonId String id, long version, Instant updatedAt, String name, @Nullable String description,
        @Nullable String url, List<String> aliases, List<String> countries, @Nullable String creditRole,
        List<Edit> edits) implements Versioned<Term> {

    /**
     * The code that stands for every word a vocabulary does not have; the word itself is
     * kept beside it.
     */
    public static final String OTHER = "other";

    public Term {
        aliases = List.copyOf(Objects.requireNonNullElse(aliases, List.of()));
        countries = List.copyOf(Objects.requireNonNullElse(countries, List.of()));
        edits = List.copyOf(Objects.requireNonNullElse(edits, List.of()));
    }

    @Override
    public Term stored(long version, Instant updatedAt) {
        return new Term(this.id, version, updatedAt, this.name, this.description, this.url, this.aliases,
                this.countries, this.creditRole, this.edits);
    }

    /**
     * A word that is to be made.
     */
    static Term unstored(String id) {
        return new Term(id, 0, Instant.EPOCH, "", null, null, List.of(), List.of(), null, List.of());
    }

    Term with(TermContent content, List<Edit> edits) {
        return new Term(this.id, this.version, this.updatedAt, Objects.requireNonNullElse(content.name(), ""),
                content.description(), content.url(), content.aliases(), content.countries(), content.creditRole(),
                edits);
    }

    /**
     * Everything that is understood as this word, its code aside.
     */
    List<String> words() {
        return Stream.concat(Stream.of(this.name), this.aliases.stream()).toList();
    }

}
