package dev.plaudit.platform.identity;

import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * By what a member has shown who they are.
 */
public sealed interface Credential {

    /**
     * Signed in with a browser.
     */
    record Session() implements Credential {

    }

    /**
     * A program acts for the member.
     *
     * @param tokenId which of the account's tokens
     * @param scopes what it was made for
     * @param community the only community it may act in, or null for all of the account's
     */
    record ApiToken(String tokenId, Set<TokenScope> scopes, @Nullable String community) implements Credential {

        public ApiToken {
            scopes = Set.copyOf(scopes);
        }

    }

    /**
     * Whether it serves for an operation.
     * @param operation what is asked
     * @return false if a token was not made for it
     */
    default boolean permits(Operation operation) {
        return switch (this) {
            case Session session -> true;
            case ApiToken token -> operation.tokenScope().filter(token.scopes()::contains).isPresent();
        };
    }

}
