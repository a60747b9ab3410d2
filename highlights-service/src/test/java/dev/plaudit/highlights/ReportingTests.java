package dev.plaudit.highlights;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

import dev.plaudit.highlights.Desk.Paper;
import dev.plaudit.platform.identity.Caller;
import dev.plaudit.platform.identity.Caller.Member;
import dev.plaudit.platform.identity.Credential;
import dev.plaudit.platform.identity.Role;
import dev.plaudit.platform.identity.TokenScope;
import dev.plaudit.platform.testing.Api;
import dev.plaudit.platform.testing.Tokens;

import static dev.plaudit.highlights.Desk.IN_APAC;
import static dev.plaudit.highlights.Desk.OWN;
import static org.assertj.core.api.Assertions.assertThat;

@WithNeighbours
class ReportingTests {

    private static final String MINIMAL = """
            {"title": "A talk", "kind": "talk"}""";

    private final Desk desk;

    ReportingTests(@LocalServerPort int port) {
        this.desk = new Desk(port);
    }

    @Test
    void aDraftHoldsWhatWasWrittenAndWhatFollowsFromIt() {
        Paper draft = this.desk.draft(Tokens.ANA, """
                {"title": "A talk", "kind": "Tech-Talk", "date": "2021-11", "links": [{"url": "https://example.org/a"}],
                 "reach": [{"metric": "participants", "value": 30}]}""");
        JsonNode json = draft.json();
        assertThat(draft.status()).isEqualTo("draft");
        assertThat(json.get("kind").asString()).isEqualTo("talk");
        assertThat(json.get("period").asString()).isEqualTo("2021-Q4");
        assertThat(json.at("/credits/0/personId").asString()).isEqualTo("ana");
        assertThat(json.at("/credits/0/role").asString()).isEqualTo("speaker");
        assertThat(json.at("/reach/0/bound").asString()).isEqualTo("exact");
        assertThat(json.at("/reach/0/basis").asString()).isEqualTo("unknown");
        assertThat(json.at("/submittedBy/personId").asString()).isEqualTo("ana");
        assertThat(json.get("createdAt").asString()).isNotBlank();
        assertThat(json.get("visibility").asString()).isEqualTo("public");
        assertThat(this.desk.get(Tokens.ANA, OWN + "/" + draft.id())).isEqualTo(json);
    }

    @Test
    void whoReportsIsNamedThoughNobodyCanReadTheirPersonYet() {
        Member ann = new Member("ann", "Ann Onym", "ann-onym", Tokens.ANA.roles(), List.of(), new Credential.Session(),
                null);
        assertThat(this.desk.draft(ann, MINIMAL).json().at("/credits/0/name").asString()).isEqualTo("Ann Onym");
    }

    @ParameterizedTest
    @ValueSource(strings = { "status", "submittedBy", "roles", "version", "id", "state", "reviews", "updatedAt",
            "highlighted", "digests", "approved", "images", "definition", "x-definition", "nonsense" })
    void whatOthersDecideCannotBeWritten(String field) {
        String body = """
                {"title": "A talk", "kind": "talk", "%s": "approved"}""".formatted(field);
        Paper draft = this.desk.draft(Tokens.ANA, MINIMAL);
        for (ResponseEntity<byte[]> answer : List.of(this.desk.send(HttpMethod.POST, Tokens.ANA, OWN, body),
                this.desk.send(HttpMethod.PUT, Tokens.ANA, OWN + "/by-client-id/x", body),
                this.desk.send(HttpMethod.PATCH, Tokens.ANA, OWN + "/" + draft.id(), body, "If-Match", draft.tag()))) {
            assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
            assertThat(Api.json(answer).at("/errors/0/pointer").asString()).isEqualTo("/" + field);
        }
        assertThat(this.desk.get(Tokens.ANA, OWN + "/" + draft.id())).isEqualTo(draft.json());
    }

