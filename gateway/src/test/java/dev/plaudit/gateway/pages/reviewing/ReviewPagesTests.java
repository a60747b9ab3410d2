package dev.plaudit.gateway.pages.reviewing;

import java.io.IOException;
import java.util.List;

import com.github.tomakehurst.wiremock.WireMockServer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wiremock.spring.InjectWireMock;

import org.springframework.beans.factory.annotation.Value;

import dev.plaudit.gateway.GatewayTest;
import dev.plaudit.gateway.Http;
import dev.plaudit.gateway.pages.Desk;
import dev.plaudit.platform.identity.Role;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.delete;
import static com.github.tomakehurst.wiremock.client.WireMock.deleteRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

@GatewayTest
class ReviewPagesTests {

    private static final String HOSTILE = "<script>alert(1)</script>";

    private static final String ONE = """
            {"id": "one", "version": 3, "status": "submitted", "title": "Flood %1$s maps", "kind": "talk",
             "language": "en", "region": "apac", "programs": ["GDE"], "summary": "New %1$s words",
             "description": "%1$s", "submittedBy": {"personId": "ana", "name": "Ana %1$s"},
             "submittedAt": "2026-01-01T00:00:00Z", "credits": [{"name": "Bo %1$s", "role": "speaker"}],
             "links": [{"label": "%1$s", "url": "javascript:alert(1)"}, {"label": "Slides", "url": "https://s.example/1"}],
             "reach": [{"metric": "views %1$s", "value": 4000, "bound": "at-least", "basis": "measured"}],
             "details": {"x": "%1$s"}, "held": null,
             "approved": {"title": "Flood %1$s maps", "summary": "Old %1$s words", "kind": "talk"},
             "reviews": [{"decision": "request-changes", "reason": "%1$s", "name": "%1$s", "at": "2026-01-01T00:00:00Z",
               "comments": [{"pointer": "/title", "text": "%1$s"}]}]}"""
        .formatted(HOSTILE);

    @InjectWireMock("people")
    WireMockServer people;

    @InjectWireMock("highlights")
    WireMockServer highlights;

    @Value("${local.server.port}")
    int port;

    private Desk mia;

    @BeforeEach
    void somethingWaits() {
        this.mia = Desk.of(this.port, this.people, "mia", Role.MANAGER);
        this.highlights.stubFor(get(urlPathEqualTo("/api/v1/reviews")).willReturn(okJson("""
                {"items": [%s, {"id": "two", "version": 1, "status": "submitted", "title": "Second", "kind": "talk",
                  "programs": []}], "next": null, "total": 2,
                 "facets": {"kind": {"talk": 2}, "region": {"apac": 1}}}""".formatted(ONE))));
        this.highlights
            .stubFor(get(urlPathEqualTo("/api/v1/reviews/one")).willReturn(okJson(ONE).withHeader("ETag", "\"v3\"")));
        this.highlights.stubFor(get(urlPathEqualTo("/api/v1/review-reasons")).willReturn(okJson("""
                {"items": [{"id": "dead-link", "name": {"en": "The link is dead", "zh": "链接失效"}, "text": {},
                  "decisions": ["reject"]}], "next": null, "total": 1}""")));
        this.highlights.stubFor(get(urlPathEqualTo("/api/v1/achievements/one/comments")).willReturn(okJson("""
                {"items": [{"id": "c", "audience": "managers", "by": "manager", "name": "%1$s", "mine": false,
                  "text": "%1$s", "deleted": false, "at": "2026-01-01T00:00:00Z"}]}""".formatted(HOSTILE))));
        this.highlights.stubFor(get(urlPathEqualTo("/api/v1/achievements/one/nominations")).willReturn(okJson("""
                [{"note": "%s", "at": "2026-01-01T00:00:00Z"}]""".formatted(HOSTILE))));
    }

    @Test
    void theQueueShowsWhatWaitsAndForHowLong() throws IOException {
        Document page = this.mia.page("/review?kind=talk");

        assertThat(page.select(".queue li a").eachAttr("href")).containsExactly("/review/one?kind=talk",
                "/review/two?kind=talk");
        assertThat(page.expectFirst(".queue li").text()).contains("Ana").containsPattern("for \\d+ days");
        assertThat(page.select(".queue li input").eachAttr("value")).containsExactly("one:3", "two:1");
        assertThat(page.select(".one")).isEmpty();
        assertThat(page.expectFirst(".split > .note").text()).isEqualTo("Open a submission to read it and to decide.");
    }

