package dev.plaudit.gateway.login;

import java.net.http.HttpResponse;

import org.junit.jupiter.api.Test;

import org.springframework.test.context.TestPropertySource;

import dev.plaudit.gateway.Browser;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A gateway on one's own machine, without https.
 */
@TestPropertySource(properties = "plaudit.base-url=http://localhost:8080")
class PlainHttpTests extends SignInTest {

    @Test
    void cookieWorksWithoutHttps() {
        try (Browser plain = new Browser(this.port, "http://localhost:8080")) {
            HttpResponse<String> answer = plain.get("/oauth2/authorization/one");
            assertThat(parameters(Browser.location(answer))).containsEntry("redirect_uri",
                    "http://localhost:8080/login/oauth2/code/one");
            String cookie = answer.headers().firstValue("Set-Cookie").orElseThrow();
            assertThat(cookie).startsWith("plaudit=").contains("; Path=/", "; HttpOnly", "; SameSite=Lax");
            assertThat(cookie).doesNotContain("Secure");
            signIn(plain, this.one, "one", "ana");
            assertThat(isSignedIn(plain)).isTrue();
        }
    }

}
