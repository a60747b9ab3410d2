package dev.plaudit.platform.imports;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A person of {@code people.json}.
 *
 * @param nameInSource the source's own spellings, separated by {@code " / "}
 * @param country ISO 3166-1 alpha-2
 * @param programs what they are in which program
 * @param profileUrl their page in a program's directory
 * @param otherUrls other pages about them
 * @param role {@code author} for an author of the digest
 * @param jobTitle their job title as an author
 * @param affiliation their employer
 */
public record ImportedPerson(String id, String name, @Nullable String nameInSource, @Nullable String country,
        List<ProgramRole> programs, @Nullable String profileUrl, List<String> otherUrls, @Nullable String role,
        @Nullable String jobTitle, @Nullable String affiliation) implements ImportedRecord {

    public ImportedPerson {
        programs = Lists.orEmpty(programs);
        otherUrls = Lists.orEmpty(otherUrls);
    }

    /**
     * A role in a program or one of its communities.
     *
     * @param program a program's id, or any other word
     * @param role {@code expert}, {@code organizer}, {@code lead}, {@code member}, or any
     * other word
     * @param communityId the community, when the role is in one
     * @param from the date it began, as far as known
     * @param until the date it ended, as far as known
     */
    public record ProgramRole(String program, String role, @Nullable String communityId, @Nullable String from,
            @Nullable String until) {
    }

}
