package dev.plaudit.gateway.login;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import dev.plaudit.gateway.Browser;

import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * A login through an implementation of OpenID Connect that has nothing to do with ours.
 */
@DirtiesContext
class OidcProviderTests extends SignInTest {

    private static Optional<OidcProviderProcess> provider = Optional.empty();

    @DynamicPropertySource
    static void provider(DynamicPropertyRegistry properties) throws IOException {
        provider = OidcProviderProcess.start(BASE + "/login/oauth2/code/panva", BASE + "/");
        provider.ifPresent((started) -> {
            properties.add("spring.security.oauth2.client.registration.panva.client-id", () -> "plaudit");
            properties.add("spring.security.oauth2.client.registration.panva.client-secret", () -> "hush");
            properties.add("spring.security.oauth2.client.provider.panva.issuer-uri", started::issuer);
        });
    }

    @AfterAll
    static void stop() {
        provider.ifPresent(OidcProviderProcess::close);
    }

    @Test
    void anaSignsInAndOut() {
        assumeTrue(provider.isPresent(),
                "Skipped: node and npm are not on the PATH, or npm cannot fetch oidc-provider");
        this.clock.step(Duration.between(this.clock.instant(), Instant.now()));

        HttpResponse<String> login = this.browser.follow(this.browser.get("/oauth2/authorization/panva"));
        HttpResponse<String> consent = Forms.send(this.browser, login, Map.of("login", "ana", "password", "any"));
        HttpResponse<String> back = this.browser.post(
                Jsoup.parse(consent.body(), consent.uri().toString()).select("form").attr("abs:action"),
                Map.of("prompt", "consent"));
        HttpResponse<String> answer = this.browser.step(back);
        assertThat(parameters(Browser.location(answer))).containsKey("iss");
        this.browser.follow(answer);

        assertThat(isSignedIn(this.browser)).isTrue();
        assertThat(this.people.findAll(postRequestedFor(urlPathEqualTo("/internal/sign-ins")))
            .getFirst()
            .getBodyAsString()).contains("\"subject\":\"ana\"", "\"name\":\"ana of Panva\"", "\"emailVerified\":true");

        String csrf = Jsoup.parse(this.browser.get("/login").body()).select("[name=_csrf]").attr("value");
        HttpResponse<String> question = this.browser.follow(this.browser.post("/logout", Map.of("_csrf", csrf)));
        assertThat(isSignedIn(this.browser)).isFalse();
        HttpResponse<String> out = this.browser.post(
                Jsoup.parse(question.body(), question.uri().toString()).select("form").attr("abs:action"),
                Map.of("logout", "yes", "xsrf", Jsoup.parse(question.body()).select("[name=xsrf]").attr("value")));
        assertThat(Browser.location(out)).isEqualTo(BASE + "/");
    }

}
