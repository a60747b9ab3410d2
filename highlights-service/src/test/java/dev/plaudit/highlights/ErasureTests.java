package dev.plaudit.highlights;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import com.mongodb.client.MongoDatabase;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

import dev.plaudit.highlights.Desk.Paper;
import dev.plaudit.highlights.images.ImageId;
import dev.plaudit.highlights.images.Pictures;
import dev.plaudit.platform.identity.Caller.Member;
import dev.plaudit.platform.identity.Credential;
import dev.plaudit.platform.identity.ManagerScope;
import dev.plaudit.platform.identity.Role;
import dev.plaudit.platform.testing.Api;
import dev.plaudit.platform.testing.Tokens;

import static dev.plaudit.highlights.Desk.OWN;
import static dev.plaudit.highlights.Newsroom.path;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for what is left of accounts and persons that were erased.
 */
@WithNeighbours
class ErasureTests {

    private static final String NAME = "[erased]";

    private final Desk desk;

    private final Newsroom room;

    private final Neighbours neighbours;

    private final MongoDatabase database;

    @Autowired
    ErasureTests(@LocalServerPort int port, Neighbours neighbours, MongoDatabase database) {
        this.desk = new Desk(port);
        this.room = new Newsroom(this.desk);
        this.neighbours = neighbours;
        this.database = database;
    }

    @Test
    void aPublishedDigestFeedsAndRevisionsHoldNoTraceOfAnErasedPerson() {
        String person = "leaver-" + UUID.randomUUID();
        String told = credited(person);
        Paper digest = this.room.change(this.room.begin("2021-Q3"),
                "{\"authors\": [{\"personId\": \"%s\", \"jobTitle\": \"Editor\"}]}".formatted(person));
        Paper first = this.room.publish(this.room.pick(digest, told, "{\"section\": \"main\"}"));
        Paper second = this.room.publish(this.room.change(first, "{\"intro\": \"Two\"}"));
        List<String> everywhere = List.of(path(second), path(second) + "/revisions/1", path(second) + ".md",
                path(second) + ".html", path(second) + ".atom", path(second) + ".json", "/api/v1/achievements/" + told);
        String name = "Name of " + person;
        everywhere.forEach((address) -> assertThat(text(address)).as(address).contains(name));
        // Nobody has told yet, nor will they ever by the list, that the person is gone.
        Instant since = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        assertThat(tell("somebody", person)).isEqualTo(204);
        everywhere.forEach((address) -> assertThat(text(address)).as(address).doesNotContain(name, person));
        String changes = "/api/v1/achievements?limit=100&updatedSince=" + since;
        assertThat(text(changes)).contains(told).doesNotContain(person);
        assertThat(this.desk.api().json("/api/v1/achievements?person=" + person).get("total").asInt()).isZero();
        JsonNode credit = this.desk.api().json("/api/v1/achievements/" + told).at("/credits/0");
        assertThat(credit.get("name").asString()).isEqualTo(NAME);
        assertThat(credit.get("personId").isNull()).isTrue();
        for (String collection : List.of("achievements", "digests", "digest-revisions", "digest-saves")) {
            for (Document document : this.database.getCollection(collection).find()) {
                assertThat(document.toJson()).as(collection).doesNotContain(person);
            }
        }
        String before = text(everywhere.getFirst()) + text(everywhere.get(6));
        assertThat(tell("somebody", person)).isEqualTo(204);
        assertThat(text(everywhere.getFirst()) + text(everywhere.get(6))).isEqualTo(before);
    }

    @Test
    void aDigestForgetsTheNameOfWhoWorkedOnIt() {
        Member curator = new Member("leaving-curator", "Curator Who Leaves", "leaving-curator", Tokens.CAL.roles(),
                Tokens.CAL.scopes(), Tokens.CAL.credential(), Tokens.CAL.address());
        Paper digest = this.room.begin("2021-Q3");
        Paper changed = Desk.paper(this.desk.send(HttpMethod.PATCH, curator, path(digest), "{\"intro\": \"One\"}",
                "If-Match", digest.tag()), 200);
        Paper published = Desk.paper(
                this.desk.send(HttpMethod.POST, curator, path(digest) + "/publish", "{}", "If-Match", changed.tag()),
                200);
        Paper amended = this.room.publish(this.room.change(published, "{\"intro\": \"Two\"}"));
        String history = path(digest) + "/draft/revisions";
        assertThat(this.desk.get(Tokens.CAL, history).toString()).contains(curator.name());
        assertThat(tell(curator.accountId())).isEqualTo(204);
        assertThat(this.desk.get(Tokens.CAL, history).toString()).doesNotContain(curator.name()).contains(NAME);
        assertThat(this.room.now(amended).status()).isEqualTo("amended");
        for (String collection : List.of("digests", "digest-revisions", "digest-saves")) {
            for (Document document : this.database.getCollection(collection).find()) {
                document.remove("outbox");
                assertThat(document.toJson()).as(collection).doesNotContain(curator.name());
            }
        }
    }