    static Stream<Arguments> brokenRules() {
        return Stream.of(Arguments.of("/title", "\"title\": \"ab\""), Arguments.of("/title", "\"title\": \"   a   \""),
                Arguments.of("/title", "\"title\": \"%s\"".formatted("x".repeat(201))),
                Arguments.of("/title", "\"title\": null"),
                Arguments.of("/summary", "\"summary\": \"%s\"".formatted("x".repeat(281))),
                Arguments.of("/description", "\"description\": \"%s\"".formatted("x".repeat(20_001))),
                Arguments.of("/kind", "\"kind\": null"), Arguments.of("/kind", "\"kind\": \"dance\""),
                Arguments.of("/topics", "\"topics\": %s".formatted(many("\"t\"", 13))),
                Arguments.of("/topics/0", "\"topics\": [\"%s\"]".formatted("x".repeat(61))),
                Arguments.of("/links", "\"links\": %s".formatted(many("{\"url\": \"https://example.org\"}", 21))),
                Arguments.of("/links/0/url", "\"links\": [{\"label\": \"A page\"}]"),
                Arguments.of("/links/0/url", "\"links\": [{\"url\": \"javascript:alert(1)\"}]"),
                Arguments.of("/links/0/url", "\"links\": [{\"url\": \"ftp://example.org\"}]"),
                Arguments.of("/links/0/url", "\"links\": [{\"url\": \"//example.org\"}]"),
                Arguments.of("/links/0/url", "\"links\": [{\"url\": \"https://ana:pw@example.org\"}]"),
                Arguments.of("/links/0/url", "\"links\": [{\"url\": \"https:///x\"}]"),
                Arguments.of("/credits", "\"credits\": %s".formatted(many("{\"name\": \"A\"}", 31))),
                Arguments.of("/credits/0", "\"credits\": [{}]"),
                Arguments.of("/credits/0", "\"credits\": [{\"personId\": \"ana\", \"name\": \"Ana\"}]"),
                Arguments.of("/credits/0/personId", "\"credits\": [{\"personId\": \"nobody\"}]"),
                Arguments.of("/credits/0/communityId", "\"credits\": [{\"communityId\": \"nowhere\"}]"),
                Arguments.of("/countries/0", "\"countries\": [\"XX\"]"),
                Arguments.of("/region", "\"region\": \"atlantis\""),
                Arguments.of("/programs", "\"programs\": [\"none\"]"), Arguments.of("/language", "\"language\": \"e\""),
                Arguments.of("/eventIds", "\"eventIds\": [\"none\"]"),
                Arguments.of("/talkIds", "\"talkIds\": [\"none\"]"),
                Arguments.of("/reach/0/metric", "\"reach\": [{\"value\": 1}]"),
                Arguments.of("/reach/0/value", "\"reach\": [{\"metric\": \"views\", \"basis\": \"measured\"}]"),
                Arguments.of("/reach/0/value", "\"reach\": [{\"metric\": \"views\", \"bound\": \"about\"}]"),
                Arguments.of("/reach/0/value", "\"reach\": [{\"metric\": \"rank\", \"outOf\": 9}]"),
                Arguments.of("/reach/0/value", "\"reach\": [{\"metric\": \"rank\", \"value\": 10, \"outOf\": 9}]"),
                Arguments.of("/reach/0/value", "\"reach\": [{\"metric\": \"rank\", \"value\": 0, \"outOf\": 9}]"),
                Arguments.of("/reach/0/outOf", "\"reach\": [{\"metric\": \"rank\", \"value\": 0, \"outOf\": 0}]"),
                Arguments.of("/reach/0/value", "\"reach\": [{\"metric\": \"views\", \"value\": -1}]"));
    }

