package dev.plaudit.gateway.services;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.http.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wiremock.spring.ConfigureWireMock;
import org.wiremock.spring.EnableWireMock;
import org.wiremock.spring.InjectWireMock;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

import dev.plaudit.gateway.GatewayKey;
import dev.plaudit.gateway.Http;
import dev.plaudit.gateway.Known;
import dev.plaudit.gateway.SecurityForTests;
import dev.plaudit.platform.testing.Tokens;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Port 1 is where nobody listens: an instance that is down.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = { "management.server.port=0", "plaudit.people-url=${one.url},${two.url}",
                "plaudit.events-url=http://127.0.0.1:1,${one.url},http://127.0.0.1:1",
                "plaudit.highlights-url=http://127.0.0.1:1,http://127.0.0.1:1", "plaudit.calls.connections=1" })
@ContextConfiguration(initializers = GatewayKey.class)
@Import(SecurityForTests.class)
@EnableWireMock({ @ConfigureWireMock(name = "one", baseUrlProperties = "one.url"),
        @ConfigureWireMock(name = "two", baseUrlProperties = "two.url") })
class InstancesTests {

    @InjectWireMock("one")
    WireMockServer one;

    @InjectWireMock("two")
    WireMockServer two;

    @Value("${local.server.port}")
    int port;

    @Test
    void instancesTakeTurns() throws IOException {
        this.one.stubFor(any(anyUrl()).willReturn(aResponse().withBody("one")));
        this.two.stubFor(any(anyUrl()).willReturn(aResponse().withBody("two")));

        List<String> turns = new ArrayList<>();
        for (int turn = 0; turn < 4; turn++) {
            turns.add(Http.get(this.port, "/api/v1/people").body());
        }

        assertThat(turns.subList(0, 2)).containsExactlyInAnyOrder("one", "two");
        assertThat(turns.subList(2, 4)).isEqualTo(turns.subList(0, 2));
    }

    @Test
    void instanceThatIsDownIsSkipped() throws IOException {
        this.one.stubFor(any(anyUrl()).willReturn(aResponse().withBody("one")));

        for (int turn = 0; turn < 3; turn++) {
            assertThat(Http.get(this.port, "/api/v1/events").body()).isEqualTo("one");
        }
    }

    @Test
    void writeGoesToAnInstanceThatIsUp() throws IOException {
        peopleKnowAna();
        this.one.stubFor(any(urlPathMatching("/api/.*")).willReturn(aResponse().withBody("one")));

        for (int turn = 0; turn < 3; turn++) {
            assertThat(write("/api/v1/events").body()).isEqualTo("one");
        }
        assertThat(this.one.findAll(postRequestedFor(urlPathMatching("/api/.*")))).hasSize(3);
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void writeThatMayHaveArrivedIsNotSentAgain(Fault fault) throws IOException {
        peopleKnowAna();
        this.one.stubFor(any(urlPathMatching("/api/.*")).willReturn(aResponse().withFault(fault)));
        this.two.stubFor(any(urlPathMatching("/api/.*")).willReturn(aResponse().withFault(fault)));

        assertThat(write("/api/v1/people").status()).isIn(502, 503);
        assertThat(Stream.of(this.one, this.two)
            .mapToInt((server) -> server.findAll(postRequestedFor(urlPathMatching("/api/.*"))).size())
            .sum()).isEqualTo(1);
    }

    @Test
    void writeToAServiceWithoutInstancesIsUnavailable() throws IOException {
        peopleKnowAna();

        Http.Answer answer = write("/api/v1/digests");

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.header("Retry-After")).hasSize(1);
    }

    @Test
    void serviceWithoutInstancesIsUnavailable() throws IOException {
        Http.Answer answer = Http.get(this.port, "/api/v1/digests");

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.header("Retry-After")).hasSize(1);
        assertThat(answer.header("Content-Type").getFirst()).startsWith("application/problem+json");
        assertThat(answer.body()).doesNotContain("127.0.0.1");
    }

    @Test
    void moreCallsThanAServiceMayHaveAreToldToComeBack() throws Exception {
        this.one.stubFor(any(anyUrl()).willReturn(aResponse().withFixedDelay(1500)));
        Callable<Http.Answer> call = () -> Http.get(this.port, "/api/v1/events");

        try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Http.Answer> answers = new ArrayList<>();
            for (Future<Http.Answer> answer : clients.invokeAll(List.of(call, call))) {
                answers.add(answer.get());
            }
            assertThat(answers).extracting(Http.Answer::status).containsExactlyInAnyOrder(200, 503);
            assertThat(answers).filteredOn((answer) -> answer.status() == 503)
                .allSatisfy((answer) -> assertThat(answer.header("Retry-After")).containsExactly("1"));
        }
        this.one.stubFor(any(anyUrl()).willReturn(aResponse()));
        assertThat(Http.get(this.port, "/api/v1/events").status()).isEqualTo(200);
    }

    private void peopleKnowAna() {
        Known.accounts(this.one, Tokens.ANA);
        Known.accounts(this.two, Tokens.ANA);
    }

    private Http.Answer write(String target) throws IOException {
        return Http.write(this.port, "POST", target, "{}", SecurityForTests.session("ana"));
    }

}
