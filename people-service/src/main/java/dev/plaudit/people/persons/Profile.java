package dev.plaudit.people.persons;

import java.util.List;
import java.util.Objects;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import dev.plaudit.platform.text.Country;
import dev.plaudit.platform.text.WebAddress;

/**
 * What can be said of a person by whoever may edit them.
 *
 * @param name as they write it in Latin letters, or as they write it
 * @param aliases other spellings, also in other scripts
 * @param country ISO 3166-1 alpha-2, where known
 * @param affiliation their employer or school
 * @param urls pages about them, the one to link to first
 * @param topics what they are known for
 */
public record Profile(@NotBlank @Size(max = 200) @Nullable String name,
        @Size(max = 20) List<@NotBlank @Size(max = 200) String> aliases, @Country @Nullable String country,
        @Size(max = 200) @Nullable String affiliation, @Size(max = 20) List<@WebAddress String> urls,
        @Size(max = 12) List<@NotBlank @Size(max = 60) String> topics) {

    public Profile {
        aliases = List.copyOf(Objects.requireNonNullElse(aliases, List.of()));
        urls = List.copyOf(Objects.requireNonNullElse(urls, List.of()));
        topics = List.copyOf(Objects.requireNonNullElse(topics, List.of()));
    }

    /**
     * What is said of a person now.
     * @param person a person
     * @return their profile
     */
    public static Profile of(Person person) {
        return new Profile(person.name(), person.aliases(), person.country(), person.affiliation(), person.urls(),
                person.topics());
    }

}
