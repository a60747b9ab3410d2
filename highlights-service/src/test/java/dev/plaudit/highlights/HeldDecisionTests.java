package dev.plaudit.highlights;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
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
import dev.plaudit.platform.identity.Caller;
import dev.plaudit.platform.testing.Api;
import dev.plaudit.platform.testing.Tokens;

import static dev.plaudit.highlights.Desk.IN_APAC;
import static dev.plaudit.highlights.Desk.OWN;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Decide now, release later.
 */
@WithNeighbours
class HeldDecisionTests {

    private static final String LATER = """
            {"decision": "approve", "release": "later"}""";

    private static final String AN_HOUR = """
            {"decision": "approve", "reason": "Well done", "release": "PT1H"}""";

    private static final String SOON = """
            {"decision": "reject", "reason": "No", "release": "PT1S"}""";

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
    void whatIsHeldHasNoEffectUntilItIsReleased() {
        Paper held = held(Tokens.MIA, AN_HOUR);
        assertThat(held.status()).isEqualTo("submitted");
        assertThat(held.json().at("/held/decision").asString()).isEqualTo("approve");
        assertThat(held.json().at("/held/name").asString()).isEqualTo("mia");
        assertThat(Instant.parse(held.json().at("/held/releaseAt").asString()))
            .isAfter(Instant.now().plus(Duration.ofMinutes(50)));
        assertThat(this.desk.status(HttpMethod.GET, Desk.NOBODY, "/api/v1/achievements/" + held.id(), ""))
            .isEqualTo(404);
        assertThat(this.desk.get(Tokens.ANA, OWN + "/" + held.id()).get("reviews")).isEmpty();
        assertThat(this.neighbours.notices("achievements/" + held.id())).isEmpty();

        JsonNode answer = release(Tokens.MAX, held);
        assertThat(answer.at("/items/0/code").asInt()).isEqualTo(200);
        assertThat(answer.at("/items/0/status").asString()).isEqualTo("approved");
        JsonNode review = this.desk.get(Tokens.ANA, OWN + "/" + held.id()).at("/reviews/0");
        assertThat(review.get("name").asString()).isEqualTo("mia");
        assertThat(review.get("reason").asString()).isEqualTo("Well done");
        assertThat(this.desk.status(HttpMethod.GET, Desk.NOBODY, "/api/v1/achievements/" + held.id(), ""))
            .isEqualTo(200);
        assertThat(notices(held)).singleElement()
            .satisfies((notice) -> assertThat(notice.get("actor").asString()).isEqualTo("mia"));
        assertThat(trail(held)).endsWith("mia hold approve submitted", "max release approve approved");
        assertThat(audited(held)).startsWith("max release approve: Well done", "mia hold approve: Well done");
    }

    @Test
    void whatIsDueTakesEffectInTimeAndOnce() {
        Paper held = held(Tokens.MIA, SOON);
        assertThat(held.status()).isEqualTo("submitted");
        Awaitility.await().until(() -> stored(held).state() == State.REJECTED);
        assertThat(notices(held)).hasSize(1);
        this.achievements.outbox().catchUp();
        assertThat(stored(held).reviews()).singleElement()
            .satisfies((review) -> assertThat(Duration.between(review.at(), review.inEffectAt()))
                .isGreaterThanOrEqualTo(Duration.ofSeconds(1)));
        assertThat(stored(held).version()).isEqualTo(4);
        assertThat(trail(held)).endsWith("mia hold reject submitted", "mia release reject rejected");
        assertThat(audited(held)).startsWith("mia release reject: No", "mia hold reject: No");
    }

    @Test
    void whoSawItTooLateIsTold() {
        Paper held = held(Tokens.MIA, AN_HOUR);
        Paper again = Desk.paper(takeBack(Tokens.MAX, held), 200);
        assertThat(again.json().get("held").isNull()).isTrue();
        assertThat(release(Tokens.MIA, held).at("/items/0/code").asInt()).isEqualTo(412);
        assertThat(release(Tokens.MIA, again).at("/items/0/code").asInt()).isEqualTo(409);
        assertThat(takeBack(Tokens.MIA, held).getStatusCode().value()).isEqualTo(412);
        assertThat(takeBack(Tokens.MIA, again).getStatusCode().value()).isEqualTo(409);
        assertThat(this.desk.status(HttpMethod.DELETE, Tokens.MIA,
                "/api/v1/achievements/" + held.id() + "/reviews/held", ""))
            .isEqualTo(428);
        assertThat(this.desk.approve(Tokens.MIA, again).status()).isEqualTo("approved");
    }

