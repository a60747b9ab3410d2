package dev.plaudit.gateway.login;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Date;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jwt.JWTClaimsSet;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

import dev.plaudit.gateway.Browser;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Signing out here, at the provider, and by the provider; and adding another login.
 */
class LogoutTests extends SignInTest {

    private static final String EVENT = "http://schemas.openid.net/event/backchannel-logout";

    @Test
    void signingOutHereLeadsToTheProvider() {
        signIn(this.browser, this.one, "one", "ana");
        HttpResponse<String> answer = this.browser.get("/login");
        Document page = Jsoup.parse(answer.body());
        assertThat(page.text()).contains("You are signed in as ana");
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
            .endsWith("form-action 'self' " + this.one.issuer());
        String id = this.browser.cookies().getOrDefault(COOKIE, "");

        HttpResponse<String> out = this.browser.post("/logout",
                Map.of("_csrf", page.select("form[action=/logout] [name=_csrf]").attr("value")));
        assertThat(out.statusCode()).isEqualTo(303);
        assertThat(Browser.location(out)).startsWith(this.one.issuer() + "/logout?");
        assertThat(parameters(Browser.location(out))).containsEntry("client_id", "plaudit")
            .containsEntry("post_logout_redirect_uri", BASE + "/")
            .hasSize(2);
        assertThat(this.browser.cookies()).isEmpty();
        this.browser.cookies().put(COOKIE, id);
        assertThat(isSignedIn(this.browser)).isFalse();
    }

    @Test
    void signingOutNeedsAPost() {
        signIn(this.browser, this.one, "one", "ana");
        assertThat(this.browser.get("/logout").statusCode()).isEqualTo(404);
        assertThat(isSignedIn(this.browser)).isTrue();
    }

    private JWTClaimsSet.Builder logoutClaims() {
        return this.one.claims()
            .subject("ana")
            .jwtID(UUID.randomUUID().toString())
            .claim("events", Map.of(EVENT, Map.of()));
    }

    private int logout(String registration, JWTClaimsSet.Builder claims) {
        String token = FakeProvider.signed(claims.build(), JWSAlgorithm.RS256, FakeProvider.KEY);
        try (Browser provider = new Browser(this.port, BASE)) {
            return provider.post(BackChannelLogoutController.PATH + registration, Map.of("logout_token", token))
                .statusCode();
        }
    }

    private void signInWithSession(Browser visitor, String sid) {
        Map<String, String> started = start(visitor, "/oauth2/authorization/one");
        this.one.idToken(this.one.sign((claims) -> {
            honest(claims, "ana", started);
            claims.claim("sid", sid);
        }));
        visitor.get(callback("one", answer(this.one, started)));
        assertThat(isSignedIn(visitor)).isTrue();
    }

    @Test
    void providerEndsAllSessionsOfALogin() {
        signInWithSession(this.browser, "s1");
        try (Browser phone = new Browser(this.port, BASE); Browser other = new Browser(this.port, BASE)) {
            signInWithSession(phone, "s2");
            signIn(other, this.two, "two", "ana");
            assertThat(logout("one", logoutClaims())).isEqualTo(200);
            assertThat(isSignedIn(this.browser)).isFalse();
            assertThat(isSignedIn(phone)).isFalse();
            assertThat(isSignedIn(other)).as("It is another provider's").isTrue();
        }
    }

    @Test
    void providerEndsOneOfItsSessions() {
        signInWithSession(this.browser, "s1");
        try (Browser phone = new Browser(this.port, BASE)) {
            signInWithSession(phone, "s2");
            assertThat(logout("one", logoutClaims().subject(null).claim("sid", "s2"))).isEqualTo(200);
            assertThat(isSignedIn(phone)).isFalse();
            assertThat(isSignedIn(this.browser)).isTrue();
        }
    }

    @Test
    void logoutSentAgainEndsNothingNew() {
        JWTClaimsSet.Builder token = logoutClaims();
        this.clock.step(Duration.ofSeconds(100));
        signInWithSession(this.browser, "s1");
        assertThat(logout("one", token)).isEqualTo(200);
        assertThat(isSignedIn(this.browser)).isTrue();
    }