    @ParameterizedTest
    @MethodSource("brokenRules")
    void aBrokenRuleIsNamedAndNothingIsLost(String pointer, String field) {
        Paper draft = this.desk.draft(Tokens.ANA, MINIMAL);
        ResponseEntity<byte[]> answer = this.desk.send(HttpMethod.PATCH, Tokens.ANA, OWN + "/" + draft.id(),
                "{" + field + "}", "If-Match", draft.tag());
        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(Api.json(answer).at("/errors/0/pointer").asString()).isEqualTo(pointer);
        assertThat(this.desk.get(Tokens.ANA, OWN + "/" + draft.id())).isEqualTo(draft.json());
    }

    @ParameterizedTest
    @ValueSource(strings = { "\"date\": \"2021-13\"", "\"title\": 7", "\"links\": {}", "\"period\": \"2021-Q5\"",
            "\"topics\": [null]", "\"visibility\": \"secret\"", "\"reach\": [{\"metric\": \"views\", \"value\": 1.5}]",
            "\"title\": \"turned \\u202e round\"" })
    void aWrongTypeIsABadRequest(String field) {
        Paper draft = this.desk.draft(Tokens.ANA, MINIMAL);
        assertThat(this.desk.status(HttpMethod.PATCH, Tokens.ANA, OWN + "/" + draft.id(), "{" + field + "}", "If-Match",
                draft.tag()))
            .isEqualTo(400);
    }

    @Test
    void limitsCountWhatPeopleSee() {
        assertThat(this.desk.draft(Tokens.ANA, """
                {"title": "%s", "kind": "talk"}""".formatted("😀".repeat(200))).status()).isEqualTo("draft");
    }

    @Test
    void aChangeTouchesOnlyWhatItNames() {
        Paper draft = this.desk.draft(Tokens.ANA, IN_APAC);
        Paper changed = this.desk.change(Tokens.ANA, draft, """
                {"summary": "Good", "date": "2021-12-01"}""");
        assertThat(changed.json().get("title")).isEqualTo(draft.json().get("title"));
        assertThat(changed.json().get("credits")).isEqualTo(draft.json().get("credits"));
        assertThat(changed.json().get("period").asString()).isEqualTo("2021-Q4");
        assertThat(changed.tag()).isNotEqualTo(draft.tag());
        Paper cleared = this.desk.change(Tokens.ANA, changed, """
                {"summary": null}""");
        assertThat(cleared.json().get("summary").isNull()).isTrue();
    }

    @Test
    void aStatedPeriodStays() {
        Paper draft = this.desk.draft(Tokens.ANA, """
                {"title": "Told late", "kind": "talk", "date": "2021-09-30", "period": "2021-Q4"}""");
        assertThat(this.desk.change(Tokens.ANA, draft, """
                {"summary": "Good"}""").json().get("period").asString()).isEqualTo("2021-Q4");
    }

    @ParameterizedTest
    @ValueSource(strings = { "PATCH", "POST /submit", "POST /withdraw", "DELETE" })
    void everyWriteNamesTheStateThatItIsBasedOn(String write) {
        Paper draft = this.desk.draft(Tokens.ANA, IN_APAC);
        HttpMethod method = HttpMethod.valueOf(write.split(" ")[0]);
        String path = OWN + "/" + draft.id() + (write.contains(" ") ? write.split(" ")[1] : "");
        String body = (method == HttpMethod.PATCH) ? "{}" : "";
        assertThat(this.desk.status(method, Tokens.ANA, path, body)).isEqualTo(428);
        assertThat(this.desk.status(method, Tokens.ANA, path, body, "If-Match", "\"v7\"")).isEqualTo(412);
        assertThat(this.desk.status(method, Tokens.ANA, path, body, "If-Match", "v1")).isEqualTo(400);
        assertThat(this.desk.get(Tokens.ANA, OWN + "/" + draft.id())).isEqualTo(draft.json());
    }

