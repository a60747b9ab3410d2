package dev.plaudit.highlights;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

import dev.plaudit.highlights.Desk.Paper;
import dev.plaudit.platform.identity.Caller;
import dev.plaudit.platform.identity.Caller.Member;
import dev.plaudit.platform.identity.Credential;
import dev.plaudit.platform.identity.ManagerScope;
import dev.plaudit.platform.identity.Role;
import dev.plaudit.platform.identity.TokenScope;
import dev.plaudit.platform.testing.Api;
import dev.plaudit.platform.testing.Tokens;

import static dev.plaudit.highlights.Desk.IN_APAC;
import static dev.plaudit.highlights.Desk.IN_EUROPE;
import static dev.plaudit.highlights.Desk.OWN;
import static org.assertj.core.api.Assertions.assertThat;

@WithNeighbours
class ReviewingTests {

    private static final String QUEUE = "/api/v1/reviews?limit=100";

    /** Others may have handed in more than a page holds before. */
    private static final String NEWEST = QUEUE + "&sort=-submitted";

    private static final String APPROVE = """
            {"decision": "approve"}""";

    private final Desk desk;

    ReviewingTests(@LocalServerPort int port) {
        this.desk = new Desk(port);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # what is reported                                                         | scope       | decides
            "credits": [{"communityId": "tfug-singapore"}]                             | */apac      | true
            "credits": [{"communityId": "tfug-singapore"}]                             | */*         | true
            "credits": [{"communityId": "tfug-singapore"}]                             | TFUG/apac   | true
            "credits": [{"communityId": "tfug-singapore"}]                             | TFUG/*      | true
            "credits": [{"communityId": "tfug-singapore"}]                             | GDE/apac    | false
            "credits": [{"communityId": "tfug-singapore"}]                             | TFUG/europe | false
            "credits": [{"communityId": "tfug-singapore"}]                             | */europe    | false
            "credits": [{"personId": "sergii-khomenko"}]                               | GDE/europe  | true
            "credits": [{"personId": "sergii-khomenko"}]                               | GDE/apac    | false
            "credits": [{"personId": "sergii-khomenko"}], "countries": ["SG"]          | GDE/apac    | true
            "credits": [{"personId": "sergii-khomenko"}], "region": "apac"             | GDE/apac    | true
            "credits": [{"personId": "sergii-khomenko"}], "region": "apac"             | GDE/europe  | false
            "countries": ["SG"]                                                        | */apac      | true
            "countries": ["SG"]                                                        | GDE/apac    | false
            "countries": ["SG"], "programs": ["GDE"]                                   | GDE/apac    | true
            "topics": []                                                               | */apac      | false
            "topics": []                                                               | GDE/*       | false
            "topics": []                                                               | */*         | true
            """, delimiter = '|', quoteCharacter = '`')
    void managersSeeAndDecideWhatIsInTheirScopeAndNothingElse(String told, String scope, boolean decides) {
        Member manager = Tokens.scoped(Tokens.member("mo", Role.MANAGER), ManagerScope.of(scope));
        Paper submitted = this.desk.submitted(Tokens.ANA, """
                {"title": "A talk", "kind": "talk", "date": "2021-08-14", %s}""".formatted(told));
        assertThat(ids(manager, NEWEST).contains(submitted.id())).isEqualTo(decides);
        assertThat(this.desk.status(HttpMethod.GET, manager, "/api/v1/reviews/" + submitted.id(), ""))
            .isEqualTo(decides ? 200 : 404);
        assertThat(this.desk.decide(manager, submitted, APPROVE).getStatusCode().value())
            .isEqualTo(decides ? 200 : 404);
    }

    @Test
    void aManagerWithoutAScopeSeesNothing() {
        Paper submitted = this.desk.submitted(Tokens.ANA, IN_APAC);
        Member manager = Tokens.member("mo", Role.MANAGER);
        assertThat(ids(manager, QUEUE)).isEmpty();
        assertThat(this.desk.decide(manager, submitted, APPROVE).getStatusCode().value()).isEqualTo(404);
    }

    static Stream<Arguments> disguises() {
        String ofSayak = """
                {"title": "A talk", "kind": "talk", "date": "2021-08-14", "credits": [%s, {"communityId": "tfug-singapore"}]}""";
        return Stream.of(
                Arguments.of("the account that submitted it", Tokens.ANA, IN_APAC, manager("ana", "Ana", "other")),
                Arguments.of("the person who submitted it", Tokens.ANA, IN_APAC, manager("ana-2", "Ana", "ana")),
                Arguments.of("a person who is credited", Tokens.ANA,
                        ofSayak.formatted("{\"personId\": \"sayak-paul\"}"), manager("sp", "SP", "sayak-paul")),
                Arguments.of("a person whose other record is credited", Tokens.ANA,
                        ofSayak.formatted("{\"personId\": \"former-sayak-paul\"}"), manager("sp", "SP", "sayak-paul")),
                Arguments.of("an admin who is credited", Tokens.ANA,
                        ofSayak.formatted("{\"personId\": \"sayak-paul\"}"),
                        new Member("sp", "SP", "sayak-paul", Set.of(Role.ADMIN), List.of(), new Credential.Session(),
                                null)),
                Arguments.of("the name of a person", Tokens.ANA, ofSayak.formatted("{\"name\": \"sayak  PAUL\"}"),
                        manager("sp", "SP", "sayak-paul")),
                Arguments.of("another name of a person", Tokens.ANA, ofSayak.formatted("{\"name\": \"朴成星\"}"),
                        manager("cp", "CP", "chansung-park")),
                Arguments.of("the name of an account", Tokens.ANA, ofSayak.formatted("{\"name\": \"Max M.\"}"),
                        manager("m", "max m.", "m")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("disguises")
    void nobodyDecidesAboutTheirOwn(String disguise, Member submitter, String report, Member reviewer) {
        Paper submitted = this.desk.submitted(submitter, report);
        for (String decision : List.of(APPROVE, reason("reject"), reason("request-changes"))) {
            assertThat(this.desk.decide(reviewer, submitted, decision).getStatusCode().value()).isEqualTo(403);
        }
        JsonNode batch = batch(reviewer, item(submitted, 2, "approve"));
        assertThat(batch.at("/items/0/code").asInt()).isEqualTo(403);
        assertThat(this.desk.get(submitter, OWN + "/" + submitted.id())).isEqualTo(submitted.json());
    }

    @Test
    void noEditMakesACreditForgotten() {
        Paper approved = this.desk.approved(Tokens.ANA, """
                {"title": "A talk", "kind": "talk", "date": "2021-08-14", "countries": ["SG"],
                 "credits": [{"personId": "sayak-paul"}]}""");
        Paper waiting = this.desk.change(Tokens.ANA, approved, """
                {"credits": [{"personId": "ana"}]}""");
        assertThat(this.desk.decide(manager("sp", "SP", "sayak-paul"), waiting, APPROVE).getStatusCode().value())
            .isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource({ "approve, approved", "reject, rejected", "request-changes, changes-requested" })
    void aDecisionLeadsToItsStateAndIsKeptWithItsReason(String decision, String status) {
        Paper submitted = this.desk.submitted(Tokens.ANA, IN_APAC);
        Paper decided = Desk.paper(this.desk.decide(Tokens.MIA, submitted, reason(decision)), 200);
        assertThat(decided.status()).isEqualTo(status);
        JsonNode review = this.desk.get(Tokens.ANA, OWN + "/" + submitted.id()).at("/reviews/0");
        assertThat(review.get("decision").asString()).isEqualTo(decision);
        assertThat(review.get("reason").asString()).isEqualTo("Because");
        assertThat(review.get("name").asString()).isEqualTo("mia");
        assertThat(review.get("version").asInt()).isEqualTo(2);
        assertThat(ids(Tokens.MIA, NEWEST)).doesNotContain(submitted.id());
        JsonNode entry = this.desk.get(Tokens.ADA, "/api/v1/audit?record=achievements/" + submitted.id())
            .at("/items/0");
        assertThat(entry.get("account").asString()).isEqualTo("mia");
        assertThat(entry.get("action").asString()).isEqualTo("REVIEW_SUBMISSIONS");
        assertThat(entry.get("reason").asString()).isEqualTo(decision + ": Because");
    }

    @Test
    void aDuplicatePointsToTheRecordThatStays() {
        Paper kept = this.desk.approved(Tokens.ANA, IN_APAC);
        Paper submitted = this.desk.submitted(Tokens.ANA, IN_APAC);
        Paper decided = Desk.paper(this.desk.decide(Tokens.MIA, submitted, duplicateOf(kept.id())), 200);
        assertThat(decided.status()).isEqualTo("duplicate");
        assertThat(decided.json().at("/reviews/0/duplicateOf").asString()).isEqualTo(kept.id());
    }

    @Test
    void aDuplicateOfWhatNobodyMayKnowIsRefused() {
        Paper submitted = this.desk.submitted(Tokens.ANA, IN_APAC);
        Paper draft = this.desk.draft(Tokens.BO, IN_APAC.replace("\"ana\"", "\"bo\""));
        Paper outOfScope = this.desk.submitted(Tokens.BO, IN_EUROPE);
        for (String other : List.of(submitted.id(), draft.id(), outOfScope.id(), "none")) {
            assertThat(this.desk.decide(Tokens.MIA, submitted, duplicateOf(other)).getStatusCode().value())
                .isEqualTo(422);
        }
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            {}                                                         | 422 | /decision
            {"decision": "reject"}                                     | 422 | /reason
            {"decision": "request-changes"}                            | 422 | /reason
            {"decision": "reject", "reason": "  "}                     | 422 | /reason
            {"decision": "duplicate", "reason": "Twice"}               | 422 | /duplicateOf
            {"decision": "approve", "duplicateOf": "x"}                | 422 | /duplicateOf
            {"decision": "approved"}                                   | 400 | /decision
            {"decision": "approve", "status": "approved"}              | 400 | /status
            """, delimiter = '|', quoteCharacter = '`')
    void whatIsNoDecisionIsRefused(String body, int status, String pointer) {
        Paper submitted = this.desk.submitted(Tokens.ANA, IN_APAC);
        ResponseEntity<byte[]> answer = this.desk.decide(Tokens.MIA, submitted, body);
        assertThat(answer.getStatusCode().value()).isEqualTo(status);
        assertThat(Api.json(answer).at("/errors/0/pointer").asString()).isEqualTo(pointer);
    }

