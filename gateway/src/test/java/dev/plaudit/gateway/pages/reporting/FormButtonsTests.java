package dev.plaudit.gateway.pages.reporting;

import java.io.IOException;
import java.util.List;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

import dev.plaudit.gateway.Http;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.patch;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the buttons of the form of a report do, and what it does by itself.
 */
class FormButtonsTests extends ReportFormTest {

    @Test
    void rowsComeAndGoWithButtonsAlone() throws IOException {
        Document more = Jsoup.parse(known().with("links.0.url", "https://one.example/")
            .with("links.1.url", "https://two.example/")
            .with("do", "add-links")
            .to("/submit/form")
            .body());
        Document less = Jsoup.parse(fill(more).with("do", "remove-links.0").to("/submit/form").body());

        assertThat(more.select("#links input[name$=url]")).hasSize(4);
        assertThat(less.select("#links input[name$=url]").eachAttr("value")).containsExactly("https://two.example/",
                "");
        assertThat(writes()).isEmpty();
    }

    @Test
    void peopleAreFoundAndNamedWithButtonsAlone() throws IOException {
        this.people.stubFor(get(urlPathEqualTo("/api/v1/people")).willReturn(okJson(
                "{\"items\": [{\"id\": \"bo\", \"name\": \"Bo | %s\", \"country\": \"KE\"}]}".formatted("<i>"))));
        this.people.stubFor(get(urlPathEqualTo("/api/v1/communities")).willReturn(okJson("{\"items\": []}")));

        Document found = Jsoup
            .parse(known().with("find.credits", "bo").with("do", "find-credits").to("/submit/form").body());
        Element match = found.expectFirst("input[name=pick.credits]");
        Document picked = Jsoup
            .parse(fill(found).with("pick.credits", match.val()).with("do", "pick-credits").to("/submit/form").body());

        assertThat(found.select("#found-credits label").text()).contains("Bo | <i>", "Kenya");
        assertThat(picked.select("#credits .named").text()).isEqualTo("Bo | <i>");
        assertThat(picked.select("details[open]")).isEmpty();
        assertThat(picked.select("input[name=credits.0.personId]").val()).isEqualTo("bo");
        assertThat(Jsoup.parse(form().page("/submit/find?list=credits&find.credits=bo").body())
            .select("[role=listbox] [role=option]")
            .attr("data-value")).isEqualTo(match.val());
    }

    @Test
    void whoReportsIsFoundEvenIfNobodyReadsOfThemYet() throws IOException {
        this.people.stubFor(get(urlPathEqualTo("/api/v1/people")).willReturn(okJson("{\"items\": []}")));
        this.people.stubFor(get(urlPathEqualTo("/api/v1/communities")).willReturn(okJson("{\"items\": []}")));

        assertThat(found("credits", "AN")).containsExactly("people|ana|ana");
        assertThat(found("credits", "bo")).isEmpty();
        this.people.stubFor(get(urlPathEqualTo("/api/v1/people"))
            .willReturn(okJson("{\"items\": [{\"id\": \"ana\", \"name\": \"Ana A\"}]}")));
        assertThat(found("credits", "ana")).containsExactly("people|ana|Ana A");
    }

    private List<String> found(String list, String text) throws IOException {
        return Jsoup.parse(form().page("/submit/find?list=%s&find.%s=%s".formatted(list, list, text)).body())
            .select("[role=option]")
            .eachAttr("data-value");
    }

    @Test
    void previewShowsTheDescriptionAndNothingThatRuns() throws IOException {
        Document page = Jsoup.parse(known().with("description", "**Bold** <script>alert(1)</script>")
            .with("do", "preview")
            .to("/submit/form")
            .body());

        assertThat(page.select(".preview strong").text()).isEqualTo("Bold");
        assertThat(page.select(".preview script")).isEmpty();
    }

    @Test
    void draftsAreSavedByThemselvesAndSayWhenNot() throws IOException {
        this.highlights.stubFor(patch(urlEqualTo(MINE + "/a1")).willReturn(okJson(DRAFT).withHeader("ETag", "\"8\"")));
        Http.Answer saved = known().to("/submit/autosave");
        this.highlights.stubFor(patch(urlEqualTo(MINE + "/a1")).willReturn(refusal(412, "/title", "x")));
        Http.Answer stale = known().to("/submit/autosave");

        assertThat(Jsoup.parse(saved.body()).text()).isEqualTo("Saved as a draft.");
        assertThat(Jsoup.parse(saved.body()).select("input[name=tag]").val()).isEqualTo("\"8\"");
        assertThat(saved.header("HX-Replace-Url")).containsExactly("/submissions/a1/edit");
        assertThat(stale.status()).isEqualTo(200);
        assertThat(Jsoup.parse(stale.body()).text()).contains("somebody else has changed it");
        assertThat(Jsoup.parse(stale.body()).select("input[name=tag]").val()).isEqualTo("\"7\"");
    }

    @Test
    void whatIsApprovedIsNotChangedByItself() throws IOException {
        known().with("status", "approved").to("/submit/autosave");

        assertThat(writes()).isEmpty();
    }

}
