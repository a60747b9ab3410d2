package dev.plaudit.highlights;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

import dev.plaudit.highlights.Desk.Paper;
import dev.plaudit.highlights.digests.Digests;
import dev.plaudit.platform.testing.Api;
import dev.plaudit.platform.testing.AtOnce;
import dev.plaudit.platform.testing.Tokens;

import static dev.plaudit.highlights.Desk.IN_APAC;
import static dev.plaudit.highlights.Newsroom.path;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * What happens to a digest after it came out.
 */
@WithNeighbours
class DigestLifeTests {

    private static final List<String> FORMS = List.of("", ".json", ".md", ".html", ".atom", "/revisions/1");

    private final Desk desk;

    private final Newsroom room;

    private final Neighbours neighbours;

    private final Digests digests;

    @Autowired
    DigestLifeTests(@LocalServerPort int port, Neighbours neighbours, Digests digests) {
        this.desk = new Desk(port);
        this.room = new Newsroom(this.desk);
        this.neighbours = neighbours;
        this.digests = digests;
    }

    @Test
    void anAmendmentSaysWhatItCorrects() {
        Paper published = this.room.publish(this.room.begin("2021-Q3"));
        assertThat(read(published).get("corrections")).isEmpty();
        Paper changed = this.room.change(published, "{\"intro\": \"Corrected\"}");
        for (String body : List.of("", "{}", "{\"correction\": \" \"}",
                "{\"correction\": \"%s\"}".formatted("x".repeat(501)))) {
            ResponseEntity<byte[]> refused = this.desk.send(HttpMethod.POST, Tokens.CAL, path(changed) + "/publish",
                    body, "If-Match", changed.tag());
            assertThat(refused.getStatusCode().value()).isEqualTo(422);
            assertThat(Api.json(refused).at("/errors/0/pointer").asString()).isEqualTo("/correction");
        }
        Paper amended = this.room.post(changed, "publish", "{\"correction\": \"The intro was wrong\"}");
        JsonNode correction = read(amended).at("/corrections/0");
        assertThat(correction.get("note").asString()).isEqualTo("The intro was wrong");
        assertThat(correction.get("revision").asInt()).isEqualTo(2);
        assertThat(this.desk.api().json(path(amended) + "/revisions/1").get("corrections")).isEmpty();
        Paper again = this.room.post(this.room.change(amended, "{\"outro\": \"Bye\"}"), "publish",
                "{\"correction\": \"The outro was missing\"}");
        assertThat(read(again).get("corrections")).hasSize(2);
    }

    @Test
    void whatWasWithdrawnIsReadByNobodyInNoForm() {
        String told = this.desk.approved(Tokens.ANA, IN_APAC).id();
        Paper published = this.room
            .publish(this.room.pick(this.room.begin("2021-Q3"), told, "{\"section\": \"main\"}"));
        Paper amended = this.room.publish(this.room.change(published, "{\"intro\": \"Two\"}"));
        String list = "/api/v1/digests?updatedSince=" + amended.json().get("updatedAt").asString();
        Paper withdrawn = this.room.withdraw(amended);
        assertThat(withdrawn.status()).isEqualTo("withdrawn");
        assertThat(withdrawn.json().get("withdrawal").asString()).isEqualTo("It was wrong");
        for (String form : FORMS) {
            this.desk.api().problem(path(withdrawn) + form, HttpStatus.NOT_FOUND);
        }
        assertThat(this.desk.api().walk("/api/v1/digests?limit=100")).doesNotContain(withdrawn.id());
        assertThat(this.desk.api().json(list).get("items").valueStream())
            .anySatisfy((item) -> assertThat(item.toString()).contains(withdrawn.id(), "\"deleted\":true"));
        assertThat(achievement(told).get("highlighted").asBoolean()).isFalse();
        JsonNode entry = this.desk.get(Tokens.ADA, "/api/v1/audit?record=digests/" + withdrawn.id()).at("/items/0");
        assertThat(entry.get("reason").asString()).isEqualTo("withdrawn: It was wrong");
        assertThat(this.room.status(withdrawn, "withdraw", "{\"reason\": \"Again\"}")).isEqualTo(409);
        Paper again = this.room.publish(withdrawn);
        assertThat(again.status()).isEqualTo("amended");
        assertThat(read(again).get("revision").asInt()).isEqualTo(3);
        assertThat(achievement(told).get("highlighted").asBoolean()).isTrue();
        assertThat(this.desk.api().json(path(again) + "/revisions/1").get("revision").asInt()).isOne();
    }

