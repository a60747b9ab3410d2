package dev.plaudit.gateway.login;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Map;

import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import dev.plaudit.gateway.Browser;
import dev.plaudit.gateway.Http;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

@ExtendWith(OutputCaptureExtension.class)
class LoginTests extends SignInTest {

    @Test
    void membersSignInAtTheProviderOfTheirChoice(CapturedOutput log) throws Exception {
        Document page = Jsoup.parse(this.browser.get("/login").body());
        assertThat(page.select("main a").eachText()).containsExactly("Sign in with GitHub", "Sign in with The One",
                "Sign in with two");
        assertThat(this.browser.cookies()).isEmpty();

        HttpResponse<String> answer = this.browser.get(page.select("main a:contains(The One)").attr("href"));
        assertThat(Browser.location(answer)).startsWith(this.one.issuer() + "/authorize?");
        Map<String, String> started = parameters(Browser.location(answer));
        assertThat(started).containsEntry("response_type", "code")
            .containsEntry("client_id", "plaudit")
            .containsEntry("scope", "email openid profile")
            .containsEntry("redirect_uri", BASE + "/login/oauth2/code/one")
            .containsEntry("code_challenge_method", "S256")
            .containsKeys("state", "nonce");
        vouch(this.one, "ana", started);
        HttpResponse<String> back = this.browser.get(callback("one", answer(this.one, started)));

        assertThat(Browser.location(back)).isEqualTo("/");
        assertThat(isSignedIn(this.browser)).isTrue();
        LoggedRequest exchange = this.oneServer.findAll(postRequestedFor(urlPathEqualTo("/token"))).getFirst();
        String verifier = parameters("/?" + exchange.getBodyAsString()).getOrDefault("code_verifier", "");
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
        assertThat(Base64.getUrlEncoder().withoutPadding().encodeToString(hash))
            .isEqualTo(started.get("code_challenge"));
        assertThat(log.getAll()).doesNotContain("secret-code", "secret-access-token", started.get("state"),
                "ana@example.com");
    }

    @Test
    void peopleServiceHearsOfTheLoginAndOfNoRights() {
        Map<String, String> started = start(this.browser, "/oauth2/authorization/one");
        this.one.idToken(this.one.sign((claims) -> {
            honest(claims, "ana", started);
            claims.claim("name", "Ana")
                .claim("email", "ana@example.com")
                .claim("email_verified", true)
                .claim("roles", List.of("admin"))
                .claim("groups", List.of("admin"));
        }));
        this.browser.get(callback("one", answer(this.one, started)));
        assertThat(told())
            .contains("\"issuer\":\"" + this.one.issuer() + "\"", "\"subject\":\"ana\"", "\"name\":\"Ana\"",
                    "\"email\":\"ana@example.com\"", "\"emailVerified\":true")
            .doesNotContain("roles", "groups", "admin");
    }

    @Test
    void sameSubjectElsewhereIsAnotherLogin() {
        signIn(this.browser, this.one, "one", "ana");
        assertThat(told()).contains("\"issuer\":\"" + this.one.issuer() + "\"");
        this.people.resetRequests();
        signIn(new Browser(this.port, BASE), this.two, "two", "ana");
        assertThat(told()).contains("\"issuer\":\"" + this.two.issuer() + "\"");
    }

    @Test
    void gitHubKnowsPeopleByNumber() {
        this.twoServer.stubFor(post(urlPathEqualTo("/github/token"))
            .willReturn(okJson("{\"access_token\": \"t\", \"token_type\": \"bearer\"}")));
        this.twoServer.stubFor(get(urlPathEqualTo("/github/user")).willReturn(okJson("""
                {"id": 583231, "login": "bo-who-was-ana", "name": null, "email": "bo@example.com",
                 "html_url": "https://github.com/bo"}""")));
        this.people.stubFor(post(urlPathEqualTo("/internal/sign-ins")).willReturn(okJson("""
                {"accountId": "a", "name": "bo", "personId": "p", "roles": ["member"], "scopes": []}""")));
        Map<String, String> started = start(this.browser, "/oauth2/authorization/github");
        assertThat(started).containsEntry("code_challenge_method", "S256");
        this.browser.get(callback("github", Map.of("code", "c", "state", started.get("state"))));

        assertThat(isSignedIn(this.browser)).isTrue();
        assertThat(told())
            .contains("\"issuer\":\"https://github.com\"", "\"subject\":\"583231\"", "\"name\":\"bo-who-was-ana\"",
                    "\"profileUrl\":\"https://github.com/bo\"")
            .doesNotContain("emailVerified\":true");
    }

