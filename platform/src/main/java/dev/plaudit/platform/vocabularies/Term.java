package dev.plaudit.platform.vocabularies;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

import dev.plaudit.platform.audit.Edit;
import dev.plaudit.platform.kinds.NumberedDefinition;
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
 * @param definitions of a kind of achievement: what its reports ask for, the former ones
 * before the current
 * @param edits the admins who changed it
 */
public record Term(@BsonId String id, long version, Instant updatedAt, String name, @Nullable String description,
        @Nullable String url, List<String> aliases, List<String> countries, @Nullable String creditRole,
        List<NumberedDefinition> definitions, List<Edit> edits) implements Versioned<Term> {

    /**
     * The code that stands for every word a vocabulary does not have; the word itself is
     * kept beside it.
     */
    public static final String OTHER = "other";

    public Term {
        aliases = List.copyOf(Objects.requireNonNullElse(aliases, List.of()));
        countries = List.copyOf(Objects.requireNonNullElse(countries, List.of()));
        definitions = List.copyOf(Objects.requireNonNullElse(definitions, List.of()));
        edits = List.copyOf(Objects.requireNonNullElse(edits, List.of()));
    }

    @Override
    public Term stored(long version, Instant updatedAt) {
        return new Term(this.id, version, updatedAt, this.name, this.description, this.url, this.aliases,
                this.countries, this.creditRole, this.definitions, this.edits);
    }

    /**
     * A word that is to be made.
     */
    static Term unstored(String id) {
        return new Term(id, 0, Instant.EPOCH, "", null, null, List.of(), List.of(), null, List.of(), List.of());
    }

    Term with(TermContent content, List<Edit> edits) {
        String name = Objects.requireNonNullElse(content.name(), "");
        return new Term(this.id, this.version, this.updatedAt, name, content.description(), content.url(),
                content.aliases(), content.countries(), content.creditRole(),
                NumberedDefinition.added(this.definitions, name, content.creditRole(), content.definition()), edits);
    }

    /**
     * This word as the service brings it along now, where it was stored before its
     * definition was known.
     */
    Term defined(List<NumberedDefinition> definitions) {
        if (!this.definitions.isEmpty() || definitions.isEmpty()) {
            return this;
        }
        return new Term(this.id, this.version, this.updatedAt, this.name, this.description, this.url, this.aliases,
                this.countries, this.creditRole,
                NumberedDefinition.added(List.of(), this.name, this.creditRole, definitions.getLast().definition()),
                this.edits);
    }

    /**
     * What reports of a kind ask for now.
     * @return the last of its definitions
     */
    public NumberedDefinition definition() {
        return this.definitions.isEmpty() ? NumberedDefinition.none(this.name, this.creditRole)
                : this.definitions.getLast();
    }

    /**
     * What reports of a kind asked for at some time.
     * @param number which of its definitions, 0 for what never had one
     * @return nothing when there is none of this number
     */
    public Optional<NumberedDefinition> definition(int number) {
        if (number == 0) {
            return Optional.of(NumberedDefinition.none(this.name, this.creditRole));
        }
        return this.definitions.stream().filter((definition) -> definition.number() == number).findFirst();
    }

    /**
     * Everything that is understood as this word, its code aside.
     */
    List<String> words() {
        return Stream.concat(Stream.of(this.name), this.aliases.stream()).toList();
    }

}
