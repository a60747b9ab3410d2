package dev.plaudit.people;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

import dev.plaudit.platform.notices.NoticeType;
import dev.plaudit.platform.identity.Caller.Member;
import dev.plaudit.platform.testing.Api;
import dev.plaudit.platform.testing.AtOnce;

import static dev.plaudit.people.Notices.PREFERENCES;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for how members choose to be told.
 */
@WithMail
class PreferencesTests {

    private final Gateway gateway;

    private final Notices notices;

    PreferencesTests(@LocalServerPort int port) {
        this.gateway = new Gateway(new Api(port));
        this.notices = new Notices(this.gateway);
    }

    @Test
    void everybodyBeginsWithAllInEnglish() {
        Member nia = this.notices.reachable();
        var chosen = this.notices.preferences(nia);
        assertThat(chosen.get("language").asString()).isEqualTo("en");
        assertThat(chosen.get("dailySummary").asBoolean()).isTrue();
        assertThat(chosen.get("email").propertyNames()).hasSize(NoticeType.values().length - 1)
            .contains("submission-approved", "claim-decided")
            .doesNotContain("daily-summary");
        assertThat(chosen.get("email").valueStream()).allMatch((when) -> when.asString().equals("immediately"));
    }

    @Test
    void aChoiceReplacesTheOneBeforeAndIsBasedOnIt() {
        Member nia = this.notices.reachable();
        String body = "{\"language\":\"zh\",\"dailySummary\":false,\"email\":{\"comment\":\"none\"}}";
        assertThat(put(nia, body).getStatusCode()).isEqualTo(HttpStatus.PRECONDITION_REQUIRED);
        String first = this.gateway.tag(nia, PREFERENCES);
        ResponseEntity<byte[]> stored = put(nia, body, "If-Match", first);
        assertThat(stored.getStatusCode()).isEqualTo(HttpStatus.OK);
        assertThat(Api.json(stored)).isEqualTo(this.notices.preferences(nia));
        assertThat(put(nia, body, "If-Match", first).getStatusCode()).isEqualTo(HttpStatus.PRECONDITION_FAILED);
        String second = String.valueOf(stored.getHeaders().getETag());
        // What is left out is as in the beginning.
        ResponseEntity<byte[]> other = put(nia, "{\"language\":\"en\",\"dailySummary\":true}", "If-Match", second);
        assertThat(Api.json(other).get("email").get("comment").asString()).isEqualTo("immediately");
        assertThat(this.gateway.tag(nia, PREFERENCES)).isEqualTo(other.getHeaders().getETag());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "{\"dailySummary\":true}|422|/language",
            "{\"language\":\"de\",\"dailySummary\":true}|422|/language", "{\"language\":\"en\"}|422|/dailySummary",
            "{\"language\":\"en\",\"dailySummary\":\"no\"}|400|/dailySummary",
            "{\"language\":\"en\",\"dailySummary\":true,\"email\":{\"gossip\":\"none\"}}|422|/email/gossip",
            "{\"language\":\"en\",\"dailySummary\":true,\"email\":{\"daily-summary\":\"none\"}}|422|/email/daily-summary",
            "{\"language\":\"en\",\"dailySummary\":true,\"email\":{\"comment\":\"weekly\"}}|422|/email/comment",
            "{\"language\":\"en\",\"dailySummary\":true,\"address\":\"x@y.example\"}|400|/address" })
    void whatMakesNoSenseIsRefused(String body, int status, String pointer) {
        Member nia = this.notices.reachable();
        ResponseEntity<byte[]> answer = put(nia, body, "If-Match", "*");
        assertThat(answer.getStatusCode().value()).isEqualTo(status);
        assertThat(Api.json(answer).get("errors").get(0).get("pointer").asString()).isEqualTo(pointer);
        assertThat(this.gateway.tag(nia, PREFERENCES)).isEqualTo("\"v0\"");
    }

    @Test
    void ofTwoFirstChoicesAtOnceOneCounts() throws Exception {
        Member nia = this.notices.reachable();
        var answers = AtOnce.run(2,
                (at) -> put(nia, "{\"language\":\"%s\",\"dailySummary\":false}".formatted((at == 0) ? "zh" : "en"),
                        "If-Match", "\"v0\"")
                    .getStatusCode()
                    .value());
        assertThat(answers).containsExactlyInAnyOrder(200, 412);
    }

    private ResponseEntity<byte[]> put(Member member, String json, String... headers) {
        return this.gateway.send(member, HttpMethod.PUT, PREFERENCES, json, headers);
    }

}