    @Test
    void aDecisionIsAboutTheTextThatWasSeen() {
        Paper submitted = this.desk.submitted(Tokens.ANA, IN_APAC);
        String path = "/api/v1/achievements/" + submitted.id() + "/reviews";
        assertThat(this.desk.status(HttpMethod.POST, Tokens.MIA, path, APPROVE)).isEqualTo(428);
        assertThat(this.desk.status(HttpMethod.POST, Tokens.MIA, path, APPROVE, "If-Match", "*")).isEqualTo(428);
        Paper changed = this.desk.change(Tokens.ANA, submitted, """
                {"title": "Something else"}""");
        assertThat(this.desk.decide(Tokens.MIA, submitted, APPROVE).getStatusCode().value()).isEqualTo(412);
        assertThat(batch(Tokens.MIA, item(submitted, 2, "approve")).at("/items/0/code").asInt()).isEqualTo(412);
        Paper approved = this.desk.approve(Tokens.MIA, changed);
        assertThat(this.desk.decide(Tokens.MIA, approved, reason("reject")).getStatusCode().value()).isEqualTo(409);
    }

    @Test
    void ofDecisionsAtOnceOneWins() throws Exception {
        for (int round = 0; round < 10; round++) {
            Paper submitted = this.desk.submitted(Tokens.ANA, IN_APAC);
            List<ResponseEntity<byte[]>> answers = together(
                    List.of(() -> this.desk.decide(Tokens.MIA, submitted, APPROVE),
                            () -> this.desk.decide(Tokens.MAX, submitted, reason("reject")),
                            () -> this.desk.send(HttpMethod.POST, Tokens.ANA, OWN + "/" + submitted.id() + "/withdraw",
                                    "", "If-Match", submitted.tag()),
                            () -> this.desk.send(HttpMethod.PATCH, Tokens.ANA, OWN + "/" + submitted.id(),
                                    "{\"title\": \"Other\"}", "If-Match", submitted.tag())));
            assertThat(answers).extracting((answer) -> answer.getStatusCode().value())
                .containsOnly(200, 412)
                .containsOnlyOnce(200);
        }
    }