    @Test
    void whatIsNoLogoutTokenEndsNothing() {
        signInWithSession(this.browser, "s1");
        refused((claims) -> claims.claim("events", null));
        refused((claims) -> claims.claim("events", Map.of("http://other.example", Map.of())));
        refused((claims) -> claims.claim("nonce", "n"));
        refused((claims) -> claims.audience("another"));
        refused((claims) -> claims.issuer(this.two.issuer()));
        refused((claims) -> claims.subject(null));
        refused((claims) -> claims.expirationTime(null));
        refused((claims) -> claims.expirationTime(Date.from(this.clock.instant().minusSeconds(90))));
        refused((claims) -> claims.issueTime(Date.from(this.clock.instant().minusSeconds(600))));
        refused((claims) -> claims.issueTime(null));
        String foreign = FakeProvider.signed(logoutClaims().build(), JWSAlgorithm.RS256, FakeProvider.FOREIGN);
        assertThat(this.browser.post(BackChannelLogoutController.PATH + "one", Map.of("logout_token", foreign))
            .statusCode()).isEqualTo(400);
        assertThat(logout("two", logoutClaims())).as("On the path of another registration").isEqualTo(400);
        assertThat(logout("three", logoutClaims())).isEqualTo(404);
        assertThat(isSignedIn(this.browser)).isTrue();
        assertThat(logout("one", logoutClaims())).as("The twin that succeeds").isEqualTo(200);
        assertThat(isSignedIn(this.browser)).isFalse();
    }

    private void refused(Consumer<JWTClaimsSet.Builder> change) {
        JWTClaimsSet.Builder claims = logoutClaims();
        change.accept(claims);
        assertThat(logout("one", claims)).isEqualTo(400);
    }

    @Test
    void secondLoginIsAddedToTheAccount() {
        this.people.stubFor(post(urlPathEqualTo("/internal/links"))
            .withRequestBody(matchingJsonPath("$.accountId", equalTo("account-ana")))
            .withRequestBody(matchingJsonPath("$.subject", equalTo("bo")))
            .withRequestBody(matchingJsonPath("$.issuer", equalTo(this.two.issuer())))
            .willReturn(
                    okJson("""
                            {"accountId": "account-ana", "name": "ana", "personId": "p", "roles": ["member"], "scopes": []}""")));
        signIn(this.browser, this.one, "one", "ana");
        HttpResponse<String> back = link();
        assertThat(Browser.location(back)).isEqualTo("/login?linked");
        assertThat(this.browser.follow(back).body()).contains("The login was added", "You are signed in as ana");
        assertThat(this.people.findAll(postRequestedFor(urlPathEqualTo("/internal/sign-ins")))).hasSize(1);
        assertThat(this.people.findAll(postRequestedFor(urlPathEqualTo("/internal/links")))).hasSize(1);

        signIn(this.browser, this.two, "two", "bo");
        assertThat(this.people.findAll(postRequestedFor(urlPathEqualTo("/internal/links"))))
            .as("The next login is an ordinary one")
            .hasSize(1);
    }

    @Test
    void loginOfAnotherAccountIsNotAdded() {
        this.people.stubFor(post(urlPathEqualTo("/internal/links")).willReturn(aResponse().withStatus(409)
            .withHeader("Content-Type", "application/problem+json")
            .withBody("{\"status\": 409, \"detail\": \"This login belongs to another account\"}")));
        signIn(this.browser, this.one, "one", "ana");
        HttpResponse<String> back = link();
        assertThat(this.browser.follow(back).body()).contains("belongs to another account", "You are signed in as ana");
    }

    /** Both are proved: the session by its form, the login at the provider. */
    private HttpResponse<String> link() {
        Document page = Jsoup.parse(this.browser.get("/login").body());
        assertThat(this.browser.post("/me/logins/two", Map.of()).statusCode()).isEqualTo(403);
        HttpResponse<String> begun = this.browser.post("/me/logins/two",
                Map.of("_csrf", page.select("form[action=/me/logins/two] [name=_csrf]").attr("value")));
        Document next = Jsoup.parse(this.browser.follow(begun).body());
        return signIn(this.browser, this.two, "two", "bo", next.select("main a").attr("href"));
    }

    @Test
    void loginIsNotAddedBySomebodyWhoOnlyGoesThere() {
        signIn(this.browser, this.one, "one", "ana");
        signIn(this.browser, this.two, "two", "bo", "/oauth2/authorization/two?link");
        assertThat(this.people.findAll(postRequestedFor(urlPathEqualTo("/internal/links")))).isEmpty();
        assertThat(this.browser.get("/login").body()).contains("You are signed in as bo");
    }

    @Test
    void loginIsNotAddedOnceTheSessionHasEnded() {
        signIn(this.browser, this.one, "one", "ana");
        this.browser.post("/me/logins/two", Map.of("_csrf", csrf(this.browser)));
        Map<String, String> started = start(this.browser, "/oauth2/authorization/two");
        this.clock.step(Duration.ofHours(9));
        vouch(this.two, "bo", started);
        this.browser.get(callback("two", answer(this.two, started)));
        assertThat(isSignedIn(this.browser)).isFalse();
        assertThat(this.people.findAll(postRequestedFor(urlPathEqualTo("/internal/links")))).isEmpty();
    }

}
