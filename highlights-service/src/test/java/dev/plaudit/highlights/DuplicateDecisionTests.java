package dev.plaudit.highlights;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

import dev.plaudit.highlights.Desk.Paper;
import dev.plaudit.highlights.achievements.Achievement;
import dev.plaudit.highlights.achievements.Achievements;
import dev.plaudit.highlights.achievements.State;
import dev.plaudit.platform.identity.Caller;
import dev.plaudit.platform.identity.Caller.Member;
import dev.plaudit.platform.identity.ManagerScope;
import dev.plaudit.platform.identity.Role;
import dev.plaudit.platform.references.References;
import dev.plaudit.platform.testing.Api;
import dev.plaudit.platform.testing.Tokens;

import static dev.plaudit.highlights.Desk.OWN;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * What becomes of a record that another one tells already.
 */
@WithNeighbours
class DuplicateDecisionTests {

    private static final String BY_ANA = """
            {"title": "A talk about JAX", "kind": "talk", "date": "2021-08-14", "countries": ["SG"],
             "credits": [{"personId": "ana"}, {"name": "Bo"}], "links": [{"url": "https://a.example/"}]}""";

    private static final String BY_BO = """
            {"title": "My talk on JAX", "kind": "talk", "date": "2021-08-14", "countries": ["SG"],
             "credits": [{"personId": "bo"}, {"communityId": "tfug-singapore"},
                         {"personId": "sayak-paul", "role": "host"}, {"name": "Dora Li"}],
             "links": [{"label": "Slides", "url": "https://b.example/"}]}""";

    @LocalServerPort
    private int port;

    @Autowired
    private Achievements achievements;

    @Autowired
    private MongoDatabase database;

    @Autowired
    private Neighbours neighbours;

    @Autowired
    private References references;

    private Desk desk;

    @BeforeEach
    void openDesk() {
        this.desk = new Desk(this.port);
    }

    @Test
    void theRecordThatIsKeptCreditsWhoTheOtherOneDid() {
        Paper kept = this.desk.approved(Tokens.ANA, BY_ANA);
        Paper other = this.desk.submitted(Tokens.BO, BY_BO);
        Paper decided = duplicate(Tokens.MIA, other, kept);
        assertThat(decided.json().get("duplicateOf").asString()).isEqualTo(kept.id());
        assertThat(read(Tokens.BO, other).json().get("duplicateOf").asString()).isEqualTo(kept.id());
        JsonNode shown = this.desk.api().json("/api/v1/achievements/" + kept.id());
        assertThat(credits(shown)).containsExactly("ana speaker", "bo speaker", "tfug-singapore community",
                "sayak-paul host", "Dora Li speaker");
        assertThat(shown.at("/links/1/url").asString()).isEqualTo("https://b.example/");
        assertThat(shown.get("title").asString()).isEqualTo("A talk about JAX");
        assertThat(this.desk.api().ids("/api/v1/achievements?limit=100&person=bo")).contains(kept.id());
        assertThat(ids(Tokens.BO, OWN + "?limit=100")).contains(kept.id(), other.id());

        JsonNode entry = this.desk.get(Tokens.ADA, "/api/v1/audit?record=achievements/" + kept.id()).at("/items/0");
        assertThat(entry.get("account").asString()).isEqualTo("mia");
        assertThat(entry.get("reason").asString()).isEqualTo("merge: achievements/" + other.id());
        assertThat(stored(kept).trail().getLast().did()).isEqualTo("merge");
        assertThat(stored(kept).trail().getLast().accountId()).isEqualTo("mia");
    }

    @Test
    void whatWasDoneIsNotDoneAgain() {
        Paper kept = this.desk.approved(Tokens.ANA, BY_ANA);
        Paper other = this.desk.submitted(Tokens.BO, BY_BO);
        duplicate(Tokens.MIA, other, kept);
        Paper edit = this.desk.change(Tokens.ANA, read(Tokens.ANA, kept), "{\"credits\": [{\"personId\": \"ana\"}]}");
        long version = stored(edit).version();
        remindOf(other);
        catchUp(other);
        assertThat(stored(kept).version()).isEqualTo(version);
        assertThat(stored(kept).content().credits()).hasSize(1);
    }

