package dev.plaudit.highlights;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import org.awaitility.Awaitility;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;

import dev.plaudit.highlights.Desk.Paper;
import dev.plaudit.highlights.achievements.Achievements;
import dev.plaudit.platform.outbox.Outgoing;
import dev.plaudit.platform.testing.Tokens;

import static dev.plaudit.highlights.Desk.IN_APAC;
import static dev.plaudit.highlights.Desk.OWN;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * What people-service is told of, and what is written to the audit log.
 */
@WithNeighbours
class NoticesTests {

    private static final String WITH_UNKNOWN_VIEWS = """
            {"title": "A talk about JAX", "kind": "talk", "date": "2021-08-14", "countries": ["SG"],
             "reach": [{"metric": "views"}]}""";

    @LocalServerPort
    private int port;

    @Autowired
    private MongoDatabase database;

    @Autowired
    private Achievements achievements;

    @Autowired
    private Neighbours neighbours;

    private Desk desk;

    @BeforeEach
    void openDesk() {
        this.desk = new Desk(this.port);
    }

    @Test
    void whoSubmittedAndWhoIsCreditedHearOfAnApprovalOnce() {
        Paper approved = this.desk.approve(Tokens.MIA, this.desk.submitted(Tokens.ANA, """
                {"title": "A talk about JAX", "kind": "talk", "date": "2021-08-14",
                 "credits": [{"personId": "sayak-paul"}, {"communityId": "tfug-singapore"}]}"""));
        List<JsonNode> notices = noticesOf(approved.id(), 1);
        assertThat(notices).singleElement().satisfies((notice) -> {
            assertThat(notice.get("type").asString()).isEqualTo("submission-approved");
            assertThat(notice.get("title").asString()).isEqualTo("A talk about JAX");
            assertThat(notice.get("actor").asString()).isEqualTo("mia");
            assertThat(notice.get("accountIds")).singleElement().extracting(JsonNode::asString).isEqualTo("ana");
            assertThat(notice.get("personIds")).singleElement().extracting(JsonNode::asString).isEqualTo("sayak-paul");
        });
    }

    @Test
    void whoSubmittedHearsWhyItWasNotApproved() {
        Paper submitted = this.desk.submitted(Tokens.ANA, IN_APAC);
        Desk.paper(this.desk.decide(Tokens.MIA, submitted, """
                {"decision": "request-changes", "reason": "Where was it?"}"""), 200);
        assertThat(noticesOf(submitted.id(), 1)).singleElement().satisfies((notice) -> {
            assertThat(notice.get("type").asString()).isEqualTo("changes-requested");
            assertThat(notice.get("text").asString()).isEqualTo("Where was it?");
            assertThat(notice.get("personIds")).isEmpty();
        });
    }

    @Test
    void aNoticeThatCouldNotBeHandedOverIsHandedOverLater() {
        this.neighbours.takeNotices(503);
        Paper approved = this.desk.approved(Tokens.ANA, IN_APAC);
        Awaitility.await().until(() -> !this.neighbours.notices("achievements/" + approved.id()).isEmpty());
        this.neighbours.takeNotices(204);
        int refused = this.neighbours.notices("achievements/" + approved.id()).size();
        Awaitility.await().until(() -> {
            this.achievements.outbox().catchUp();
            return this.achievements.find(approved.id()).orElseThrow().outbox().isEmpty();
        });
        List<JsonNode> all = this.neighbours.notices("achievements/" + approved.id());
        assertThat(all).hasSizeGreaterThan(refused);
        assertThat(all).extracting((notice) -> notice.get("id").asString())
            .containsOnly(all.getFirst().get("id").asString());
    }

