package dev.plaudit.platform.identity;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.ECPrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.UUID;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;

/**
 * Makes the tokens by which a service shows another who calls: ES256 (RFC 7518), for one
 * audience, valid for {@link #LIFE}.
 */
public final class TokenMint {

    /**
     * How long a token is valid.
     */
    public static final Duration LIFE = Duration.ofSeconds(60);

    private final String issuer;

    private final JWSSigner signer;

    private final Clock clock;

    /**
     * A mint of one service.
     * @param issuer the service's name
     * @param key its private key, P-256, as PKCS#8 in PEM (RFC 7468)
     * @param clock tells the time of issue
     * @throws IllegalArgumentException if the key is none
     */
    public TokenMint(String issuer, String key, Clock clock) {
        this.issuer = issuer;
        this.clock = clock;
        try {
            byte[] encoded = Base64.getMimeDecoder().decode(key.replaceAll("-----[A-Z ]+-----", ""));
            this.signer = new ECDSASigner(
                    (ECPrivateKey) KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(encoded)));
        }
        catch (GeneralSecurityException | JOSEException | ClassCastException | IllegalArgumentException ex) {
            // Without the cause, whose message may quote the key.
            throw new IllegalArgumentException("plaudit.identity-key must be a P-256 key as PKCS#8 in PEM");
        }
        if (!this.signer.supportedJWSAlgorithms().contains(JWSAlgorithm.ES256)) {
            throw new IllegalArgumentException("plaudit.identity-key must be a key of the curve P-256");
        }
    }

    /**
     * Makes a token.
     * @param caller whom it names
     * @param audience the one service that accepts it
     * @return a JWT (RFC 7519) in its compact form
     */
    public String mint(Caller caller, String audience) {
        Instant now = this.clock.instant();
        JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder().issuer(this.issuer)
            .audience(audience)
            .subject(CallerClaims.subject(caller))
            .issueTime(Date.from(now))
            .expirationTime(Date.from(now.plus(LIFE)))
            .jwtID(UUID.randomUUID().toString());
        CallerClaims.of(caller).forEach(claims::claim);
        SignedJWT token = new SignedJWT(new JWSHeader(JWSAlgorithm.ES256), claims.build());
        try {
            token.sign(this.signer);
        }
        catch (JOSEException ex) {
            throw new IllegalStateException("A token could not be signed", ex);
        }
        return token.serialize();
    }

    /**
     * Makes a token that names the service itself.
     * @param audience the one service that accepts it
     * @return a JWT in its compact form
     */
    public String mintOwn(String audience) {
        return mint(new Caller.Peer(this.issuer), audience);
    }

}
