package dev.plaudit.events.access;

import java.util.Collection;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.plaudit.platform.identity.Caller.Member;
import dev.plaudit.platform.identity.Credential;
import dev.plaudit.platform.problems.ForbiddenException;

/**
 * Whose a record is: what decides who, of those with the role for it, may change it.
 *
 * @param createdBy the account that added it; null for what was imported, which is
 * nobody's
 * @param people persons who hold or give it
 * @param communities communities that it is held for
 * @param programs programs it is of, for the scopes of managers
 * @param regions regions it is in, for the same
 */
public record Stake(@Nullable String createdBy, Collection<String> people, Collection<String> communities,
        Set<String> programs, Set<String> regions) {

    /**
     * Makes sure that a member may change the record, and what it becomes is theirs to
     * decide: a manager cannot move a record out of their scope.
     * @param member who has the role for it
     * @param after the same of what the record becomes
     * @throws ForbiddenException if they may not
     */
    public void requireEditor(Member member, Stake after) {
        boolean concerned = isOwner(member) || this.people.contains(member.personId());
        if (!concerned && !(isInScope(member) && after.isInScope(member))) {
            throw new ForbiddenException("This is not yours, and not within your scope");
        }
        requireCommunity(member);
        after.requireCommunity(member);
    }

    /**
     * Makes sure that a member may delete the record. To be named in it is not enough.
     * @param member who has the role for it
     * @throws ForbiddenException if they may not
     */
    public void requireOwner(Member member) {
        if (!isOwner(member) && !isInScope(member)) {
            throw new ForbiddenException("This was not added by you, and is not within your scope");
        }
        requireCommunity(member);
    }

    /**
     * Makes sure that a token that was made for one community is used for no other.
     * @param member who
     * @throws ForbiddenException if it is
     */
    public void requireCommunity(Member member) {
        if (member.credential() instanceof Credential.ApiToken token && token.community() != null
                && !this.communities.contains(token.community())) {
            throw new ForbiddenException("This token is for the community '%s' only".formatted(token.community()));
        }
    }

    private boolean isOwner(Member member) {
        return member.accountId().equals(this.createdBy);
    }

    private boolean isInScope(Member member) {
        return member.decidesIn(this.programs, this.regions);
    }

}