    @Test
    void whatIsOnlyCheckedIsNotStored() {
        int before = this.desk.get(Tokens.ANA, OWN).get("total").asInt();
        assertThat(this.desk.status(HttpMethod.POST, Tokens.ANA, OWN + "?validateOnly=true", MINIMAL)).isEqualTo(200);
        assertThat(this.desk.status(HttpMethod.PUT, Tokens.ANA, OWN + "/by-client-id/dry?validateOnly=true", MINIMAL))
            .isEqualTo(200);
        assertThat(this.desk.status(HttpMethod.POST, Tokens.ANA, OWN + "?validateOnly=true", "{}")).isEqualTo(422);
        assertThat(this.desk.get(Tokens.ANA, OWN).get("total").asInt()).isEqualTo(before);
        Paper draft = this.desk.draft(Tokens.ANA, IN_APAC);
        for (String step : List.of("submit", "withdraw")) {
            assertThat(this.desk.status(HttpMethod.POST, Tokens.ANA,
                    OWN + "/" + draft.id() + "/" + step + "?validateOnly=true", "", "If-Match", draft.tag()))
                .isEqualTo(200);
        }
        assertThat(this.desk.status(HttpMethod.PATCH, Tokens.ANA, OWN + "/" + draft.id() + "?validateOnly=true",
                "{\"summary\": \"Dry\"}", "If-Match", draft.tag()))
            .isEqualTo(200);
        assertThat(this.desk.get(Tokens.ANA, OWN + "/" + draft.id())).isEqualTo(draft.json());
    }

    @Test
    void aScriptThatRunsTwiceMakesNothingNew() {
        String path = OWN + "/by-client-id/" + UUID.randomUUID();
        Paper first = Desk.paper(this.desk.send(HttpMethod.PUT, Tokens.ANA, path, IN_APAC), 201);
        Paper again = Desk.paper(this.desk.send(HttpMethod.PUT, Tokens.ANA, path, IN_APAC), 200);
        assertThat(again).isEqualTo(first);
        String other = IN_APAC.replace("JAX", "Keras");
        assertThat(this.desk.status(HttpMethod.PUT, Tokens.ANA, path, other)).isEqualTo(428);
        assertThat(this.desk.status(HttpMethod.PUT, Tokens.ANA, path, other, "If-Match", "\"v9\"")).isEqualTo(412);
        Paper changed = Desk.paper(this.desk.send(HttpMethod.PUT, Tokens.ANA, path, other, "If-Match", first.tag()),
                200);
        assertThat(changed.id()).isEqualTo(first.id());
        assertThat(changed.json().get("title").asString()).isEqualTo("A talk about Keras");
    }

    @Test
    void anotherAccountsNamesAreItsOwn() {
        String path = OWN + "/by-client-id/same";
        Paper anas = Desk.paper(this.desk.send(HttpMethod.PUT, Tokens.ANA, path, MINIMAL), 201);
        Paper bos = Desk.paper(this.desk.send(HttpMethod.PUT, Tokens.BO, path, MINIMAL), 201);
        assertThat(anas.id()).isNotEqualTo(bos.id());
    }

    @Test
    void aNameThatIsNotThereHasNoState() {
        assertThat(this.desk.status(HttpMethod.PUT, Tokens.ANA, OWN + "/by-client-id/" + UUID.randomUUID(), MINIMAL,
                "If-Match", "\"v1\""))
            .isEqualTo(412);
    }

    @Test
    void manyScriptsAtOnceMakeOneRecord() throws Exception {
        String path = OWN + "/by-client-id/" + UUID.randomUUID();
        List<ResponseEntity<byte[]>> answers = together(IntStream.range(0, 20)
            .mapToObj((at) -> (Callable<ResponseEntity<byte[]>>) () -> this.desk.send(HttpMethod.PUT, Tokens.ANA, path,
                    IN_APAC))
            .toList());
        assertThat(answers).extracting((answer) -> answer.getStatusCode().value())
            .containsOnly(200, 201)
            .containsOnlyOnce(201);
        Set<String> ids = answers.stream()
            .map((answer) -> Api.json(answer).get("id").asString())
            .collect(Collectors.toSet());
        assertThat(ids).hasSize(1);
    }

