package dev.plaudit.highlights.access;

import java.util.Collection;
import java.util.Optional;

import dev.plaudit.platform.identity.Caller.Member;
import dev.plaudit.platform.identity.Credential;

/**
 * The one community that a token may have been made for.
 */
public final class TokenCommunity {

    private TokenCommunity() {
    }

    /**
     * The community that a member acts in for now.
     * @param member by a browser or a token
     * @return nothing when all of theirs are open to them
     */
    public static Optional<String> of(Member member) {
        return (member.credential() instanceof Credential.ApiToken token) ? Optional.ofNullable(token.community())
                : Optional.empty();
    }

    /**
     * Whether a member may get at a record.
     * @param member by a browser or a token
     * @param communities those that have to do with the record
     * @return false when their token was made for another one
     */
    public static boolean reaches(Member member, Collection<String> communities) {
        return of(member).map(communities::contains).orElse(true);
    }

}
