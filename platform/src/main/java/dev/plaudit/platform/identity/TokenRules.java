package dev.plaudit.platform.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * What a token must say besides being signed: this audience and no other, a life of five
 * minutes at most that has begun and not ended, an id, and a subject that the issuer may
 * speak for. Only the gateway speaks for others; every other service for itself.
 */
final class TokenRules implements OAuth2TokenValidator<Jwt> {

    static final String GATEWAY = "gateway";

    private static final Duration LONGEST_LIFE = Duration.ofMinutes(5);

    /**
     * How far the clocks of two machines may be apart.
     */
    private static final Duration SKEW = Duration.ofSeconds(5);

    private final String audience;

    private final Clock clock;

    TokenRules(String audience, Clock clock) {
        this.audience = audience;
        this.clock = clock;
    }

    @Override
    public OAuth2TokenValidatorResult validate(Jwt token) {
        Instant now = this.clock.instant();
        Instant issued = token.getIssuedAt();
        Instant end = token.getExpiresAt();
        if (!List.of(this.audience).equals(token.getAudience())) {
            return refuse("It is for another audience");
        }
        if (issued == null || end == null || token.getId() == null || token.getSubject() == null) {
            return refuse("It lacks a claim");
        }
        if (Duration.between(issued, end).compareTo(LONGEST_LIFE) > 0 || issued.isAfter(now.plus(SKEW))
                || !end.isAfter(now.minus(SKEW))) {
            return refuse("Its time is not now");
        }
        String issuer = token.getClaimAsString("iss");
        if (!GATEWAY.equals(issuer) && !token.getSubject().equals(issuer)) {
            return refuse("Its issuer may not speak for others");
        }
        return OAuth2TokenValidatorResult.success();
    }

    private static OAuth2TokenValidatorResult refuse(String reason) {
        return OAuth2TokenValidatorResult.failure(new OAuth2Error("invalid_token", reason, null));
    }

}