    @Test
    void aSearchForWhoIsToBeMergedSaysThatItFoundNobody() throws IOException {
        for (String list : List.of("merges", "people")) {
            this.people.stubFor(get(urlPathEqualTo("/api/v1/" + list)).willReturn(okJson("""
                    {"items": [], "next": null, "total": 0}""")));
        }

        assertThat(this.mia.page("/review/merges?q=nobody").select("main [role=status]").eachText())
            .containsExactly("Nothing was found.");
        assertThat(this.mia.page("/review/merges").select("main [role=status]")).isEmpty();
    }

    @Test
    void aSubmissionStandsBesideTheQueueWithWhatChanged() throws IOException {
        Document page = this.mia.page("/review/one");

        assertThat(page.select(".changes dt").eachText()).contains("Summary").doesNotContain("Title", "Kind");
        assertThat(page.select(".changes del").eachText()).containsExactly("Old");
        assertThat(page.select(".changes ins").eachText()).contains("New");
        assertThat(page.select("form#decide input[name=tag]").attr("value")).isEqualTo("\"v3\"");
        assertThat(page.select("form#decide input[name=next]").attr("value")).isEqualTo("two");
        assertThat(page.select(".queue a[aria-current]").attr("href")).isEqualTo("/review/one");
        assertThat(page.select(".split > .note")).isEmpty();
    }

    @Test
    void imagesAreShownAndAreNoChangeSinceSomethingWasSentBack() throws IOException {
        String image = """
                "images": [{"alt": "A %1$s map", "ref": "/api/v1/images/i/512.png",
                    "sizes": [{"width": 512, "height": 256, "url": "/api/v1/images/i/512.png"}]},
                  {"alt": "Elsewhere", "ref": "javascript:alert(1)", "sizes": []}],
                "returned": {"title": "Flood %1$s maps", "summary": "Old %1$s words", "kind": "talk"}, "approved": null,
                "reviews\"""".formatted(HOSTILE);
        this.highlights.stubFor(get(urlPathEqualTo("/api/v1/reviews/one"))
            .willReturn(okJson(ONE.replaceAll("(?s)\"approved\".*?\"reviews\"", image)).withHeader("ETag", "\"v3\"")));
        Document page = this.mia.page("/review/one");

        assertThat(page.select("figure img").eachAttr("src")).containsExactly("/api/v1/images/i/512.png");
        assertThat(page.select("figure img").attr("alt")).isEqualTo("A " + HOSTILE + " map");
        assertThat(page.select("figcaption").eachText()).last().asString().contains("Elsewhere javascript:");
        assertThat(page.select(".changes dt").eachText()).contains("Summary").doesNotContain("Images");
    }

    @Test
    void whatPeopleWroteIsTextEverywhere() throws IOException {
        Document page = this.mia.page("/review/one");

        assertThat(page.select("script:not([src^=/assets/])")).isEmpty();
        assertThat(page.select("a[href^=javascript]")).isEmpty();
        assertThat(page.select(".pairs a[href^=https://s.example]")).hasSize(1);
        assertThat(page.text().split("<script>alert", -1)).hasSizeGreaterThan(10);
    }