    @Test
    void whatWasTakenBackInTimeNeverHappened() {
        Paper held = held(Tokens.MIA, SOON);
        Paper again = Desk.paper(takeBack(Tokens.MIA, held), 200);
        assertThat(stored(again).outbox()).noneMatch((message) -> message.topic().equals("release"));
        Paper second = Desk.paper(this.desk.decide(Tokens.MIA, again, """
                {"decision": "approve", "release": "PT2S"}"""), 200);
        Awaitility.await().until(() -> stored(second).state() != State.SUBMITTED);
        assertThat(stored(second).state()).isEqualTo(State.APPROVED);
        assertThat(notices(second)).hasSize(1);
    }

    @Test
    void aSecondDecisionHasToWaitForTheFirst() {
        Paper held = held(Tokens.MIA, LATER);
        assertThat(this.desk.decide(Tokens.MAX, held, """
                {"decision": "reject", "reason": "No"}""").getStatusCode().value()).isEqualTo(409);
        assertThat(this.desk.decide(Tokens.MAX, held, LATER).getStatusCode().value()).isEqualTo(409);
    }

    @ParameterizedTest
    @ValueSource(strings = { "edit", "withdraw" })
    void whatTheSubmitterDoesEndsTheHold(String step) {
        Paper held = held(Tokens.MIA, SOON);
        String path = OWN + "/" + held.id();
        ResponseEntity<byte[]> answer = step.equals("edit")
                ? this.desk.send(HttpMethod.PATCH, Tokens.ANA, path, "{\"summary\": \"More\"}", "If-Match", held.tag())
                : this.desk.send(HttpMethod.POST, Tokens.ANA, path + "/withdraw", "", "If-Match", held.tag());
        Paper next = Desk.paper(answer, 200);
        assertThat(next.status()).isEqualTo(step.equals("edit") ? "submitted" : "withdrawn");
        assertThat(stored(held).held()).isNull();
        JsonNode trail = this.desk.get(Tokens.MIA, "/api/v1/reviews/" + held.id()).get("trail");
        assertThat(trail.valueStream().map((each) -> each.get("did").asString())).endsWith("hold reject",
                step + ", which ends a held decision");
        assertThat(stored(held).outbox()).noneMatch((message) -> message.topic().equals("release"));
        assertThat(stored(held).reviews()).isEmpty();
        assertThat(stored(held).version()).isEqualTo(4);
    }

