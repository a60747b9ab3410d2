package dev.plaudit.gateway.services;

import java.time.Duration;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

import dev.plaudit.platform.identity.Caller;
import dev.plaudit.platform.identity.TokenMint;

/**
 * The tokens by which services learn who calls. One is used for half of its life, since
 * signing is what costs most in a call; a caller who changes in any way is another caller
 * and gets another token at once.
 */
@Component
class CallTokens {

    private static final Duration USED = TokenMint.LIFE.dividedBy(2);

    private static final int MOST = 10_000;

    private final TokenMint mint;

    private final Cache<Call, String> tokens = Caffeine.newBuilder().expireAfterWrite(USED).maximumSize(MOST).build();

    CallTokens(ObjectProvider<TokenMint> mint) {
        this.mint = mint.getIfAvailable(() -> {
            throw new IllegalStateException("The gateway needs a key to tell services who calls:"
                    + " set PLAUDIT_IDENTITY_KEY to a P-256 key as PKCS#8 in PEM");
        });
    }

    /**
     * Says who calls.
     * @param caller who
     * @param service the one service that is to believe it
     * @return a header's value
     */
    String authorization(Caller caller, Service service) {
        return "Bearer " + this.tokens.get(new Call(caller, service),
                (call) -> this.mint.mint(call.caller(), call.service().audience()));
    }

    private record Call(Caller caller, Service service) {
    }

}