    @Test
    void aDecisionNamesWhatWasSeenIsHeldForAMomentAndLeadsOn() throws IOException {
        this.highlights
            .stubFor(post(urlEqualTo("/api/v1/achievements/one/reviews")).willReturn(okJson("{\"version\": 4}")));
        Http.Answer answer = this.mia.send("/review/one", "tag", "\"v3\"", "next", "two", "kind", "talk", "decision",
                "request-changes", "reasonId", "dead-link", "reason", "Please mend it", "duplicateOf", "other");

        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.header("Location")).containsExactly("/review/two?kind=talk&done=request-changes&undo=one");
        this.highlights.verify(postRequestedFor(urlEqualTo("/api/v1/achievements/one/reviews"))
            .withHeader("If-Match", equalTo("\"v3\""))
            .withRequestBody(equalToJson("""
                    {"decision": "request-changes", "reasonId": "dead-link", "reason": "Please mend it",
                     "release": "PT10S"}""")));
        Document next = this.mia.page("/review?kind=talk&done=request-changes&undo=one");
        assertThat(next.select("[role=status] form").attr("action")).isEqualTo("/review/one/undo");
        assertThat(next.select("[role=status]").text()).contains("Changes were asked for");
    }

    @Test
    void undoTakesBackTheDecisionThatIsHeld() throws IOException {
        this.highlights.stubFor(
                delete(urlEqualTo("/api/v1/achievements/one/reviews/held")).willReturn(okJson("{\"version\": 5}")));
        assertThat(this.mia.send("/review/one/undo").header("Location")).containsExactly("/review/one?done=undone");
        this.highlights.verify(deleteRequestedFor(urlEqualTo("/api/v1/achievements/one/reviews/held"))
            .withHeader("If-Match", equalTo("\"v3\"")));

        this.highlights.stubFor(delete(urlEqualTo("/api/v1/achievements/one/reviews/held"))
            .willReturn(problem(409, "Nothing is held")));
        assertThat(this.mia.send("/review/one/undo").header("Location")).containsExactly("/review/one?done=late");
    }

    @ParameterizedTest
    @ValueSource(ints = { 409, 412, 422, 429 })
    void aDecisionThatIsNotTakenKeepsWhatWasTyped(int status) throws IOException {
        this.highlights
            .stubFor(post(urlEqualTo("/api/v1/achievements/one/reviews")).willReturn(aResponse().withStatus(status)
                .withHeader("Content-Type", "application/problem+json")
                .withBody("""
                        {"status": %d, "detail": "No", "errors": [{"pointer": "/reason", "detail": "must say why"}]}"""
                    .formatted(status))));
        Http.Answer answer = this.mia.send("/review/one", "tag", "\"v3\"", "decision", "reject", "reason",
                "Half a <b>sentence");

        assertThat(answer.status()).isEqualTo(status);
        Document page = Jsoup.parse(answer.body());
        assertThat(page.select("#reason").text()).isEqualTo("Half a <b>sentence");
        assertThat(page.select("#reason-wrong").text()).isEqualTo("must say why");
        assertThat(page.select("[role=alert]").text()).isNotEmpty();
    }

    @Test
    void manyAreDecidedAtOnceAndThoseThatWereNotAreNamed() throws IOException {
        this.highlights.stubFor(post(urlEqualTo("/api/v1/reviews/batch")).willReturn(okJson("""
                {"items": [{"id": "one", "code": 200}, {"id": "two", "code": 412, "detail": "It has changed"}]}""")));
        Http.Answer answer = this.mia.send("/review/batch", "item", "one:3", "item", "two:1", "item", "broken",
                "decision", "approve", "reason", "");

        assertThat(answer.status()).isEqualTo(409);
        assertThat(Jsoup.parse(answer.body()).select("[role=alert] li").text()).contains("two", "It has changed");
        this.highlights.verify(postRequestedFor(urlEqualTo("/api/v1/reviews/batch")).withRequestBody(equalToJson("""
                {"items": [{"id": "one", "version": 3, "decision": "approve", "release": "PT10S"},
                  {"id": "two", "version": 1, "decision": "approve", "release": "PT10S"}]}""")));
    }

    @Test
    void whoMayNotReviewIsToldSoAndNobodyIsAskedToSignIn() throws IOException {
        this.highlights
            .stubFor(get(urlPathEqualTo("/api/v1/reviews")).willReturn(problem(403, "Only managers may review")));
        assertThat(Desk.of(this.port, this.people, "ana", Role.ORGANIZER).get("/review").status()).isEqualTo(403);

        Http.Answer anonymous = Http.get(this.port, "/review/one?kind=talk", "Accept: text/html");
        assertThat(anonymous.status()).isEqualTo(302);
        assertThat(anonymous.header("Location")).containsExactly("/login?return=%2Freview%2Fone%3Fkind%3Dtalk");
        assertThat(this.mia.get("/review/%3Cscript%3E").status()).isEqualTo(404);
    }

    private static com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder problem(int status, String detail) {
        return aResponse().withStatus(status)
            .withHeader("Content-Type", "application/problem+json")
            .withBody("{\"status\": %d, \"detail\": \"%s\"}".formatted(status, detail));
    }

}
