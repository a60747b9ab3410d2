package dev.plaudit.gateway.pages.editing;

import java.io.IOException;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

import dev.plaudit.gateway.Http;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Looking a digest over, and bringing it out.
 */
class PublishingTests extends EditingTest {

    @Test
    void thePreviewIsTheArticleWithoutStyleAndScript() throws IOException {
        Document page = Jsoup.parse(read("/digests/d1/preview").body());

        assertThat(page.select("#article[data-hx-disable] article h1").text()).isEqualTo("A digest");
        assertThat(page.select("#article script, #article [style]")).isEmpty();
    }

    @Test
    void theChecklistLeadsToWhatIsToBeMendedAndHoldsBackWhatCannotComeOut() throws IOException {
        reads(API + "/draft/checks",
                okJson("""
                        [{"what": "no-alt-text", "blocking": false, "achievementId": "one", "section": "main", "title": "%s", "names": ["/a"]},
                         {"what": "empty-section", "blocking": false, "achievementId": null, "section": "outer", "title": "Outer", "names": []},
                         {"what": "not-readable", "blocking": true, "achievementId": "three", "section": "main", "title": null, "names": []}]"""
                    .formatted(EVIL)));

        Document page = Jsoup.parse(read("/digests/d1/publish").body());

        assertThat(page.select(".finding a").eachAttr("href")).containsExactly(EDIT + "/items/one",
                EDIT + "#section-outer", EDIT + "/items/three");
        assertThat(page.select("form[action=/digests/d1/publish]")).isEmpty();
    }

    @Test
    void aFurtherRevisionAsksWhatItCorrects() throws IOException {
        reads(API + "/draft", okJson(DRAFT.formatted("published", "1")).withHeader("ETag", "\"7\""));
        reads(API + "/draft/checks", okJson("[{\"what\": \"correction-needed\", \"blocking\": false}]"));
        assertThat(Jsoup.parse(read("/digests/d1/publish").body()).select("#correction[required]")).hasSize(1);

        writes(problem(422, "{\"pointer\": \"/correction\", \"detail\": \"is needed\"}"));
        Http.Answer refused = post("/digests/d1/publish", "tag=\"7\"", "correction=Names");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(Jsoup.parse(refused.body()).select("#correction").text()).isEqualTo("Names");

        writes(okJson("{}"));
        assertThat(post("/digests/d1/publish", "tag=\"7\"", "correction=Names").header("Location"))
            .containsExactly("/digests/d1/publish?did=published");
        this.highlights.verify(postRequestedFor(urlEqualTo(API + "/publish")).withHeader("If-Match", equalTo("\"7\""))
            .withRequestBody(equalToJson("{\"correction\": \"Names\"}")));
    }

    @Test
    void withdrawingAndTranslatingSendWhatTheyNeed() throws IOException {
        post("/digests/d1/publish/withdraw", "tag=\"7\"", "reason=Wrong");
        this.highlights.verify(postRequestedFor(urlEqualTo(API + "/withdraw")).withHeader("If-Match", equalTo("\"7\""))
            .withRequestBody(equalToJson("{\"reason\": \"Wrong\"}")));

        writes(okJson("{\"slug\": \"d1-zh\"}"));
        assertThat(post("/digests/d1/publish/translations", "language=zh", "slug=").header("Location"))
            .containsExactly("/digests/d1-zh/edit");
        this.highlights.verify(postRequestedFor(urlEqualTo(API + "/translations"))
            .withRequestBody(equalToJson("{\"language\": \"zh\"}")));
    }

    @Test
    void deadLinksAreShownAndTheNextAreOffered() throws IOException {
        writes(okJson("""
                {"total": 12, "next": 8, "links": [
                  {"url": "javascript:alert(1)", "achievementId": "one", "title": "%s", "answer": "gone"},
                  {"url": "https://example.org/", "achievementId": "two", "title": "Two", "answer": "there"}]}"""
            .formatted(EVIL)));

        Document page = Jsoup.parse(post("/digests/d1/publish/links", "from=0").body());

        assertThat(page.select("#links li")).hasSize(1);
        assertThat(page.select("#links li").text()).contains("Nothing there", EVIL);
        assertThat(page.select("#links a[href^=javascript]")).isEmpty();
        assertThat(page.select("#links input[name=from]").val()).isEqualTo("8");
    }

}