    @Test
    void theQueueIsNarrowedAndTheOldestIsFirst() {
        String word = "q" + UUID.randomUUID().toString().replace("-", "");
        Paper first = this.desk.submitted(Tokens.ANA, IN_APAC.replace("JAX", word));
        Paper second = this.desk.submitted(Tokens.BO,
                IN_EUROPE.replace("JAX", word).replace("\"kind\"", "\"language\": \"de\", \"kind\""));
        Paper third = this.desk.submitted(Tokens.ANA, IN_APAC.replace("JAX", word).replace("talk\",", "video\","));
        String all = QUEUE + "&sort=submitted&q=" + word;
        assertThat(ids(Tokens.MAX, all)).containsExactly(first.id(), second.id(), third.id());
        assertThat(ids(Tokens.MIA, all)).containsExactly(first.id(), third.id());
        assertThat(ids(Tokens.MAX, all + "&kind=video")).containsExactly(third.id());
        assertThat(ids(Tokens.MAX, all + "&region=europe")).containsExactly(second.id());
        assertThat(ids(Tokens.MAX, all + "&program=TFUG")).containsExactly(first.id(), third.id());
        assertThat(ids(Tokens.MAX, all + "&language=de")).containsExactly(second.id());
        assertThat(ids(Tokens.MAX, all + "&period=2021-Q3")).hasSize(3);
        assertThat(ids(Tokens.MAX, all + "&period=2021-Q4")).isEmpty();
        assertThat(ids(Tokens.MAX, all + "&to=2020")).isEmpty();
        JsonNode waiting = this.desk.get(Tokens.MAX, all).at("/items/0");
        assertThat(waiting.get("submittedAt").asString()).isNotBlank();
        assertThat(waiting.at("/submittedBy/name").asString()).isEqualTo("ana");
        assertThat(waiting.at("/credits/1/name").asString()).isEqualTo("TFUG Singapore");
        assertThat(this.desk.status(HttpMethod.GET, Tokens.MIA, QUEUE + "&scope=*/*", "")).isEqualTo(400);
    }

