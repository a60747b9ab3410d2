package dev.plaudit.people;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

import dev.plaudit.people.MailServer.Mail;
import dev.plaudit.platform.identity.Caller.Member;
import dev.plaudit.platform.notices.NoticeType;
import dev.plaudit.platform.testing.Api;
import dev.plaudit.platform.testing.Tokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Tests for links that stop e-mails.
 */
@WithMail
class UnsubscribeTests {

    private final Gateway gateway;

    private final Notices notices;

    UnsubscribeTests(@LocalServerPort int port) {
        this.gateway = new Gateway(new Api(port));
        this.notices = new Notices(this.gateway);
    }

    @Test
    void aLinkStopsEmailsOfItsTypeAndNoOthers() {
        Member nia = this.notices.reachable();
        String token = token(nia, NoticeType.COMMENT);
        JsonNode asked = Api.json(ask(token));
        assertThat(asked).hasToString("{\"type\":\"comment\",\"about\":\"what others write about submissions\"}");
        assertThat(this.notices.preferences(nia).get("email").get("comment").asString()).isEqualTo("immediately");

        assertThat(Api.json(stop(token)).get("type").asString()).isEqualTo("comment");
        assertThat(stop(token).getStatusCode()).isEqualTo(HttpStatus.OK);
        JsonNode email = this.notices.preferences(nia).get("email");
        assertThat(email.get("comment").asString()).isEqualTo("none");
        assertThat(email.valueStream().filter((when) -> when.asString().equals("immediately")).count())
            .isEqualTo(NoticeType.values().length - 2L);

        this.notices.tell(Notices.about(NoticeType.COMMENT, nia, "Silent", null));
        this.notices.tell(Notices.approved(nia, "Loud"));
        await().until(() -> MailServer.to(Notices.address(nia)).size() == 2);
        assertThat(MailServer.to(Notices.address(nia))).extracting(Mail::subject)
            .noneMatch((subject) -> subject.contains("Silent"));
        assertThat(this.notices.inbox(nia, "")).hasSize(3);
    }

    @Test
    void aTokenTellsNothing() {
        Member nia = this.notices.reachable();
        String first = token(nia, NoticeType.COMMENT);
        assertThat(first).doesNotContain(nia.accountId());
        byte[] bytes = Base64.getUrlDecoder().decode(first.substring(2));
        assertThat(new String(bytes, StandardCharsets.ISO_8859_1)).doesNotContain("comment", nia.accountId());
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "x", "u1", "u1AAAA", "u1%%%", "../../etc/passwd" })
    void whatIsNoTokenIsNotThere(String token) {
        assertThat(ask(token).getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(stop(token).getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
    }

    @Test
    void aTokenWithAnyOtherLetterIsNotThere() {
        Member nia = this.notices.reachable();
        String token = token(nia, NoticeType.COMMENT);
        for (int at = 0; at < token.length() - 1; at++) {
            char other = (token.charAt(at) != 'A') ? 'A' : 'B';
            String wrong = token.substring(0, at) + other + token.substring(at + 1);
            assertThat(stop(wrong).getStatusCode()).as("letter %d", at).isEqualTo(HttpStatus.NOT_FOUND);
        }
        assertThat(this.notices.preferences(nia).get("email").get("comment").asString()).isEqualTo("immediately");
    }

    @Test
    void theLinkOfAnErasedAccountLeadsNowhere() {
        Member nia = this.notices.reachable();
        String token = token(nia, NoticeType.COMMENT);
        this.gateway.sendCurrent(nia, HttpMethod.DELETE, "/api/v1/me", "", "/api/v1/me");
        assertThat(ask(token).getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(stop(token).getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
    }

    @Test
    void onlyTheGatewayAsks() {
        Member nia = this.notices.reachable();
        assertThat(this.gateway.send(nia, HttpMethod.POST, "/internal/unsubscriptions", "{\"token\":\"x\"}")
            .getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);
        for (String path : new String[] { "/internal/unsubscriptions", "/internal/unsubscription-checks" }) {
            String other = Tokens.bearerOf("highlights-service", "people-service");
            assertThat(this.gateway.api().send(HttpMethod.POST, path, other, "{\"token\":\"x\"}").getStatusCode())
                .isEqualTo(HttpStatus.FORBIDDEN);
        }
    }

    private String token(Member member, NoticeType type) {
        this.notices.tell(Notices.about(type, member, "First", null));
        return MailServer.awaitOne(Notices.address(member)).unsubscribeToken();
    }

    private ResponseEntity<byte[]> ask(String token) {
        return this.gateway.ask("/internal/unsubscription-checks", "{\"token\":\"%s\"}".formatted(token));
    }

    private ResponseEntity<byte[]> stop(String token) {
        return this.gateway.ask("/internal/unsubscriptions", "{\"token\":\"%s\"}".formatted(token));
    }

}