    @Test
    void ofChangesAtOnceOneWins() throws Exception {
        Paper draft = this.desk.draft(Tokens.ANA, IN_APAC);
        List<ResponseEntity<byte[]>> answers = together(IntStream.range(0, 8)
            .mapToObj((at) -> (Callable<ResponseEntity<byte[]>>) () -> this.desk.send(HttpMethod.PATCH, Tokens.ANA,
                    OWN + "/" + draft.id(), "{\"summary\": \"Number %d\"}".formatted(at), "If-Match", draft.tag()))
            .toList());
        assertThat(answers).extracting((answer) -> answer.getStatusCode().value())
            .containsOnly(200, 412)
            .containsOnlyOnce(200);
    }

    @Test
    void draftsAreSeenByThoseWhoHaveAPartInThem() {
        Member sayak = Tokens.member("sayak-paul");
        Paper draft = this.desk.draft(Tokens.ANA, """
                {"title": "Written together", "kind": "article", "credits": [{"personId": "ana"},
                 {"personId": "sayak-paul"}]}""");
        assertThat(this.desk.get(sayak, OWN + "/" + draft.id())).isEqualTo(draft.json());
        assertThat(ids(sayak, OWN)).contains(draft.id());
        assertThat(this.desk.status(HttpMethod.PATCH, Tokens.member("sayak-paul", Role.ORGANIZER),
                OWN + "/" + draft.id(), "{}", "If-Match", draft.tag()))
            .isEqualTo(403);
        for (Caller other : List.of(Tokens.BO, Tokens.MIA, Tokens.MAX, Tokens.CAL, Tokens.ADA)) {
            assertThat(this.desk.status(HttpMethod.GET, other, OWN + "/" + draft.id(), "")).isEqualTo(404);
            assertThat(ids(other, OWN)).doesNotContain(draft.id());
        }
    }

    @Test
    void nobodyWidensTheirListByAParameter() {
        Paper draft = this.desk.draft(Tokens.ANA, IN_APAC);
        for (String parameter : List.of("reader=account/ana", "person=ana", "owner=ana", "scope=*/*")) {
            assertThat(this.desk.status(HttpMethod.GET, Tokens.BO, OWN + "?" + parameter, "")).isEqualTo(400);
        }
        for (String parameter : List.of("q=JAX", "status=draft", "updatedSince=1970-01-01T00:00:00Z", "limit=100",
                "sort=title", "from=2021")) {
            assertThat(ids(Tokens.BO, OWN + "?" + parameter)).doesNotContain(draft.id());
        }
        assertThat(this.desk.get(Tokens.NIA, OWN + "?facets=status").get("facets").get("status")).isEmpty();
    }

    @Test
    void nobodyHearsOfOthersDeletedDrafts() {
        Paper draft = this.desk.draft(Tokens.ANA, IN_APAC);
        assertThat(this.desk.status(HttpMethod.DELETE, Tokens.ANA, OWN + "/" + draft.id(), "", "If-Match", draft.tag()))
            .isEqualTo(204);
        for (Caller other : List.of(Tokens.BO, Tokens.MAX, Tokens.ADA)) {
            assertThat(ids(other, OWN + "?limit=100&updatedSince=1970-01-01T00:00:00Z")).doesNotContain(draft.id());
        }
        assertThat(ids(Tokens.MAX, "/api/v1/reviews?limit=100&updatedSince=1970-01-01T00:00:00Z"))
            .doesNotContain(draft.id());
        assertThat(this.desk.status(HttpMethod.GET, Tokens.ANA, OWN + "/" + draft.id(), "")).isEqualTo(404);
    }

