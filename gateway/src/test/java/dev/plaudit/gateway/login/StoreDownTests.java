package dev.plaudit.gateway.login;

import java.io.IOException;

import com.github.tomakehurst.wiremock.WireMockServer;
import org.junit.jupiter.api.Test;
import org.wiremock.spring.InjectWireMock;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.test.context.TestPropertySource;

import dev.plaudit.gateway.GatewayTest;
import dev.plaudit.gateway.Http;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * A gateway whose MongoDB is down, and which has no login provider either.
 */
@GatewayTest
@TestPropertySource(properties = "spring.mongodb.uri=mongodb://127.0.0.1:1")
class StoreDownTests {

    private static final String SESSION = "Cookie: __Host-plaudit=some";

    @InjectWireMock("people")
    WireMockServer people;

    @Value("${local.server.port}")
    int port;

    @Value("${local.management.port}")
    int managementPort;

    @Test
    void everybodyReadsWhatIsPublic() throws IOException {
        this.people.stubFor(get(urlPathEqualTo("/api/v1/people")).willReturn(okJson("{}")));
        assertThat(Http.get(this.port, "/api/v1/people").status()).isEqualTo(200);
        assertThat(Http.get(this.port, "/assets/style.css").status()).isEqualTo(200);
        Http.Answer login = Http.get(this.port, "/login");
        assertThat(login.status()).isEqualTo(200);
        assertThat(login.body()).contains("this site has no login provider");
        assertThat(Http.get(this.managementPort, "/actuator/health/readiness").status()).isEqualTo(200);
    }

    @Test
    void whoeverIsSignedInIsToldToComeBack() throws IOException {
        Http.Answer program = Http.get(this.port, "/api/v1/me/sessions", SESSION);
        assertThat(program.status()).isEqualTo(503);
        assertThat(program.header("Content-Type").getFirst()).startsWith("application/problem+json");
        Http.Answer write = Http.send(this.port, "DELETE", "/api/v1/me/sessions", SESSION);
        assertThat(write.status()).isEqualTo(503);
        Http.Answer page = Http.get(this.port, "/login", SESSION, "Accept: text/html");
        assertThat(page.status()).isEqualTo(503);
        assertThat(page.header("Content-Type").getFirst()).startsWith("text/html");
        assertThat(program.body() + page.body()).doesNotContain("ongo", "127.0.0.1");
    }

}
