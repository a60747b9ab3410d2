package dev.plaudit.gateway.login;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.jspecify.annotations.Nullable;

import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import dev.plaudit.local.identity.IdentityProvider;
import dev.plaudit.local.identity.Settings;

import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * The identity provider of the local set-up, as people meet it.
 */
@DirtiesContext
class LocalProviderTests extends SignInTest {

    private static @Nullable IdentityProvider provider;

    @DynamicPropertySource
    static void provider(DynamicPropertyRegistry properties) throws IOException {
        IdentityProvider started = IdentityProvider
            .start(Settings.onFreePort(Files.createTempDirectory("plaudit-test"), BASE));
        provider = started;
        properties.add("spring.security.oauth2.client.registration.local.client-id", () -> Settings.CLIENT_ID);
        properties.add("spring.security.oauth2.client.registration.local.client-secret",
                () -> started.settings().clientSecret());
        properties.add("spring.security.oauth2.client.provider.local.issuer-uri", started::issuer);
    }

    @AfterAll
    static void stop() {
        if (provider != null) {
            provider.close();
        }
    }

    @Test
    void anaSignsInAndOut() {
        this.clock.step(Duration.between(this.clock.instant(), Instant.now()));
        this.people.stubFor(post(urlPathEqualTo("/internal/sign-ins")).willReturn(okJson("""
                {"accountId": "account-ana", "name": "ana", "personId": "p", "roles": ["member"], "scopes": []}""")));

        HttpResponse<String> page = this.browser.follow(this.browser.get("/oauth2/authorization/local"));
        Forms.send(this.browser, page, Map.of("username", "ana", "password", "ana"));
        assertThat(isSignedIn(this.browser)).isTrue();
        String told = this.people.findAll(postRequestedFor(urlPathEqualTo("/internal/sign-ins")))
            .getFirst()
            .getBodyAsString();
        assertThat(told).contains("\"issuer\":\"http://localhost:");

        String csrf = Jsoup.parse(this.browser.get("/login").body()).select("[name=_csrf]").attr("value");
        HttpResponse<String> out = this.browser.post("/logout", Map.of("_csrf", csrf));
        assertThat(out.headers().firstValue("Location").orElseThrow()).startsWith("http://localhost:");
        assertThat(this.browser.follow(out).uri().getPath()).as("Back here in the end").isEqualTo("/");
        assertThat(isSignedIn(this.browser)).isFalse();
    }

}
