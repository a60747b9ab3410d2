package dev.plaudit.platform.identity;

import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import org.springframework.test.context.ContextConfiguration;

import dev.plaudit.platform.testing.Api;
import dev.plaudit.platform.testing.StoreForTests;
import dev.plaudit.platform.testing.Tokens;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for what a service believes of who calls it, over HTTP.
 */
@SpringBootTest(classes = DiaryApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "spring.application.name=people-service")
@ContextConfiguration(initializers = StoreForTests.class)
@ExtendWith(OutputCaptureExtension.class)
class IdentityOverHttpTests {

    private static final String HERE = "people-service";

    private final Api api;

    IdentityOverHttpTests(@LocalServerPort int port) {
        this.api = new Api(port);
    }

    @Test
    void everybodyReadsWhatIsPublicWithoutACookieOrAToken() {
        this.api.assertServedToCaches("/diary");
    }

    @Test
    void theGatewaySpeaksForAccounts() {
        String caller = whoami(Tokens.bearer(Tokens.byToken(Tokens.MIA, TokenScope.READ, TokenScope.REVIEW), HERE));
        assertThat(caller).contains("accountId=mia", "personId=mia", "apac", "token-of-mia", "REVIEW", "192.0.2.1")
            .contains("MANAGER", "MEMBER")
            .doesNotContain("ADMIN");
    }

    @Test
    void nobodyAndServicesAreNoAccounts() {
        assertThat(whoami("")).contains("Anonymous");
        assertThat(whoami(Tokens.bearer(new Caller.Anonymous(), HERE))).contains("Anonymous");
        assertThat(whoami(Tokens.bearerOf("events-service", HERE))).contains("Peer[name=events-service]");
    }

    @ParameterizedTest
    @CsvSource({ "'', 401", "nia, 403", "ana, 200", "mia, 403", "cal, 403", "ada, 200" })
    void onlyTheRolesOfAnOperationMay(String who, int status) {
        String token = Stream.of(Tokens.NIA, Tokens.ANA, Tokens.MIA, Tokens.CAL, Tokens.ADA)
            .filter((member) -> member.accountId().equals(who))
            .map((member) -> Tokens.bearer(member, HERE))
            .findFirst()
            .orElse("");
        ResponseEntity<byte[]> answer = this.api.send(HttpMethod.POST, "/diary", token, "{}");
        assertThat(answer.getStatusCode().value()).isEqualTo(status);
        if (status != 200) {
            assertThat(answer.getHeaders().getContentType()).hasToString("application/problem+json");
            assertThat(Api.json(answer).get("status").asInt()).isEqualTo(status);
        }
    }

    @Test
    void aTokenMayWhatItWasMadeFor() {
        assertThat(post("/diary", Tokens.byToken(Tokens.ANA, TokenScope.SUBMIT))).isEqualTo(200);
        assertThat(post("/diary", Tokens.byToken(Tokens.ANA, TokenScope.READ, TokenScope.REVIEW))).isEqualTo(403);
        assertThat(post("/diary/ashes", Tokens.ADA)).isEqualTo(200);
        assertThat(post("/diary/ashes", Tokens.byToken(Tokens.ADA, TokenScope.values()))).isEqualTo(403);
    }

    @Test
    void whoTriesWhatTheyMayNotIsLogged(CapturedOutput output) {
        String token = Tokens.bearer(Tokens.NIA, HERE);
        this.api.send(HttpMethod.POST, "/diary", token, "{}");
        assertThat(output).contains("POST /diary", "nia", "organizers").doesNotContain(token.substring(20));
    }

    @Test
    void internalAddressesAreForServicesAlone() {
        assertThat(status("/internal/diary", "")).isEqualTo(401);
        assertThat(status("/internal/diary", Tokens.bearer(Tokens.ADA, HERE))).isEqualTo(403);
        assertThat(status("/internal/diary", Tokens.bearer(new Caller.Anonymous(), HERE))).isEqualTo(403);
        assertThat(status("/internal/diary", Tokens.bearerOf("gateway", HERE))).isEqualTo(200);
    }

