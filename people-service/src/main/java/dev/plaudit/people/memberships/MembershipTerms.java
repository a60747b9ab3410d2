package dev.plaudit.people.memberships;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import dev.plaudit.people.access.RecordScope;
import dev.plaudit.people.communities.Communities;
import dev.plaudit.people.communities.Community;
import dev.plaudit.people.persons.Membership;
import dev.plaudit.people.regions.Regions;
import dev.plaudit.platform.problems.InvalidContentException;
import dev.plaudit.platform.problems.RefusalException.FieldError;
import dev.plaudit.platform.vocabularies.Vocabulary;

/**
 * What a membership may be in, and who decides about it.
 */
@Component
public class MembershipTerms {

    private final Vocabulary programs;

    private final Communities communities;

    private final Regions regions;

    MembershipTerms(Vocabulary programVocabulary, Communities communities, Regions regions) {
        this.programs = programVocabulary;
        this.communities = communities;
        this.regions = regions;
    }

    /**
     * Makes sure that a membership is in something that exists. A community of another
     * program would let somebody choose who decides.
     * @param program the program's id
     * @param communityId the community, or null for none
     * @throws InvalidContentException if there is no such program or community of it
     */
    public void require(String program, @Nullable String communityId) {
        if (this.programs.find(program).isEmpty()) {
            throw new InvalidContentException(List.of(new FieldError("/program", "is not a program's id")));
        }
        if (communityId != null) {
            Optional<Community> community = this.communities.find(communityId);
            if (community.filter((found) -> found.program().equals(program)).isEmpty()) {
                throw new InvalidContentException(
                        List.of(new FieldError("/communityId", "is not a community of this program")));
            }
        }
    }

    /**
     * Where a membership is decided: its program, and the region of its community or else
     * of its person.
     * @param membership the membership
     * @param country the person's country, or null when it is not known
     * @return the scope
     */
    public RecordScope scopeOf(Membership membership, @Nullable String country) {
        return RecordScope.of(membership.program(), regionOf(membership, country));
    }

    Optional<String> regionOf(Membership membership, @Nullable String country) {
        return Optional.ofNullable(membership.communityId())
            .flatMap(this.communities::find)
            .map(Community::country)
            .or(() -> Optional.ofNullable(country))
            .flatMap(this.regions::of);
    }

}
