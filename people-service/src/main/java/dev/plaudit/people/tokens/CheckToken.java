package dev.plaudit.people.tokens;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import dev.plaudit.people.accounts.Identify;
import dev.plaudit.people.accounts.Identity;
import dev.plaudit.people.tokens.ApiTokens.Pointer;
import dev.plaudit.people.tokens.ApiTokens.Use;
import dev.plaudit.platform.identity.Caller;
import dev.plaudit.platform.identity.TokenScope;
import dev.plaudit.platform.problems.NotFoundException;

/**
 * Tells the gateway for whom a token speaks.
 */
@Component
class CheckToken {

    private static final Duration USES_APART = Duration.ofMinutes(1);

    private final ApiTokens tokens;

    private final Identify identify;

    private final Clock clock;

    CheckToken(ApiTokens tokens, Identify identify, Clock clock) {
        this.tokens = tokens;
        this.identify = identify;
        this.clock = clock;
    }

    /**
     * Looks a token up and notes that it is used.
     * @param caller the gateway
     * @param hash of the token's text
     * @param address the client's network address, where known
     * @return for whom it speaks
     * @throws NotFoundException if it is unknown, expired or revoked, or its account is
     * disabled or gone: which, nobody is told
     */
    Checked check(Caller caller, String hash, @Nullable String address) {
        caller.requireService(Identify.GATEWAY);
        Instant now = this.clock.instant();
        Pointer pointer = this.tokens.pointer(hash).orElseThrow(NotFoundException::new);
        ApiToken token = this.tokens.of(pointer.accountId())
            .find(pointer.tokenId())
            .filter((found) -> found.isLive(now))
            .orElseThrow(NotFoundException::new);
        Identity identity = this.identify.find(pointer.accountId())
            .filter((found) -> !found.disabled())
            .orElseThrow(NotFoundException::new);
        note(pointer, now, address);
        return new Checked(identity, TokenPart.of(token));
    }

    private void note(Pointer pointer, Instant now, @Nullable String address) {
        Optional<Instant> last = Optional.ofNullable(pointer.lastUse()).map(Use::at);
        if (last.isEmpty() || !last.get().plus(USES_APART).isAfter(now)) {
            this.tokens.used(pointer, new Use(now.truncatedTo(ChronoUnit.MINUTES), address));
        }
    }

    /**
     * For whom a token speaks.
     *
     * @param identity whose it is
     * @param token what it may
     */
    record Checked(Identity identity, TokenPart token) {

    }

    /**
     * What a token may.
     *
     * @param id identifies the token
     * @param scopes what it was made for
     * @param community the only community it may act in, null for all of its owner's
     * @param expiresAt from when on it is void
     */
    record TokenPart(String id, List<String> scopes, @Nullable String community, Instant expiresAt) {

        static TokenPart of(ApiToken token) {
            return new TokenPart(token.id(), token.scopes().stream().map(TokenScope::word).toList(), token.community(),
                    token.expiresAt());
        }

    }

}
