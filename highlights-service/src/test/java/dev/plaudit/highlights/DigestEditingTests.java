package dev.plaudit.highlights;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

import dev.plaudit.highlights.Desk.Paper;
import dev.plaudit.platform.testing.Api;
import dev.plaudit.platform.testing.Tokens;

import static dev.plaudit.highlights.Desk.IN_APAC;
import static org.assertj.core.api.Assertions.assertThat;

@WithNeighbours
class DigestEditingTests {

    private static final String DIGESTS = "/api/v1/digests";

    private final Desk desk;

    DigestEditingTests(@LocalServerPort int port) {
        this.desk = new Desk(port);
    }

    @Test
    void aDigestBeginsAsADraftThatNobodyElseReads() {
        Paper digest = begin();
        assertThat(digest.status()).isEqualTo("draft");
        assertThat(digest.json().get("language").asString()).isEqualTo("en");
        assertThat(digest.json().get("revision").isNull()).isTrue();
        assertThat(this.desk.get(Tokens.CAL, path(digest) + "/draft")).isEqualTo(digest.json());
        for (String form : List.of("", ".md", ".html", ".atom", ".json", "/revisions/1")) {
            this.desk.api().problem(path(digest) + form, HttpStatus.NOT_FOUND);
        }
        assertThat(this.desk.api().walk(DIGESTS + "?limit=100")).doesNotContain(digest.id());
        assertThat(this.desk.api().walk(DIGESTS + "?limit=100&updatedSince=1970-01-01T00:00:00Z"))
            .doesNotContain(digest.id());
    }

    @Test
    void aDigestIsCalledByItsPeriodAndProgramUnlessItIsNamed() {
        String body = """
                {"title": "A digest", "period": "2019-Q1", "program": "GDE"}""";
        assertThat(Desk.paper(this.desk.send(HttpMethod.POST, Tokens.CAL, DIGESTS, body), 201).id())
            .isEqualTo("2019-q1-gde");
        assertThat(this.desk.status(HttpMethod.POST, Tokens.CAL, DIGESTS, body)).isEqualTo(409);
    }

    @Test
    void whatIsPickedAndPublishedIsReadByEverybody() {
        Paper achievement = this.desk.approved(Tokens.ANA, IN_APAC);
        Paper picked = pick(begin(), achievement.id(), """
                {"section": "main", "text": "In our words"}""");
        Paper published = publish(picked);
        assertThat(published.status()).isEqualTo("published");
        JsonNode issue = this.desk.api().json(path(published));
        assertThat(issue.at("/sections/0/items/0/title").asString()).isEqualTo("A talk about JAX");
        assertThat(issue.at("/sections/0/items/0/text").asString()).isEqualTo("In our words");
        assertThat(issue.get("publishedOn").asString()).isNotBlank();
        assertThat(issue.has("publishedBy")).isFalse();
        assertThat(this.desk.api().bytes(path(published) + "/revisions/1"))
            .isEqualTo(this.desk.api().bytes(path(published)));
        assertThat(this.desk.api().ids("/api/v1/achievements?digest=" + published.id()))
            .containsExactly(achievement.id());
        JsonNode entry = this.desk.get(Tokens.ADA, "/api/v1/audit?record=digests/" + published.id()).at("/items/0");
        assertThat(entry.get("account").asString()).isEqualTo("cal");
        assertThat(entry.get("reason").asString()).isEqualTo("revision 1");
    }

    @Test
    void anAmendmentIsAFurtherRevisionAndTheFormerStays() {
        Paper published = publish(begin());
        byte[] first = this.desk.api().bytes(path(published));
        Paper changed = change(published, """
                {"intro": "Corrected"}""");
        assertThat(changed.json().get("changed").asBoolean()).isTrue();
        assertThat(this.desk.api().bytes(path(published))).isEqualTo(first);
        Paper amended = publish(changed);
        assertThat(amended.status()).isEqualTo("amended");
        assertThat(this.desk.api().json(path(published)).get("intro").asString()).isEqualTo("Corrected");
        assertThat(this.desk.api().json(path(published)).get("revision").asInt()).isEqualTo(2);
        assertThat(this.desk.api().bytes(path(published) + "/revisions/1")).isEqualTo(first);
        this.desk.api().problem(path(published) + "/revisions/3", HttpStatus.NOT_FOUND);
    }

    @Test
    void publishingTheSameAgainIsNothingNew() {
        Paper published = publish(begin());
        assertThat(publish(published).json().get("revision").asInt()).isOne();
    }

