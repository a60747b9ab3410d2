package dev.plaudit.people.persons;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.plaudit.platform.dates.PartialDate;

/**
 * A person as everybody reads them.
 *
 * @param id identifies the person
 * @param slug the last part of their address
 * @param name their name
 * @param aliases other spellings, also in other scripts
 * @param country ISO 3166-1 alpha-2
 * @param region the region of the country
 * @param affiliation their employer or school
 * @param urls pages about them, the one to link to first
 * @param programs the programs they are in
 * @param topics what they are known for
 * @param memberships what they are in which program or community
 * @param formerIds ids of other records that were found to be about the same person
 * @param claimed whether an account is theirs, so that they can be asked
 * @param updatedAt when this last changed
 */
public record PersonView(String id, String slug, String name, List<String> aliases, @Nullable String country,
        @Nullable String region, @Nullable String affiliation, List<String> urls, List<String> programs,
        List<String> topics, List<PersonMembership> memberships, List<String> formerIds, boolean claimed,
        Instant updatedAt) {

    static PersonView of(WholePerson whole, @Nullable String region) {
        Person person = whole.kept();
        List<PersonMembership> roles = whole.memberships()
            .stream()
            .filter(Membership::isConfirmed)
            .map(PersonMembership::of)
            .distinct()
            .toList();
        return new PersonView(person.id(), person.id(), person.name(), whole.aliases(), person.country(), region,
                person.affiliation(), whole.urls(), whole.programs(), whole.topics(), roles, whole.formerIds(),
                whole.accountId().isPresent(), whole.updatedAt());
    }

    /**
     * A confirmed membership.
     *
     * @param program the program's id, or {@code other}
     * @param programInSource the source's word for a program that is not known
     * @param role what the person is there
     * @param communityId the community, when the role is in one
     * @param from when it began, as far as known
     * @param until when it ended or is to end, as far as known
     */
    public record PersonMembership(String program, @Nullable String programInSource, String role,
            @Nullable String communityId, @Nullable PartialDate from, @Nullable PartialDate until) {

        static PersonMembership of(Membership membership) {
            return new PersonMembership(membership.program(), membership.programInSource(), membership.role(),
                    membership.communityId(), membership.from(), membership.until());
        }

    }

}
