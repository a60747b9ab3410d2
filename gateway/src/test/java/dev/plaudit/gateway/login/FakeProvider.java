package dev.plaudit.gateway.login;

import java.time.Clock;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import tools.jackson.databind.json.JsonMapper;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;

/**
 * An OpenID provider that says whatever a test wants.
 */
final class FakeProvider {

    static final RSAKey KEY = key("one");

    static final RSAKey FOREIGN = key("one");

    private final WireMockServer server;

    private final Clock clock;

    FakeProvider(WireMockServer server, Clock clock) {
        this.server = server;
        this.clock = clock;
    }

    /** As a good provider does. */
    void behave() {
        this.server.resetAll();
        metadata(true);
        this.server.stubFor(get(urlPathEqualTo("/keys")).willReturn(okJson(new JWKSet(KEY.toPublicJWK()).toString())));
        userinfo(Map.of("sub", "ana"));
    }

    /**
     * What it tells of itself.
     * @param announcesIssuer whether its answers come with {@code iss}
     */
    void metadata(boolean announcesIssuer) {
        Map<String, Object> metadata = new LinkedHashMap<>();
        metadata.put("issuer", issuer());
        metadata.put("authorization_endpoint", issuer() + "/authorize");
        metadata.put("token_endpoint", issuer() + "/token");
        metadata.put("userinfo_endpoint", issuer() + "/userinfo");
        metadata.put("jwks_uri", issuer() + "/keys");
        metadata.put("end_session_endpoint", issuer() + "/logout");
        metadata.put("subject_types_supported", List.of("public"));
        metadata.put("response_types_supported", List.of("code"));
        metadata.put("id_token_signing_alg_values_supported", List.of("RS256", "HS256"));
        if (announcesIssuer) {
            metadata.put("authorization_response_iss_parameter_supported", true);
        }
        this.server
            .stubFor(get(urlPathEqualTo("/.well-known/openid-configuration")).willReturn(okJson(json(metadata))));
    }

    void userinfo(Map<String, Object> claims) {
        this.server.stubFor(get(urlPathEqualTo("/userinfo")).willReturn(okJson(json(claims))));
    }

    void idToken(String token) {
        Map<String, Object> answer = Map.of("access_token", "secret-access-token", "token_type", "Bearer", "expires_in",
                300, "id_token", token);
        this.server.stubFor(post(urlPathEqualTo("/token")).willReturn(okJson(json(answer))));
    }

    String issuer() {
        return this.server.baseUrl();
    }

    JWTClaimsSet.Builder claims() {
        return new JWTClaimsSet.Builder().issuer(issuer())
            .audience("plaudit")
            .issueTime(Date.from(this.clock.instant()))
            .expirationTime(Date.from(this.clock.instant().plusSeconds(120)));
    }

    String sign(Consumer<JWTClaimsSet.Builder> change) {
        JWTClaimsSet.Builder claims = claims();
        change.accept(claims);
        return signed(claims.build(), JWSAlgorithm.RS256, KEY);
    }

    static String signed(JWTClaimsSet claims, JWSAlgorithm algorithm, RSAKey key) {
        try {
            return signed(claims, algorithm, new RSASSASigner(key));
        }
        catch (JOSEException ex) {
            throw new IllegalStateException(ex);
        }
    }

    static String signed(JWTClaimsSet claims, JWSAlgorithm algorithm, JWSSigner signer) {
        try {
            SignedJWT token = new SignedJWT(new JWSHeader.Builder(algorithm).keyID("one").build(), claims);
            token.sign(signer);
            return token.serialize();
        }
        catch (JOSEException ex) {
            throw new IllegalStateException(ex);
        }
    }

    private static RSAKey key(String id) {
        try {
            return new RSAKeyGenerator(2048).keyID(id).generate();
        }
        catch (JOSEException ex) {
            throw new IllegalStateException(ex);
        }
    }

    static String json(Object value) {
        return JsonMapper.shared().writeValueAsString(value);
    }

}