    @Test
    void eachOfManyDecisionsHasItsAnswer() {
        Paper mine = this.desk.submitted(Tokens.ANA, IN_APAC);
        Paper reasonless = this.desk.submitted(Tokens.ANA, IN_APAC);
        Paper elsewhere = this.desk.submitted(Tokens.BO, IN_EUROPE);
        JsonNode answer = batch(Tokens.MIA, item(mine, 2, "approve"), item(reasonless, 2, "reject"),
                item(elsewhere, 2, "approve"), item(mine, 3, "approve"));
        assertThat(answer.get("items").valueStream().map((item) -> item.get("code").asInt())).containsExactly(200, 422,
                404, 409);
        assertThat(answer.at("/items/0/status").asString()).isEqualTo("approved");
        assertThat(answer.at("/items/0/version").asInt()).isEqualTo(3);
        assertThat(answer.at("/items/1/errors/0/pointer").asString()).isEqualTo("/reason");
        assertThat(this.desk.get(Tokens.ANA, OWN + "/" + reasonless.id())).isEqualTo(reasonless.json());
    }

    @Test
    void whatIsNoBatchIsRefusedWhole() {
        for (String body : List.of("{}", "{\"items\": []}", "{\"items\": [{\"decision\": \"approve\"}]}")) {
            assertThat(this.desk.status(HttpMethod.POST, Tokens.MIA, "/api/v1/reviews/batch", body)).isEqualTo(422);
        }
    }

