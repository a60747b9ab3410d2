package dev.plaudit.people.persons;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

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
 * @param updatedAt when this last changed
 */
record PersonView(String id, String slug, String name, List<String> aliases, @Nullable String country,
        @Nullable String region, @Nullable String affiliation, List<String> urls, List<String> programs,
        List<String> topics, List<Membership> memberships, Instant updatedAt) {

    static PersonView of(Person person, @Nullable String region) {
        return new PersonView(person.id(), person.id(), person.name(), person.aliases(), person.country(), region,
                person.affiliation(), person.urls(), person.programs(), person.topics(), person.memberships(),
                person.updatedAt());
    }

}