    @Test
    void aPersonWhomNobodyMayKnowAnyMoreIsNotNamedByTheirIdEither() {
        String person = "hider-" + UUID.randomUUID();
        String told = "/api/v1/achievements/" + credited(person);
        this.neighbours.gone(person);
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> !text(told).contains("Name of " + person));
        assertThat(text(told)).doesNotContain(person).contains(NAME);
    }

    @Test
    void whatWasSentBackNamesNobodyEither() {
        String person = "leaver-" + UUID.randomUUID();
        credited(person);
        Paper submitted = this.desk.submitted(Tokens.ANA, """
                {"title": "A talk about JAX", "kind": "talk", "date": "2021-08-15", "countries": ["SG"],
                 "credits": [{"personId": "%s"}]}""".formatted(person));
        Paper back = Desk.paper(this.desk.decide(Tokens.MIA, submitted, """
                {"decision": "request-changes", "reason": "Whose talk was it?"}"""), 200);
        this.desk.submit(Tokens.ANA, this.desk.change(Tokens.ANA, back, """
                {"credits": [{"communityId": "tfug-singapore"}]}"""));
        String review = "/api/v1/reviews/" + submitted.id();
        assertThat(this.desk.get(Tokens.MIA, review).at("/returned/credits").toString()).contains(person);
        assertThat(tell("somebody", person)).isEqualTo(204);
        assertThat(this.desk.get(Tokens.MIA, review).toString()).doesNotContain(person);
    }

    @Test
    void whatTheAccountNeverHandedInGoesAndWhatItDidStaysWithoutItsName() {
        Member leaver = organizer();
        String word = UUID.randomUUID().toString().replace("-", "");
        String report = """
                {"title": "A talk about WORD", "kind": "talk", "date": "2021-08-14",
                 "credits": [{"communityId": "tfug-singapore"}], "images": [%s]}""".replace("WORD", word);
        String drafted = image(leaver);
        String read = image(leaver);
        String waits = image(leaver);
        Paper draft = this.desk.draft(leaver, report.formatted(shown(drafted)));
        Paper approved = this.desk.approved(leaver, report.formatted(shown(read)));
        Paper submitted = this.desk.submitted(leaver, report.formatted(shown(waits)));
        Paper others = this.desk.draft(Tokens.ANA, report.formatted(""));
        say(leaver, submitted, "submitter");
        assertThat(text(address(read)).isEmpty()).isFalse();
        assertThat(tell(leaver.accountId())).isEqualTo(204);
        assertThat(this.desk.status(HttpMethod.GET, leaver, OWN + "/" + draft.id(), "")).isEqualTo(404);
        assertThat(this.desk.status(HttpMethod.GET, Tokens.ANA, OWN + "/" + others.id(), "")).isEqualTo(200);
        this.desk.api().problem(address(drafted), HttpStatus.NOT_FOUND);
        this.desk.api().problem(address(waits), HttpStatus.NOT_FOUND);
        assertThat(text(address(read)).isEmpty()).isFalse();
        assertThat(this.desk.api().json("/api/v1/achievements/" + approved.id()).get("images")).hasSize(1);
        JsonNode waiting = this.desk.get(Tokens.MAX, "/api/v1/reviews?limit=100&q=" + word);
        assertThat(waiting.toString()).contains(submitted.id()).doesNotContain(leaver.name());
        assertThat(this.desk.get(Tokens.MAX, comments(submitted)).at("/items/0/name").asString()).isEqualTo(NAME);
        for (String collection : List.of("achievements", "conversations", "image-uploads")) {
            for (Document document : this.database.getCollection(collection).find()) {
                document.remove("outbox");
                assertThat(document.toJson()).as(collection).doesNotContain(leaver.name());
            }
        }
        assertThat(this.database.getCollection("image-uploads").countDocuments(new Document("_id", leaver.accountId())))
            .isZero();
        assertThat(tell(leaver.accountId())).isEqualTo(204);
        this.desk.approve(Tokens.MAX,
                Desk.paper(this.desk.send(HttpMethod.GET, leaver, OWN + "/" + submitted.id(), ""), 200));
    }

    @Test
    void whoNominatedAndDecidedIsNotNamedAnyMore() {
        Member leaver = manager();
        Paper waiting = this.desk.submitted(Tokens.ANA, Desk.IN_APAC);
        Paper approved = this.desk.approve(leaver, waiting);
        String nominations = "/api/v1/achievements/" + approved.id() + "/nominations";
        assertThat(this.desk.status(HttpMethod.POST, leaver, nominations, "{\"note\": \"Good\"}")).isEqualTo(200);
        assertThat(this.desk.status(HttpMethod.POST, Tokens.CAL, nominations, "{\"note\": \"Yes\"}")).isEqualTo(200);
        assertThat(tell(leaver.accountId())).isEqualTo(204);
        JsonNode all = this.desk.get(Tokens.CAL, nominations);
        assertThat(all.at("/0/by").asString()).isEqualTo(NAME);
        assertThat(all.at("/0/note").asString()).isEqualTo("Good");
        assertThat(all.at("/1/by").asString()).isEqualTo("cal");
        assertThat(this.desk.get(Tokens.ANA, OWN + "/" + approved.id()).at("/reviews/0/name").asString())
            .isEqualTo(NAME);
    }

    @Test
    void onlyPeopleServiceTellsIt() {
        String body = "{\"personIds\": []}";
        assertThat(status(Tokens.bearerOf("events-service", "highlights-service"), body)).isEqualTo(403);
        assertThat(status(Tokens.bearer(Tokens.ADA, "highlights-service"), body)).isEqualTo(403);
        assertThat(status("", body)).isEqualTo(401);
        String people = Tokens.bearerOf("people-service", "highlights-service");
        assertThat(status(people, "{\"personIds\": [\" \"]}")).isEqualTo(422);
        assertThat(status(people, "{\"personIds\": [], \"more\": 1}")).isEqualTo(400);
    }

    private static Member organizer() {
        String name = "leaver-" + UUID.randomUUID();
        return new Member(name, "Called " + name, name, Set.of(Role.ORGANIZER), List.of(), new Credential.Session(),
                null);
    }

    private static Member manager() {
        String name = "leaver-" + UUID.randomUUID();
        return new Member(name, "Called " + name, name, Set.of(Role.MANAGER), List.of(ManagerScope.ALL),
                new Credential.Session(), null);
    }

    private String credited(String person) {
        this.neighbours.person(person, false);
        String report = """
                {"title": "A talk about JAX", "kind": "talk", "date": "2021-08-14",
                 "credits": [{"personId": "%s"}]}""".formatted(person);
        Awaitility.await()
            .atMost(Duration.ofSeconds(30))
            .until(() -> this.desk.status(HttpMethod.POST, Tokens.ANA, OWN + "?validateOnly=true", report) == 200);
        return this.desk.approved(Tokens.ANA, report).id();
    }

    private void say(Member who, Paper submission, String audience) {
        assertThat(this.desk.status(HttpMethod.POST, who, comments(submission),
                "{\"text\": \"Please look\", \"audience\": \"%s\"}".formatted(audience)))
            .isEqualTo(201);
    }

    private static String comments(Paper submission) {
        return "/api/v1/achievements/" + submission.id() + "/comments";
    }

    private String image(Member who) {
        byte[] file = Pictures.joined(Pictures.jpeg(400, 100),
                UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8));
        ResponseEntity<byte[]> answer = this.desk.api()
            .post(ImagesTests.IMAGES, Tokens.bearer(who, "highlights-service"), file, "image/jpeg");
        return Api.json(answer).get("id").asString();
    }

    private static String shown(String image) {
        return "{\"id\": \"%s\", \"alt\": \"A talk\"}".formatted(image);
    }

    private static String address(String image) {
        return ImageId.of(image).orElseThrow().address();
    }

    private int tell(String account, String... persons) {
        String ids = (persons.length > 0) ? "\"" + String.join("\",\"", persons) + "\"" : "";
        return this.desk.api()
            .send(HttpMethod.PUT, "/internal/erasures/" + account,
                    Tokens.bearerOf("people-service", "highlights-service"), "{\"personIds\": [%s]}".formatted(ids))
            .getStatusCode()
            .value();
    }

    private int status(String authorization, String body) {
        return this.desk.api()
            .send(HttpMethod.PUT, "/internal/erasures/some-account", authorization, body)
            .getStatusCode()
            .value();
    }

    private String text(String path) {
        return new String(this.desk.api().bytes(path), StandardCharsets.UTF_8);
    }

}
