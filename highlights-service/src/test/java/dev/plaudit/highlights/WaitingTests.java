package dev.plaudit.highlights;

import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

import dev.plaudit.highlights.Desk.Paper;
import dev.plaudit.platform.testing.Api;
import dev.plaudit.platform.testing.Tokens;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for what people-service asks before it tells managers what waits.
 */
@WithNeighbours
class WaitingTests {

    private static final String PATH = "/internal/reviews/waiting";

    private final Desk desk;

    WaitingTests(@LocalServerPort int port) {
        this.desk = new Desk(port);
    }

    @Test
    void whatWaitsInSeveralScopesCountsOnceAndGoesWithTheDecision() {
        long before = waiting("?scope=*/apac&scope=TFUG/apac").get("waiting").asLong();
        long elsewhere = waiting("?scope=*/europe").get("waiting").asLong();
        Paper first = this.desk.submitted(Tokens.ANA, Desk.IN_APAC);
        this.desk.submitted(Tokens.ANA, Desk.IN_APAC.replace("A talk", "Another talk"));
        this.desk.draft(Tokens.ANA, Desk.IN_APAC);
        JsonNode after = waiting("?scope=*/apac&scope=TFUG/apac");
        assertThat(after.get("waiting").asLong()).isEqualTo(before + 2);
        assertThat(Instant.parse(after.get("oldestSubmittedAt").asString()))
            .isBeforeOrEqualTo(Instant.parse(first.json().get("submittedAt").asString()));
        assertThat(waiting("?scope=*/europe").get("waiting").asLong()).isEqualTo(elsewhere);
        this.desk.approve(Tokens.MAX, first);
        assertThat(waiting("?scope=*/apac&scope=TFUG/apac").get("waiting").asLong()).isEqualTo(before + 1);
    }

    @Test
    void whereNothingWaitsNothingIsTheOldest() {
        JsonNode none = waiting("?scope=NONE/nowhere");
        assertThat(none).hasToString("{\"waiting\":0,\"oldestSubmittedAt\":null}");
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "?scope=", "?scope=GDE", "?scope=GDE/apac/x", "?scope=/", "?other=GDE/apac" })
    void whatIsNoScopeIsRefused(String query) {
        assertThat(ask(Tokens.bearerOf("people-service", "highlights-service"), query).getStatusCode())
            .isEqualTo(HttpStatus.BAD_REQUEST);
    }

    @Test
    void onlyPeopleServiceAsks() {
        String query = "?scope=*/*";
        assertThat(ask("", query).getStatusCode()).isEqualTo(HttpStatus.UNAUTHORIZED);
        assertThat(ask(Tokens.bearer(Tokens.ADA, "highlights-service"), query).getStatusCode())
            .isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(ask(Tokens.bearerOf("events-service", "highlights-service"), query).getStatusCode())
            .isEqualTo(HttpStatus.FORBIDDEN);
    }

    private JsonNode waiting(String query) {
        ResponseEntity<byte[]> answer = ask(Tokens.bearerOf("people-service", "highlights-service"), query);
        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.OK);
        return Api.json(answer);
    }

    private ResponseEntity<byte[]> ask(String authorization, String query) {
        return this.desk.api().send(HttpMethod.GET, PATH + query, authorization, "");
    }

}