    @Test
    void changesThatWereAskedForAreHandedInAgain() {
        Paper submitted = this.desk.submitted(Tokens.ANA, IN_APAC);
        Paper requested = Desk.paper(this.desk.decide(Tokens.MIA, submitted, reason("request-changes")), 200);
        Paper changed = this.desk.change(Tokens.ANA, requested, """
                {"summary": "Now with a summary"}""");
        assertThat(changed.status()).isEqualTo("changes-requested");
        Paper again = this.desk.submit(Tokens.ANA, changed);
        JsonNode seen = this.desk.get(Tokens.MIA, "/api/v1/reviews/" + again.id());
        assertThat(seen.get("summary").asString()).isEqualTo("Now with a summary");
        assertThat(seen.at("/returned/summary").asString()).isEqualTo(submitted.json().get("summary").asString());
        JsonNode approved = this.desk.approve(Tokens.MIA, again).json();
        assertThat(approved.get("reviews")).hasSize(2);
        assertThat(approved.get("returned").isNull()).isTrue();
    }

    @Test
    void aTokenOfACommunityReviewsNoFurther() {
        Member token = new Member("max", "max", "max", Set.of(Role.MANAGER), List.of(ManagerScope.ALL),
                new Credential.ApiToken("t", Set.of(TokenScope.REVIEW), "tfug-singapore"), null);
        Paper within = this.desk.submitted(Tokens.ANA, IN_APAC);
        Paper without = this.desk.submitted(Tokens.BO, IN_EUROPE);
        assertThat(ids(token, NEWEST)).contains(within.id()).doesNotContain(without.id());
        assertThat(this.desk.decide(token, without, APPROVE).getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(this.desk.decide(token, within, APPROVE).getStatusCode()).isEqualTo(HttpStatus.OK);
    }

    private JsonNode batch(Caller who, String... items) {
        ResponseEntity<byte[]> answer = this.desk.send(HttpMethod.POST, who, "/api/v1/reviews/batch",
                "{\"items\": [" + String.join(",", items) + "]}");
        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.OK);
        return Api.json(answer);
    }

    private static String item(Paper paper, int version, String decision) {
        return """
                {"id": "%s", "version": %d, "decision": "%s"}""".formatted(paper.id(), version, decision);
    }

    private static String reason(String decision) {
        return """
                {"decision": "%s", "reason": "Because"}""".formatted(decision);
    }

    private static String duplicateOf(String id) {
        return """
                {"decision": "duplicate", "reason": "Twice", "duplicateOf": "%s"}""".formatted(id);
    }

    private static Member manager(String account, String name, String person) {
        return new Member(account, name, person, Set.of(Role.MANAGER, Role.ORGANIZER), List.of(ManagerScope.ALL),
                new Credential.Session(), null);
    }

    private List<String> ids(Caller who, String path) {
        return this.desk.get(who, path).get("items").valueStream().map((item) -> item.get("id").asString()).toList();
    }

    private static <T> List<T> together(List<Callable<T>> tasks) throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return threads.invokeAll(tasks).stream().map((done) -> done.resultNow()).toList();
        }
    }

}
