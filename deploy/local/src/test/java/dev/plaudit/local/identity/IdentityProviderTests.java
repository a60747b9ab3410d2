package dev.plaudit.local.identity;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.entry;

class IdentityProviderTests {

    private static final String BASE_URL = "http://localhost:18080";

    @TempDir
    static Path folder;

    private static IdentityProvider provider;

    private Visit visit;

    @BeforeAll
    static void start() throws IOException {
        provider = IdentityProvider.start(Settings.onFreePort(folder.resolve("one"), BASE_URL));
    }

    @AfterAll
    static void stop() {
        provider.close();
    }

    @BeforeEach
    void arrive() {
        this.visit = new Visit(provider);
    }

    @Test
    void aUserSignsInWithCodeAndPkce() throws Exception {
        Map<String, String> request = this.visit.request("openid profile email");
        assertThat(Visit.location(this.visit.authorize(request))).isEqualTo("/login");
        String back = Visit.location(this.visit.signIn("ana", "ana"));
        assertThat(back).startsWith(provider.issuer() + "/oauth2/authorize?");
        String answer = Visit.location(this.visit.get(back));
        assertThat(answer).startsWith(BASE_URL + "/login/oauth2/code/local?");
        assertThat(Visit.parameters(answer)).containsOnlyKeys("code", "state", "iss")
            .contains(entry("state", "a state & more"), entry("iss", provider.issuer()));
    }

    @Test
    void theIdTokenTellsWhoItIs() throws Exception {
        JsonNode tokens = this.visit.tokens("ana", "openid profile email");
        assertThat(tokens.has("refresh_token")).isFalse();
        Jwt idToken = decoded(tokens);
        assertThat(idToken.getClaims())
            .contains(entry("iss", provider.issuer()), entry("sub", "ana"), entry("nonce", "a-nonce"),
                    entry("name", "Ana Alvarez"), entry("preferred_username", "ana"), entry("email", "ana@example.org"),
                    entry("email_verified", true))
            .containsKeys("sid", "auth_time");
        assertThat(idToken.getAudience()).containsExactly("plaudit");
        JsonNode info = this.visit.userInfo(tokens);
        assertThat(info.get("sub").asString()).isEqualTo("ana");
        assertThat(info.get("name").asString()).isEqualTo("Ana Alvarez");
        assertThat(info.get("email").asString()).isEqualTo("ana@example.org");
    }

    @Test
    void nameAndAddressAreToldOnlyToWhomTheyAreMeantFor() throws Exception {
        JsonNode tokens = this.visit.tokens("bo", "openid");
        assertThat(decoded(tokens).getClaims()).contains(entry("sub", "bo"))
            .doesNotContainKeys("name", "preferred_username", "profile", "email", "email_verified");
        assertThat(this.visit.userInfo(tokens).propertyNames()).containsExactly("sub");
    }

    @ParameterizedTest
    @ValueSource(strings = { "ana", "bo", "mia", "max", "cal", "ada", "nia" })
    void everySignInNameOfTheContractWorks(String name) throws Exception {
        assertThat(this.visit.answerTo(this.visit.request("openid"), name)).containsKey("code");
    }

    @ParameterizedTest
    @ValueSource(strings = { "bo", "", "Ana" })
    void aWrongPasswordIsTold(String password) throws Exception {
        Map<String, String> request = this.visit.request("openid");
        this.visit.authorize(request);
        String back = Visit.location(this.visit.signIn("ana", password));
        assertThat(this.visit.get(back).body())
            .contains("<p role=\"alert\">This name and this password do not belong together.</p>");
        assertThat(Visit.location(this.visit.authorize(request))).as("not signed in").isEqualTo("/login");
    }