    @Test
    void whatAProcessLeftUndoneIsDoneLater() {
        Paper kept = this.desk.approved(Tokens.ANA, BY_ANA);
        Document before = raw(kept.id());
        Paper other = this.desk.submitted(Tokens.BO, BY_BO);
        duplicate(Tokens.MIA, other, kept);
        // As if it had ended right after it stored the decision.
        collection().replaceOne(Filters.eq(kept.id()), before);
        remindOf(other);
        assertThat(stored(kept).merged()).isEmpty();
        catchUp(other);
        assertThat(stored(kept).merged()).hasSize(1);
        assertThat(stored(kept).content().credits()).hasSize(5);
    }

    @Test
    void anAddressThatWasPublicLeadsToTheRecordThatIsKept() throws Exception {
        Instant start = Instant.now();
        Paper kept = this.desk.approved(Tokens.ANA, BY_ANA);
        Paper known = this.desk.approved(Tokens.BO, BY_BO);
        Paper edit = this.desk.change(Tokens.BO, known, "{\"title\": \"Told again\"}");
        Paper unknown = this.desk.submitted(Tokens.BO, BY_BO);
        duplicate(Tokens.MIA, edit, kept);
        duplicate(Tokens.MIA, unknown, kept);
        assertThat(publicly(known)).isEqualTo("/api/v1/achievements/" + kept.id());
        assertThat(publicly(unknown)).isEqualTo("404");
        JsonNode changes = this.desk.api().json("/api/v1/achievements?limit=100&updatedSince=" + start);
        assertThat(changes.get("items").valueStream().filter((item) -> item.get("id").asString().equals(known.id())))
            .singleElement()
            .satisfies((item) -> assertThat(item.get("deleted").asBoolean()).isTrue());
        Paper now = read(Tokens.ANA, kept);
        assertThat(this.desk.status(HttpMethod.DELETE, Tokens.ANA, OWN + "/" + kept.id(), "", "If-Match", now.tag()))
            .isEqualTo(204);
        assertThat(publicly(known)).isEqualTo("404");
    }

    @Test
    void creditGoesOnToTheLastOfManyRecords() throws Exception {
        Paper first = this.desk.approved(Tokens.BO, BY_BO);
        Paper second = this.desk.approved(Tokens.ANA, BY_ANA);
        Paper last = this.desk.approved(Tokens.ANA, BY_ANA.replace(", {\"name\": \"Bo\"}", ""));
        duplicate(Tokens.MIA, this.desk.change(Tokens.BO, first, "{\"title\": \"Told again\"}"), second);
        Paper changed = this.desk.change(Tokens.ANA, read(Tokens.ANA, second), "{\"title\": \"Told once more\"}");
        duplicate(Tokens.MIA, changed, last);
        assertThat(credits(this.desk.api().json("/api/v1/achievements/" + last.id()))).containsExactly("ana speaker",
                "bo speaker", "tfug-singapore community", "sayak-paul host", "Dora Li speaker");
        for (Paper gone : List.of(first, second)) {
            assertThat(publicly(gone)).isEqualTo("/api/v1/achievements/" + last.id());
        }
        Paper late = this.desk.submitted(Tokens.BO, BY_BO);
        assertThat(this.desk.decide(Tokens.MIA, late, duplicateOf(second)).getStatusCode().value()).isEqualTo(422);
    }

    @Test
    void creditThatIsLateFollowsTheRecordThatItWasFor() {
        Paper first = this.desk.submitted(Tokens.BO, BY_BO);
        Paper second = this.desk.submitted(Tokens.ANA, BY_ANA);
        Paper last = this.desk.submitted(Tokens.ANA, BY_ANA);
        Document before = raw(second.id());
        duplicate(Tokens.MIA, first, second);
        collection().replaceOne(Filters.eq(second.id()), before);
        duplicate(Tokens.MIA, second, last);
        assertThat(stored(last).merged()).hasSize(1);
        remindOf(first);
        catchUp(first);
        assertThat(stored(last).content().credits()).hasSize(5);
        assertThat(stored(second).content().credits()).hasSize(2);
    }