    @ParameterizedTest
    @ValueSource(strings = { "{}", "{\"reason\": \"\"}", "{\"reason\": null}" })
    void whoWithdrawsSaysWhy(String body) {
        Paper published = this.room.publish(this.room.begin("2021-Q3"));
        assertThat(this.room.status(published, "withdraw", body)).isEqualTo(422);
    }

    @Test
    void aDraftCannotBeWithdrawn() {
        assertThat(this.room.status(this.room.begin("2021-Q3"), "withdraw", "{\"reason\": \"No\"}")).isEqualTo(409);
    }

    @Test
    void readersSeeWhatIsNotApprovedAnyMoreAndWhoPublishedItIsWarned() {
        Paper told = this.desk.approved(Tokens.ANA, IN_APAC);
        String other = this.desk.approved(Tokens.ANA, IN_APAC).id();
        Paper digest = this.room.pick(this.room.begin("2021-Q3"), told.id(), "{\"section\": \"main\"}");
        Paper published = this.room.publish(this.room.pick(digest, other, "{\"section\": \"main\"}"));
        assertThat(read(published).toString()).doesNotContain("retracted");
        archive(told);
        assertThat(read(published).at("/sections/0/items/0/retracted").asBoolean()).isTrue();
        assertThat(read(published).at("/sections/0/items/1").has("retracted")).isFalse();
        assertThat(this.room.now(published).json().at("/retracted/0").asString()).isEqualTo(told.id());
        Awaitility.await()
            .atMost(Duration.ofSeconds(20))
            .until(() -> this.neighbours.notices("digests/" + published.id())
                .stream()
                .anyMatch((notice) -> notice.get("type").asString().equals("highlight-retracted")
                        && notice.get("accountIds").toString().equals("[\"cal\"]")));
        assertThat(this.room.status(this.room.change(this.room.now(published), "{\"intro\": \"New\"}"), "publish",
                "{\"correction\": \"x\"}"))
            .isEqualTo(422);
    }

    @Test
    void whoeverIsFasterPublisherOrReporterTheMarkIsRight() throws Exception {
        for (int round = 0; round < 30; round++) {
            Paper told = this.desk.approved(Tokens.ANA, IN_APAC);
            Paper digest = this.room.pick(this.room.begin("2021-Q3"), told.id(), "{\"section\": \"main\"}");
            List<ResponseEntity<byte[]>> answers = AtOnce.run(2,
                    (at) -> (at == 0)
                            ? this.desk.send(HttpMethod.POST, Tokens.CAL, path(digest) + "/publish", "{}", "If-Match",
                                    digest.tag())
                            : this.desk.send(HttpMethod.DELETE, Tokens.ANA, Desk.OWN + "/" + told.id(), "", "If-Match",
                                    told.tag()));
            boolean published = answers.getFirst().getStatusCode().is2xxSuccessful();
            boolean archived = answers.getLast().getStatusCode().is2xxSuccessful();
            assertThat(published || archived).isTrue();
            Paper now = this.room.now(digest);
            assertThat(now.status()).isEqualTo(published ? "published" : "draft");
            assertThat(now.json().get("retracted")).hasSize((published && archived) ? 1 : 0);
            if (published) {
                assertThat(read(now).at("/sections/0/items/0").has("retracted")).isEqualTo(archived);
            }
        }
    }

