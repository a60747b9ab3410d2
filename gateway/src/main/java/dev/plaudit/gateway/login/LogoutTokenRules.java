package dev.plaudit.gateway.login;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * What makes a token a logout token for us (OpenID Connect Back-Channel Logout 1.0 §2.6).
 * Above all an ID token is none.
 */
class LogoutTokenRules implements OAuth2TokenValidator<Jwt> {

    private static final String EVENT = "http://schemas.openid.net/event/backchannel-logout";

    private static final Duration OLDEST = Duration.ofMinutes(5);

    private final String issuer;

    private final String clientId;

    private final Clock clock;

    LogoutTokenRules(ClientRegistration registration, Clock clock) {
        this.issuer = String.valueOf(registration.getProviderDetails().getIssuerUri());
        this.clientId = registration.getClientId();
        this.clock = clock;
    }

    @Override
    public OAuth2TokenValidatorResult validate(Jwt token) {
        boolean ours = this.issuer.equals(token.getClaimAsString("iss")) && token.getAudience() != null
                && token.getAudience().contains(this.clientId);
        boolean ofLogout = token.getClaim("events") instanceof Map<?, ?> events
                && events.get(EVENT) instanceof Map<?, ?> && !token.hasClaim("nonce");
        boolean names = isText(token, "sub") || isText(token, "sid");
        if (ours && ofLogout && names && token.getExpiresAt() != null && isFresh(token.getIssuedAt())) {
            return OAuth2TokenValidatorResult.success();
        }
        return OAuth2TokenValidatorResult.failure(new OAuth2Error("invalid_request", "It is no logout token", null));
    }

    private static boolean isText(Jwt token, String claim) {
        return token.getClaim(claim) instanceof String text && !text.isEmpty();
    }

    private boolean isFresh(@Nullable Instant issued) {
        Instant now = this.clock.instant();
        return issued != null && !issued.isAfter(now.plus(ProviderKeys.SKEW)) && issued.isAfter(now.minus(OLDEST));
    }

}
