package dev.plaudit.gateway.routes;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wiremock.spring.InjectWireMock;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.test.context.TestPropertySource;

import dev.plaudit.gateway.GatewayTest;
import dev.plaudit.gateway.Http;
import dev.plaudit.gateway.Known;
import dev.plaudit.platform.testing.Tokens;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Writes by an API token, so that nothing here depends on sessions.
 */
@GatewayTest
@TestPropertySource(properties = { "plaudit.bodies.limit=300KB", "plaudit.bodies.deadline=2s",
        "plaudit.bodies.together=600KB", "server.tomcat.connection-timeout=4s" })
class WritesTests {

    private static final String JSON = "Content-Type: application/json";

    private static final String HEAD = "POST /api/v1/people HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n";

    @InjectWireMock("people")
    WireMockServer people;

    @InjectWireMock("events")
    WireMockServer events;

    @InjectWireMock("highlights")
    WireMockServer highlights;

    @Value("${local.server.port}")
    int port;

    private String token = "";

    @BeforeEach
    void anaMayWrite() {
        for (WireMockServer service : List.of(this.people, this.events, this.highlights)) {
            service.stubFor(any(urlPathMatching("/api/.*")).willReturn(aResponse().withStatus(201)
                .withHeader("Location", "/api/v1/people/new")
                .withHeader("Idempotency-Replayed", "true")
                .withHeader("ETag", "\"v1\"")));
        }
        this.token = "Authorization: Bearer " + Known.token(this.people, Tokens.ANA, "submit");
    }