    @Test
    void onlyWhatIsApprovedIsReadByEverybody() {
        String word = "w" + UUID.randomUUID().toString().replace("-", "");
        String report = IN_APAC.replace("JAX", word);
        Paper draft = this.desk.draft(Tokens.ANA, report);
        assertHidden(draft, word);
        Paper submitted = this.desk.submit(Tokens.ANA, draft);
        assertHidden(draft, word);
        Paper approved = this.desk.approve(Tokens.MIA, submitted);
        assertThat(approved.status()).isEqualTo("approved");
        assertThat(this.desk.api().ids("/api/v1/achievements?q=" + word)).containsExactly(draft.id());
        assertThat(
                this.desk.api().json("/api/v1/achievements?q=" + word + "&facets=kind").at("/facets/kind/talk").asInt())
            .isOne();
        JsonNode view = this.desk.api().json("/api/v1/achievements/" + draft.id());
        for (String secret : List.of("status", "submittedBy", "reviews", "version", "createdAt")) {
            assertThat(view.has(secret)).as(secret).isFalse();
        }
        Paper archived = new Paper(approved.json(), approved.tag());
        assertThat(
                this.desk.status(HttpMethod.DELETE, Tokens.ANA, OWN + "/" + draft.id(), "", "If-Match", archived.tag()))
            .isEqualTo(204);
        this.desk.api().problem("/api/v1/achievements/" + draft.id(), HttpStatus.NOT_FOUND);
        assertThat(this.desk.api().walk("/api/v1/achievements?limit=100&updatedSince=1970-01-01T00:00:00Z"))
            .contains(draft.id());
        assertThat(this.desk.get(Tokens.ANA, OWN + "/" + draft.id()).get("status").asString()).isEqualTo("archived");
    }

    @Test
    void everybodyGoesOnReadingWhatWasApprovedWhileItsEditWaits() {
        Paper approved = this.desk.approved(Tokens.ANA, IN_APAC);
        String path = "/api/v1/achievements/" + approved.id();
        byte[] before = this.desk.api().bytes(path);
        Paper waiting = this.desk.change(Tokens.ANA, approved, """
                {"title": "A much better talk"}""");
        assertThat(waiting.status()).isEqualTo("submitted");
        assertThat(waiting.json().at("/approved/title").asString()).isEqualTo("A talk about JAX");
        assertThat(this.desk.api().bytes(path)).isEqualTo(before);
        assertThat(ids(Tokens.MIA, "/api/v1/reviews?limit=100&q=better")).contains(approved.id());
        this.desk.approve(Tokens.MIA, waiting);
        assertThat(this.desk.api().json(path).get("title").asString()).isEqualTo("A much better talk");
    }

    @Test
    void whatNobodyDecidedAboutIsShownAtOnce() {
        Paper approved = this.desk.approved(Tokens.ANA, IN_APAC);
        Paper changed = this.desk.change(Tokens.ANA, approved, """
                {"summary": "In other words"}""");
        assertThat(changed.status()).isEqualTo("approved");
        assertThat(this.desk.api().json("/api/v1/achievements/" + approved.id()).get("summary").asString())
            .isEqualTo("In other words");
    }

    @Test
    void whatIsPrivateIsNeverReadByEverybody() {
        Paper approved = this.desk.approved(Tokens.ANA,
                IN_APAC.replace("{\"title\"", "{\"visibility\": \"private\", \"title\""));
        assertThat(approved.status()).isEqualTo("approved");
        assertHidden(approved, "unheard-of");
        Paper shown = this.desk.change(Tokens.ANA, approved, """
                {"visibility": "public"}""");
        assertThat(this.desk.api().get("/api/v1/achievements/" + approved.id()).getStatusCode())
            .isEqualTo(HttpStatus.OK);
        this.desk.change(Tokens.ANA, shown, """
                {"visibility": "private"}""");
        this.desk.api().problem("/api/v1/achievements/" + approved.id(), HttpStatus.NOT_FOUND);
    }

