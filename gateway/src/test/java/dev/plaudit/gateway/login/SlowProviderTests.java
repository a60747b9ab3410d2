package dev.plaudit.gateway.login;

import java.util.Map;
import java.util.function.UnaryOperator;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.nimbusds.jose.jwk.JWKSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.annotation.DirtiesContext.MethodMode;

import dev.plaudit.gateway.Browser;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * A provider that is down, hangs, drips or floods harms its own logins only, and only as
 * long as it does so.
 */
@DirtiesContext
@Timeout(60)
class SlowProviderTests extends SignInTest {

    private void keysComeSo(UnaryOperator<ResponseDefinitionBuilder> how) {
        String keys = new JWKSet(FakeProvider.KEY.toPublicJWK()).toString();
        this.oneServer.stubFor(get(urlPathEqualTo("/keys")).willReturn(how.apply(okJson(keys))));
        signIn(this.browser, this.one, "one", "ana");
        assertThat(isSignedIn(this.browser)).isFalse();
        try (Browser other = new Browser(this.port, BASE)) {
            signIn(other, this.two, "two", "bo");
            assertThat(isSignedIn(other)).isTrue();
        }
        this.one.behave();
        signIn(this.browser, this.one, "one", "ana");
        assertThat(isSignedIn(this.browser)).isTrue();
    }

    @Test
    @DirtiesContext(methodMode = MethodMode.BEFORE_METHOD)
    void keysThatDoNotCome() {
        keysComeSo((keys) -> keys.withStatus(503));
    }

    @Test
    @DirtiesContext(methodMode = MethodMode.BEFORE_METHOD)
    void keysThatDrip() {
        keysComeSo((keys) -> keys.withChunkedDribbleDelay(1000, 3_600_000));
    }

    @Test
    @DirtiesContext(methodMode = MethodMode.BEFORE_METHOD)
    void keysOfFiftyMegabytes() {
        keysComeSo((keys) -> keys.withBody("{\"keys\": [], \"padding\": \"" + "x".repeat(50 * 1024 * 1024) + "\"}"));
    }

    @Test
    @DirtiesContext(methodMode = MethodMode.BEFORE_METHOD)
    void keysThatAreElsewhere() {
        keysComeSo((keys) -> aResponse().withStatus(302).withHeader("Location", this.two.issuer() + "/keys"));
    }

    @Test
    @DirtiesContext(methodMode = MethodMode.BEFORE_METHOD)
    void providerThatIsDownAtFirst() {
        this.oneServer.resetAll();
        assertThat(Browser.location(this.browser.get("/oauth2/authorization/one")))
            .isEqualTo("/login?error=unavailable");
        assertThat(this.browser.get("/login").statusCode()).isEqualTo(200);
        signIn(this.browser, this.two, "two", "bo");
        assertThat(isSignedIn(this.browser)).isTrue();

        this.one.behave();
        assertThat(Browser.location(this.browser.get("/oauth2/authorization/one"))).as("It is not asked again at once")
            .isEqualTo("/login?error=unavailable");
        this.clock.step(java.time.Duration.ofSeconds(6));
        try (Browser later = new Browser(this.port, BASE)) {
            signIn(later, this.one, "one", "ana");
            assertThat(isSignedIn(later)).isTrue();
        }
    }

    @Test
    @DirtiesContext(methodMode = MethodMode.BEFORE_METHOD)
    void metadataOfAnotherIssuer() {
        this.oneServer.stubFor(get(urlPathEqualTo("/.well-known/openid-configuration"))
            .willReturn(okJson(FakeProvider.json(Map.of("issuer", this.two.issuer())))));
        assertThat(Browser.location(this.browser.get("/oauth2/authorization/one")))
            .isEqualTo("/login?error=unavailable");
    }

    @Test
    @DirtiesContext(methodMode = MethodMode.BEFORE_METHOD)
    void answersOfAProviderThatAnnouncesNoIssuerNeedNone() {
        this.one.metadata(false);
        Map<String, String> started = start(this.browser, "/oauth2/authorization/one");
        vouch(this.one, "ana", started);
        Map<String, String> answer = answer(this.one, started);
        answer.remove("iss");
        this.browser.get(callback("one", answer));
        assertThat(isSignedIn(this.browser)).isTrue();
    }

}
