package dev.plaudit.people;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

import dev.plaudit.platform.identity.Caller.Member;
import dev.plaudit.platform.identity.TokenMint;
import dev.plaudit.platform.notices.Notice;
import dev.plaudit.platform.notices.NoticeType;
import dev.plaudit.platform.testing.Api;
import dev.plaudit.platform.testing.Tokens;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tells people-service what other services do, and reads what members are told.
 *
 * @param gateway calls people-service
 */
record Notices(Gateway gateway) {

    static final String INBOX = "/api/v1/me/notifications";

    static final String PREFERENCES = "/api/v1/me/notification-preferences";

    private static final JsonMapper JSON = new JsonMapper();

    /**
     * Somebody who has just signed in for the first time, with an address of their own.
     */
    Member reachable() {
        String subject = "somebody-" + UUID.randomUUID();
        return Gateway.member(Api.json(this.gateway.visit(Gateway.ISSUER, subject,
                "\"name\":\"%s\",\"email\":\"%s@mail.example\",\"emailVerified\":true".formatted(subject, subject))));
    }

    static String address(Member member) {
        return member.name() + "@mail.example";
    }

    /**
     * That a submission of somebody was approved, under a new id.
     */
    static Notice approved(Member member, String title) {
        return about(NoticeType.SUBMISSION_APPROVED, member, title, null);
    }

    static Notice about(NoticeType type, Member member, String title, @Nullable String text) {
        return new Notice("notice-" + UUID.randomUUID(), type, Instant.now(), "achievements/a1", title,
                List.of(member.accountId()), List.of(), "Mia Chen", text);
    }

    ResponseEntity<byte[]> post(Notice notice) {
        return post(JSON.writeValueAsString(notice), "highlights-service");
    }

    ResponseEntity<byte[]> post(String json, String service) {
        String token = new TokenMint(service, Tokens.key(service), this.gateway.clock()).mintOwn("people-service");
        return this.gateway.api().send(HttpMethod.POST, Notice.PATH, "Bearer " + token, json);
    }

    /**
     * Posts what must be taken.
     */
    void tell(Notice notice) {
        ResponseEntity<byte[]> answer = post(notice);
        assertThat(answer.getStatusCode()).as(() -> Scene.body(answer)).isEqualTo(HttpStatus.NO_CONTENT);
    }

    List<JsonNode> inbox(Member member, String query) {
        return this.list(member, query).get("items").valueStream().toList();
    }

    JsonNode list(Member member, String query) {
        ResponseEntity<byte[]> answer = this.gateway.get(member, INBOX + query);
        assertThat(answer.getStatusCode()).as(() -> Scene.body(answer)).isEqualTo(HttpStatus.OK);
        assertThat(answer.getHeaders().getCacheControl()).isEqualTo("no-store");
        return Api.json(answer);
    }

    long unread(Member member) {
        return Api.json(this.gateway.get(member, INBOX + "/count")).get("unread").asLong();
    }

    /**
     * Chooses, over whatever was chosen before.
     */
    void choose(Member member, String language, boolean dailySummary, Map<String, String> email) {
        String json = JSON
            .writeValueAsString(Map.of("language", language, "dailySummary", dailySummary, "email", email));
        ResponseEntity<byte[]> answer = this.gateway.sendCurrent(member, HttpMethod.PUT, PREFERENCES, json,
                PREFERENCES);
        assertThat(answer.getStatusCode()).as(() -> Scene.body(answer)).isEqualTo(HttpStatus.OK);
    }

    JsonNode preferences(Member member) {
        return Api.json(this.gateway.get(member, PREFERENCES));
    }

}