    @Test
    void onlyWhatEverybodyReadsIsTold() {
        Paper draft = this.desk.draft(Tokens.ANA, IN_APAC);
        Paper submitted = this.desk.submitted(Tokens.ANA, IN_APAC);
        Paper hidden = this.desk.approved(Tokens.ANA,
                IN_APAC.replace("{\"title\"", "{\"visibility\": \"private\", \"title\""));
        Paper digest = begin();
        for (String id : List.of(draft.id(), submitted.id(), hidden.id(), "none")) {
            assertThat(this.desk.status(HttpMethod.PUT, Tokens.CAL, path(digest) + "/highlights/" + id,
                    "{\"section\": \"main\"}", "If-Match", digest.tag()))
                .isEqualTo(422);
            assertThat(this.desk.status(HttpMethod.PATCH, Tokens.CAL, path(digest), """
                    {"sections": [{"id": "main", "title": "Main", "items": [{"achievementId": "%s"}]}]}"""
                .formatted(id), "If-Match", digest.tag())).isEqualTo(422);
        }
    }

    @Test
    void whatIsNoLongerReadIsNotPublished() {
        Paper achievement = this.desk.approved(Tokens.ANA, IN_APAC);
        Paper picked = pick(begin(), achievement.id(), """
                {"section": "main"}""");
        this.desk.send(HttpMethod.DELETE, Tokens.ANA, Desk.OWN + "/" + achievement.id(), "", "If-Match",
                achievement.tag());
        assertThat(
                this.desk.status(HttpMethod.POST, Tokens.CAL, path(picked) + "/publish", "", "If-Match", picked.tag()))
            .isEqualTo(422);
    }

    @Test
    void aDigestTellsOfAnEditOnlyWhenItIsApproved() {
        Paper achievement = this.desk.approved(Tokens.ANA, IN_APAC);
        this.desk.change(Tokens.ANA, achievement, """
                {"title": "Not approved yet"}""");
        Paper published = publish(pick(begin(), achievement.id(), """
                {"section": "main"}"""));
        assertThat(this.desk.api().json(path(published)).at("/sections/0/items/0/title").asString())
            .isEqualTo("A talk about JAX");
    }

    @Test
    void aHighlightIsInOnePlaceAtATime() {
        String first = this.desk.approved(Tokens.ANA, IN_APAC).id();
        String second = this.desk.approved(Tokens.ANA, IN_APAC).id();
        Paper digest = pick(begin(), first, "{\"section\": \"main\"}");
        digest = pick(digest, second, "{\"section\": \"main\", \"position\": 0}");
        assertThat(items(digest, 0)).containsExactly(second, first);
        digest = pick(digest, second, "{\"section\": \"inner\"}");
        assertThat(items(digest, 0)).containsExactly(first);
        assertThat(digest.json().at("/sections/1/sections/0/items/0/achievementId").asString()).isEqualTo(second);
        digest = pick(digest, second, "{\"state\": \"deferred\"}");
        assertThat(digest.json().at("/sections/1/sections/0/items")).isEmpty();
        assertThat(digest.json().at("/setAside/0/achievementId").asString()).isEqualTo(second);
        assertThat(digest.json().at("/setAside/0/state").asString()).isEqualTo("deferred");
        digest = pick(digest, second, "{\"state\": \"declined\"}");
        assertThat(digest.json().get("setAside")).hasSize(1);
        digest = pick(digest, second, "{\"state\": \"selected\", \"section\": \"main\"}");
        assertThat(digest.json().get("setAside")).isEmpty();
        assertThat(items(digest, 0)).containsExactly(first, second);
    }

    @Test
    void everyWriteNamesTheStateThatItIsBasedOn() {
        Paper digest = begin();
        String highlight = path(digest) + "/highlights/" + this.desk.approved(Tokens.ANA, IN_APAC).id();
        for (String[] write : List.of(new String[] { "PATCH", path(digest), "{}" },
                new String[] { "PUT", highlight, "{\"section\": \"main\"}" },
                new String[] { "POST", path(digest) + "/publish", "" })) {
            HttpMethod method = HttpMethod.valueOf(write[0]);
            assertThat(this.desk.status(method, Tokens.CAL, write[1], write[2])).isEqualTo(428);
            assertThat(this.desk.status(method, Tokens.CAL, write[1], write[2], "If-Match", "\"v9\"")).isEqualTo(412);
        }
        assertThat(this.desk.get(Tokens.CAL, path(digest) + "/draft")).isEqualTo(digest.json());
    }

    @Test
    void whatEverybodyReadsMayBeAmendedByItsTagUntilSomebodyWorksOnIt() {
        Paper published = publish(begin());
        String tag = String.valueOf(this.desk.api().get(path(published)).getHeaders().getETag());
        assertThat(this.desk.status(HttpMethod.PATCH, Tokens.CAL, path(published), "{\"intro\": \"One\"}", "If-Match",
                tag))
            .isEqualTo(200);
        assertThat(this.desk.status(HttpMethod.PATCH, Tokens.ADA, path(published), "{\"intro\": \"Two\"}", "If-Match",
                tag))
            .isEqualTo(412);
    }

