package dev.plaudit.people;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import com.mongodb.client.MongoDatabase;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

import dev.plaudit.platform.identity.Caller.Member;
import dev.plaudit.platform.identity.TokenScope;
import dev.plaudit.platform.notices.Notice;
import dev.plaudit.platform.notices.NoticeType;
import dev.plaudit.platform.testing.Api;
import dev.plaudit.platform.testing.AtOnce;
import dev.plaudit.platform.testing.Tokens;

import static dev.plaudit.people.Notices.INBOX;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for what members are told in their inbox.
 */
@WithMail
class NotificationTests {

    private final Gateway gateway;

    private final Notices notices;

    private final MongoDatabase database;

    NotificationTests(@LocalServerPort int port, @Autowired MongoDatabase database) {
        this.gateway = new Gateway(new Api(port));
        this.notices = new Notices(this.gateway);
        this.database = database;
    }

    @Test
    void aMemberReadsWhatHappened() {
        Member nia = this.notices.reachable();
        Notice notice = Notices.about(NoticeType.CHANGES_REQUESTED, nia, "Tensors over lunch", "Please add a link.");
        this.notices.tell(notice);
        JsonNode told = this.notices.inbox(nia, "").get(0);
        assertThat(told.get("type").asString()).isEqualTo("changes-requested");
        assertThat(told.get("title").asString()).isEqualTo("Changes to “Tensors over lunch” are wanted");
        assertThat(told.get("text").asString()).isEqualTo("Please add a link.");
        assertThat(told.get("link").asString()).isEqualTo("/submissions/a1");
        assertThat(told.get("record").asString()).isEqualTo("achievements/a1");
        assertThat(told.get("recordTitle").asString()).isEqualTo("Tensors over lunch");
        assertThat(told.get("actor").asString()).isEqualTo("Mia Chen");
        assertThat(told.get("read").asBoolean()).isFalse();
        assertThat(Instant.parse(told.get("at").asString()).toEpochMilli()).isEqualTo(notice.at().toEpochMilli());
        assertThat(this.notices.unread(nia)).isOne();
    }

    @ParameterizedTest
    @CsvSource({ "submission-approved, achievements/a1, /achievements/a1",
            "submission-rejected, achievements/a1, /submissions/a1", "comment, achievements/a1, /submissions/a1",
            "comment, reviews/a1, /review/a1", "credit-offered, achievements/a1, /submissions/a1",
            "reach-wanted, achievements/a/../b?c, /submissions/a%2F..%2Fb%3Fc", "claim-decided, claims/x~c1, /me" })
    void eachTypeLeadsToItsPage(String type, String record, String link) {
        Member nia = this.notices.reachable();
        assertThat(this.notices
            .post("""
                    {"id": "%s", "type": "%s", "at": "2026-01-01T00:00:00Z", "record": "%s", "title": "T",
                     "accountIds": ["%s"], "personIds": [], "actor": null, "text": null}""".formatted(UUID.randomUUID(),
                    type, record, nia.accountId()), "events-service")
            .getStatusCode()).isEqualTo(HttpStatus.NO_CONTENT);
        assertThat(this.notices.inbox(nia, "").get(0).get("link").asString()).isEqualTo(link);
    }

    @Test
    void theSameNoticeManyTimesAtOnceIsOneNotification() throws Exception {
        Member nia = this.notices.reachable();
        Notice notice = Notices.approved(nia, "Once");
        List<HttpStatus> answers = AtOnce.run(20,
                (at) -> HttpStatus.valueOf(this.notices.post(notice).getStatusCode().value()));
        assertThat(answers).containsOnly(HttpStatus.NO_CONTENT);
        assertThat(this.notices.inbox(nia, "")).hasSize(1);
    }

