package dev.plaudit.platform.imports;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.plaudit.platform.vocabularies.Term;

/**
 * A program, region, kind or topic that the platform does not know yet, of
 * {@code programs.json}, {@code regions.json}, {@code kinds.json} or {@code topics.json}.
 *
 * @param name for people to read
 * @param description what it is, in a sentence
 * @param url its page
 * @param countries of a region: its countries, ISO 3166-1 alpha-2
 */
public record ImportedTerm(String id, String name, @Nullable String description, @Nullable String url,
        List<String> countries) implements ImportedRecord {

    public ImportedTerm {
        countries = Lists.orEmpty(countries);
    }

    /**
     * The word as a vocabulary stores it.
     * @return a term that is not stored yet
     */
    public Term term() {
        return new Term(this.id, 0, Instant.EPOCH, this.name, this.description, this.url, List.of(), this.countries,
                null);
    }

}