    @ParameterizedTest
    @ValueSource(strings = { "login", "select_account", "login consent" })
    void somebodyElseCanSignInWhenTheClientAsksForIt(String prompt) throws Exception {
        Map<String, String> request = this.visit.request("openid");
        this.visit.answerTo(request, "ana");
        assertThat(Visit.location(this.visit.authorize(request))).as("still signed in")
            .startsWith(this.visit.callback());
        request.put("prompt", prompt);
        String again = Visit.location(this.visit.authorize(request));
        assertThat(again).startsWith("/oauth2/authorize?").doesNotContain("prompt");
        assertThat(Visit.location(this.visit.get(again))).isEqualTo("/login");
        assertThat(Visit.parameters(Visit.location(this.visit.get(Visit.location(this.visit.signIn("bo", "bo"))))))
            .containsKey("code")
            .contains(entry("state", "a state & more"));
    }

    @Test
    void aRequestWithoutPkceIsRefusedInTheIssuersName() throws Exception {
        Map<String, String> request = this.visit.request("openid");
        request.keySet().removeAll(Set.of("code_challenge", "code_challenge_method"));
        String answer = Visit.location(this.visit.authorize(request));
        assertThat(answer).startsWith(this.visit.callback() + "?");
        assertThat(Visit.parameters(answer)).doesNotContainKey("code")
            .contains(entry("error", "invalid_request"), entry("state", "a state & more"),
                    entry("iss", provider.issuer()));
    }

