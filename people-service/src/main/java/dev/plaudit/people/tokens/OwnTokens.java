package dev.plaudit.people.tokens;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;

import dev.plaudit.people.access.PeopleOperation;
import dev.plaudit.people.persons.Membership;
import dev.plaudit.people.persons.People;
import dev.plaudit.platform.audit.AuditLog;
import dev.plaudit.platform.identity.ApiTokenText;
import dev.plaudit.platform.identity.Caller;
import dev.plaudit.platform.identity.Caller.Member;
import dev.plaudit.platform.mongo.KeyedRequest;
import dev.plaudit.platform.problems.ConflictException;
import dev.plaudit.platform.problems.InvalidContentException;
import dev.plaudit.platform.problems.NotFoundException;
import dev.plaudit.platform.problems.RefusalException.FieldError;
import dev.plaudit.platform.problems.StaleVersionException;
import dev.plaudit.platform.writes.IfMatch;

/**
 * What members do with their own tokens. No token can do any of it.
 */
@Component
public class OwnTokens {

    private static final int ATTEMPTS = 10;

    private final ApiTokens tokens;

    private final People people;

    private final AuditLog audit;

    private final Clock clock;

    private final SecureRandom random = new SecureRandom();

    OwnTokens(ApiTokens tokens, People people, AuditLog audit, Clock clock) {
        this.tokens = tokens;
        this.people = people;
        this.audit = audit;
        this.clock = clock;
    }

    AccountTokens list(Caller caller) {
        Member member = caller.require(PeopleOperation.READ_OWN_TOKENS);
        return this.tokens.of(member.accountId());
    }

    /**
     * The tokens of an account as it reads them.
     * @param accountId the account
     * @return those that were not revoked
     */
    public List<TokenView> views(String accountId) {
        return views(this.tokens.of(accountId));
    }

    List<TokenView> views(AccountTokens list) {
        Map<String, ApiTokens.Use> uses = this.tokens.lastUses(list.tokens());
        return list.tokens().stream().map((token) -> TokenView.of(token, uses.get(token.id()))).toList();
    }

    /**
     * Makes a token.
     * @param caller a member
     * @param wish the token they want
     * @return the token with its text, which is kept nowhere
     * @throws ConflictException if they have too many, or this very request has made one
     * whose text was lost
     * @throws InvalidContentException if it would last too long, or the community is none
     * of theirs
     */
    Made make(Caller caller, TokenWish wish) {
        Member member = caller.require(PeopleOperation.MAKE_TOKEN);
        Instant now = this.clock.instant();
        if (wish.community() != null && !isIn(member, wish.community())) {
            throw new InvalidContentException(List.of(new FieldError("/community", "is none of your communities")));
        }
        String text = ApiTokenText.generate(this.random);
        ApiToken token = new ApiToken(KeyedRequest.newId("token"), ApiTokenText.hash(text), wish.name(),
                wish.scopeSet(), wish.community(), now, wish.end(now));
        AccountTokens list = add(member.accountId(), token, now);
        this.audit.add(member, PeopleOperation.MAKE_TOKEN, "tokens/" + token.id(), null);
        return new Made(list, token, text);
    }

    /**
     * Revokes a token. It is void when this returns; the gateway may believe it for up to
     * 60 seconds longer.
     * @param caller a member
     * @param id which of their tokens
     * @param seen the state of the list that they have seen
     */
    void revoke(Caller caller, String id, IfMatch seen) {
        Member member = caller.require(PeopleOperation.REVOKE_TOKEN);
        AccountTokens list = this.tokens.of(member.accountId());
        ApiToken token = list.find(id).orElseThrow(NotFoundException::new);
        seen.require(list);
        this.tokens.remove(list.without(token), token);
        this.audit.add(member, PeopleOperation.REVOKE_TOKEN, "tokens/" + id, null);
    }

    /**
     * Forgets all tokens of an account.
     * @param accountId the account
     */
    public void forget(String accountId) {
        this.tokens.removeAll(accountId);
    }

    private AccountTokens add(String accountId, ApiToken token, Instant now) {
        for (int attempt = 1; true; attempt++) {
            try {
                return this.tokens.add(this.tokens.of(accountId).with(token, now), token);
            }
            catch (StaleVersionException ex) {
                // Another token was made or revoked meanwhile; count again.
                if (attempt == ATTEMPTS) {
                    throw ex;
                }
            }
        }
    }

    private boolean isIn(Member member, String community) {
        return this.people.whole(member.personId())
            .stream()
            .flatMap((person) -> person.memberships().stream())
            .filter(Membership::isConfirmed)
            .anyMatch((membership) -> community.equals(membership.communityId()));
    }

    /**
     * A token that was made.
     *
     * @param list all tokens of its account
     * @param token the new one
     * @param text by which its owner uses it
     */
    record Made(AccountTokens list, ApiToken token, String text) {

    }

}
