package dev.plaudit.local.identity;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** Logout as the client asks for it, and what the client is told behind the browser. */
class LogoutTests {

    @TempDir
    static Path folder;

    /** Logout tokens that came to the client. */
    private static final Queue<String> received = new ConcurrentLinkedQueue<>();

    private static HttpServer client;

    private static IdentityProvider provider;

    private Visit visit;

    @BeforeAll
    static void start() throws IOException {
        client = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 10);
        client.createContext("/logout/connect/back-channel/local", (exchange) -> {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            received.add(Visit.parameters("?" + body).getOrDefault("logout_token", ""));
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        client.start();
        provider = IdentityProvider
            .start(Settings.onFreePort(folder, "http://localhost:" + client.getAddress().getPort()));
    }

    @AfterAll
    static void stop() {
        provider.close();
        client.stop(0);
    }

    @BeforeEach
    void arrive() {
        received.clear();
        this.visit = new Visit(provider);
    }

    @Test
    void aClientWithoutATokenEndsTheSession() throws Exception {
        this.visit.tokens("ana", "openid");
        HttpResponse<String> response = logout(
                Map.of("client_id", "plaudit", "post_logout_redirect_uri", home(), "state", "a state"));
        assertThat(Visit.location(response)).isEqualTo(home() + "?state=a%20state");
        assertSignedIn(false);
    }

    @Test
    void theClientIsToldOfTheSessionThatEnded() throws Exception {
        String sid = claim(this.visit.tokens("ana", "openid"), "sid");
        new Visit(provider).tokens("ana", "openid");
        logout(Map.of("client_id", "plaudit"));
        assertThat(received).hasSize(1);
        SignedJWT token = SignedJWT.parse(received.element());
        assertThat(token.getHeader().getType()).isEqualTo(new JOSEObjectType("logout+jwt"));
        JWKSet keys = JWKSet.parse(this.visit.get("/oauth2/jwks").body());
        assertThat(token.verify(new RSASSAVerifier(keys.getKeys().get(0).toRSAKey()))).isTrue();
        assertThat(token.getJWTClaimsSet().getClaims()).containsEntry("iss", provider.issuer())
            .containsEntry("sub", "ana")
            .containsEntry("sid", sid)
            .containsEntry("events", Map.of("http://schemas.openid.net/event/backchannel-logout", Map.of()))
            .containsKeys("iat", "exp", "jti")
            .doesNotContainKey("nonce");
        assertThat(token.getJWTClaimsSet().getAudience()).containsExactly("plaudit");
    }

    @Test
    void aHintIsTakenAsWell() throws Exception {
        JsonNode tokens = this.visit.tokens("ana", "openid");
        HttpResponse<String> response = logout(
                Map.of("id_token_hint", tokens.get("id_token").asString(), "post_logout_redirect_uri", home()));
        assertThat(Visit.location(response)).isEqualTo(home());
        assertThat(received).hasSize(1);
        assertSignedIn(false);
    }

    @Test
    void aWrongHintIsRefused() throws Exception {
        this.visit.tokens("ana", "openid");
        assertThat(logout(Map.of("id_token_hint", "nonsense", "client_id", "plaudit")).statusCode()).isEqualTo(400);
        assertSignedIn(true);
    }

    @ParameterizedTest
    @ValueSource(strings = { "http://evil.example/", "//evil.example", "http://localhost:1/" })
    void nobodyIsSentElsewhereAfterwards(String address) throws Exception {
        this.visit.tokens("ana", "openid");
        HttpResponse<String> response = logout(Map.of("client_id", "plaudit", "post_logout_redirect_uri", address));
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.headers().firstValue("Location")).isEmpty();
        assertSignedIn(true);
        assertThat(received).isEmpty();
    }

    @Test
    void anUnknownClientIsRefused() throws Exception {
        this.visit.tokens("ana", "openid");
        assertThat(logout(Map.of("client_id", "other")).statusCode()).isEqualTo(400);
        assertThat(logout(Map.of("post_logout_redirect_uri", home())).statusCode()).as("no client").isEqualTo(400);
        assertSignedIn(true);
    }

    @Test
    void withoutAnAddressThePageSaysSo() throws Exception {
        this.visit.tokens("ana", "openid");
        assertThat(this.visit.get(Visit.location(logout(Map.of()))).body()).contains("You are signed out here.");
        assertSignedIn(false);
    }

    @Test
    void whoIsNotSignedInIsSentHomeAndNobodyIsTold() throws Exception {
        assertThat(Visit.location(logout(Map.of("client_id", "plaudit", "post_logout_redirect_uri", home()))))
            .isEqualTo(home());
        assertThat(received).isEmpty();
    }

    private HttpResponse<String> logout(Map<String, String> parameters) throws Exception {
        return this.visit.get("/connect/logout?" + Visit.form(parameters));
    }

    private void assertSignedIn(boolean expected) throws Exception {
        String next = Visit.location(this.visit.authorize(this.visit.request("openid")));
        assertThat(next.startsWith(this.visit.callback())).as("signed in").isEqualTo(expected);
    }

    private static String home() {
        return provider.settings().baseUrl() + "/";
    }

    private static String claim(JsonNode tokens, String name) throws Exception {
        return SignedJWT.parse(tokens.get("id_token").asString()).getJWTClaimsSet().getStringClaim(name);
    }

}