    @ParameterizedTest
    @ValueSource(strings = { "http://evil.example/login/oauth2/code/local", BASE_URL + "/login/oauth2/code/other",
            BASE_URL + "/login/oauth2/code/local/..", "//evil.example" })
    void nobodyIsSentToAnAddressThatIsNotTheClients(String address) throws Exception {
        Map<String, String> request = this.visit.request("openid");
        request.put("redirect_uri", address);
        HttpResponse<String> response = this.visit.authorize(request);
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.headers().firstValue("Location")).isEmpty();
        assertThat(response.body()).contains("That did not work").doesNotContain("evil", "OAuth2");
    }

    @Test
    void theClientIsAlsoFoundAtItsNumber() throws Exception {
        Map<String, String> request = this.visit.request("openid");
        request.put("redirect_uri", "http://127.0.0.1:18080/login/oauth2/code/local");
        assertThat(this.visit.answerTo(request, "ana")).containsKey("code");
    }

    @Test
    void aCodeIsOfNoUseToOthers() throws Exception {
        String secret = provider.settings().clientSecret();
        Map<String, String> request = this.visit.request("openid");
        String first = this.visit.answerTo(request, "ana").getOrDefault("code", "");
        assertThat(this.visit.redeem(first, Visit.VERIFIER, "guessed").statusCode()).as("wrong secret").isEqualTo(401);
        assertThat(this.visit.redeem(first, Visit.VERIFIER.replace('a', 'b'), secret).statusCode()).as("wrong verifier")
            .isEqualTo(400);
        String second = Visit.parameters(Visit.location(this.visit.authorize(request))).getOrDefault("code", "");
        assertThat(this.visit.redeem(second, Visit.VERIFIER, secret).statusCode()).isEqualTo(200);
        assertThat(this.visit.redeem(second, Visit.VERIFIER, secret).statusCode()).as("twice").isEqualTo(400);
    }

    @Test
    void discoveryTellsWhatIsSo() throws Exception {
        JsonNode discovery = this.visit.json("/.well-known/openid-configuration");
        assertThat(discovery.get("issuer").asString()).isEqualTo(provider.issuer());
        assertThat(discovery.get("end_session_endpoint").asString()).isEqualTo(provider.issuer() + "/connect/logout");
        assertThat(discovery.get("authorization_response_iss_parameter_supported").asBoolean()).isTrue();
        assertThat(discovery.get("backchannel_logout_supported").asBoolean()).isTrue();
        assertThat(discovery.get("grant_types_supported").toString()).isEqualTo("[\"authorization_code\"]");
        assertThat(discovery.get("scopes_supported").toString()).isEqualTo("[\"openid\",\"profile\",\"email\"]");
        assertThat(discovery.get("token_endpoint_auth_methods_supported").toString())
            .isEqualTo("[\"client_secret_basic\"]");
    }

    @Test
    void theIssuerIsTheSameByWhateverAddressItIsAsked() throws Exception {
        assertThat(
                this.visit.json("http://127.0.0.1:" + provider.settings().port() + "/.well-known/openid-configuration")
                    .get("issuer")
                    .asString())
            .isEqualTo(provider.issuer());
    }

    @Test
    void pagesAreProtectedAndWorkWithoutScripts() throws Exception {
        HttpResponse<String> page = this.visit.get("/login");
        assertThat(page.body())
            .contains("<label for=\"username\">", "<label for=\"password\">", "<html lang=\"en\">",
                    "ana, bo, mia, max, cal, ada, nia")
            .doesNotContain("<script", "style=", "<style", "onclick");
        assertThat(page.headers().firstValue("Content-Security-Policy"))
            .hasValueSatisfying((policy) -> assertThat(policy)
                .contains("default-src 'none'", "frame-ancestors 'none'", "form-action 'self' " + BASE_URL + "/")
                .doesNotContain("unsafe"));
        assertThat(page.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(page.headers().firstValue("Referrer-Policy")).contains("no-referrer");
        assertThat(page.headers().firstValue("Cache-Control"))
            .hasValueSatisfying((value) -> assertThat(value).contains("no-store"));
        assertThat(page.headers().firstValue("Set-Cookie")).hasValueSatisfying(
                (cookie) -> assertThat(cookie).startsWith("identity-" + provider.settings().port() + "=")
                    .contains("HttpOnly", "SameSite=Lax"));
    }

    @Test
    void errorsTellNothingOfTheInside() throws Exception {
        for (String path : new String[] { "/nowhere", "/%00", "/login/..%2f", "/error" }) {
            assertThat(this.visit.get(path).body()).as(path).doesNotContain("Tomcat", "java", "Exception", "Spring");
        }
    }

    @Test
    void aLoginWithoutTheFormsTokenIsRefused() throws Exception {
        assertThat(this.visit.signInWithoutToken("ana").statusCode()).isEqualTo(403);
    }

    @Test
    void severalProvidersAreStrangersToEachOther() throws Exception {
        Settings settings = Settings.onFreePort(folder.resolve("two"), BASE_URL).withRegistrationId("second");
        try (IdentityProvider second = IdentityProvider.start(settings)) {
            assertThat(second.issuer()).isNotEqualTo(provider.issuer());
            Visit elsewhere = new Visit(second);
            Map<String, String> answer = elsewhere.answerTo(elsewhere.request("openid"), "ana");
            assertThat(answer).contains(entry("iss", second.issuer()));
            assertThat(elsewhere.callback()).endsWith("/second");
            JsonNode tokens = new Visit(second).tokens("ana", "openid");
            assertThatExceptionOfType(JwtException.class).isThrownBy(() -> decoded(tokens));
        }
    }

    @Test
    void aTokenIsStillGoodAfterARestart() throws Exception {
        Settings settings = Settings.onFreePort(folder.resolve("three"), BASE_URL);
        String before;
        try (IdentityProvider first = IdentityProvider.start(settings)) {
            before = new Visit(first).get("/oauth2/jwks").body();
        }
        try (IdentityProvider second = IdentityProvider.start(settings)) {
            assertThat(new Visit(second).get("/oauth2/jwks").body()).isEqualTo(before)
                .contains("\"kty\":\"RSA\"")
                .doesNotContain("\"d\":");
        }
    }

    @Test
    void onlyThisMachineCanReachIt() {
        assertThatExceptionOfType(IOException.class).isThrownBy(() -> {
            try (Socket socket = new Socket()) {
                // Of this machine as well, but not the address it listens on.
                socket.connect(new InetSocketAddress("127.0.0.2", provider.settings().port()), 1_000);
            }
        });
    }

    private static Jwt decoded(JsonNode tokens) {
        return NimbusJwtDecoder.withJwkSetUri(provider.issuer() + "/oauth2/jwks")
            .build()
            .decode(tokens.get("id_token").asString());
    }

}