    @Test
    void aSubmissionNeedsItsDate() {
        Paper draft = this.desk.draft(Tokens.ANA, MINIMAL);
        ResponseEntity<byte[]> answer = this.desk.send(HttpMethod.POST, Tokens.ANA, OWN + "/" + draft.id() + "/submit",
                "", "If-Match", draft.tag());
        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(Api.json(answer).at("/errors/0/pointer").asString()).isEqualTo("/date");
        Paper submitted = this.desk.submitted(Tokens.ANA, IN_APAC);
        assertThat(this.desk.status(HttpMethod.PATCH, Tokens.ANA, OWN + "/" + submitted.id(), "{\"date\": null}",
                "If-Match", submitted.tag()))
            .isEqualTo(422);
    }

    @Test
    void whatIsOverCannotBeTakenUpAgain() {
        Paper draft = this.desk.draft(Tokens.ANA, IN_APAC);
        Paper withdrawn = Desk.paper(this.desk.send(HttpMethod.POST, Tokens.ANA, OWN + "/" + draft.id() + "/withdraw",
                "", "If-Match", draft.tag()), 200);
        assertThat(withdrawn.status()).isEqualTo("withdrawn");
        for (String step : List.of("submit", "withdraw")) {
            assertThat(this.desk.status(HttpMethod.POST, Tokens.ANA, OWN + "/" + draft.id() + "/" + step, "",
                    "If-Match", withdrawn.tag()))
                .isEqualTo(409);
        }
        assertThat(this.desk.status(HttpMethod.PATCH, Tokens.ANA, OWN + "/" + draft.id(), "{}", "If-Match",
                withdrawn.tag()))
            .isEqualTo(409);
        Paper submitted = this.desk.submitted(Tokens.ANA, IN_APAC);
        assertThat(this.desk.status(HttpMethod.DELETE, Tokens.ANA, OWN + "/" + submitted.id(), "", "If-Match",
                submitted.tag()))
            .isEqualTo(409);
    }

    @Test
    void aTokenOfACommunityReachesNoFurther() {
        Member token = new Member("ana", "ana", "ana", Tokens.ANA.roles(), List.of(),
                new Credential.ApiToken("t", Set.of(TokenScope.READ, TokenScope.SUBMIT), "tfug-singapore"), null);
        Paper within = this.desk.draft(token, IN_APAC);
        Paper without = this.desk.draft(Tokens.ANA, MINIMAL);
        assertThat(this.desk.status(HttpMethod.POST, token, OWN, MINIMAL)).isEqualTo(403);
        assertThat(this.desk.status(HttpMethod.GET, token, OWN + "/" + within.id(), "")).isEqualTo(200);
        assertThat(this.desk.status(HttpMethod.GET, token, OWN + "/" + without.id(), "")).isEqualTo(404);
        assertThat(ids(token, OWN + "?limit=100")).contains(within.id()).doesNotContain(without.id());
        assertThat(this.desk.status(HttpMethod.PATCH, token, OWN + "/" + within.id(), "{\"credits\": []}", "If-Match",
                within.tag()))
            .isEqualTo(403);
    }

    private void assertHidden(Paper paper, String word) {
        Api api = this.desk.api();
        api.problem("/api/v1/achievements/" + paper.id(), HttpStatus.NOT_FOUND);
        assertThat(api.json("/api/v1/achievements?facets=kind,person&q=" + word).get("total").asInt()).isZero();
        assertThat(api.walk("/api/v1/achievements?limit=100")).doesNotContain(paper.id());
        assertThat(api.walk("/api/v1/achievements?limit=100&updatedSince=1970-01-01T00:00:00Z"))
            .doesNotContain(paper.id());
    }

    private List<String> ids(Caller who, String path) {
        return this.desk.get(who, path).get("items").valueStream().map((item) -> item.get("id").asString()).toList();
    }

    private static <T> List<T> together(List<Callable<T>> tasks) throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return threads.invokeAll(tasks).stream().map((done) -> done.resultNow()).toList();
        }
    }

    private static String many(String element, int count) {
        return Stream.generate(() -> element).limit(count).collect(Collectors.joining(",", "[", "]"));
    }

}
