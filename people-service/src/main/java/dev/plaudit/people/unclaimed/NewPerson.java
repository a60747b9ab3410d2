package dev.plaudit.people.unclaimed;

import java.util.List;
import java.util.Objects;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import dev.plaudit.people.persons.Profile;
import dev.plaudit.platform.dates.PartialDate;
import dev.plaudit.platform.text.Country;
import dev.plaudit.platform.text.WebAddress;

/**
 * Somebody to be credited who has no account.
 *
 * @param name as they write it in Latin letters, or as they write it
 * @param aliases other spellings, also in other scripts
 * @param country ISO 3166-1 alpha-2, where known
 * @param affiliation their employer or school
 * @param urls pages about them, the one to link to first
 * @param topics what they are known for
 * @param memberships what they are in which program or community
 */
record NewPerson(@NotBlank @Size(max = 200) String name,
        @Size(max = 20) List<@NotBlank @Size(max = 200) String> aliases, @Country @Nullable String country,
        @Size(max = 200) @Nullable String affiliation, @Size(max = 20) List<@WebAddress String> urls,
        @Size(max = 12) List<@NotBlank @Size(max = 60) String> topics,
        @Size(max = 20) List<@Valid RoleIn> memberships) {

    NewPerson {
        aliases = List.copyOf(Objects.requireNonNullElse(aliases, List.of()));
        urls = List.copyOf(Objects.requireNonNullElse(urls, List.of()));
        topics = List.copyOf(Objects.requireNonNullElse(topics, List.of()));
        memberships = List.copyOf(Objects.requireNonNullElse(memberships, List.of()));
    }

    Profile profile() {
        return new Profile(this.name, this.aliases, this.country, this.affiliation, this.urls, this.topics);
    }

    /**
     * A membership that needs no request.
     *
     * @param program the program's id
     * @param role {@code expert}, {@code organizer}, {@code lead} or {@code member}
     * @param communityId a community of the program, when the role is in one
     * @param from when it began, as far as known
     * @param until when it ended, as far as known
     */
    record RoleIn(@NotBlank String program,
            @NotBlank @Pattern(regexp = "expert|organizer|lead|member",
                    message = "is not expert, organizer, lead or member") String role,
            @Nullable String communityId, @Nullable PartialDate from, @Nullable PartialDate until) {
    }

}