    @Test
    void ofTwoThatAreSaidToBeEachOthersDuplicatesOneWaitsAgain() {
        Paper one = this.desk.submitted(Tokens.ANA, BY_ANA);
        Paper other = this.desk.submitted(Tokens.BO, BY_BO);
        List<String> ids = Stream.of(one.id(), other.id()).sorted().toList();
        Document before = raw(ids.getFirst());
        Paper first = one.id().equals(ids.getFirst()) ? one : other;
        Paper second = (first == one) ? other : one;
        duplicate(Tokens.MIA, second, first);
        collection().replaceOne(Filters.eq(first.id()), before);
        Document decided = raw(second.id());
        Document review = decided.getList("reviews", Document.class).getFirst().append("duplicateOf", second.id());
        collection().updateOne(Filters.eq(first.id()),
                Updates.combine(Updates.set("state", "DUPLICATE"), Updates.set("reviews", List.of(review))));
        remindOf(first);
        remindOf(second);
        catchUp(first);
        catchUp(second);
        assertThat(stored(first).state()).isEqualTo(State.SUBMITTED);
        assertThat(stored(first).trail()).extracting((step) -> step.accountId() + " " + step.did())
            .contains("highlights-service reopen");
        assertThat(stored(first).merged()).hasSize(1);
        assertThat(stored(second).state()).isEqualTo(State.DUPLICATE);
        assertThat(ids(Tokens.MAX, "/api/v1/reviews?limit=100&sort=-submitted")).contains(first.id());
    }

