package dev.plaudit.gateway.identity;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import dev.plaudit.platform.identity.Caller;
import dev.plaudit.platform.identity.Credential;
import dev.plaudit.platform.identity.TokenScope;

/**
 * Whose an API token is, and what it is good for.
 *
 * @param identity the account
 * @param token the token
 */
public record TokenIdentity(Identity identity, Token token) {

    public TokenIdentity {
        Objects.requireNonNull(identity, "identity");
        Objects.requireNonNull(token, "token");
    }

    Caller.Member by(@Nullable String address) {
        return this.identity.by(new Credential.ApiToken(this.token.id(),
                this.token.scopes().stream().map(TokenScope::of).collect(Collectors.toSet()), this.token.community()),
                address);
    }

    /**
     * What is known of a token besides its text.
     *
     * @param id which of the account's
     * @param scopes the words of its scopes
     * @param community the only community it may act in, or null
     * @param expiresAt when it ends
     */
    public record Token(String id, List<String> scopes, @Nullable String community, Instant expiresAt) {

        public Token {
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(expiresAt, "expiresAt");
            scopes = List.copyOf(scopes);
            scopes.forEach(TokenScope::of);
        }

    }

}
