package dev.plaudit.platform.vocabularies;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

import dev.plaudit.platform.kinds.KindDefinition;

/**
 * A word of a vocabulary as it is served.
 *
 * @param id the code used in records and filters
 * @param name for people to read
 * @param description what it means
 * @param url its page
 * @param aliases other words for the same
 * @param countries of a region: its countries, ISO 3166-1 alpha-2; left out elsewhere
 * @param creditRole of a kind of achievement: what somebody credited for one is; left out
 * elsewhere
 * @param definitionNumber of a kind of achievement: the number of its definition, which
 * rises with each change; left out elsewhere
 * @param definition of a kind of achievement: what its reports ask for; left out
 * elsewhere
 * @param updatedAt when it last changed
 */
public record TermView(String id, String name, @Nullable String description, @Nullable String url, List<String> aliases,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> countries,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String creditRole,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer definitionNumber,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable KindDefinition definition, Instant updatedAt) {

    /**
     * Shows a word.
     * @param term the word
     * @return what everybody sees of it
     */
    public static TermView of(Term term) {
        boolean defined = !term.definitions().isEmpty();
        return new TermView(term.id(), term.name(), term.description(), term.url(), term.aliases(), term.countries(),
                term.creditRole(), defined ? term.definition().number() : null,
                defined ? term.definition().definition() : null, term.updatedAt());
    }

}
