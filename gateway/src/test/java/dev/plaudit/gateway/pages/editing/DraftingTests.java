package dev.plaudit.gateway.pages.editing;

import java.io.IOException;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.plaudit.gateway.Http;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.patchRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Beginning a digest, what stands about it, and what becomes of what somebody typed.
 */
class DraftingTests extends EditingTest {

    @Test
    void aDigestThatCannotBeginIsStillInTheForm() throws IOException {
        writes(problem(422, "{\"pointer\": \"/period\", \"detail\": \"is no period\"}"));

        Http.Answer answer = post("/curate", "title=New", "period=soon", "language=en", "authors=Ana\r\nBo");
        Document page = Jsoup.parse(answer.body());

        assertThat(answer.status()).isEqualTo(422);
        assertThat(page.select("#wrong-period").text()).isEqualTo("is no period");
        assertThat(page.select("#period").val()).isEqualTo("soon");
        this.highlights.verify(postRequestedFor(urlEqualTo("/api/v1/digests")).withRequestBody(equalToJson(
                """
                        {"title": "New", "period": "soon", "language": "en", "authors": [{"name": "Ana"}, {"name": "Bo"}]}""")));
    }

    @Test
    void aDigestThatBeginsIsEdited() throws IOException {
        assertThat(post("/curate", "title=New", "period=2021-Q4", "language=en").header("Location"))
            .containsExactly(EDIT);
    }

    @Test
    void whatIsLeftEmptyIsTakenOut() throws IOException {
        post(EDIT + "/about", "tag=\"7\"", "title=T", "period=2021-Q3", "language=en", "style=lines", "program=",
                "number=3", "intro=", "author.name=Ana", "author.personId=", "author.jobTitle=", "author.name=",
                "author.personId=", "author.jobTitle=");

        this.highlights.verify(patchRequestedFor(urlEqualTo(API)).withRequestBody(equalToJson("""
                {"title": "T", "period": "2021-Q3", "language": "en", "style": "lines", "program": null, "number": 3,
                 "publishedOn": null, "intro": null, "outro": null, "authors": [{"name": "Ana"}], "legend": [],
                 "editions": [], "images": []}""")));
    }

    @Test
    void afterSomebodyElsesChangeThePageSaysWhatItWasAndKeepsWhatIsTyped() throws IOException {
        writes(problem(412, ""));

        Http.Answer answer = post(EDIT + "/items/one/words", "tag=\"6\"", "seen=2026-01-02T03:04:05Z", "title=" + EVIL,
                "text=Typed", "image.ref=/x", "image.alt=Seen", "image.caption=", "image.credit=");
        Document page = Jsoup.parse(answer.body());

        assertThat(answer.status()).isEqualTo(412);
        assertThat(page.select("#text").text()).isEqualTo("Typed");
        assertThat(page.select("#title").val()).isEqualTo(EVIL);
        assertThat(page.select("#image-alt-0").val()).isEqualTo("Seen");
        assertThat(page.select("input[name=tag]").val()).as("to be saved on top of it").isEqualTo("\"7\"");
        assertThat(page.select("[aria-labelledby=meanwhile]").text())
            .contains("Max <b>", "One", "moved", "Inner", "Main <b>part</b>", "New " + EVIL)
            .doesNotContain("Seen before");
    }

    @ParameterizedTest
    @CsvSource({ "409, /about", "422, /about", "422, /sections/main/words", "409, /sections/main/words" })
    void whatIsRefusedIsStillInTheForm(int status, String form) throws IOException {
        writes(problem(status, "{\"pointer\": \"/title\", \"detail\": \"is too short\"}"));

        Http.Answer answer = post(EDIT + form, "tag=\"7\"", "seen=2026-01-02T03:04:05Z", "title=X",
                "intro=Typed " + EVIL, "period=2021-Q3", "language=en");
        Document page = Jsoup.parse(answer.body());

        assertThat(answer.status()).isEqualTo(status);
        assertThat(page.select("#refused[role=alert]").text()).contains("is too short");
        assertThat(page.select("#title").val()).isEqualTo("X");
        assertThat(page.select("#intro").text()).isEqualTo("Typed " + EVIL);
    }

    @ParameterizedTest
    @ValueSource(strings = { "/curate", EDIT + "/about", EDIT + "/items/one/words", EDIT + "/sections/main/words" })
    void whileAServiceIsDownAllThatWasTypedCanBeSentAgain(String form) throws IOException {
        this.highlights.resetAll();
        this.highlights.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(503)));

        Http.Answer answer = post(form, "tag=\"7\"", "title=Typed", "text=" + EVIL, "image.alt=A", "image.alt=B");
        Document page = Jsoup.parse(answer.body());

        assertThat(answer.status()).isEqualTo(503);
        assertThat(page.select("main form").attr("action")).isEqualTo(form);
        assertThat(page.select("input[name=tag]").val()).isEqualTo("\"7\"");
        assertThat(page.select("[name=title]").text()).isEqualTo("Typed");
        assertThat(page.select("[name=text]").text()).isEqualTo(EVIL);
        assertThat(page.select("[name=image.alt]").eachText()).containsExactly("A", "B");
    }

}
