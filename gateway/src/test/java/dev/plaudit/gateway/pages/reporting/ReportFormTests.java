package dev.plaudit.gateway.pages.reporting;

import java.io.IOException;
import java.util.List;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.plaudit.gateway.Http;
import dev.plaudit.gateway.pages.Form;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.patch;
import static com.github.tomakehurst.wiremock.client.WireMock.patchRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the form of a report is filled with, what it sends, and what it shows again.
 */
class ReportFormTests extends ReportFormTest {

    private void previewAnswers(ResponseDefinitionBuilder answer) {
        this.highlights.stubFor(post(urlEqualTo("/api/v1/link-previews")).willReturn(answer));
    }

    @Test
    void pastedLinkFillsTheFormAndTellsOfDuplicates() throws IOException {
        previewAnswers(
                okJson("""
                        {"url": "https://one.example/v", "fetched": true, "kind": "talk", "title": "Maps %s",
                         "description": "What", "date": "2021-09", "language": "en", "duplicates": [
                           {"id": "a9", "title": "Maps", "status": "approved", "sameAs": "link", "url": "/api/v1/achievements/a9"}]}"""
                    .formatted("<script>")));

        Http.Answer answer = form().with("url", " https://one.example/v ").to("/submit");
        Document page = Jsoup.parse(answer.body());

        assertThat(answer.status()).isEqualTo(200);
        assertThat(page.select("#title").val()).isEqualTo("Maps <script>");
        assertThat(page.select("#kind option[selected]").val()).isEqualTo("talk");
        assertThat(page.select("#details-format option").eachText()).containsExactly("Not said", "Keynote");
        assertThat(page.select("#links-0-url").val()).isEqualTo("https://one.example/v");
        assertThat(page.select("#duplicates a").attr("href")).isEqualTo("/achievements/a9");
        assertThat(page.select("input[name=id]")).isEmpty();
        this.highlights.verify(postRequestedFor(urlEqualTo("/api/v1/link-previews"))
            .withRequestBody(equalToJson("{\"url\": \"https://one.example/v\"}")));
        this.highlights.verify(0, postRequestedFor(urlPathEqualTo(MINE)));
    }

    @Test
    void whatIsNoLinkIsSaidBesideTheField() throws IOException {
        previewAnswers(refusal(422, "/url", "is no address"));

        Http.Answer answer = form().with("url", HOSTILE).to("/submit");
        Document page = Jsoup.parse(answer.body());

        assertThat(answer.status()).isEqualTo(422);
        assertThat(page.select("#url").val()).isEqualTo(HOSTILE);
        assertThat(page.select("#url-wrong").text()).isEqualTo("is no address");
        assertThat(page.select("#url").attr("aria-describedby")).contains("url-wrong");
    }

    @Test
    void linkThatNobodyCanReadIsAFormAllTheSame() throws IOException {
        previewAnswers(aResponse().withStatus(503));

        Document page = Jsoup.parse(form().with("url", "https://one.example/v").to("/submit").body());

        assertThat(page.select("#links-0-url").val()).isEqualTo("https://one.example/v");
    }

    @ParameterizedTest
    @ValueSource(strings = { "/submit?url=https://one.example/v&title=Mine&text=Words",
            "/submit?title=Mine&text=Words%20https://one.example/v" })
    void whatAPhoneSharesFillsTheFormAndStoresNothing(String address) throws IOException {
        previewAnswers(okJson(
                "{\"url\": \"https://one.example/v\", \"fetched\": true, \"kind\": \"talk\", \"title\": \"Page\"}"));

        Document page = Jsoup.parse(form().page(address).body());

        assertThat(page.select("#title").val()).isEqualTo("Mine");
        assertThat(page.select("#summary").text()).isEqualTo("Words");
        assertThat(page.select("#links-0-url").val()).isEqualTo("https://one.example/v");
        assertThat(writes()).extracting(LoggedRequest::getUrl).containsOnly("/api/v1/link-previews");
    }

