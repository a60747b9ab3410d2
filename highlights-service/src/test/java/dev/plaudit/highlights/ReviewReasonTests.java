package dev.plaudit.highlights;

import java.util.Collections;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;

import dev.plaudit.highlights.Desk.Paper;
import dev.plaudit.platform.testing.Api;
import dev.plaudit.platform.testing.Tokens;

import static dev.plaudit.highlights.Desk.IN_APAC;
import static dev.plaudit.highlights.Desk.OWN;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Reasons that are given again and again, and what is said about single fields.
 */
@WithNeighbours
class ReviewReasonTests {

    private static final String REASONS = "/api/v1/review-reasons";

    private static final String NEEDS_LINK = "Please add a link to where others can see it: a page, a recording, "
            + "slides or code.";

    private final Desk desk;

    ReviewReasonTests(@LocalServerPort int port) {
        this.desk = new Desk(port);
    }

    @Test
    void thereAreSomeToBeginWith() {
        JsonNode reasons = this.desk.get(Tokens.MIA, REASONS + "?limit=100");
        assertThat(reasons.get("items")).extracting((reason) -> reason.get("id").asString())
            .contains("wrong-period", "link-broken", "not-own-work", "needs-date-or-place", "out-of-scope",
                    "told-already");
        assertThat(reasons.get("items")).filteredOn((reason) -> !reason.get("id").asString().startsWith("r-"))
            .hasSizeGreaterThanOrEqualTo(10)
            .allSatisfy((reason) -> assertThat(reason.at("/text/zh").asString()).isNotBlank());
        assertThat(this.desk.get(Tokens.MIA, REASONS + "?decision=duplicate").get("items")).singleElement()
            .satisfies((reason) -> assertThat(reason.get("id").asString()).isEqualTo("told-already"));
        assertThat(this.desk.get(Tokens.MIA, REASONS + "/wrong-period").at("/name/en").asString())
            .isEqualTo("Wrong period");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            en | "reasonId": "needs-link"                               | %s
            zh | "reasonId": "needs-link"                               | 请添加可以查看的链接，例如网页、录像、幻灯片或代码。
            en | "reasonId": "needs-link", "reason": "To the slides."   | %s\\n\\nTo the slides.
            en | "reason": "To the slides."                             | To the slides.
            """, delimiter = '|', quoteCharacter = '`')
    void whatIsKeptIsWhatTheSubmitterIsTold(String language, String given, String told) {
        Paper submitted = this.desk.submitted(Tokens.ANA,
                IN_APAC.replace("\"kind\"", "\"language\": \"" + language + "\", \"kind\""));
        Desk.paper(this.desk.decide(Tokens.MIA, submitted, "{\"decision\": \"request-changes\", " + given + "}"), 200);
        JsonNode review = this.desk.get(Tokens.ANA, OWN + "/" + submitted.id()).at("/reviews/0");
        assertThat(review.get("reason").asString()).isEqualTo(told.replace("\\n", "\n").formatted(NEEDS_LINK));
        assertThat(review.get("reasonId").isNull()).isEqualTo(!given.contains("reasonId"));
    }

    @Test
    void wordsThatHoldTheReasonAreNotDoubled() {
        Paper submitted = this.desk.submitted(Tokens.ANA, IN_APAC);
        Paper decided = Desk.paper(this.desk.decide(Tokens.MIA, submitted, """
                {"decision": "request-changes", "reasonId": "needs-link", "reason": "Hi! %s Thanks."}"""
            .formatted(NEEDS_LINK)), 200);
        assertThat(decided.json().at("/reviews/0/reason").asString()).isEqualTo("Hi! " + NEEDS_LINK + " Thanks.");
    }

    @Test
    void whatAReasonSaysLaterChangesNoDecision() {
        String id = made("Please wait");
        Paper submitted = this.desk.submitted(Tokens.ANA, IN_APAC);
        Desk.paper(this.desk.decide(Tokens.MIA, submitted,
                "{\"decision\": \"reject\", \"reasonId\": \"%s\"}".formatted(id)), 200);
        assertThat(put(id, "Never mind", "[]", "If-Match", "\"v1\"").getStatusCode().value()).isEqualTo(200);
        assertThat(this.desk.get(Tokens.ANA, OWN + "/" + submitted.id()).at("/reviews/0/reason").asString())
            .isEqualTo("Please wait");
        ResponseEntity<byte[]> late = this.desk.decide(Tokens.MIA, this.desk.submitted(Tokens.ANA, IN_APAC),
                "{\"decision\": \"reject\", \"reasonId\": \"%s\"}".formatted(id));
        assertThat(late.getStatusCode().value()).as("it is a reason for nothing any more").isEqualTo(422);
    }

    @Test
    void aReasonIsPutOnTheStateThatWasSeen() {
        String id = made("One");
        assertThat(put(id, "Two", "[\"reject\"]").getStatusCode().value()).isEqualTo(428);
        assertThat(put(id, "Two", "[\"reject\"]", "If-None-Match", "*").getStatusCode().value()).isEqualTo(412);
        assertThat(put(id, "Two", "[\"reject\"]", "If-Match", "\"v9\"").getStatusCode().value()).isEqualTo(412);
        ResponseEntity<byte[]> same = put(id, "One", "[\"reject\"]", "If-Match", "\"v1\"");
        assertThat(same.getHeaders().getETag()).as("the same again is nothing new").isEqualTo("\"v1\"");
        ResponseEntity<byte[]> changed = put(id, "Two", "[\"reject\"]", "If-Match", "\"v1\"");
        assertThat(changed.getHeaders().getETag()).isEqualTo("\"v2\"");
        assertThat(this.desk.get(Tokens.ADA, "/api/v1/audit?record=review-reasons/" + id).get("total").asInt())
            .isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            a-reason | {"text": {"en": "x"}}                                                            | /name/en
            a-reason | {"name": {"en": "x"}, "text": {"zh": "x"}}                                       | /text/en
            a-reason | {"name": {"en": "x"}, "text": {"en": " "}}                                       | /text/en
            a-reason | {"name": {"en": "x"}, "text": {"en": "x"}, "decisions": ["reject", "reject"]}    | /decisions/1
            A_Reason | {"name": {"en": "x"}, "text": {"en": "x"}}                                       | /id
            """, delimiter = '|', quoteCharacter = '`')
    void whatIsNoReasonIsRefused(String id, String body, String pointer) {
        ResponseEntity<byte[]> answer = this.desk.send(HttpMethod.PUT, Tokens.ADA, REASONS + "/" + id, body,
                "If-None-Match", "*");
        assertThat(answer.getStatusCode().value()).isEqualTo(422);
        assertThat(Api.json(answer).at("/errors/0/pointer").asString()).isEqualTo(pointer);
    }