    @Test
    void theAuditLogHasEveryStepAndTheTrailTheSame() {
        Paper submitted = this.desk.submitted(Tokens.ANA, IN_APAC);
        Paper changed = this.desk.change(Tokens.ANA, submitted, "{\"title\": \"Another talk\"}");
        Paper requested = Desk.paper(this.desk.decide(Tokens.MIA, changed, """
                {"decision": "request-changes", "reason": "Why?"}"""), 200);
        Paper again = this.desk.submit(Tokens.ANA, requested);
        Paper approved = this.desk.approve(Tokens.MAX, again);
        this.desk.status(HttpMethod.DELETE, Tokens.ANA, OWN + "/" + approved.id(), "", "If-Match", approved.tag());
        JsonNode log = this.desk.get(Tokens.ADA, "/api/v1/audit?record=achievements/" + approved.id());
        assertThat(log.get("items"))
            .extracting((entry) -> entry.get("account").asString() + " " + entry.get("reason").asString())
            .containsExactly("ana archive", "max approve", "ana submit", "mia request-changes: Why?", "ana edit",
                    "ana submit", "ana draft");
        assertThat(this.achievements.find(approved.id()).orElseThrow().trail())
            .extracting((step) -> step.accountId() + " " + step.did() + " " + step.led().word() + " " + step.version())
            .containsExactly("ana draft draft 1", "ana submit submitted 2", "ana edit submitted 3",
                    "mia request-changes changes-requested 4", "ana submit submitted 5", "max approve approved 6",
                    "ana archive archived 7");
    }

    @Test
    void aMonthAfterAnApprovalWhoReportedItIsAskedOnceForNumbersThatAreNotKnown() {
        Instant before = Instant.now();
        Paper approved = this.desk.approved(Tokens.ANA, WITH_UNKNOWN_VIEWS);
        assertThat(remindersOf(approved)).singleElement()
            .satisfies((due) -> assertThat(due).isBetween(before.plus(Duration.ofDays(30)),
                    Instant.now().plus(Duration.ofDays(30))));
        assertThat(wanted(approved)).isEmpty();
        letTimePass(approved);
        this.achievements.outbox().catchUp();
        assertThat(remindersOf(approved)).isEmpty();
        assertThat(wanted(approved)).singleElement()
            .satisfies((notice) -> assertThat(notice.get("accountIds").get(0).asString()).isEqualTo("ana"));
    }

    @Test
    void whatIsKnownByThenIsNotAskedFor() {
        Paper approved = this.desk.approved(Tokens.ANA, WITH_UNKNOWN_VIEWS);
        this.desk.approve(Tokens.MAX, this.desk.change(Tokens.ANA, approved, """
                {"reach": [{"metric": "views", "value": 70}]}"""));
        letTimePass(approved);
        this.achievements.outbox().catchUp();
        assertThat(remindersOf(approved)).isEmpty();
        assertThat(wanted(approved)).isEmpty();
    }

    @Test
    void whatWasApprovedAgainMeanwhileIsAskedForLater() {
        Paper approved = this.desk.approved(Tokens.ANA, WITH_UNKNOWN_VIEWS);
        this.desk.approve(Tokens.MAX, this.desk.change(Tokens.ANA, approved, "{\"title\": \"Another title\"}"));
        assertThat(remindersOf(approved)).hasSize(2);
        letTimePass(approved);
        this.achievements.outbox().catchUp();
        assertThat(remindersOf(approved)).hasSize(1);
        assertThat(wanted(approved)).isEmpty();
    }

    private List<Instant> remindersOf(Paper paper) {
        return this.achievements.find(paper.id())
            .orElseThrow()
            .outbox()
            .stream()
            .filter((message) -> message.topic().equals("reach"))
            .map(Outgoing::due)
            .toList();
    }

    /** As if a month had gone since the first approval. */
    private void letTimePass(Paper paper) {
        Bson its = Filters.and(Filters.eq(paper.id()), Filters.eq("outbox.topic", "reach"));
        this.database.getCollection("achievements").updateOne(its, Updates.set("outbox.$.due", new Date(0)));
    }

    private List<JsonNode> wanted(Paper paper) {
        return this.neighbours.notices("achievements/" + paper.id())
            .stream()
            .filter((notice) -> notice.get("type").asString().equals("reach-wanted"))
            .toList();
    }

    private List<JsonNode> noticesOf(String achievementId, int expected) {
        Awaitility.await()
            .atMost(Duration.ofSeconds(30))
            .until(() -> this.neighbours.notices("achievements/" + achievementId).size() >= expected
                    && this.achievements.find(achievementId).orElseThrow().outbox().isEmpty());
        return this.neighbours.notices("achievements/" + achievementId);
    }

}
