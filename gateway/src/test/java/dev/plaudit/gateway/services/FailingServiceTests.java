package dev.plaudit.gateway.services;

import java.io.EOFException;
import java.io.IOException;
import java.time.Duration;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wiremock.spring.InjectWireMock;

import org.springframework.beans.factory.annotation.Value;

import dev.plaudit.gateway.GatewayTest;
import dev.plaudit.gateway.Http;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@GatewayTest
class FailingServiceTests {

    @InjectWireMock("people")
    WireMockServer people;

    @Value("${local.server.port}")
    int port;

    @Test
    void silentServiceIsLate() throws IOException {
        peopleAnswer(aResponse().withFixedDelay(20_000));

        assertProblemInTime(504);
    }

    @Test
    void drippingServiceIsLate() throws IOException {
        peopleAnswer(aResponse().withBody("x".repeat(1000)).withChunkedDribbleDelay(200, 60_000));

        assertProblemInTime(504);
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void brokenAnswerIsAProblem(Fault fault) throws IOException {
        peopleAnswer(aResponse().withFault(fault));

        assertProblemInTime(502, 503);
    }

    @Test
    void answerThatEndsTooEarlyIsAProblem() throws IOException {
        peopleAnswer(aResponse().withBody("short").withHeader("Content-Length", "100"));

        assertProblemInTime(502, 503, 504);
    }

    @Test
    void errorPageOfAServiceStaysInside() throws IOException {
        peopleAnswer(aResponse().withStatus(500)
            .withHeader("Content-Type", "text/html")
            .withBody("<pre>java.lang.Exception at dev.plaudit.people"));

        assertProblemInTime(502);
    }

    @Test
    void problemOfAServicePassesThrough() throws IOException {
        peopleAnswer(aResponse().withStatus(503)
            .withHeader("Content-Type", "application/problem+json")
            .withBody("{\"status\":503,\"detail\":\"The store is away\"}"));

        Http.Answer answer = Http.get(this.port, "/api/v1/people");

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.body()).contains("The store is away");
    }

    @Test
    void longAnswerThatBreaksLateIsCutOffAndNotEnded() {
        // Soon more than is held back, and then far from its end for too long.
        peopleAnswer(aResponse().withBody("x".repeat(12_000_000)).withChunkedDribbleDelay(100, 20_000));

        assertThatThrownBy(() -> Http.get(this.port, "/api/v1/people")).isInstanceOf(EOFException.class);
    }

    private void peopleAnswer(ResponseDefinitionBuilder answer) {
        this.people.stubFor(any(anyUrl()).willReturn(answer));
    }

    private void assertProblemInTime(Integer... statuses) throws IOException {
        long start = System.nanoTime();
        Http.Answer answer = Http.get(this.port, "/api/v1/people");

        // The deadline is 4.5 s; a loaded machine may be late, but nobody waits for the
        // service.
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(15));
        assertThat(answer.status()).isIn((Object[]) statuses);
        assertThat(answer.header("Content-Type").getFirst()).startsWith("application/problem+json");
        assertThat(answer.body()).contains("\"instance\":\"/api/v1/people");
        assertThat(answer.header("Cache-Control")).containsExactly("no-store");
        assertThat(answer.body()).contains("\"status\":" + answer.status())
            .doesNotContain("Exception")
            .doesNotContain("localhost")
            .doesNotContain("java");
    }

}
