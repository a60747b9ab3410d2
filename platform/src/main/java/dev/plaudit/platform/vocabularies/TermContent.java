package dev.plaudit.platform.vocabularies;

import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import dev.plaudit.platform.kinds.KindDefinition;
import dev.plaudit.platform.text.Notation;
import dev.plaudit.platform.writes.FieldChecks;

/**
 * A word of a vocabulary as an admin states it, whole.
 *
 * @param name for people to read
 * @param description what it means, in a sentence
 * @param url its page
 * @param aliases other words for the same
 * @param countries of a region: its countries, ISO 3166-1 alpha-2
 * @param creditRole of a kind of achievement: what somebody credited for one is
 * @param definition of a kind of achievement: what its reports ask for
 */
public record TermContent(@Nullable String name, @Nullable String description, @Nullable String url,
        List<String> aliases, List<String> countries, @Nullable String creditRole,
        @Nullable KindDefinition definition) {

    private static final int MOST_ALIASES = 50;

    private static final int MOST_COUNTRIES = 250;

    public TermContent {
        aliases = List.copyOf(Objects.requireNonNullElse(aliases, List.of()));
        countries = List.copyOf(Objects.requireNonNullElse(countries, List.of()));
    }

    /**
     * Checks what can be said without knowing the other words.
     */
    void check(TermForm form, FieldChecks checks) {
        checks.needed("/name", this.name);
        checks.text("/name", this.name, 1, 200);
        checks.text("/description", this.description, 0, 1000);
        checks.webAddress("/url", this.url);
        checks.list("/aliases", this.aliases, MOST_ALIASES);
        checks.each("/aliases", this.aliases, (alias) -> !alias.isBlank() && alias.length() <= 200,
                "has 1 to 200 characters");
        checks.list("/countries", this.countries, MOST_COUNTRIES);
        checks.each("/countries", this.countries, Notation::isCountry, "is a code of ISO 3166-1 alpha-2 in upper case");
        checks.require("/countries", this.countries.isEmpty() || form == TermForm.REGION, "is for regions only");
        checks.text("/creditRole", this.creditRole, 0, 60);
        checks.require("/creditRole", this.creditRole == null || form == TermForm.KIND,
                "is for kinds of achievements only");
        checks.require("/definition", this.definition == null || form == TermForm.KIND,
                "is for kinds of achievements only");
        if (this.definition != null) {
            this.definition.check("/definition", checks);
        }
    }

}