    @Test
    void draftIsSentAsItWasTypedAndOnce() throws IOException {
        this.highlights.stubFor(post(urlEqualTo(MINE)).willReturn(aResponse().withStatus(201)
            .withHeader("ETag", "\"1\"")
            .withHeader("Content-Type", "application/json")
            .withBody(DRAFT)));
        Form form = form().with("key", "11111111-2222")
            .with("kind", "talk")
            .with("title", " Flood maps ")
            .with("summary", "")
            .with("date", "2021-09")
            .with("details.minutes", "45")
            .with("details.live", "false")
            .with("details.other", "of another kind")
            .with("links.0.url", "https://one.example/")
            .with("links.1.url", "")
            .with("links.1.label", "")
            .with("credits.0.personId", "ana")
            .with("credits.0.name", "Ana")
            .with("credits.1.name", "Somebody")
            .with("credits.1.role", "host")
            .with("topics.0.name", "machine LEARNING")
            .with("topics.1.name", "Something else")
            .with("countries.0.name", "Kenya")
            .with("programs.GDE", "on")
            .with("reach.0.metric", "attendees")
            .with("reach.0.value", "80")
            .with("reach.0.bound", "at-least")
            .with("reach.1.metric", "views")
            .with("reach.1.bound", "about")
            .with("eventIds.0.id", "devfest")
            .with("visibility", "public");

        Http.Answer answer = form.to("/submit/form");
        form.to("/submit/form");

        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.header("Location")).containsExactly("/submissions/a1/edit?done=saved");
        List<LoggedRequest> sent = this.highlights.findAll(postRequestedFor(urlEqualTo(MINE)));
        assertThat(sent).hasSize(2);
        assertThat(sent.getFirst().getBodyAsString()).satisfies((body) -> assertThat(equalToJson(
                """
                        {"title": "Flood maps", "kind": "talk", "date": "2021-09", "visibility": "public",
                         "credits": [{"personId": "ana"}, {"name": "Somebody", "role": "host"}],
                         "links": [{"url": "https://one.example/"}], "topics": ["Machine learning", "Something else"], "countries": ["KE"],
                         "reach": [{"metric": "attendees", "value": 80, "bound": "at-least"}, {"metric": "views"}],
                         "eventIds": ["devfest"], "programs": ["GDE"], "details": {"minutes": 45, "live": false}}""")
            .match(body)
            .isExactMatch()).as(body).isTrue());
        assertThat(sent).extracting((request) -> request.getHeader("Idempotency-Key"))
            .allMatch((key) -> key.startsWith("11111111-2222-"))
            .containsOnly(sent.getFirst().getHeader("Idempotency-Key"));
    }

    @Test
    void changeNamesTheStateThatWasSeenAndTakesAwayWhatIsEmpty() throws IOException {
        this.highlights.stubFor(patch(urlEqualTo(MINE + "/a1")).willReturn(okJson(DRAFT).withHeader("ETag", "\"8\"")));
        Document page = Jsoup.parse(form().page("/submissions/a1/edit").body());
        assertThat(page.select("input[name=tag]").val()).isEqualTo("\"7\"");
        assertThat(page.select("#summary").text()).isEqualTo("<b>Bold</b>");
        assertThat(page.select("input[name=topics.0.name]").val()).isEqualTo("Machine learning");
        assertThat(page.select("input[name=countries.0.name]").val()).isEqualTo("Kenya");
        assertThat(page.select("#credits .named").text()).isEqualTo("Ana");

        fill(page).with("do", "save").to("/submit/form");

        this.highlights.verify(patchRequestedFor(urlEqualTo(MINE + "/a1")).withHeader("If-Match", equalTo("\"7\""))
            .withHeader("Content-Type", equalTo("application/merge-patch+json"))
            .withRequestBody(equalToJson(
                    """
                            {"title": "Flood maps", "kind": "talk", "summary": "<b>Bold</b>", "description": null, "region": null,
                             "language": null, "date": "2021-09", "visibility": "public", "topics": ["Machine learning"], "countries": ["KE"],
                             "credits": [{"personId": "ana", "role": "speaker"}], "links": [{"url": "https://one.example/"}],
                             "reach": [], "images": [], "eventIds": [], "talkIds": [], "programs": [],
                             "details": {"old": null, "minutes": 5, "format": null, "live": null}}""")));
    }

    @Test
    void submittingHandsInWhatWasJustStored() throws IOException {
        this.highlights.stubFor(patch(urlEqualTo(MINE + "/a1")).willReturn(okJson(DRAFT).withHeader("ETag", "\"8\"")));
        this.highlights
            .stubFor(post(urlEqualTo(MINE + "/a1/submit")).willReturn(okJson(DRAFT).withHeader("ETag", "\"9\"")));

        Http.Answer answer = known().with("do", "submit").to("/submit/form");

        assertThat(answer.header("Location")).containsExactly("/submissions?done=submitted");
        this.highlights
            .verify(postRequestedFor(urlEqualTo(MINE + "/a1/submit")).withHeader("If-Match", equalTo("\"8\"")));
    }

    @ParameterizedTest
    @ValueSource(ints = { 400, 409, 412, 422, 429, 503 })
    void whatIsNotTakenIsShownWithAllThatWasTyped(int status) throws IOException {
        this.highlights
            .stubFor(patch(urlEqualTo(MINE + "/a1")).willReturn(refusal(status, "/links/0/url", "is no address")));

        Http.Answer answer = known().with("links.0.url", HOSTILE)
            .with("details.minutes", "5")
            .with("description", "# " + HOSTILE)
            .with("credits.0.name", HOSTILE)
            .with("image.alt", HOSTILE)
            .to("/submit/form");
        Document page = Jsoup.parse(answer.body());

        assertThat(answer.status()).isEqualTo((status == 400) ? 422 : status);
        assertThat(page.select("#refused[role=alert]")).hasSize(1);
        assertThat(page.select("#title").val()).isEqualTo("Flood maps");
        assertThat(page.select("#links-0-url").val()).isEqualTo(HOSTILE);
        assertThat(page.select("#description").text()).isEqualTo("# " + HOSTILE);
        assertThat(page.select("#credits-0-name, #image-alt").eachAttr("value")).containsExactly(HOSTILE, HOSTILE);
        assertThat(page.select("#details-minutes").val()).isEqualTo("5");
        assertThat(page.select("input[name=tag]").val()).isEqualTo("\"7\"");
        assertThat(page.select("script:not([src])")).isEmpty();
        assertThat(page.select("#refused a[href=#links-0]")).hasSize((status == 503) ? 0 : 1);
        assertThat(page.select("button[value=overwrite]")).hasSize((status == 409 || status == 412) ? 1 : 0);
    }

    @Test
    void mineOverTheirsNamesTheStateThatIsThereNow() throws IOException {
        this.highlights.stubFor(patch(urlEqualTo(MINE + "/a1")).willReturn(okJson(DRAFT).withHeader("ETag", "\"8\"")));

        known().with("tag", "\"3\"").with("do", "overwrite").to("/submit/form");

        this.highlights.verify(patchRequestedFor(urlEqualTo(MINE + "/a1")).withHeader("If-Match", equalTo("\"7\"")));
    }

    @Test
    void whatIsNoNumberIsNotSent() throws IOException {
        Http.Answer answer = known().with("details.minutes", "many").to("/submit/form");
        Element field = Jsoup.parse(answer.body()).expectFirst("#details-minutes");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(field.val()).isEqualTo("many");
        assertThat(field.attr("aria-describedby")).isEqualTo("details-minutes-wrong");
        assertThat(writes()).isEmpty();
    }

}
