package dev.plaudit.people.communities;

import java.time.Clock;
import java.time.Instant;
import java.util.List;

import tools.jackson.databind.node.ObjectNode;

import org.springframework.stereotype.Component;

import dev.plaudit.people.access.Decision;
import dev.plaudit.people.access.PeopleOperation;
import dev.plaudit.platform.audit.AuditLog;
import dev.plaudit.platform.identity.Caller;
import dev.plaudit.platform.identity.Caller.Member;
import dev.plaudit.platform.lists.PublicAnswer;
import dev.plaudit.platform.problems.InvalidContentException;
import dev.plaudit.platform.problems.NotFoundException;
import dev.plaudit.platform.problems.RefusalException.FieldError;
import dev.plaudit.platform.vocabularies.Vocabulary;
import dev.plaudit.platform.writes.IfMatch;
import dev.plaudit.platform.writes.MergePatch;

/**
 * What managers do about communities in their scopes.
 */
@Component
class EditCommunities {

    private final Communities communities;

    private final Vocabulary programs;

    private final MergePatch patches;

    private final AuditLog audit;

    private final Clock clock;

    EditCommunities(Communities communities, Vocabulary programVocabulary, MergePatch patches, AuditLog audit,
            Clock clock) {
        this.communities = communities;
        this.programs = programVocabulary;
        this.patches = patches;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Makes a community.
     * @param caller a manager of the scope it is in, or an admin
     * @param content what is said of it
     * @return the community
     */
    Community make(Caller caller, CommunityContent content) {
        Member member = caller.require(PeopleOperation.EDIT_COMMUNITIES);
        requireAllowed(member, content);
        Community made = this.communities.addNamed(content.name(),
                (id) -> new Community(id, 0, Instant.EPOCH, content.name(), content.program(), null, content.city(),
                        content.country(), content.urls(), List.of(edit(member))));
        this.audit.add(member, PeopleOperation.EDIT_COMMUNITIES, "communities/" + made.id(), null);
        return made;
    }

    /**
     * Edits a community.
     * @param caller a manager of the scope it is in, and of the one it is to be in
     * @param id the community
     * @param ifMatch the state they saw
     * @param patch what is to change
     * @return the community as it is now
     */
    Community edit(Caller caller, String id, IfMatch ifMatch, ObjectNode patch) {
        Member member = caller.require(PeopleOperation.EDIT_COMMUNITIES);
        Community community = this.communities.find(id).orElseThrow(NotFoundException::new);
        this.communities.scopeOf(community.program(), community.country()).require(member);
        ifMatch.require(community,
                this.communities.published()
                    .catalogue()
                    .find(id)
                    .stream()
                    .map(PublicAnswer::tag)
                    .toArray(String[]::new));
        CommunityContent content = this.patches.apply(CommunityContent.of(community), patch);
        requireAllowed(member, content);
        Community edited = this.communities.replace(community.edited(content, edit(member)));
        this.audit.add(member, PeopleOperation.EDIT_COMMUNITIES, "communities/" + id, null);
        return edited;
    }

    private void requireAllowed(Member member, CommunityContent content) {
        if (this.programs.find(content.program()).isEmpty()) {
            throw new InvalidContentException(List.of(new FieldError("/program", "is not a program's id")));
        }
        this.communities.scopeOf(content.program(), content.country()).require(member);
    }

    private Decision edit(Member member) {
        return new Decision(member.accountId(), this.clock.instant(), null);
    }

}
