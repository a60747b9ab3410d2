package dev.plaudit.people.me;

import java.util.List;
import java.util.Locale;
import java.util.Objects;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import dev.plaudit.people.persons.Person;
import dev.plaudit.people.persons.Profile;
import dev.plaudit.people.persons.Visibility;
import dev.plaudit.platform.text.Country;
import dev.plaudit.platform.text.WebAddress;

/**
 * What members say of themselves.
 *
 * @param name as they write it in Latin letters, or as they write it
 * @param aliases other spellings, also in other scripts
 * @param country ISO 3166-1 alpha-2
 * @param affiliation their employer or school
 * @param urls pages about them, the one to link to first
 * @param topics what they are known for
 * @param visibility who sees it: public or hidden
 */
record OwnProfile(@NotBlank @Size(max = 200) @Nullable String name,
        @Size(max = 20) List<@NotBlank @Size(max = 200) String> aliases, @Country @Nullable String country,
        @Size(max = 200) @Nullable String affiliation, @Size(max = 20) List<@WebAddress String> urls,
        @Size(max = 12) List<@NotBlank @Size(max = 60) String> topics,
        @NotNull @Pattern(regexp = "public|hidden", message = "is public or hidden") @Nullable String visibility) {

    OwnProfile {
        aliases = List.copyOf(Objects.requireNonNullElse(aliases, List.of()));
        urls = List.copyOf(Objects.requireNonNullElse(urls, List.of()));
        topics = List.copyOf(Objects.requireNonNullElse(topics, List.of()));
    }

    static OwnProfile of(Person person) {
        return new OwnProfile(person.name(), person.aliases(), person.country(), person.affiliation(), person.urls(),
                person.topics(), person.standing().visibility().name().toLowerCase(Locale.ROOT));
    }

    Profile profile() {
        return new Profile(this.name, this.aliases, this.country, this.affiliation, this.urls, this.topics);
    }

    Visibility seenBy() {
        return "public".equals(this.visibility) ? Visibility.PUBLIC : Visibility.HIDDEN;
    }

}