    @ParameterizedTest
    @CsvSource({ "POST,people,people", "PATCH,me,people", "DELETE,me/tokens/1,people", "PUT,accounts/ana/roles,people",
            "POST,memberships,people", "POST,claims,people", "POST,merges,people", "PATCH,communities/x,people",
            "POST,programs,people", "PUT,regions/apac,people", "POST,events,events", "PATCH,talks/x,events",
            "PUT,event-kinds/x,events", "POST,me/achievements,highlights", "PUT,me/achievements/x,highlights",
            "POST,achievements/x/reviews,highlights", "POST,reviews/batch,highlights",
            "DELETE,achievements/x/reviews/held,highlights", "POST,achievements/x/comments,highlights",
            "PUT,review-reasons/x,highlights", "POST,digests/x/publish,highlights", "PUT,kinds/x,highlights",
            "DELETE,topics/x,highlights", "POST,link-previews,highlights", "POST,images,highlights" })
    void writeArrivesAtItsService(String method, String path, String service) throws IOException {
        Http.Answer answer = Http.write(this.port, method, "/api/v1/" + path + "?validateOnly=true", "{\"a\":\"東京\"}",
                this.token, JSON, "If-Match: \"v7\"", "Idempotency-Key: key-1", "X-User: ada", "Cookie: SESSION=1",
                "Accept-Encoding: gzip");

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.header("Location")).containsExactly("/api/v1/people/new");
        assertThat(answer.header("ETag")).containsExactly("\"v1\"");
        assertThat(answer.header("Idempotency-Replayed")).containsExactly("true");
        LoggedRequest request = all().getFirst();
        assertThat(server(service).findAll(anyRequestedFor(urlPathMatching("/api/.*")))).hasSize(1);
        assertThat(all()).hasSize(1);
        assertThat(request.getMethod().getName()).isEqualTo(method);
        assertThat(request.getUrl()).isEqualTo("/api/v1/" + path + "?validateOnly=true");
        assertThat(request.getBodyAsString()).isEqualTo("{\"a\":\"東京\"}");
        assertThat(request.getHeaders().keys()).map((name) -> name.toLowerCase(java.util.Locale.ROOT))
            .containsExactlyInAnyOrder("authorization", "content-type", "if-match", "idempotency-key", "content-length",
                    "host", "connection", "user-agent");
        assertThat(Known.caller(request).getSubject()).isEqualTo("ana");
    }

    @Test
    void writeWithoutABodyArrivesWithoutOne() throws IOException {
        assertThat(Http.send(this.port, "DELETE", "/api/v1/me/tokens/1", this.token).status()).isEqualTo(201);
        assertThat(all()).singleElement().satisfies((request) -> assertThat(request.getBody()).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = { "text/csv", "image/png", "application/merge-patch+json", "text/plain;charset=UTF-8" })
    void bodyOfAnyTypeArrivesAsItIs(String type) throws IOException {
        Http.write(this.port, "POST", "/api/v1/people", "a=1&b=%20\0", this.token, "Content-Type: " + type);

        assertThat(all()).singleElement().satisfies((request) -> {
            assertThat(request.getBodyAsString()).isEqualTo("a=1&b=%20\0");
            assertThat(request.getHeader("Content-Type")).isEqualToIgnoringCase(type);
        });
    }

    @Test
    void partsArriveAsTheyAre() throws IOException {
        String parts = "--x\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n1\r\n--x--\r\n";
        Http.write(this.port, "POST", "/api/v1/people", parts, this.token,
                "Content-Type: multipart/form-data; boundary=x");

        assertThat(all()).singleElement().extracting(LoggedRequest::getBodyAsString).isEqualTo(parts);
    }

    @ParameterizedTest
    @ValueSource(strings = { "POST", "PUT", "PATCH", "DELETE" })
    void formIsRefused(String method) throws IOException {
        assertThat(Http
            .write(this.port, method, "/api/v1/people", "a=1&_method=DELETE", this.token,
                    "Content-Type: application/x-www-form-urlencoded")
            .status()).isEqualTo(415);
        assertThat(all()).isEmpty();
    }

    @Test
    void nobodyWritesWithoutSigningIn() throws IOException {
        Http.Answer answer = Http.write(this.port, "POST", "/api/v1/people", "{}", JSON);

        assertThat(answer.status()).isIn(401, 403);
        assertThat(answer.header("Content-Type").getFirst()).startsWith("application/problem+json");
        assertThat(all()).isEmpty();
    }

    @Test
    void chunkedBodyArrivesWhole() throws IOException {
        String body = "5\r\nhello\r\n6\r\n world\r\n0\r\n\r\n";

        assertThat(Http.raw(this.port, HEAD + this.token + "\r\nTransfer-Encoding: chunked\r\n\r\n" + body).status())
            .isEqualTo(201);
        assertThat(all()).singleElement().extracting(LoggedRequest::getBodyAsString).isEqualTo("hello world");
    }

    @ParameterizedTest
    @ValueSource(strings = { "5\r\nhel", "zz\r\nhello\r\n0\r\n\r\n", "5\r\nhelloX" })
    void brokenChunksReachNoService(String chunks) throws IOException {
        Http.Answer answer = Http.raw(this.port, HEAD + this.token + "\r\nTransfer-Encoding: chunked\r\n\r\n" + chunks);

        assertThat(answer.status()).isIn(400, 408);
        assertThat(answer.header("Content-Type").getFirst()).startsWith("application/problem+json");
        assertThat(all()).isEmpty();
    }

    @Test
    void largeJsonIsRefused() throws IOException {
        String large = "\"" + "x".repeat(256 * 1024) + "\"";

        assertTooLarge(Http.write(this.port, "POST", "/api/v1/people", large, this.token, JSON));
        assertTooLarge(Http.raw(this.port, HEAD + this.token + "\r\n" + JSON + "\r\nTransfer-Encoding: chunked\r\n\r\n"
                + Integer.toHexString(large.length()) + "\r\n" + large + "\r\n0\r\n\r\n"));
        assertThat(all()).isEmpty();
    }

    @Test
    void largeBodyOfAnotherTypeIsRefused() throws IOException {
        String large = "x".repeat(310 * 1024);

        assertTooLarge(Http.write(this.port, "POST", "/api/v1/people", large, this.token, "Content-Type: text/csv"));
        assertTooLarge(Http.raw(this.port, HEAD + this.token + "\r\nTransfer-Encoding: chunked\r\n\r\n"
                + Integer.toHexString(large.length()) + "\r\n" + large + "\r\n0\r\n\r\n"));
        assertThat(all()).isEmpty();
        assertThat(Http
            .write(this.port, "POST", "/api/v1/people", "x".repeat(290 * 1024), this.token, "Content-Type: text/csv")
            .status()).isEqualTo(201);
    }

    @Test
    void encodedBodyIsRefused() throws IOException {
        assertThat(Http.write(this.port, "POST", "/api/v1/people", "{}", this.token, JSON, "Content-Encoding: gzip")
            .status()).isEqualTo(415);
        assertThat(all()).isEmpty();
    }

    @Test
    void bodyThatDripsIsGivenUp() throws IOException {
        try (Socket socket = slowBody("POST", 100_000)) {
            OutputStream out = socket.getOutputStream();
            InputStream in = socket.getInputStream();
            while (in.available() == 0) {
                drip(out);
            }
            Http.Answer answer = Http.read(in, false);
            assertThat(answer.status()).isEqualTo(408);
            assertThat(answer.header("Content-Type").getFirst()).startsWith("application/problem+json");
            // And nobody waits for the rest.
            assertThat(in.read()).isEqualTo(-1);
        }
        assertThat(all()).isEmpty();
    }

    @Test
    void bodyThatStopsIsGivenUp() throws IOException {
        try (Socket socket = slowBody("POST", 100_000)) {
            assertThat(Http.read(socket.getInputStream(), false).status()).isEqualTo(408);
        }
        assertThat(all()).isEmpty();
    }

    @Test
    void bodiesTakeSoMuchRoomAndNoMore() throws IOException {
        String most = "x".repeat(290 * 1024);
        try (Socket one = slowBody("POST", most.length() + 1); Socket two = slowBody("POST", most.length() + 1)) {
            one.getOutputStream().write(most.getBytes(StandardCharsets.UTF_8));
            two.getOutputStream().write(most.getBytes(StandardCharsets.UTF_8));

            // As soon as both have been read so far.
            await().untilAsserted(() -> {
                Http.Answer third = Http.write(this.port, "POST", "/api/v1/people", most, this.token);
                assertThat(third.status()).isEqualTo(503);
                assertThat(third.header("Retry-After")).containsExactly("1");
            });

            assertThat(Http.read(one.getInputStream(), false).status()).isEqualTo(408);
            assertThat(Http.read(two.getInputStream(), false).status()).isEqualTo(408);
        }
        assertThat(Http.write(this.port, "POST", "/api/v1/people", most, this.token).status()).isEqualTo(201);
    }

    @Test
    void writeToASilentServiceIsLate() throws IOException {
        this.people.stubFor(any(urlPathMatching("/api/.*")).willReturn(aResponse().withFixedDelay(20_000)));

        assertThat(Http.write(this.port, "POST", "/api/v1/people", "{}", this.token, JSON).status()).isEqualTo(504);
        assertThat(all()).hasSize(1);
    }

    private Socket slowBody(String method, int length) throws IOException {
        Socket socket = new Socket("127.0.0.1", this.port);
        socket.setSoTimeout(10_000);
        socket.getOutputStream()
            .write("%s /api/v1/people HTTP/1.1\r\nHost: localhost\r\n%s\r\nContent-Length: %d\r\n\r\n"
                .formatted(method, this.token, length)
                .getBytes(StandardCharsets.UTF_8));
        return socket;
    }

    private static void drip(OutputStream out) throws IOException {
        out.write('x');
        try {
            // The pace of a slow client, not a wait for anything.
            Thread.sleep(20);
        }
        catch (InterruptedException ex) {
            Thread.currentThread().interrupt();
        }
    }

    private static void assertTooLarge(Http.Answer answer) {
        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.header("Content-Type").getFirst()).startsWith("application/problem+json");
    }

    private WireMockServer server(String name) {
        return switch (name) {
            case "people" -> this.people;
            case "events" -> this.events;
            default -> this.highlights;
        };
    }

    private List<LoggedRequest> all() {
        return List.of(this.people, this.events, this.highlights)
            .stream()
            .flatMap((server) -> server.findAll(anyRequestedFor(urlPathMatching("/api/.*"))).stream())
            .toList();
    }

}