    @Test
    void whatIsSaidAboutFieldsIsShownToWhoReportedIt() {
        Paper submitted = this.desk.submitted(Tokens.ANA, IN_APAC);
        Desk.paper(this.desk.decide(Tokens.MIA, submitted,
                """
                        {"decision": "request-changes", "reasonId": "needs-link", "comments": [
                         {"pointer": "/title", "text": "Is it really called so?"}, {"pointer": "/links", "text": "Where?"}]}"""),
                200);
        JsonNode comments = this.desk.get(Tokens.ANA, OWN + "/" + submitted.id()).at("/reviews/0/comments");
        assertThat(comments)
            .extracting((comment) -> comment.get("pointer").asString() + " " + comment.get("text").asString())
            .containsExactly("/title Is it really called so?", "/links Where?");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            "reasonId": "none"                                                 | 422 | /reasonId
            "reasonId": "told-already"                                         | 422 | /reasonId
            "reason": "x", "comments": [{"text": "x"}]                         | 422 | /comments/0/pointer
            "reason": "x", "comments": [{"pointer": "/status", "text": "x"}]   | 422 | /comments/0/pointer
            "reason": "x", "comments": [{"pointer": "/title"}]                 | 422 | /comments/0/text
            "reason": "x", "comments": [{"pointer": "/title", "text": " "}]    | 422 | /comments/0/text
            "reason": "x", "comments": [{"pointer": "/title", "by": "x"}]      | 400 | /comments/0/by
            "reason": "x", "comments": [null]                                  | 400 | /comments/0
            """, delimiter = '|', quoteCharacter = '`')
    void whatFitsNoDecisionIsRefused(String given, int status, String pointer) {
        Paper submitted = this.desk.submitted(Tokens.ANA, IN_APAC);
        ResponseEntity<byte[]> answer = this.desk.decide(Tokens.MIA, submitted,
                "{\"decision\": \"request-changes\", " + given + "}");
        assertThat(answer.getStatusCode().value()).isEqualTo(status);
        assertThat(Api.json(answer).at("/errors/0/pointer").asString()).isEqualTo(pointer);
    }

    @Test
    void aDecisionHasItsLimits() {
        Paper submitted = this.desk.submitted(Tokens.ANA, IN_APAC);
        String comment = "{\"pointer\": \"/title\", \"text\": \"x\"}";
        assertThat(this.desk
            .decide(Tokens.MIA, submitted,
                    """
                            {"decision": "reject", "reason": "x", "comments": [%s]}"""
                        .formatted(String.join(",", Collections.nCopies(21, comment))))
            .getStatusCode()
            .value()).isEqualTo(422);
        assertThat(this.desk
            .decide(Tokens.MIA, submitted,
                    """
                            {"decision": "request-changes", "reasonId": "needs-link", "reason": "%s"}"""
                        .formatted("x".repeat(1990)))
            .getStatusCode()
            .value()).isEqualTo(422);
    }

    @Test
    void aBatchHasAllThatASingleDecisionHas() {
        Paper submitted = this.desk.submitted(Tokens.ANA, IN_APAC);
        Paper wrong = this.desk.submitted(Tokens.ANA, IN_APAC);
        JsonNode answer = Api.json(this.desk.send(HttpMethod.POST, Tokens.MIA, "/api/v1/reviews/batch", """
                {"items": [
                 {"id": "%s", "version": 2, "decision": "request-changes", "reasonId": "needs-link", "release": "later",
                  "comments": [{"pointer": "/title", "text": "Hm"}]},
                 {"id": "%s", "version": 2, "decision": "approve", "release": "whenever"}]}""".formatted(submitted.id(),
                wrong.id())));
        assertThat(answer.at("/items/0/code").asInt()).isEqualTo(200);
        assertThat(answer.at("/items/0/status").asString()).isEqualTo("submitted");
        assertThat(answer.at("/items/1/errors/0/pointer").asString()).isEqualTo("/release");
        JsonNode held = this.desk.get(Tokens.MIA, "/api/v1/reviews/" + submitted.id()).get("held");
        assertThat(held.get("reasonId").asString()).isEqualTo("needs-link");
        assertThat(held.at("/comments/0/text").asString()).isEqualTo("Hm");
        assertThat(held.get("releaseAt").isNull()).isTrue();
    }

    @Test
    void whatIsNoListOfReleasesIsRefusedWhole() {
        for (String body : List.of("{}", "{\"items\": []}", "{\"items\": [{\"id\": \"x\"}]}")) {
            assertThat(this.desk.status(HttpMethod.POST, Tokens.MIA, "/api/v1/reviews/release", body)).isEqualTo(422);
        }
    }

    private String made(String text) {
        String id = "r-" + UUID.randomUUID();
        assertThat(put(id, text, "[\"reject\"]", "If-None-Match", "*").getStatusCode().value()).isEqualTo(201);
        return id;
    }

    private ResponseEntity<byte[]> put(String id, String text, String decisions, String... headers) {
        return this.desk.send(HttpMethod.PUT, Tokens.ADA, REASONS + "/" + id, """
                {"name": {"en": "A reason"}, "text": {"en": "%s"}, "decisions": %s}""".formatted(text, decisions),
                headers);
    }

}
