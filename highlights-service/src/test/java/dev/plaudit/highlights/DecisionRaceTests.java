package dev.plaudit.highlights;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

import org.awaitility.Awaitility;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;

import dev.plaudit.highlights.Desk.Paper;
import dev.plaudit.highlights.achievements.Achievement;
import dev.plaudit.highlights.achievements.Achievements;
import dev.plaudit.highlights.achievements.State;
import dev.plaudit.highlights.achievements.Step;
import dev.plaudit.platform.identity.Caller.Member;
import dev.plaudit.platform.testing.AtOnce;
import dev.plaudit.platform.testing.Tokens;

import static dev.plaudit.highlights.Desk.OWN;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Two who act on the same state of a submission at the same time: one of them wins, and
 * nothing is approved that the approver has not seen.
 */
@WithNeighbours
class DecisionRaceTests {

    private static final int RACES = 50;

    private static final String SEEN = "A talk that was seen";

    private static final String UNSEEN = "A talk that was changed";

    private static final String APPROVE = """
            {"decision": "approve"}""";

    private final Desk desk;

    private final Achievements achievements;

    private final Neighbours neighbours;

    @Autowired
    DecisionRaceTests(@LocalServerPort int port, Achievements achievements, Neighbours neighbours) {
        this.desk = new Desk(port);
        this.achievements = achievements;
        this.neighbours = neighbours;
    }

    /** What somebody does while a manager approves. */
    enum Rival {

        EDIT(Tokens.ANA, State.SUBMITTED) {
            @Override
            ResponseEntity<byte[]> act(Desk desk, Paper paper) {
                return desk.send(HttpMethod.PATCH, Tokens.ANA, OWN + "/" + paper.id(),
                        "{\"title\": \"%s\"}".formatted(UNSEEN), "If-Match", paper.tag());
            }
        },
        REJECT(Tokens.MAX, State.REJECTED) {
            @Override
            ResponseEntity<byte[]> act(Desk desk, Paper paper) {
                return desk.decide(Tokens.MAX, paper, """
                        {"decision": "reject", "reason": "Not ours"}""");
            }
        },
        WITHDRAW(Tokens.ANA, State.WITHDRAWN) {
            @Override
            ResponseEntity<byte[]> act(Desk desk, Paper paper) {
                return desk.send(HttpMethod.POST, Tokens.ANA, OWN + "/" + paper.id() + "/withdraw", "", "If-Match",
                        paper.tag());
            }
        },
        APPROVE_TOO(Tokens.MAX, State.APPROVED) {
            @Override
            ResponseEntity<byte[]> act(Desk desk, Paper paper) {
                return desk.decide(Tokens.MAX, paper, APPROVE);
            }
        };

        private final Member who;

        private final State leads;

        Rival(Member who, State leads) {
            this.who = who;
            this.leads = leads;
        }

        abstract ResponseEntity<byte[]> act(Desk desk, Paper paper);

    }

    @ParameterizedTest
    @EnumSource
    void ofTwoAtOnceOneWinsAndNothingUnseenIsApproved(Rival rival) throws Exception {
        String group = UUID.randomUUID().toString();
        Map<String, Boolean> approverWon = new TreeMap<>();
        for (int race = 0; race < RACES; race++) {
            Paper paper = this.desk.submitted(Tokens.ANA, """
                    {"title": "%s", "kind": "talk", "date": "2021-08-14", "topics": ["%s"],
                     "credits": [{"personId": "ana"}, {"communityId": "tfug-singapore"}]}""".formatted(SEEN, group));
            // By turns one of them is handed to its thread first.
            boolean turned = race % 2 == 1;
            List<ResponseEntity<byte[]>> answers = AtOnce.run(2, (at) -> ((at == 0) != turned)
                    ? this.desk.decide(Tokens.MIA, paper, APPROVE) : rival.act(this.desk, paper));
            ResponseEntity<byte[]> approval = answers.get(turned ? 1 : 0);
            ResponseEntity<byte[]> other = answers.get(turned ? 0 : 1);
            List<Integer> codes = new ArrayList<>(
                    List.of(approval.getStatusCode().value(), other.getStatusCode().value()));
            assertThat(codes).as("one wins").containsOnlyOnce(200);
            codes.remove(Integer.valueOf(200));
            assertThat(codes).as("the other is told").isSubsetOf(409, 412);
            approverWon.put(paper.id(), approval.getStatusCode().is2xxSuccessful());
            assertNothingUnseen(paper);
        }
        assertThat(approverWon).hasSize(RACES);
        approverWon
            .forEach((id, won) -> assertOneStep(id, won ? Tokens.MIA : rival.who, won ? State.APPROVED : rival.leads));
        assertThat(this.desk.get(Tokens.ANA, OWN + "?limit=100&q=" + group).get("total").asInt()).isEqualTo(RACES);
    }

    /**
     * What everybody reads is what stood in the version that the approval names.
     */
    private void assertNothingUnseen(Paper paper) {
        Achievement now = this.achievements.find(paper.id()).orElseThrow();
        if (now.state() == State.APPROVED) {
            assertThat(now.content().title()).isEqualTo(SEEN);
            assertThat(now.reviews()).singleElement().satisfies((review) -> {
                assertThat("\"v" + review.version() + '"').isEqualTo(paper.tag());
                assertThat(now.version()).isEqualTo(review.version() + 1);
            });
            assertThat(this.desk.api().json("/api/v1/achievements/" + paper.id()).get("title").asString())
                .isEqualTo(SEEN);
        }
        else {
            assertThat(this.desk.api().get("/api/v1/achievements/" + paper.id()).getStatusCode().value())
                .isEqualTo(404);
        }
    }

    /**
     * The record, its trail, the audit log and the notices tell of one step more than
     * drafting and handing in, and all of the same.
     */
    private void assertOneStep(String id, Member who, State led) {
        Achievement now = this.achievements.find(id).orElseThrow();
        assertThat(now.state()).isEqualTo(led);
        assertThat(now.version()).isEqualTo(3);
        assertThat(now.trail()).extracting(Step::version).containsExactly(1L, 2L, 3L);
        assertThat(now.trail()).extracting(Step::accountId).containsExactly("ana", "ana", who.accountId());
        assertThat(now.trail().getLast().led()).isEqualTo(led);
        boolean decided = led == State.APPROVED || led == State.REJECTED;
        assertThat(now.reviews()).hasSize(decided ? 1 : 0);
        List<String> log = this.desk.get(Tokens.ADA, "/api/v1/audit?record=achievements/" + id)
            .get("items")
            .valueStream()
            .map((entry) -> entry.get("account").asString() + " " + did(entry))
            .toList();
        assertThat(log.reversed()).containsExactlyElementsOf(
                now.trail().stream().map((step) -> step.accountId() + " " + step.did()).toList());
        Awaitility.await().until(() -> this.achievements.find(id).orElseThrow().outbox().isEmpty());
        assertThat(this.neighbours.notices("achievements/" + id)
            .stream()
            .map((notice) -> notice.get("id").asString())
            .collect(Collectors.toSet())).hasSize(decided ? 1 : 0);
        assertThat(this.neighbours.notices("achievements/" + id))
            .allSatisfy((notice) -> assertThat(notice.get("actor").asString()).isEqualTo(who.name()));
    }

    private static String did(JsonNode entry) {
        return entry.get("reason").asString().split(":", 2)[0];
    }

}
