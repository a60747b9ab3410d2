package dev.plaudit.gateway.docs;

import java.io.IOException;
import java.time.Duration;

import com.github.tomakehurst.wiremock.WireMockServer;
import org.junit.jupiter.api.Test;
import org.wiremock.spring.InjectWireMock;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;

import dev.plaudit.gateway.GatewayTest;
import dev.plaudit.gateway.Http;
import dev.plaudit.platform.testing.SteppingClock;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * A gateway that has just been started, before its services.
 */
@GatewayTest
@Import(SteppingClock.Setup.class)
@DirtiesContext
class MissingServicesTests {

    @InjectWireMock("events")
    WireMockServer events;

    @Value("${local.server.port}")
    int port;

    @Autowired
    SteppingClock clock;

    @Test
    void documentGrowsAsServicesAreHeard() throws IOException {
        Http.Answer nobody = Http.get(this.port, "/api/v1/openapi.json");
        assertThat(nobody.status()).isEqualTo(503);
        assertThat(nobody.header("Content-Type").getFirst()).startsWith("application/problem+json");

        this.events.stubFor(any(anyUrl()).willReturn(okJson("{\"paths\": {\"/api/v1/events\": {}}}")));
        this.clock.step(Duration.ofSeconds(6));
        Http.Answer one = Http.get(this.port, "/api/v1/openapi.json");
        assertThat(one.status()).isEqualTo(200);
        assertThat(one.body()).contains("/api/v1/events").contains("\"x-missing\":[\"highlights\",\"people\"]");
        assertThat(one.header("Cache-Control").getFirst()).contains("max-age=5");
        assertThat(Http.get(this.port, "/api/docs").body()).contains("highlights, people");
    }

}
