package dev.plaudit.people.tokens;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.bson.codecs.pojo.annotations.BsonId;

import dev.plaudit.platform.mongo.Versioned;
import dev.plaudit.platform.problems.ConflictException;

/**
 * The tokens of one account in one document, so that a conditional write counts them.
 *
 * @param id the account
 * @param tokens those that were not revoked, the oldest first
 */
public record AccountTokens(@BsonId String id, long version, Instant updatedAt,
        List<ApiToken> tokens) implements Versioned<AccountTokens> {

    static final int MOST = 20;

    public AccountTokens {
        tokens = List.copyOf(Objects.requireNonNullElse(tokens, List.of()));
    }

    static AccountTokens none(String accountId) {
        return new AccountTokens(accountId, 0, Instant.EPOCH, List.of());
    }

    Optional<ApiToken> find(String tokenId) {
        return this.tokens.stream().filter((token) -> token.id().equals(tokenId)).findFirst();
    }

    /**
     * The same with one more; those that have expired are dropped, so that the document
     * does not grow for ever.
     */
    AccountTokens with(ApiToken token, Instant now) {
        if (find(token.id()).isPresent()) {
            throw new ConflictException("This request has made a token whose text is lost: revoke it, and make another "
                    + "under another key");
        }
        List<ApiToken> live = this.tokens.stream().filter((each) -> each.isLive(now)).toList();
        if (live.size() >= MOST) {
            throw new ConflictException("An account has at most %d tokens; revoke one first".formatted(MOST));
        }
        return having(Stream.concat(live.stream(), Stream.of(token)).toList());
    }

    AccountTokens without(ApiToken token) {
        return having(this.tokens.stream().filter((each) -> !each.equals(token)).toList());
    }

    private AccountTokens having(List<ApiToken> tokens) {
        return new AccountTokens(this.id, this.version, this.updatedAt, tokens);
    }

    @Override
    public AccountTokens stored(long version, Instant updatedAt) {
        return new AccountTokens(this.id, version, updatedAt, this.tokens);
    }

}
