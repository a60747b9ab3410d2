package dev.plaudit.gateway.limits;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import com.github.tomakehurst.wiremock.WireMockServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wiremock.spring.InjectWireMock;

import org.springframework.beans.factory.annotation.Value;

import dev.plaudit.gateway.GatewayTest;
import dev.plaudit.gateway.Http;
import dev.plaudit.gateway.Known;
import dev.plaudit.platform.testing.Tokens;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Whatever others hold open, an ordinary client is served within a second. Each of them
 * needs a file descriptor on either side.
 */
@GatewayTest
class HostileConnectionsTests {

    private static final int SLOW_BODIES = 300;

    private static final int IDLE_CONNECTIONS = 2_000;

    private static final int ONE_SECOND = 1_000;

    @InjectWireMock("people")
    WireMockServer people;

    @Value("${local.server.port}")
    int port;

    private final List<Socket> hostile = new ArrayList<>();

    @BeforeEach
    void ordinaryClientIsServed() throws IOException {
        this.people.stubFor(any(urlPathMatching("/api/.*")).willReturn(aResponse().withBody("served")));
        // The first requests of a gateway make it load its classes.
        for (int time = 0; time < 20; time++) {
            assertThat(Http.get(this.port, "/api/v1/people").body()).isEqualTo("served");
        }
    }

    @AfterEach
    void everybodyLeaves() throws IOException {
        for (Socket socket : this.hostile) {
            socket.close();
        }
    }

    @Test
    void slowBodiesKeepNobodyWaiting() throws IOException {
        String token = Known.token(this.people, Tokens.ANA, "submit");
        for (int count = 0; count < SLOW_BODIES; count++) {
            open("POST /api/v1/people HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                    + "Authorization: Bearer " + token + "\r\nContent-Length: 1000\r\n\r\n{");
        }

        assertServed();
        assertThat(this.people.findAll(postRequestedFor(urlPathMatching("/api/.*")))).isEmpty();
    }

    @Test
    void slowBodiesOfNobodyKeepNobodyWaiting() throws IOException {
        for (int count = 0; count < SLOW_BODIES; count++) {
            open("POST /api/v1/people HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000\r\n\r\n{");
        }

        assertServed();
    }

    @Test
    void idleConnectionsKeepNobodyWaiting() throws IOException {
        for (int count = 0; count < IDLE_CONNECTIONS; count++) {
            open((count % 2 == 0) ? "" : "GET /api/v1/people HTTP/1.1\r\nHost: loc");
        }

        assertServed();
    }

    private void open(String beginning) throws IOException {
        Socket socket = new Socket("127.0.0.1", this.port);
        this.hostile.add(socket);
        socket.getOutputStream().write(beginning.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * The others need a moment to arrive, and stay for longer than is waited here.
     */
    private void assertServed() {
        await().atMost(Duration.ofSeconds(8)).untilAsserted(this::assertServedWithinASecond);
    }

    /** One second is the promise; the client gives up after it. */
    private void assertServedWithinASecond() {
        try (Socket socket = new Socket()) {
            socket.setSoTimeout(ONE_SECOND);
            socket.connect(new java.net.InetSocketAddress("127.0.0.1", this.port), ONE_SECOND);
            socket.getOutputStream()
                .write("GET /api/v1/people HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
                    .getBytes(StandardCharsets.UTF_8));
            assertThat(Http.read(socket.getInputStream(), false).body()).isEqualTo("served");
        }
        catch (IOException ex) {
            throw new AssertionError("Not served within a second", ex);
        }
    }

}