    @Test
    void ofCuratorsAtOnceOneWins() throws Exception {
        for (int round = 0; round < 5; round++) {
            Paper digest = publish(begin());
            Paper changed = change(digest, "{\"intro\": \"Round %d\"}".formatted(round));
            List<Callable<ResponseEntity<byte[]>>> writes = List.of(
                    () -> this.desk.send(HttpMethod.POST, Tokens.CAL, path(changed) + "/publish",
                            "{\"correction\": \"Mine\"}", "If-Match", changed.tag()),
                    () -> this.desk.send(HttpMethod.POST, Tokens.ADA, path(changed) + "/publish",
                            "{\"correction\": \"Mine\"}", "If-Match", changed.tag()),
                    () -> this.desk.send(HttpMethod.PATCH, Tokens.ADA, path(changed), "{\"intro\": \"Late\"}",
                            "If-Match", changed.tag()));
            try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
                assertThat(threads.invokeAll(writes).stream().map((done) -> done.resultNow().getStatusCode().value()))
                    .containsOnly(200, 412)
                    .containsOnlyOnce(200);
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            textBlock = """
                    "slug": "Not A Slug"                                                             | 422 | /slug
                    "title": "ab"                                                                    | 422 | /title
                    "title": null                                                                    | 422 | /title
                    "period": null                                                                   | 422 | /period
                    "period": "soon"                                                                 | 400 | /period
                    "language": "e"                                                                  | 422 | /language
                    "issue": {}                                                                      | 400 | /issue
                    "version": 7                                                                     | 400 | /version
                    "sections": [{"id": "main"}]                                                     | 422 | /sections/0/title
                    "sections": [{"title": "Main"}]                                                  | 422 | /sections/0/id
                    "sections": [{"id": "a", "title": "A"}, {"id": "a", "title": "B"}]               | 422 | /sections/1/id
                    "sections": [{"id": "a", "title": "A", "items": [{}]}]                           | 422 | /sections/0/items/0/achievementId
                    "authors": [{}]                                                                  | 422 | /authors/0
                    "editions": [{"url": "javascript:alert(1)"}]                                     | 422 | /editions/0/url
                    "legend": [{"program": "GDE", "name": "Experts", "url": "data:x"}]               | 422 | /legend/0/url
                    "images": [{"ref": "file:///etc/passwd"}]                                        | 422 | /images/0/ref
                    """,
            delimiter = '|', quoteCharacter = '`')
    void aBrokenRuleIsNamed(String field, int status, String pointer) {
        String whole = """
                {"slug": "broken", "title": "A digest", "period": "2021-Q3"}""";
        String name = field.substring(1, field.indexOf('"', 1));
        String body = whole.replaceFirst("\"" + name + "\": \"[^\"]*\"(, )?", "").replaceFirst(",? ?}$", "");
        ResponseEntity<byte[]> answer = this.desk.send(HttpMethod.POST, Tokens.CAL, DIGESTS, body + ", " + field + "}");
        assertThat(answer.getStatusCode().value()).isEqualTo(status);
        assertThat(Api.json(answer).at("/errors/0/pointer").asString()).isEqualTo(pointer);
    }

    @Test
    void aChangeCannotRenameADigest() {
        Paper digest = begin();
        assertThat(this.desk.status(HttpMethod.PATCH, Tokens.CAL, path(digest), "{\"slug\": \"other\"}", "If-Match",
                digest.tag()))
            .isEqualTo(400);
    }

    private Paper begin() {
        return Desk.paper(this.desk.send(HttpMethod.POST, Tokens.CAL, DIGESTS, """
                {"slug": "%s", "title": "A digest", "period": "2021-Q3", "sections": [{"id": "main", "title": "Main"},
                 {"id": "outer", "title": "Outer", "sections": [{"id": "inner", "title": "Inner"}]}]}"""
            .formatted("d-" + UUID.randomUUID())), 201);
    }

    private Paper change(Paper digest, String json) {
        return Desk.paper(this.desk.send(HttpMethod.PATCH, Tokens.CAL, path(digest), json, "If-Match", digest.tag()),
                200);
    }

    private Paper pick(Paper digest, String achievementId, String json) {
        return Desk.paper(this.desk.send(HttpMethod.PUT, Tokens.CAL, path(digest) + "/highlights/" + achievementId,
                json, "If-Match", digest.tag()), 200);
    }

    private Paper publish(Paper digest) {
        return Desk.paper(this.desk.send(HttpMethod.POST, Tokens.CAL, path(digest) + "/publish",
                "{\"correction\": \"Put right\"}", "If-Match", digest.tag()), 200);
    }

    private static String path(Paper digest) {
        return DIGESTS + "/" + digest.id();
    }

    private static List<String> items(Paper digest, int section) {
        return digest.json()
            .at("/sections/" + section + "/items")
            .valueStream()
            .map((item) -> item.get("achievementId").asString())
            .toList();
    }

}