    @Test
    void whoIsGoneIsATombstoneInEveryRevisionAndList() {
        String person = "leaver-" + UUID.randomUUID();
        String told = credited(person);
        Paper digest = this.room.change(this.room.begin("2021-Q3"),
                "{\"authors\": [{\"personId\": \"%s\", \"jobTitle\": \"Editor\"}]}".formatted(person));
        Paper first = this.room.publish(this.room.pick(digest, told, "{\"section\": \"main\"}"));
        Paper second = this.room.publish(this.room.change(first, "{\"intro\": \"Two\"}"));
        String name = "Name of " + person;
        List<String> everywhere = List.of("", "/revisions/1", ".md", ".html", ".atom");
        everywhere.forEach((form) -> assertThat(text(path(second) + form)).contains(name));
        this.neighbours.gone(person);
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> !text(path(second)).contains(person));
        everywhere.forEach((form) -> assertThat(text(path(second) + form)).as(form).doesNotContain(name, person));
        assertThat(text("/api/v1/digests?limit=100&updatedSince=1970-01-01T00:00:00Z")).doesNotContain(person);
        assertThat(read(second).at("/sections/0/items/0/credits/0/erased").asBoolean()).isTrue();
        this.neighbours.back(person);
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> text(path(second)).contains(name));
        this.digests.forget("nobody", Set.of(person));
        everywhere.forEach((form) -> assertThat(text(path(second) + form)).as(form).doesNotContain(name, person));
    }

    @Test
    void aTranslationIsADigestOfItsOwnAndBothNameEachOther() {
        String told = this.desk.approved(Tokens.ANA, IN_APAC).id();
        Paper original = this.room.publish(this.room.pick(this.room.begin("2021-Q3"), told, "{\"section\": \"main\"}"));
        Paper translation = Desk.paper(
                this.desk.send(HttpMethod.POST, Tokens.CAL, path(original) + "/translations", "{\"language\": \"zh\"}"),
                201);
        assertThat(translation.id()).isEqualTo(original.id() + "-zh");
        assertThat(translation.json().get("translationOf").asString()).isEqualTo(original.id());
        assertThat(translation.json().get("language").asString()).isEqualTo("zh");
        assertThat(read(original).get("translations")).isEmpty();
        translation = this.room.pick(translation, told, "{\"section\": \"main\", \"title\": \"关于 JAX 的演讲\"}");
        Paper published = this.room.publish(translation);
        assertThat(read(published).at("/sections/0/items/0/title").asString()).isEqualTo("关于 JAX 的演讲");
        assertThat(read(published).get("translations").toString())
            .isEqualTo("[{\"language\":\"en\",\"slug\":\"%s\"}]".formatted(original.id()));
        assertThat(read(original).get("translations").toString())
            .isEqualTo("[{\"language\":\"zh\",\"slug\":\"%s\"}]".formatted(published.id()));
        this.room.withdraw(published);
        assertThat(read(original).get("translations")).isEmpty();
        for (String body : List.of("{}", "{\"language\": \"en\"}", "{\"language\": \"?\"}",
                "{\"language\": \"fr\", \"slug\": \"Not A Slug\"}")) {
            assertThat(this.desk.status(HttpMethod.POST, Tokens.CAL, path(original) + "/translations", body))
                .isEqualTo(422);
        }
    }

    @Test
    void everySaveIsKeptWithItsAuthorAndWhatItChanged() {
        String first = this.desk.approved(Tokens.ANA, IN_APAC).id();
        String second = this.desk.approved(Tokens.ANA, IN_APAC).id();
        Paper digest = this.room.pick(this.room.begin("2021-Q3"), first, "{\"section\": \"main\"}");
        digest = this.room.pick(digest, second, "{\"section\": \"main\"}");
        digest = this.room.change(digest, "{\"title\": \"Another title\", \"intro\": \"One\\nTwo\"}");
        digest = this.room.change(digest, "{\"intro\": \"One\\nThree\"}");
        digest = this.room.pick(digest, second, "{\"section\": \"main\", \"position\": 0}");
        digest = Desk.paper(this.desk.send(HttpMethod.PUT, Tokens.ADA, path(digest) + "/highlights/" + first,
                "{\"section\": \"inner\", \"text\": \"In our words\"}", "If-Match", digest.tag()), 200);
        digest = this.room.pick(digest, second, "{\"state\": \"declined\"}");
        JsonNode history = this.desk.get(Tokens.CAL, path(digest) + "/draft/revisions");
        assertThat(history.valueStream().map((each) -> each.get("editedBy").asString())).containsExactly("cal", "ada",
                "cal", "cal", "cal", "cal", "cal", "cal");
        assertThat(changes(history, 0)).containsExactly("removed item " + second);
        assertThat(changes(history, 1)).containsExactly("changed item " + first + ".text", "moved item " + first);
        assertThat(history.at("/1/changes/1/before").asString()).isEqualTo("main");
        assertThat(history.at("/1/changes/1/after").asString()).isEqualTo("inner");
        assertThat(changes(history, 2)).hasSize(1).first().asString().startsWith("moved item ");
        assertThat(history.at("/3/changes/0/lines").toString()).isEqualTo("[\"-Two\",\"+Three\"]");
        assertThat(changes(history, 4)).containsExactly("changed title", "changed intro");
        assertThat(changes(history, 5)).containsExactly("added item " + second);
        assertThat(changes(history, 7)).isEmpty();
        long number = history.at("/4/number").asLong();
        assertThat(this.desk.get(Tokens.CAL, path(digest) + "/draft/revisions/" + number).get("intro").asString())
            .isEqualTo("One\nTwo");
        assertThat(
                this.desk.get(Tokens.CAL, path(digest) + "/draft/revisions?before=" + number).at("/0/number").asLong())
            .isEqualTo(number - 1);
        assertThat(this.desk.status(HttpMethod.GET, Tokens.CAL, path(digest) + "/draft/revisions/99", ""))
            .isEqualTo(404);
        assertThat(this.desk.status(HttpMethod.GET, Tokens.MAX, path(digest) + "/draft/revisions", "")).isEqualTo(403);
    }

    @Test
    void subscribersGetTheFirstRevisionAndNoOther() {
        String told = this.desk.approved(Tokens.ANA, IN_APAC).id();
        Paper digest = this.room.change(this.room.begin("2021-Q3"), "{\"title\": \"For <subscribers>\"}");
        Paper published = this.room.publish(this.room.pick(digest, told, "{\"section\": \"main\"}"));
        Awaitility.await()
            .atMost(Duration.ofSeconds(20))
            .until(() -> !this.neighbours.letters(published.id()).isEmpty());
        this.room.publish(this.room.change(published, "{\"intro\": \"Two\"}"));
        JsonNode letter = this.neighbours.letters(published.id()).getFirst();
        assertThat(letter.get("title").asString()).isEqualTo("For <subscribers>");
        assertThat(letter.get("text").asString()).contains("For <subscribers>", "A talk about JAX");
        assertThat(letter.get("html").asString()).contains("For &lt;subscribers&gt;", "A talk about JAX")
            .doesNotContain("<script");
        assertThat(letter.get("family").asString()).isEqualTo(published.id());
        // Another digest comes after all that the amendment could bring about.
        Paper other = this.room.publish(this.room.begin("2021-Q3"));
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> !this.neighbours.letters(other.id()).isEmpty());
        assertThat(this.neighbours.letters(published.id())).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = { "{credits} met", "{title} [x](https://evil.example)", "{title} www.evil.example",
            "{title} <b>", "{who} {title}", "{title} {" })
    void aLineOfItsOwnNamesTheTitleAndHasNoLinks(String line) {
        String told = this.desk.approved(Tokens.ANA, IN_APAC).id();
        Paper digest = this.room.begin("2021-Q3");
        ResponseEntity<byte[]> answer = this.desk.send(HttpMethod.PUT, Tokens.CAL, path(digest) + "/highlights/" + told,
                "{\"section\": \"main\", \"line\": \"%s\"}".formatted(line), "If-Match", digest.tag());
        assertThat(answer.getStatusCode().value()).isEqualTo(422);
        assertThat(Api.json(answer).at("/errors/0/pointer").asString()).endsWith("/items/0/line");
        assertThat(this.desk.status(HttpMethod.PUT, Tokens.CAL, path(digest) + "/highlights/" + told,
                "{\"section\": \"main\", \"line\": \"{credits} opened {title}\"}", "If-Match", digest.tag()))
            .isEqualTo(200);
    }

    private String credited(String person) {
        this.neighbours.person(person, false);
        String report = """
                {"title": "A talk about JAX", "kind": "talk", "date": "2021-08-14",
                 "credits": [{"personId": "%s"}]}""".formatted(person);
        Awaitility.await()
            .atMost(Duration.ofSeconds(30))
            .until(() -> this.desk.status(HttpMethod.POST, Tokens.ANA, Desk.OWN + "?validateOnly=true", report) == 200);
        return this.desk.approved(Tokens.ANA, report).id();
    }

    private void archive(Paper achievement) {
        String path = Desk.OWN + "/" + achievement.id();
        Paper now = Desk.paper(this.desk.send(HttpMethod.GET, Tokens.ANA, path, ""), 200);
        assertThat(this.desk.status(HttpMethod.DELETE, Tokens.ANA, path, "", "If-Match", now.tag())).isBetween(200,
                204);
    }

    private JsonNode read(Paper digest) {
        return this.desk.api().json(path(digest));
    }

    private JsonNode achievement(String id) {
        return this.desk.api().json("/api/v1/achievements/" + id);
    }

    private String text(String path) {
        return new String(this.desk.api().bytes(path), StandardCharsets.UTF_8);
    }

    private static List<String> changes(JsonNode history, int at) {
        return history.get(at)
            .get("changes")
            .valueStream()
            .map((change) -> change.get("how").asString() + " " + change.get("what").asString())
            .toList();
    }

}