    @Test
    void managersAtOnceNeverLoseBoth() throws Exception {
        for (int round = 0; round < 10; round++) {
            Paper one = this.desk.submitted(Tokens.ANA, BY_ANA);
            Paper other = this.desk.submitted(Tokens.BO, BY_BO);
            List<Callable<ResponseEntity<byte[]>>> decisions = List.of(
                    () -> this.desk.decide(Tokens.MIA, one, duplicateOf(other)),
                    () -> this.desk.decide(Tokens.MAX, other, duplicateOf(one)));
            try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
                threads.invokeAll(decisions);
            }
            catchUp(one);
            catchUp(other);
            Achievement kept = Stream.of(stored(one), stored(other))
                .max(Comparator.comparing((record) -> record.state() == State.SUBMITTED))
                .orElseThrow();
            assertThat(kept.state()).isEqualTo(State.SUBMITTED);
            assertThat(kept.merged()).hasSize(1);
            assertThat(kept.personIds()).contains("ana", "bo");
        }
    }

    @Test
    void nobodyAddsToTheirOwn() {
        Paper kept = this.desk.approved(Tokens.ANA, BY_ANA);
        Paper other = this.desk.submitted(Tokens.BO, BY_BO.replace("{\"name\": \"Dora Li\"}", "{\"name\": \"Eve\"}"));
        Member ana = new Member("ana-2", "Ana", "ana", Tokens.MAX.roles(), Tokens.MAX.scopes(), Tokens.MAX.credential(),
                null);
        assertThat(this.desk.decide(ana, other, duplicateOf(kept)).getStatusCode().value()).isEqualTo(403);
        JsonNode batch = Api.json(this.desk.send(HttpMethod.POST, ana, "/api/v1/reviews/batch",
                """
                        {"items": [{"id": "%s", "version": 2, "decision": "duplicate", "reason": "Twice", "duplicateOf": "%s"}]}"""
                    .formatted(other.id(), kept.id())));
        assertThat(batch.at("/items/0/code").asInt()).isEqualTo(403);
        assertThat(read(Tokens.BO, other).json()).isEqualTo(other.json());
        assertThat(stored(kept).merged()).isEmpty();
        duplicate(Tokens.MAX, other, kept);
    }

    @Test
    void nobodyAddsToWhatIsOutOfTheirScope() {
        Paper kept = this.desk.approved(Tokens.BO, Desk.IN_EUROPE);
        Paper other = this.desk.submitted(Tokens.ANA, BY_ANA);
        ResponseEntity<byte[]> refused = this.desk.decide(Tokens.MIA, other, duplicateOf(kept));
        assertThat(refused.getStatusCode().value()).isEqualTo(422);
        assertThat(Api.json(refused).at("/errors/0/pointer").asString()).isEqualTo("/duplicateOf");
        Member ofBoth = Tokens.scoped(Tokens.member("mo", Role.MANAGER), new ManagerScope(null, "apac"),
                new ManagerScope(null, "europe"), new ManagerScope("GDG", null), new ManagerScope(null, "mena"));
        duplicate(ofBoth, other, kept);
    }

    @Test
    void whoDidNotAnswerThereIsAskedAboutTheRecordThatIsKept() {
        String person = "p" + UUID.randomUUID().toString().replace("-", "");
        this.neighbours.person(person, true);
        this.references.pull();
        Paper kept = this.desk.approved(Tokens.ANA, BY_ANA);
        Paper other = this.desk.submitted(Tokens.BO, BY_BO.replace("sayak-paul", person));
        duplicate(Tokens.MIA, other, kept);
        assertThat(this.desk.api().json("/api/v1/achievements/" + kept.id()).toString()).doesNotContain(person);
        Member asked = Tokens.member(person);
        assertThat(ids(asked, OWN + "?credit=offered")).contains(kept.id());
        Awaitility.await().until(() -> stored(kept).outbox().isEmpty());
        assertThat(this.neighbours.notices("achievements/" + kept.id())
            .stream()
            .filter((notice) -> notice.get("type").asString().equals("credit-offered"))).hasSize(1);
        assertThat(this.desk.status(HttpMethod.POST, asked, OWN + "/" + kept.id() + "/credit",
                "{\"answer\": \"accept\"}", "If-Match", "*"))
            .isEqualTo(200);
        assertThat(this.desk.api().json("/api/v1/achievements/" + kept.id()).toString()).contains(person);
    }

    private Paper duplicate(Caller who, Paper paper, Paper kept) {
        return Desk.paper(this.desk.decide(who, paper, duplicateOf(kept)), 200);
    }

    private static String duplicateOf(Paper kept) {
        return """
                {"decision": "duplicate", "reason": "Twice", "duplicateOf": "%s"}""".formatted(kept.id());
    }

    /**
     * As if nobody had noted that it was done.
     */
    private void remindOf(Paper duplicate) {
        raw(duplicate.id());
        Document message = new Document("id", duplicate.id() + ".again").append("topic", "merge")
            .append("due", new Date(0))
            .append("about", duplicate.id());
        collection().updateOne(Filters.eq(duplicate.id()), Updates.push("outbox", message));
    }

    private void catchUp(Paper paper) {
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> {
            this.achievements.outbox().catchUp();
            return stored(paper).outbox().isEmpty();
        });
    }

    /**
     * A record while nobody is at its outbox.
     */
    private Document raw(String id) {
        return Awaitility.await()
            .until(() -> Objects.requireNonNull(collection().find(Filters.eq(id)).first()),
                    (document) -> document.getList("outbox", Document.class).isEmpty()
                            && !document.containsKey("outboxLeasedUntil"));
    }

    private MongoCollection<Document> collection() {
        return this.database.getCollection("achievements");
    }

    private Achievement stored(Paper paper) {
        return this.achievements.find(paper.id()).orElseThrow();
    }

    private Paper read(Caller who, Paper paper) {
        return Desk.paper(this.desk.send(HttpMethod.GET, who, OWN + "/" + paper.id(), ""), 200);
    }

    /**
     * Where the public address of a record leads, or with which status it ends.
     */
    private String publicly(Paper paper) throws Exception {
        URI address = URI.create("http://127.0.0.1:" + this.port + "/api/v1/achievements/" + paper.id());
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<Void> answer = client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.discarding());
            return (answer.statusCode() == HttpStatus.PERMANENT_REDIRECT.value())
                    ? answer.headers().firstValue("Location").orElse("nowhere") : String.valueOf(answer.statusCode());
        }
    }

    private List<String> ids(Caller who, String path) {
        return this.desk.get(who, path).get("items").valueStream().map((item) -> item.get("id").asString()).toList();
    }

    private static List<String> credits(JsonNode view) {
        return view.get("credits")
            .valueStream()
            .map((credit) -> Stream.of("personId", "communityId", "name")
                .map(credit::get)
                .filter((name) -> !name.isNull())
                .findFirst()
                .orElseThrow()
                .asString() + " " + credit.get("role").asString())
            .toList();
    }

}
