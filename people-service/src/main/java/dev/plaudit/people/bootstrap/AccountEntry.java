package dev.plaudit.people.bootstrap;

import java.util.List;
import java.util.Objects;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import dev.plaudit.people.accounts.Grant;
import dev.plaudit.people.persons.Membership;
import dev.plaudit.platform.identity.Role;
import dev.plaudit.platform.text.Country;

/**
 * An account in the operator's file.
 *
 * @param issuer the provider it signs in with
 * @param subject the provider's name for it
 * @param name what it is called
 * @param country of its person, ISO 3166-1 alpha-2
 * @param memberships of its person, which count as confirmed
 * @param roles it has from the beginning
 */
record AccountEntry(@NotBlank @Size(max = 500) @Pattern(regexp = ASCII) String issuer,
        @NotBlank @Size(max = 255) @Pattern(regexp = ASCII) String subject, @NotBlank @Size(max = 200) String name,
        @Country @Nullable String country, List<@Valid EntryMembership> memberships, List<@Valid EntryRole> roles) {

    private static final String ASCII = "[\\x20-\\x7e]*";

    AccountEntry {
        memberships = List.copyOf(Objects.requireNonNullElse(memberships, List.of()));
        roles = List.copyOf(Objects.requireNonNullElse(roles, List.of()));
    }

    String login() {
        return this.issuer + '|' + this.subject;
    }

    /**
     * What a person is from the beginning.
     *
     * @param program the program's id
     * @param role expert, organizer, lead or member
     * @param communityId the community, when the role is in one
     */
    record EntryMembership(@NotBlank String program, @NotNull @Pattern(regexp = "expert|organizer|lead|member",
            message = "is expert, organizer, lead or member") String role, @Nullable String communityId) {

        Membership stated() {
            return Membership.stated(this.program, null, this.role, this.communityId, null, null);
        }

    }

    /**
     * What an account may from the beginning.
     *
     * @param role organizer, manager, curator or admin
     * @param program of a manager: the program they decide about, null for every one
     * @param region of a manager: the region they decide about, null for every one
     */
    record EntryRole(
            @NotNull @Pattern(regexp = "organizer|manager|curator|admin",
                    message = "is organizer, manager, curator or admin") String role,
            @Nullable String program, @Nullable String region) {

        Grant grant() {
            return new Grant(Role.of(this.role), this.program, this.region);
        }

    }

}