    static Stream<Arguments> forgeries() throws JOSEException {
        KeyPair foreign = Tokens.newKey();
        ECKey shown = new ECKey.Builder(Curve.P_256, (ECPublicKey) foreign.getPublic()).keyID("gateway").build();
        return Stream.of(Arguments.of("a foreign key",
                signed(foreign, new JWSHeader.Builder(JWSAlgorithm.ES256).keyID("gateway"), (claims) -> {
                })), Arguments.of("a key in the header",
                        signed(foreign, new JWSHeader.Builder(JWSAlgorithm.ES256).jwk(shown), (claims) -> {
                        })),
                Arguments.of("the address of a key set", signed(foreign, new JWSHeader.Builder(JWSAlgorithm.ES256)
                    .jwkURL(java.net.URI.create("http://127.0.0.1:1/keys")), (claims) -> {
                    })),
                Arguments.of("the address of a certificate", signed(foreign, new JWSHeader.Builder(JWSAlgorithm.ES256)
                    .x509CertURL(java.net.URI.create("http://127.0.0.1:1/cert")), (claims) -> {
                    })),
                Arguments.of("no signature", new PlainJWT(claims().build()).serialize()),
                Arguments.of("the public key as a secret", hmac()), Arguments.of("no token", "x.y.z"),
                Arguments.of("words", "let me in"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("forgeries")
    void forgeriesAreRefused(String name, String token) {
        assertThat(status("/diary", "Bearer " + token)).isEqualTo(401);
        assertThat(status("/whoami", "Bearer " + token)).isEqualTo(401);
    }

    @Test
    void theRightKeyDoesNotMakeAWrongHeaderRight() {
        TokenMint mint = new TokenMint("gateway", Tokens.key("gateway"), Clock.systemUTC());
        assertThat(status("/whoami", "Bearer " + mint.mint(Tokens.ADA, HERE))).isEqualTo(200);
        assertThat(status("/whoami", "Bearer " + mint.mint(Tokens.ADA, "events-service"))).isEqualTo(401);
        assertThat(status("/whoami", "Bearer " + at(Duration.ofSeconds(-70)).mint(Tokens.ADA, HERE))).isEqualTo(401);
        assertThat(status("/whoami", "Bearer " + at(Duration.ofSeconds(70)).mint(Tokens.ADA, HERE))).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = { "aud", "exp", "iat", "jti", "sub", "name", "person" })
    void everyClaimIsNeeded(String missing) {
        assertThat(gatewayToken((claims) -> {
        })).isEqualTo(200);
        assertThat(gatewayToken((claims) -> claims.claim(missing, null))).isEqualTo(401);
    }

    @Test
    void whatIsSaidTooMuchIsRefused() {
        Instant now = Instant.now();
        assertThat(gatewayToken((claims) -> claims.expirationTime(Date.from(now.plusSeconds(299))))).isEqualTo(200);
        assertThat(gatewayToken((claims) -> claims.expirationTime(Date.from(now.plusSeconds(310))))).isEqualTo(401);
        assertThat(gatewayToken((claims) -> claims.audience(List.of(HERE, "events-service")))).isEqualTo(401);
        assertThat(gatewayToken((claims) -> claims.claim("roles", List.of("emperor")))).isEqualTo(401);
        assertThat(gatewayToken((claims) -> claims.claim("scopes", List.of("apac")))).isEqualTo(401);
    }

    @Test
    void aServiceSpeaksForItselfOnly() {
        TokenMint events = new TokenMint("events-service", Tokens.key("events-service"), Clock.systemUTC());
        assertThat(status("/whoami", "Bearer " + events.mint(Tokens.ADA, HERE))).isEqualTo(401);
        TokenMint pretending = new TokenMint("gateway", Tokens.key("events-service"), Clock.systemUTC());
        assertThat(status("/whoami", "Bearer " + pretending.mint(Tokens.ADA, HERE))).isEqualTo(401);
        TokenMint unknown = new TokenMint("nobody", Tokens.key("events-service"), Clock.systemUTC());
        assertThat(status("/whoami", "Bearer " + unknown.mintOwn(HERE))).isEqualTo(401);
    }

    @Test
    void writesNameTheStateTheyAreBasedOn() {
        assertThat(put()).isEqualTo(428);
        assertThat(put("If-Match", "\"v6\"")).isEqualTo(412);
        assertThat(put("If-Match", "W/\"v7\"")).isEqualTo(412);
        assertThat(put("If-Match", "v7")).isEqualTo(400);
        assertThat(put("If-Match", "\"v7\" x")).isEqualTo(400);
        assertThat(put("If-Match", "\"v7\"")).isEqualTo(200);
        assertThat(put("If-Match", "\"v1\", \"v7\"")).isEqualTo(200);
        assertThat(put("If-Match", "*")).isEqualTo(200);
        String tag = Objects.requireNonNull(this.api.get("/diary").getHeaders().getETag());
        assertThat(put("If-Match", tag)).isEqualTo(200);
    }

    @Test
    void whatIsForOneIsKeptByNobody() {
        ResponseEntity<byte[]> answer = this.api.send(HttpMethod.PUT, "/diary", Tokens.bearer(Tokens.ANA, HERE), "{}",
                "If-Match", "*");
        assertThat(answer.getHeaders().getCacheControl()).isEqualTo("no-store");
        assertThat(answer.getHeaders().getETag()).isEqualTo("\"v7\"");
        ResponseEntity<byte[]> undeclared = this.api.send(HttpMethod.GET, "/whoami", "", "");
        assertThat(undeclared.getHeaders().getCacheControl()).contains("no-store");
    }

    private int put(String... headers) {
        return this.api.send(HttpMethod.PUT, "/diary", Tokens.bearer(Tokens.ANA, HERE), "{}", headers)
            .getStatusCode()
            .value();
    }

    private int post(String path, Caller caller) {
        return this.api.send(HttpMethod.POST, path, Tokens.bearer(caller, HERE), "{}").getStatusCode().value();
    }

    private int status(String path, String authorization) {
        return this.api.send(HttpMethod.GET, path, authorization, "").getStatusCode().value();
    }

    private String whoami(String authorization) {
        JsonNode answer = Api.json(this.api.send(HttpMethod.GET, "/whoami", authorization, ""));
        return answer.get("caller").asString();
    }

    private int gatewayToken(Consumer<JWTClaimsSet.Builder> change) {
        KeyPair key = Tokens.pair("gateway");
        return status("/whoami", "Bearer " + signed(key, new JWSHeader.Builder(JWSAlgorithm.ES256), change));
    }

    private static TokenMint at(Duration offset) {
        return new TokenMint("gateway", Tokens.key("gateway"), Clock.fixed(Instant.now().plus(offset), ZoneOffset.UTC));
    }

    private static JWTClaimsSet.Builder claims() {
        Instant now = Instant.now();
        return new JWTClaimsSet.Builder().issuer("gateway")
            .audience(HERE)
            .subject("ada")
            .claim("name", "Ada")
            .claim("person", "ada")
            .claim("roles", List.of("admin"))
            .issueTime(Date.from(now))
            .expirationTime(Date.from(now.plusSeconds(60)))
            .jwtID("1");
    }

    private static String signed(KeyPair key, JWSHeader.Builder header, Consumer<JWTClaimsSet.Builder> change) {
        JWTClaimsSet.Builder claims = claims();
        change.accept(claims);
        try {
            SignedJWT token = new SignedJWT(header.build(), claims.build());
            token.sign(new ECDSASigner((ECPrivateKey) key.getPrivate()));
            return token.serialize();
        }
        catch (JOSEException ex) {
            throw new IllegalStateException(ex);
        }
    }

    private static String hmac() throws JOSEException {
        SignedJWT token = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims().build());
        token.sign(new MACSigner(Tokens.trustedKeys().getBytes(StandardCharsets.UTF_8)));
        return token.serialize();
    }

}
