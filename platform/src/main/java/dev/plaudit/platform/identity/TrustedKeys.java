package dev.plaudit.platform.identity;

import java.text.ParseException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import org.jspecify.annotations.Nullable;

import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/**
 * The keys of the services that are believed, each for its own issuer only. A key is
 * found by who claims to have signed, never by what the token's header says of keys
 * ({@code jwk}, {@code jku}, {@code x5u}, RFC 7515), and only ES256 is known.
 */
final class TrustedKeys implements JwtDecoder {

    private static final Set<String> HEADERS = Set.of("alg", "typ", "kid");

    private final Map<String, List<ECDSAVerifier>> verifiers;

    private final OAuth2TokenValidator<Jwt> rules;

    /**
     * Reads the keys.
     * @param jwkSet a JWK set (RFC 7517); the {@code kid} of a key is the name of the
     * service, or that and a dot and anything, so that a service can have two keys while
     * they change
     * @param rules what a token must say besides
     * @throws IllegalArgumentException if it is none, or has a key of another kind
     */
    TrustedKeys(String jwkSet, OAuth2TokenValidator<Jwt> rules) {
        this.rules = rules;
        try {
            this.verifiers = JWKSet.parse(jwkSet)
                .getKeys()
                .stream()
                .collect(Collectors.groupingBy(TrustedKeys::owner, TreeMap::new,
                        Collectors.mapping(TrustedKeys::verifier, Collectors.toList())));
        }
        catch (ParseException ex) {
            throw new IllegalArgumentException("plaudit.trusted-keys must be a JWK set (RFC 7517)", ex);
        }
    }

    private static String owner(JWK key) {
        String id = key.getKeyID();
        if (id == null || id.isEmpty()) {
            throw new IllegalArgumentException("Each of plaudit.trusted-keys needs the name of a service as its kid");
        }
        int dot = id.indexOf('.');
        return (dot < 0) ? id : id.substring(0, dot);
    }

    private static ECDSAVerifier verifier(JWK key) {
        try {
            if (key instanceof ECKey curve && Curve.P_256.equals(curve.getCurve())) {
                return new ECDSAVerifier(curve);
            }
        }
        catch (JOSEException ex) {
            throw new IllegalArgumentException("The key %s cannot be used".formatted(key.getKeyID()), ex);
        }
        throw new IllegalArgumentException("The key %s is none of the curve P-256".formatted(key.getKeyID()));
    }

    @Override
    public Jwt decode(String token) {
        Jwt jwt = verified(token);
        OAuth2TokenValidatorResult result = this.rules.validate(jwt);
        if (result.hasErrors()) {
            throw new BadJwtException(
                    result.getErrors().stream().map(OAuth2Error::getDescription).collect(Collectors.joining(", ")));
        }
        return jwt;
    }

    private Jwt verified(String token) {
        try {
            SignedJWT signed = SignedJWT.parse(token);
            JWSHeader header = signed.getHeader();
            JWTClaimsSet claims = signed.getJWTClaimsSet();
            if (!JWSAlgorithm.ES256.equals(header.getAlgorithm())
                    || !HEADERS.containsAll(header.toJSONObject().keySet())) {
                throw new BadJwtException("Its header is not one of ours");
            }
            String issuer = claims.getIssuer();
            for (ECDSAVerifier verifier : keysOf(issuer)) {
                if (signed.verify(verifier)) {
                    return jwt(token, header, claims);
                }
            }
            throw new BadJwtException("No trusted key has signed it");
        }
        catch (ParseException | JOSEException | IllegalArgumentException ex) {
            throw new BadJwtException("It is no signed JWT", ex);
        }
    }

    private List<ECDSAVerifier> keysOf(@Nullable String issuer) {
        return (issuer != null) ? this.verifiers.getOrDefault(issuer, List.of()) : List.of();
    }

    private static Jwt jwt(String token, JWSHeader header, JWTClaimsSet claims) {
        Jwt.Builder jwt = Jwt.withTokenValue(token).headers((headers) -> headers.putAll(header.toJSONObject()));
        jwt.claims((all) -> all.putAll(claims.getClaims()));
        if (claims.getIssueTime() != null) {
            jwt.issuedAt(claims.getIssueTime().toInstant());
        }
        if (claims.getExpirationTime() != null) {
            jwt.expiresAt(claims.getExpirationTime().toInstant());
        }
        return jwt.build();
    }

}
