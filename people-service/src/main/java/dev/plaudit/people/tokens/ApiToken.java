package dev.plaudit.people.tokens;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.plaudit.platform.identity.TokenScope;

/**
 * A token as it is kept: everything but its text.
 *
 * @param id identifies the token
 * @param hash of its text, as {@code ApiTokenText} makes it
 * @param name what its owner calls it
 * @param scopes what it was made for
 * @param community the only community it may act in, null for all of its owner's
 * @param createdAt when it was made
 * @param expiresAt from when on it is void
 */
public record ApiToken(String id, String hash, String name, List<TokenScope> scopes, @Nullable String community,
        Instant createdAt, Instant expiresAt) {

    public ApiToken {
        scopes = List.copyOf(scopes);
    }

    boolean isLive(Instant now) {
        return now.isBefore(this.expiresAt);
    }

}
