package dev.plaudit.highlights;

import java.time.Duration;
import java.util.List;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;

import dev.plaudit.highlights.Desk.Paper;
import dev.plaudit.highlights.achievements.Achievements;
import dev.plaudit.platform.testing.Tokens;

import static dev.plaudit.highlights.Desk.IN_APAC;
import static dev.plaudit.highlights.Desk.OWN;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * What people-service is told of, and what is written to the audit log.
 */
@WithNeighbours
class NoticesTests {

    @LocalServerPort
    private int port;

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

    private List<JsonNode> noticesOf(String achievementId, int expected) {
        Awaitility.await()
            .atMost(Duration.ofSeconds(30))
            .until(() -> this.neighbours.notices("achievements/" + achievementId).size() >= expected
                    && this.achievements.find(achievementId).orElseThrow().outbox().isEmpty());
        return this.neighbours.notices("achievements/" + achievementId);
    }

}