    @Test
    void aDuplicateOfWhatDidNotStayWaitsAgain() {
        Paper kept = this.desk.submitted(Tokens.BO, IN_APAC.replace("\"ana\"", "\"bo\""));
        Paper held = held(Tokens.MIA, """
                {"decision": "duplicate", "reason": "Twice", "duplicateOf": "%s", "release": "PT1S"}"""
            .formatted(kept.id()));
        Desk.paper(this.desk.send(HttpMethod.POST, Tokens.BO, OWN + "/" + kept.id() + "/withdraw", "", "If-Match",
                kept.tag()), 200);
        Awaitility.await().until(() -> stored(held).held() == null);
        assertThat(stored(held).state()).isEqualTo(State.SUBMITTED);
        assertThat(trail(held)).last()
            .isEqualTo("mia take back duplicate, since the other record does not stay submitted");
        assertThat(this.neighbours.notices("achievements/" + held.id())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({ "never", "2021-10-01T08:00:00Z", "PT0S", "PT-1S", "P400D", "9999-01-01T00:00:00Z", "P1Y", "''" })
    void whatIsNoTimeToReleaseAtIsRefused(String release) {
        Paper submitted = this.desk.submitted(Tokens.ANA, IN_APAC);
        ResponseEntity<byte[]> answer = this.desk.decide(Tokens.MIA, submitted, """
                {"decision": "approve", "release": "%s"}""".formatted(release));
        assertThat(answer.getStatusCode().value()).isEqualTo(422);
        assertThat(Api.json(answer).at("/errors/0/pointer").asString()).isEqualTo("/release");
    }

    @Test
    void ofReleasingTakingBackAndEditingAtOnceOneWins() throws Exception {
        for (int round = 0; round < 10; round++) {
            Paper held = held(Tokens.MIA, LATER);
            List<Integer> codes = together(List.of(() -> release(Tokens.MIA, held).at("/items/0/code").asInt(),
                    () -> release(Tokens.MAX, held).at("/items/0/code").asInt(),
                    () -> takeBack(Tokens.MAX, held).getStatusCode().value(), () -> this.desk.status(HttpMethod.PATCH,
                            Tokens.ANA, OWN + "/" + held.id(), "{\"title\": \"Other\"}", "If-Match", held.tag())));
            assertThat(codes).containsOnly(200, 412).containsOnlyOnce(200);
            Achievement end = stored(held);
            assertThat(end.reviews()).hasSize((end.state() == State.APPROVED) ? 1 : 0);
            assertThat(end.content().title()).isEqualTo((codes.getLast() == 200) ? "Other" : "A talk about JAX");
            Awaitility.await().until(() -> stored(held).outbox().isEmpty());
            assertThat(this.neighbours.notices("achievements/" + held.id()))
                .hasSize((end.state() == State.APPROVED) ? 1 : 0);
        }
    }

    @Test
    void aReleaseAndItsTimeAtOnceAreOneDecision() throws Exception {
        for (int round = 0; round < 5; round++) {
            Paper held = held(Tokens.MIA, """
                    {"decision": "approve", "release": "PT0.4S"}""");
            Instant due = Instant.parse(held.json().at("/held/releaseAt").asString());
            Awaitility.await().pollInterval(Duration.ofMillis(2)).until(() -> !Instant.now().isBefore(due));
            together(List.of(() -> release(Tokens.MIA, held), () -> release(Tokens.MAX, held)));
            assertThat(notices(held)).extracting((notice) -> notice.get("id").asString())
                .containsOnly(held.id() + ".4.submission-approved");
            assertThat(stored(held).reviews()).hasSize(1);
            assertThat(stored(held).version()).isEqualTo(4);
        }
    }

    @Test
    void ofTwoManagersWhoDecideAtOnceOneWinsAndOneNotificationGoesOut() throws Exception {
        for (int round = 0; round < 10; round++) {
            Paper submitted = this.desk.submitted(Tokens.ANA, IN_APAC);
            List<Integer> codes = together(List.of(
                    () -> this.desk.decide(Tokens.MIA, submitted, "{\"decision\": \"approve\"}")
                        .getStatusCode()
                        .value(),
                    () -> this.desk.decide(Tokens.MAX, submitted, "{\"decision\": \"reject\", \"reason\": \"No\"}")
                        .getStatusCode()
                        .value()));
            assertThat(codes).containsExactlyInAnyOrder(200, 412);
            assertThat(notices(submitted)).singleElement()
                .satisfies((notice) -> assertThat(notice.get("actor").asString())
                    .isEqualTo((codes.getFirst() == 200) ? "mia" : "max"));
        }
    }

    private Paper held(Caller who, String decision) {
        return Desk.paper(this.desk.decide(who, this.desk.submitted(Tokens.ANA, IN_APAC), decision), 200);
    }

    private JsonNode release(Caller who, Paper held) {
        return Api.json(this.desk.send(HttpMethod.POST, who, "/api/v1/reviews/release", """
                {"items": [{"id": "%s", "version": %d}]}""".formatted(held.id(), held.json().get("version").asLong())));
    }

    private ResponseEntity<byte[]> takeBack(Caller who, Paper held) {
        return this.desk.send(HttpMethod.DELETE, who, "/api/v1/achievements/" + held.id() + "/reviews/held", "",
                "If-Match", held.tag());
    }

    private Achievement stored(Paper paper) {
        return this.achievements.find(paper.id()).orElseThrow();
    }

    private List<String> trail(Paper paper) {
        return stored(paper).trail().stream().map(HeldDecisionTests::words).toList();
    }

    private static String words(Step step) {
        return step.accountId() + " " + step.did() + " " + step.led().word();
    }

    private List<String> audited(Paper paper) {
        return this.desk.get(Tokens.ADA, "/api/v1/audit?record=achievements/" + paper.id())
            .get("items")
            .valueStream()
            .map((entry) -> entry.get("account").asString() + " " + entry.get("reason").asString())
            .toList();
    }

    private List<JsonNode> notices(Paper paper) {
        String record = "achievements/" + paper.id();
        Awaitility.await().until(() -> !this.neighbours.notices(record).isEmpty() && stored(paper).outbox().isEmpty());
        return this.neighbours.notices(record);
    }

    private static <T> List<T> together(List<Callable<T>> tasks) throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return threads.invokeAll(tasks).stream().map((done) -> done.resultNow()).toList();
        }
    }

}