    private String told() {
        return this.people.findAll(postRequestedFor(urlPathEqualTo("/internal/sign-ins"))).getLast().getBodyAsString();
    }

    @Test
    void hostOfARequestChangesNoAddress() throws Exception {
        Http.Answer answer = Http.get(this.port, "/oauth2/authorization/one", "Host: localhost:1",
                "X-Forwarded-Host: evil.example", "Forwarded: host=evil.example", "X-Forwarded-Proto: http");
        assertThat(answer.header("Location").getFirst()).doesNotContain("evil")
            .contains("redirect_uri=https://plaudit.example/login/oauth2/code/one");
        assertThat(Http.get(this.port, "/oauth2/authorization/one", "Host: evil.example").status()).isEqualTo(400);
    }

    @Test
    void pageThatNeedsALoginIsShownAfterIt() {
        HttpResponse<String> answer = this.browser.get("/me?tab=tokens");
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(Browser.location(answer)).isEqualTo("/login?return=%2Fme%3Ftab%3Dtokens");
        assertThat(this.browser.cookies()).isEmpty();

        Document page = Jsoup.parse(this.browser.get(Browser.location(answer)).body());
        HttpResponse<String> back = signIn(this.browser, this.one, "one", "ana",
                page.select("a:contains(The One)").attr("href"));
        assertThat(Browser.location(back)).isEqualTo("/me?tab=tokens");
    }

    @Test
    void whatIsNotAPageIsNotReturnedTo() {
        assertThat(Browser.location(this.browser.get("/me", "Accept", "application/json"))).isEqualTo("/login");
        assertThat(Browser.location(this.browser.post("/me", Map.of("a", "b")))).isEqualTo("/login");
        assertThat(this.browser.get("/api/v1/me").statusCode()).isEqualTo(401);
        assertThat(this.browser.cookies()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = { "https://evil.example/", "//evil.example", "/\\evil.example", "\\/evil.example",
            "/%0d%0aSet-Cookie:a=b", "/a//evil.example", "javascript:alert(1)", "me", "/api/v1/me/export", "/logout",
            "/login?error", "/\tevil.example", "/#x" })
    void onlyLocalPagesAreReturnedTo(String target) {
        String wanted = org.springframework.web.util.UriUtils.encode(target, StandardCharsets.UTF_8);
        HttpResponse<String> back = signIn(this.browser, this.one, "one", "ana",
                "/oauth2/authorization/one?return=" + wanted);
        // A path of a page with escapes in it is a page, if none of ours.
        assertThat(Browser.location(back)).isIn("/", "/%0d%0aSet-Cookie:a=b");
    }

    @Test
    void disabledAccountIsToldSoAndNotSignedIn() {
        this.people.stubFor(post(urlPathEqualTo("/internal/sign-ins")).willReturn(aResponse().withStatus(403)
            .withHeader("Content-Type", "application/problem+json")
            .withBody("{\"status\": 403, \"detail\": \"This account is disabled\"}")));
        HttpResponse<String> back = signIn(this.browser, this.one, "one", "ana");
        assertThat(Browser.location(back)).isEqualTo("/login?error=refused");
        assertThat(this.browser.cookies()).isEmpty();
        assertThat(this.browser.follow(back).body()).contains("This account cannot be used");
        assertThat(isSignedIn(this.browser)).isFalse();
    }

    @Test
    void nobodySignsInWhilePeopleServiceIsDown() {
        this.people.resetAll();
        HttpResponse<String> back = signIn(this.browser, this.one, "one", "ana");
        assertThat(this.browser.follow(back).body()).contains("is not possible right now");
        assertThat(isSignedIn(this.browser)).isFalse();
    }

    @Test
    void loginPageIsForOneReaderAndNamesNothingThatIsInTheAddress() {
        HttpResponse<String> page = this.browser.get("/login?error=%3Cscript%3E");
        assertThat(page.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow()).endsWith("form-action 'self'");
        assertThat(Jsoup.parse(page.body()).select("[role=alert]").text())
            .isEqualTo("Signing in did not work. Please try again.");
        assertThat(page.body()).doesNotContain("<script>");
    }

    @Test
    void unknownProviderLeadsBackToTheLoginPage() {
        assertThat(Browser.location(this.browser.get("/oauth2/authorization/three"))).isEqualTo("/login?error=login");
        assertThat(this.browser.cookies()).isEmpty();
    }

}