    @Test
    void accountsAndPersonsAreOneEachAndStrangersNobody() {
        Member nia = this.notices.reachable();
        Member bo = this.notices.reachable();
        this.notices.tell(new Notice("n-" + UUID.randomUUID(), NoticeType.COMMENT, Instant.now(), "achievements/a1",
                "Both", List.of(nia.accountId(), nia.accountId(), "no-such-account"),
                List.of(nia.personId(), bo.personId(), "no-such-person"), null, null));
        assertThat(this.notices.inbox(nia, "")).hasSize(1);
        assertThat(this.notices.inbox(bo, "")).hasSize(1);
        assertThat(this.notices.inbox(bo, "").get(0).get("title").asString()).isEqualTo("Somebody wrote about “Both”");
    }

    @Test
    void aPersonIsToldByWhateverRecordIsAboutThem() {
        Member ada = this.gateway.signIn("ada");
        Member nia = this.notices.reachable();
        String other = Api
            .json(this.gateway.send(ada, HttpMethod.POST, "/api/v1/people",
                    "{\"name\": \"%s\"}".formatted(Scene.fresh("Nia N"))))
            .get("id")
            .asString();
        JsonNode claim = Api
            .json(this.gateway.send(nia, HttpMethod.POST, "/api/v1/claims", "{\"personId\": \"%s\"}".formatted(other)));
        ResponseEntity<byte[]> merged = this.gateway.send(ada, HttpMethod.PUT,
                "/api/v1/claims/" + claim.get("id").asString(), "{\"decision\": \"confirm\", \"reason\": \"known\"}",
                "If-Match", claim.get("etag").asString());
        assertThat(merged.getStatusCode()).isEqualTo(HttpStatus.OK);
        for (String person : List.of(other, nia.personId())) {
            this.notices.tell(new Notice("n-" + person, NoticeType.COMMENT, Instant.now(), "achievements/a1", "T",
                    List.of(), List.of(person), null, null));
        }
        assertThat(this.notices.inbox(nia, "?type=comment")).hasSize(2);
    }

