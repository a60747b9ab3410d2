package dev.plaudit.people.tokens;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.plaudit.platform.identity.TokenScope;

/**
 * A token as its owner reads it. Its text is not among it: nobody has it but them.
 *
 * @param id identifies the token
 * @param name what they call it
 * @param scopes what it was made for: read, submit, review
 * @param community the only community it may act in, null for all of theirs
 * @param createdAt when it was made
 * @param expiresAt from when on it is void
 * @param lastUsedAt when it was last used, to the minute, null when it never was
 * @param lastUsedFrom from which network address
 */
public record TokenView(String id, String name, List<String> scopes, @Nullable String community, Instant createdAt,
        Instant expiresAt, @Nullable Instant lastUsedAt, @Nullable String lastUsedFrom) {

    static TokenView of(ApiToken token, ApiTokens.@Nullable Use use) {
        return new TokenView(token.id(), token.name(), token.scopes().stream().map(TokenScope::word).toList(),
                token.community(), token.createdAt(), token.expiresAt(), (use != null) ? use.at() : null,
                (use != null) ? use.address() : null);
    }

}
