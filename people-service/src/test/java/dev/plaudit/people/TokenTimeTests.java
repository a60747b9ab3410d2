package dev.plaudit.people;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;

import dev.plaudit.platform.identity.ApiTokenText;
import dev.plaudit.platform.identity.Caller.Member;
import dev.plaudit.platform.testing.Api;
import dev.plaudit.platform.testing.SteppingClock;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for what time does to tokens and memberships.
 */
@WithAccounts
@Import(SteppingClock.Setup.class)
class TokenTimeTests {

    private static final String TOKENS = "/api/v1/me/tokens";

    private final Gateway gateway;

    private final SteppingClock clock;

    TokenTimeTests(@LocalServerPort int port, @Autowired SteppingClock clock) {
        this.gateway = new Gateway(new Api(port), clock);
        this.clock = clock;
    }

    @Test
    void aTokenIsVoidFromItsEndOn() {
        Member nia = this.gateway.newMember();
        JsonNode token = make(nia, this.clock.instant().plus(Duration.ofHours(1)));
        this.clock.step(Duration.ofMinutes(59));
        assertThat(check(token)).isEqualTo(200);
        this.clock.step(Duration.ofMinutes(1));
        assertThat(check(token)).isEqualTo(404);
    }

    @Test
    void tokensThatHaveEndedMakeRoomForOthers() {
        Member nia = this.gateway.newMember();
        for (int i = 0; i < 20; i++) {
            make(nia, this.clock.instant().plus(Duration.ofHours(1)));
        }
        this.clock.step(Duration.ofHours(1));
        make(nia, this.clock.instant().plus(Duration.ofHours(1)));
        assertThat(Api.json(this.gateway.get(nia, TOKENS)).get("items")).hasSize(1);
    }

    @Test
    void usesAreNotedOnceAMinute() {
        Member nia = this.gateway.newMember();
        JsonNode token = make(nia, this.clock.instant().plus(Duration.ofHours(1)));
        check(token);
        String first = lastUsed(nia);
        this.clock.step(Duration.ofSeconds(20));
        check(token);
        assertThat(lastUsed(nia)).isEqualTo(first);
        this.clock.step(Duration.ofSeconds(60));
        check(token);
        assertThat(Instant.parse(lastUsed(nia))).isAfter(Instant.parse(first));
    }

    private String lastUsed(Member member) {
        return Api.json(this.gateway.get(member, TOKENS)).get("items").get(0).get("lastUsedAt").asString();
    }

    private JsonNode make(Member member, Instant end) {
        var answer = this.gateway.send(member, HttpMethod.POST, TOKENS,
                "{\"name\":\"x\",\"scopes\":[\"read\"],\"expiresAt\":\"%s\"}".formatted(end));
        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.CREATED);
        return Api.json(answer);
    }

    private int check(JsonNode token) {
        return this.gateway
            .ask("/internal/token-checks",
                    "{\"hash\":\"%s\"}".formatted(ApiTokenText.hash(token.get("token").asString())))
            .getStatusCode()
            .value();
    }

}