    @Test
    void aDisabledAccountIsToldNothing() {
        Member ada = this.gateway.signIn("ada");
        Member nia = this.notices.reachable();
        this.gateway.send(ada, HttpMethod.PUT, "/api/v1/accounts/" + nia.accountId() + "/disabled",
                "{\"disabled\":true,\"reason\":\"spam\"}", "If-Match", "*");
        this.notices.tell(Notices.approved(nia, "Not for you"));
        assertThat(
                this.database.getCollection("notifications").countDocuments(new Document("accountId", nia.accountId())))
            .isZero();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "\"type\":\"comment\"|\"type\":\"gossip\"|400|/type",
            "\"id\":\"x\"|\"id\":\" \"|422|/id", "\"record\":\"achievements/a1\"|\"record\":\"a1\"|422|/record",
            "\"title\":\"T\"|\"title\":null|422|/title", "\"accountIds\":[]|\"accountIds\":[\"\"]|422|/accountIds/0",
            "\"at\":\"2026-01-01T00:00:00Z\"|\"at\":null|422|/at",
            "\"title\":\"T\"|\"title\":\"T\",\"html\":\"x\"|400|/html" })
    void whatIsNoNoticeIsRefused(String part, String instead, int status, String pointer) {
        String right = "{\"id\":\"x\",\"type\":\"comment\",\"at\":\"2026-01-01T00:00:00Z\","
                + "\"record\":\"achievements/a1\",\"title\":\"T\",\"accountIds\":[],\"personIds\":[]}";
        assertThat(this.notices.post(right, "highlights-service").getStatusCode()).isEqualTo(HttpStatus.NO_CONTENT);
        ResponseEntity<byte[]> answer = this.notices.post(right.replace(part, instead), "highlights-service");
        assertThat(answer.getStatusCode().value()).as(Scene.body(answer)).isEqualTo(status);
        assertThat(Api.json(answer).get("errors").get(0).get("pointer").asString()).isEqualTo(pointer);
    }

    @Test
    void onlyServicesTell() {
        Member nia = this.notices.reachable();
        String json = "{}";
        assertThat(this.gateway.send(nia, HttpMethod.POST, Notice.PATH, json).getStatusCode())
            .isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(this.notices.post(json, "gateway").getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(this.gateway.api().send(HttpMethod.POST, Notice.PATH, "", json).getStatusCode())
            .isEqualTo(HttpStatus.UNAUTHORIZED);
    }

    @Test
    void theNewestIsFirstAndFiltersNarrow() {
        Member nia = this.notices.reachable();
        for (int day = 1; day <= 3; day++) {
            this.notices.tell(new Notice("n" + day, (day == 2) ? NoticeType.COMMENT : NoticeType.CREDIT_ACCEPTED,
                    Instant.parse("2026-01-0%dT00:00:00Z".formatted(day)), "achievements/a1", "Day " + day,
                    List.of(nia.accountId()), List.of(), null, null));
        }
        assertThat(this.notices.inbox(nia, "")).extracting((one) -> one.get("recordTitle").asString())
            .containsExactly("Day 3", "Day 2", "Day 1");
        JsonNode second = this.notices.inbox(nia, "?type=comment").get(0);
        mark(nia, second, true, second.get("etag").asString());
        assertThat(this.notices.inbox(nia, "?unread=true")).extracting((one) -> one.get("recordTitle").asString())
            .containsExactly("Day 3", "Day 1");
        JsonNode counted = this.notices.list(nia, "?facets=unread,type&limit=1");
        assertThat(counted.get("total").asLong()).isEqualTo(3);
        assertThat(counted.get("facets"))
            .hasToString("{\"unread\":{\"true\":2,\"false\":1},\"type\":{\"credit-accepted\":2,\"comment\":1}}");
        assertThat(this.notices.unread(nia)).isEqualTo(2);
        assertThat(this.gateway.get(nia, INBOX + "?account=x").getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
    }

    @Test
    void readAndUnreadAgain() {
        Member nia = this.notices.reachable();
        this.notices.tell(Notices.approved(nia, "T"));
        JsonNode told = this.notices.inbox(nia, "").get(0);
        String path = INBOX + "/" + told.get("id").asString();
        assertThat(this.gateway.send(nia, HttpMethod.PATCH, path, "{\"read\":true}").getStatusCode())
            .isEqualTo(HttpStatus.PRECONDITION_REQUIRED);
        JsonNode read = Api.json(mark(nia, told, true, told.get("etag").asString()));
        assertThat(read.get("read").asBoolean()).isTrue();
        assertThat(this.notices.unread(nia)).isZero();
        // Based on the state before.
        assertThat(mark(nia, told, false, told.get("etag").asString()).getStatusCode())
            .isEqualTo(HttpStatus.PRECONDITION_FAILED);
        assertThat(this.gateway.get(nia, path).getHeaders().getETag()).isEqualTo(read.get("etag").asString());
        mark(nia, read, false, read.get("etag").asString());
        assertThat(this.notices.unread(nia)).isOne();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "{\"read\":null}|422", "{\"read\":1}|400",
            "{\"read\":true,\"title\":\"x\"}|400", "{\"accountId\":\"x\"}|400", "[]|400" })
    void onlyWhetherItWasReadCanBeChanged(String patch, int status) {
        Member nia = this.notices.reachable();
        this.notices.tell(Notices.approved(nia, "T"));
        String path = INBOX + "/" + this.notices.inbox(nia, "").get(0).get("id").asString();
        assertThat(this.gateway.send(nia, HttpMethod.PATCH, path, patch, "If-Match", "*").getStatusCode().value())
            .isEqualTo(status);
        assertThat(this.notices.unread(nia)).isOne();
    }

    @Test
    void notificationsOfOthersAreNotThere() {
        Member nia = this.notices.reachable();
        Member bo = this.notices.reachable();
        this.notices.tell(Notices.approved(nia, "T"));
        JsonNode told = this.notices.inbox(nia, "").get(0);
        assertThat(this.notices.inbox(bo, "")).isEmpty();
        assertThat(this.gateway.get(bo, INBOX + "/" + told.get("id").asString()).getStatusCode())
            .isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(mark(bo, told, true, "*").getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(this.notices.unread(nia)).isOne();
    }

    @Test
    void allUpToATimeAreReadAndNothingThatCameLater() {
        Member nia = this.notices.reachable();
        Member bo = this.notices.reachable();
        for (int day = 1; day <= 3; day++) {
            this.notices.tell(new Notice("m" + day, NoticeType.COMMENT,
                    Instant.parse("2026-01-0%dT00:00:00Z".formatted(day)), "achievements/a1", "Day " + day,
                    List.of(nia.accountId(), bo.accountId()), List.of(), null, null));
        }
        ResponseEntity<byte[]> answer = this.gateway.send(nia, HttpMethod.POST, INBOX + "/read",
                "{\"until\":\"2026-01-02T00:00:00Z\"}");
        assertThat(Api.json(answer)).hasToString("{\"unread\":1}");
        assertThat(this.notices.inbox(nia, "?unread=true").get(0).get("recordTitle").asString()).isEqualTo("Day 3");
        assertThat(this.notices.unread(bo)).isEqualTo(3);
        assertThat(this.gateway.send(nia, HttpMethod.POST, INBOX + "/read", "{}").getStatusCode())
            .isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @Test
    void tokensReadAndDoNothingElse() {
        Member nia = this.notices.reachable();
        this.notices.tell(Notices.approved(nia, "T"));
        Member reading = Tokens.byToken(nia, TokenScope.READ);
        assertThat(this.notices.inbox(reading, "")).hasSize(1);
        JsonNode told = this.notices.inbox(nia, "").get(0);
        assertThat(mark(reading, told, true, "*").getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(this.gateway.get(Tokens.byToken(nia, TokenScope.SUBMIT), INBOX).getStatusCode())
            .isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(this.gateway.api().get(INBOX).getStatusCode()).isEqualTo(HttpStatus.UNAUTHORIZED);
    }

    @Test
    void theExportHoldsThemAndTheErasureRemovesThem() {
        Member nia = this.notices.reachable();
        this.notices.tell(Notices.approved(nia, "To be forgotten"));
        this.notices.choose(nia, "zh", false, Map.of("comment", "none"));
        JsonNode export = Api.json(this.gateway.get(nia, "/api/v1/me/export"));
        assertThat(export.get("notifications").get(0).get("recordTitle").asString()).isEqualTo("To be forgotten");
        assertThat(export.get("notificationPreferences").get("language").asString()).isEqualTo("zh");
        ResponseEntity<byte[]> erased = this.gateway.sendCurrent(nia, HttpMethod.DELETE, "/api/v1/me", "",
                "/api/v1/me");
        assertThat(erased.getStatusCode()).isEqualTo(HttpStatus.NO_CONTENT);
        assertThat(stored("notifications", "accountId", nia)).isNull();
        assertThat(this.database.getCollection("notifications").find(new Document("news.title", "To be forgotten")))
            .isEmpty();
        Document left = Objects.requireNonNull(stored("notification-preferences", "_id", nia));
        assertThat(left.keySet()).containsExactlyInAnyOrder("_id", "version", "updatedAt", "deleted");
        this.notices.tell(Notices.approved(nia, "Too late"));
        assertThat(
                this.database.getCollection("notifications").countDocuments(new Document("accountId", nia.accountId())))
            .isZero();
    }

    private @Nullable Document stored(String collection, String field, Member member) {
        return this.database.getCollection(collection).find(new Document(field, member.accountId())).first();
    }

    private ResponseEntity<byte[]> mark(Member member, JsonNode told, boolean read, String tag) {
        return this.gateway.send(member, HttpMethod.PATCH, INBOX + "/" + told.get("id").asString(),
                "{\"read\":%s}".formatted(read), "If-Match", tag);
    }

}
