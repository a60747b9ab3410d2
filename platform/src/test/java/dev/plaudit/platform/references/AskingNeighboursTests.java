package dev.plaudit.platform.references;

import java.net.URI;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.plaudit.platform.identity.OwnToken;
import dev.plaudit.platform.identity.TokenMint;
import dev.plaudit.platform.testing.Tokens;

import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for what a neighbour is told of who asks.
 */
class AskingNeighboursTests {

    private final WireMockServer server = new WireMockServer(wireMockConfig().dynamicPort());

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2021-09-14T12:00:00Z"));

    @BeforeEach
    void start() {
        this.server.start();
        this.server.stubFor(get(anyUrl()).willReturn(okJson("{\"items\":[]}")));
    }

    @AfterEach
    void stop() {
        this.server.stop();
    }

    @Test
    void aCallSaysByOneTokenWhichServiceAsksWhich() throws ParseException {
        ask(neighbour(token()));
        List<String> sent = authorizations();
        assertThat(sent).hasSize(1);
        JWTClaimsSet claims = SignedJWT.parse(sent.getFirst().replaceFirst("^Bearer ", "")).getJWTClaimsSet();
        assertThat(claims.getIssuer()).isEqualTo("events-service");
        assertThat(claims.getAudience()).containsExactly("people-service");
        assertThat(claims.getExpirationTime().toInstant()).isEqualTo(this.now.get().plusSeconds(60));
    }

    @Test
    void aTokenServesUntilItIsAboutToEnd() {
        Neighbour neighbour = neighbour(token());
        ask(neighbour);
        pass(39);
        ask(neighbour);
        pass(1);
        ask(neighbour);
        List<String> sent = authorizations();
        assertThat(sent).hasSize(3);
        assertThat(sent.get(1)).isEqualTo(sent.getFirst());
        assertThat(sent.get(2)).isNotEqualTo(sent.getFirst());
    }

    @Test
    void aServiceWithoutAKeyAsksAsAnybodyMay() {
        ask(neighbour(null));
        assertThat(this.server.findAll(getRequestedFor(anyUrl()))).hasSize(1)
            .noneMatch((request) -> request.containsHeader("Authorization"));
    }

    private void ask(Neighbour neighbour) {
        neighbour.changes("people", Instant.EPOCH, null);
    }

    private Neighbour neighbour(@Nullable OwnToken token) {
        return new Neighbour(List.of(URI.create(this.server.baseUrl())), token);
    }

    private OwnToken token() {
        Clock clock = new Clock() {

            @Override
            public Instant instant() {
                return AskingNeighboursTests.this.now.get();
            }

            @Override
            public ZoneOffset getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(java.time.ZoneId zone) {
                return this;
            }

        };
        return new OwnToken(new TokenMint("events-service", Tokens.key("events-service"), clock), "people-service",
                clock);
    }

    private void pass(int seconds) {
        this.now.updateAndGet((before) -> before.plus(Duration.ofSeconds(seconds)));
    }

    private List<String> authorizations() {
        return this.server.findAll(getRequestedFor(anyUrl()))
            .stream()
            .flatMap((request) -> request.header("Authorization").values().stream())
            .toList();
    }

}
