package dev.plaudit.gateway.identity;

import java.io.Serializable;
import java.security.Principal;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * What a session keeps of a login: whose account it is and which login of which provider
 * began it. Neither tokens nor roles: those are asked for anew.
 *
 * @param accountId the account
 * @param registration the id of the provider's registration
 * @param issuer the provider
 * @param subject the login at the provider
 * @param providerSession the provider's own session ({@code sid}), where it told
 * @param at when it was
 */
public record SignedIn(String accountId, String registration, String issuer, String subject,
        @Nullable String providerSession, Instant at) implements Principal, Serializable {

    @Override
    public String getName() {
        return this.accountId;
    }

}
