package dev.plaudit.gateway.pages.reporting;

import java.io.IOException;
import java.util.List;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wiremock.spring.InjectWireMock;

import org.springframework.beans.factory.annotation.Value;

import dev.plaudit.gateway.GatewayTest;
import dev.plaudit.gateway.Http;
import dev.plaudit.gateway.Known;
import dev.plaudit.gateway.pages.Form;
import dev.plaudit.platform.testing.Tokens;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.delete;
import static com.github.tomakehurst.wiremock.client.WireMock.deleteRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

@GatewayTest
class SubmissionTests {

    private static final String MINE = "/api/v1/me/achievements";

    private static final String HOSTILE = "<script>alert(1)</script>";

    private static final String REPORT = """
            {"id": "a1", "title": "Maps <script>alert(1)</script>", "status": "changes-requested", "kind": "talk",
             "summary": "<img src=x onerror=alert(1)>", "description": "*So* <script>alert(2)</script>", "language": "en",
             "submittedBy": {"personId": "%s", "name": "<b>Ana</b>"}, "submittedAt": "2021-09-14T10:00:00Z",
             "links": [{"url": "javascript:alert(1)", "label": "<i>x</i>"}], "credits": [{"personId": "ana", "name": "<u>Ana</u>"}],
             "consents": [{"personId": "ana", "state": "offered", "at": "2021-09-14T10:00:00Z"}],
             "reviews": [{"decision": "request-changes", "reason": "Where? <script>alert(1)</script>", "name": "Mia",
               "at": "2021-09-15T10:00:00Z", "comments": [{"pointer": "/title", "text": "<b>Which?</b>"}]}]}""";

    @InjectWireMock("people")
    WireMockServer people;

    @InjectWireMock("highlights")
    WireMockServer highlights;

    @Value("${local.server.port}")
    int port;

    @BeforeEach
    void aReportIsThere() {
        Known.accounts(this.people, Tokens.ANA);
        this.highlights.stubFor(any(anyUrl()).atPriority(10).willReturn(okJson("{\"items\": [], \"total\": 0}")));
        isBy(Tokens.ANA.personId());
        this.highlights.stubFor(get(urlEqualTo("/api/v1/achievements/a1/comments")).willReturn(
                okJson("""
                        {"items": [{"id": "c1", "by": "submitter", "name": "Ana", "mine": true, "text": "<script>alert(1)</script>",
                          "deleted": false, "at": "2021-09-15T11:00:00Z"}]}""")));
        this.highlights.stubFor(get(urlEqualTo(MINE + "?status=changes-requested&limit=10"))
            .willReturn(okJson("{\"items\": [" + REPORT.formatted("ana") + "], \"total\": 1}")));
    }

    private void isBy(String personId) {
        this.highlights.stubFor(get(urlEqualTo(MINE + "/a1"))
            .willReturn(okJson(REPORT.formatted(personId)).withHeader("ETag", "\"7\"")));
    }

    @Test
    void whatIsWantedComesFirstWithItsReason() throws IOException {
        Document page = Jsoup.parse(form().page("/submissions").body());

        assertThat(page.select("main h2").eachText()).containsExactly("What is wanted of you", "All");
        assertThat(page.select("section[aria-labelledby=wanted]").text()).contains("Changes wanted",
                "Where? " + HOSTILE);
        assertThat(page.select("section[aria-labelledby=wanted] h3 a").attr("href")).isEqualTo("/submissions/a1/edit");
        assertThat(page.select("script:not([src])")).isEmpty();
    }

