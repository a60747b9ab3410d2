package dev.plaudit.platform.vocabularies;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import dev.plaudit.platform.kinds.KindDefinition;
import dev.plaudit.platform.kinds.NumberedDefinition;

/**
 * A word of a vocabulary as a file defines it.
 *
 * @param id the code used in records, filters and addresses
 * @param name for people to read
 * @param description what it means, in a sentence
 * @param url its page
 * @param aliases other words for the same
 * @param countries of a region: its countries, ISO 3166-1 alpha-2
 * @param creditRole of a kind of achievement: what somebody credited for one is
 * @param definition of a kind of achievement: what its reports ask for
 */
public record TermDefinition(String id, String name, @Nullable String description, @Nullable String url,
        List<String> aliases, List<String> countries, @Nullable String creditRole,
        @Nullable KindDefinition definition) {

    public TermDefinition {
        aliases = List.copyOf(Objects.requireNonNullElse(aliases, List.of()));
        countries = List.copyOf(Objects.requireNonNullElse(countries, List.of()));
    }

    /**
     * A word with no more than a name.
     * @param id its code
     * @param name for people to read
     * @return the definition
     */
    public static TermDefinition named(String id, String name) {
        return new TermDefinition(id, name, null, null, List.of(), List.of(), null, null);
    }

    Term term() {
        return new Term(this.id, 0, Instant.EPOCH, this.name, this.description, this.url, this.aliases, this.countries,
                this.creditRole, NumberedDefinition.added(List.of(), this.name, this.creditRole, this.definition),
                List.of());
    }

}