    @Test
    void reportShowsTextAsTextAndOffersWhatItsOwnerMay() throws IOException {
        Document page = Jsoup.parse(form().page("/submissions/a1").body());

        assertThat(page.select("script:not([src]), main img, main i, main u, a[href^=javascript]")).isEmpty();
        assertThat(page.select("main").text()).contains(HOSTILE, "<b>Which?</b>", "<u>Ana</u>");
        assertThat(page.select("section[aria-labelledby=record] em").text()).isEqualTo("So");
        assertThat(page.select("section[aria-labelledby=record]").text()).contains("So <script>alert(2)</script>");
        assertThat(page.select("form[action^=/submissions]").eachAttr("action")).contains("/submissions/a1/submit",
                "/submissions/a1/withdraw", "/submissions/a1/credit", "/submissions/a1/comments",
                "/submissions/a1/deliveries", "/submissions/a1/comments/c1/delete");
    }

    @Test
    void whoIsOnlyCreditedAnswersAndNoMore() throws IOException {
        isBy("bo");

        Document page = Jsoup.parse(form().page("/submissions/a1").body());

        assertThat(page.select("form[action^=/submissions]:not([action*=comments])").eachAttr("action"))
            .containsOnly("/submissions/a1/credit");
    }

    @ParameterizedTest
    @CsvSource({ "submit,/submissions?done=submitted", "withdraw,/submissions?done=withdrawn" })
    void stepsNameTheStateThatWasSeen(String step, String next) throws IOException {
        this.highlights.stubFor(post(urlEqualTo(MINE + "/a1/" + step)).willReturn(okJson("{}")));

        Http.Answer answer = form().with("tag", "\"7\"").with("key", "11111111-2222").to("/submissions/a1/" + step);

        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.header("Location")).containsExactly(next);
        this.highlights
            .verify(postRequestedFor(urlEqualTo(MINE + "/a1/" + step)).withHeader("If-Match", equalTo("\"7\""))
                .withHeader("Idempotency-Key", equalTo("11111111-2222")));
    }

    @Test
    void draftsAreHandedInTogetherAndThoseThatAreNotAreNamedWithWhatTheyLack() throws IOException {
        for (String id : List.of("d1", "d2", "d3")) {
            this.highlights.stubFor(get(urlEqualTo(MINE + "/" + id)).willReturn(okJson("""
                    {"id": "%s", "title": "Draft %s", "status": "%s", "kind": "talk"}""".formatted(id, HOSTILE,
                    id.equals("d3") ? "submitted" : "draft"))));
            this.highlights.stubFor(post(urlEqualTo(MINE + "/" + id + "/submit")).willReturn(okJson("{}")));
        }
        this.highlights.stubFor(post(urlEqualTo(MINE + "/d2/submit"))
            .willReturn(aResponse().withStatus(422).withHeader("Content-Type", "application/problem+json").withBody("""
                    {"status": 422, "errors": [{"pointer": "/links", "detail": "is needed"}]}""")));
        this.highlights.stubFor(post(urlEqualTo(MINE + "/d3/submit")).willReturn(aResponse().withStatus(409)));

        Http.Answer some = form().with("item", "d1").with("item", "d2").with("item", "d3").to("/submissions/submit");
        Http.Answer none = form().with("shown", "d1").to("/submissions/submit");
        Http.Answer all = form().with("shown", "d1").with("do", "all").to("/submissions/submit");

        assertThat(some.status()).isEqualTo(422);
        Document page = Jsoup.parse(some.body());
        assertThat(page.expectFirst("[role=alert] p").text()).isEqualTo("2 were handed in. These were not:");
        assertThat(page.select("[role=alert] a").eachAttr("href")).containsExactly("/submissions/d2/edit");
        assertThat(page.expectFirst("[role=alert] ul").text()).isEqualTo("Draft " + HOSTILE + " Links: is needed");
        assertThat(none.header("Location")).containsExactly("/submissions?status=draft");
        assertThat(all.header("Location")).containsExactly("/submissions?done=all-submitted");
        this.highlights.verify(2,
                postRequestedFor(urlEqualTo(MINE + "/d1/submit")).withHeader("If-Match", equalTo("*")));
    }

    @Test
    void onlyDraftsAreOfferedToBeHandedInTogether() throws IOException {
        String drafts = MINE + "?status=draft&limit=20&facets=status";
        this.highlights.stubFor(get(urlEqualTo(drafts)).willReturn(okJson("""
                {"items": [{"id": "d1", "title": "One", "status": "draft", "kind": "talk"}], "total": 1}""")));

        Document page = Jsoup.parse(form().page("/submissions?status=draft").body());

        assertThat(page.select("input[name=item][form=submit]").eachAttr("value")).containsExactly("d1");
        assertThat(page.select("form#submit button").eachText()).containsExactly("Submit the chosen",
                "Submit the one shown");
        assertThat(Jsoup.parse(form().page("/submissions").body()).select("form#submit, input[name=item]")).isEmpty();
    }

    @Test
    void answerToACreditIsTheOneThatWasPressed() throws IOException {
        this.highlights.stubFor(post(urlEqualTo(MINE + "/a1/credit")).willReturn(okJson("{}")));

        form().with("tag", "\"7\"").with("answer", "decline").to("/submissions/a1/credit");

        this.highlights
            .verify(postRequestedFor(urlEqualTo(MINE + "/a1/credit")).withHeader("If-Match", equalTo("\"7\""))
                .withRequestBody(equalToJson("{\"answer\": \"decline\"}")));
    }

    @Test
    void talkThatWasGivenAgainIsADraftToGoOnWith() throws IOException {
        this.highlights
            .stubFor(post(urlEqualTo(MINE + "/a1/deliveries")).willReturn(okJson("{\"id\": \"a2\"}").withStatus(201)));

        Http.Answer answer = form().with("date", "2021-10-01")
            .with("attendance", "60")
            .with("language", "")
            .to("/submissions/a1/deliveries");

        assertThat(answer.header("Location")).containsExactly("/submissions/a2/edit");
        this.highlights.verify(postRequestedFor(urlEqualTo(MINE + "/a1/deliveries"))
            .withRequestBody(equalToJson("{\"date\": \"2021-10-01\", \"attendance\": 60}")));
    }

    @ParameterizedTest
    @ValueSource(ints = { 409, 412, 422, 429, 503 })
    void commentThatIsNotTakenIsStillThere(int status) throws IOException {
        this.highlights
            .stubFor(post(urlEqualTo("/api/v1/achievements/a1/comments")).willReturn(refusal(status, "/text")));

        Http.Answer answer = form().with("text", HOSTILE).to("/submissions/a1/comments");
        Document page = Jsoup.parse(answer.body());

        assertThat(answer.status()).isEqualTo(status);
        assertThat(page.select("#text").val()).isEqualTo(HOSTILE);
        assertThat(page.select("#refused")).hasSize(1);
        assertThat(page.select("#text-wrong").text()).isEqualTo((status == 503) ? "" : "is wrong");
    }

    @Test
    void ownCommentIsDeleted() throws IOException {
        this.highlights
            .stubFor(delete(urlEqualTo("/api/v1/achievements/a1/comments/c1")).willReturn(aResponse().withStatus(204)));

        assertThat(form().to("/submissions/a1/comments/c1/delete").status()).isEqualTo(303);
        this.highlights.verify(deleteRequestedFor(urlEqualTo("/api/v1/achievements/a1/comments/c1")));
    }

    @ParameterizedTest
    @ValueSource(strings = { "/submissions/%2e%2e", "/submissions/a%2F..%2Fb", "/submissions/..%3Fx/edit" })
    void whatCanBeNoIdIsNotAskedFor(String path) throws IOException {
        assertThat(form().page(path).status()).isIn(400, 404);
        assertThat(this.highlights.getAllServeEvents()).isEmpty();
    }

    private Form form() {
        return Form.by(this.port, "ana");
    }

    private static ResponseDefinitionBuilder refusal(int status, String pointer) {
        return aResponse().withStatus(status)
            .withHeader("Content-Type", "application/problem+json")
            .withBody(
                    "{\"status\": %d, \"detail\": \"No\", \"errors\": [{\"pointer\": \"%s\", \"detail\": \"is wrong\"}]}"
                        .formatted(status, pointer));
    }

}
