package dev.plaudit.gateway.pages.reading;

import java.io.IOException;

import com.github.tomakehurst.wiremock.WireMockServer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wiremock.spring.InjectWireMock;

import org.springframework.beans.factory.annotation.Value;

import dev.plaudit.gateway.GatewayTest;
import dev.plaudit.gateway.Http;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okForContentType;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * A digest that was amended, what it said before, and who it leads to.
 */
@GatewayTest
class RevisionTests {

    private static final String HOSTILE = "</p><script>alert(1)</script>";

    private static final String FILE = """
            <html lang="en"><head><title>Q3</title><meta property="og:title" content="Q3">
            <meta property="article:modified_time" content="2021-10-14T10:00:00Z"></head><body><article class="digest">
            <h1>Q3</h1><p class="byline">by <span class="name" data-record="people/bo">Bo</span></p>
            <section id="section-main"><h2 class="section-title">Main</h2>
            <div class="item" id="item-one" data-record="achievements/one"><h3 class="item-title">One</h3>
            <p class="credits"><a class="name" data-record="people/ana" href="https://ana.example/">Ana</a>
            <span class="name" data-record="communities/tfug">TFUG</span>
            <span class="name" data-record="../login">Eve</span></p>
            <img src="https://plaudit.example/api/v1/images/i/640.jpg" alt=""
              srcset="https://plaudit.example/api/v1/images/i/320.jpg 320w, https://plaudit.example/api/v1/images/i/640.jpg 640w">
            <ul class="links"><li class="further-link"><a href="https://slides.example/">Slides</a></li></ul></div>
            <div class="item" id="item-two" data-record="achievements/two"><h3 class="item-title">Two
            <span class="retracted">(no longer approved)</span></h3></div></section>%s</article></body></html>""";

    private static final String CORRECTIONS = """
            <section class="corrections"><ul><li><time datetime="2021-10-20">October 20, 2021</time>: One</li>
            <li><time datetime="2021-11-05">November 5, 2021</time>: Two</li></ul></section>""";

    private static final String REVISIONS = """
            [{"number": 2, "publishedAt": "2021-11-05T10:00:00Z", "correction": "It was 6th %1$s", "changes": [
              {"what": "intro", "how": "changed", "lines": ["-It was the 7th %1$s", "+It was the 6th %1$s"]},
              {"what": "item one", "name": "One %1$s", "how": "moved", "before": "Main", "after": "APAC %1$s"},
              {"what": "item one.credits", "name": "One", "how": "changed", "before": "Ana", "after": "Ana, Bo"},
              {"what": "number", "how": "changed", "before": 3, "after": 4},
              {"what": "publishedOn", "how": "changed", "before": null, "after": "2021-11-05"},
              {"what": "images", "how": "changed", "before": [], "after": [{"ref": "x"}]}]},
             {"number": 1, "publishedAt": "2021-10-14T10:00:00Z", "changes": []}]""".formatted(HOSTILE);

    @InjectWireMock("highlights")
    WireMockServer highlights;

    @Value("${local.server.port}")
    int port;

    @BeforeEach
    void aDigestThatWasAmended() {
        this.highlights.stubFor(get(urlPathEqualTo("/api/v1/digests/q3.html"))
            .willReturn(okForContentType("text/html;charset=UTF-8", FILE.formatted(CORRECTIONS))));
        this.highlights.stubFor(get(urlPathEqualTo("/api/v1/digests/q3/revisions/1.html"))
            .willReturn(okForContentType("text/html;charset=UTF-8", FILE.formatted(""))));
        this.highlights.stubFor(
                get(urlPathEqualTo("/api/v1/digests/q3/revisions/9.html")).willReturn(aResponse().withStatus(404)));
        this.highlights.stubFor(get(urlPathEqualTo("/api/v1/digests/q3/revisions")).willReturn(okJson(REVISIONS)));
        this.highlights.stubFor(get(urlPathEqualTo("/api/v1/digests/q3"))
            .willReturn(okJson("{\"slug\": \"q3\", \"title\": \"Q3\", \"language\": \"en\", \"revision\": 2}")));
    }

    @Test
    void whereADigestWasAmendedItSaysWhen() throws IOException {
        Document page = page("/digests/q3");

        assertThat(page.select("main > .facts").text()).isEqualTo("Amended on November 5, 2021 What changed");
        assertThat(page.select("main > .facts a").attr("href")).isEqualTo("/digests/q3/changes");
        assertThat(page.select("textarea").text()).contains("/embed/digests/q3");
    }

    @Test
    void imagesOfOtherHostsAreLedToAndNotLoaded() throws IOException {
        this.highlights.stubFor(get(urlPathEqualTo("/api/v1/digests/q3.html"))
            .willReturn(okForContentType("text/html;charset=UTF-8", FILE.formatted("""
                    <img src="https://other.example/a.png" alt="A cat"><img src="//other.example/b.png">
                    <a href="https://c.example/"><img src="https://other.example/c.png" alt="C"></a>"""))));

        Document page = page("/digests/q3");

        assertThat(page.select("article img").eachAttr("src")).containsExactly("/api/v1/images/i/640.jpg");
        assertThat(page.expectFirst("a[href='https://other.example/a.png']").text()).isEqualTo("A cat");
        assertThat(page.expectFirst("a[href='https://c.example/']").html()).isEqualTo("<span>C</span>");
    }

    @Test
    void anOlderRevisionSaysSoAndIsNotForSearchEngines() throws IOException {
        Document page = page("/digests/q3/revisions/1");

        assertThat(page.select(".note.warn").text()).contains("This is revision 1 of Oct 14, 2021");
        assertThat(page.select(".note a").eachAttr("href")).containsExactly("/digests/q3", "/digests/q3/changes");
        assertThat(page.select("meta[name=robots]").attr("content")).isEqualTo("noindex");
        assertThat(page.select("link[rel=canonical]").attr("href")).isEqualTo("https://plaudit.example/digests/q3");
        assertThat(page.select("meta[property], script[type=application/ld+json]")).isEmpty();
        assertThat(page.select("article h1").text()).isEqualTo("Q3");
        assertThat(page("/digests/q3").select("meta[name=robots]")).isEmpty();
    }

    @Test
    void theNewestRevisionIsReadAtItsOwnAddressAndOthersAreNotThere() throws IOException {
        Http.Answer newest = Http.get(this.port, "/digests/q3/revisions/2");
        assertThat(newest.status()).isEqualTo(303);
        assertThat(newest.header("Location")).containsExactly("/digests/q3");
        assertThat(Http.get(this.port, "/digests/q3/revisions/9").status()).isEqualTo(404);
        assertThat(Http.get(this.port, "/digests/q3/revisions/x").status()).isEqualTo(400);
    }

    @Test
    void whatChangedIsToldWordByWord() throws IOException {
        Document page = page("/digests/q3/changes");

        assertThat(page.select("h2").eachText()).containsExactly("Revision 2", "Revision 1");
        Element intro = page.expectFirst(".compared");
        assertThat(intro.select("del").text()).isEqualTo("gone: 7th");
        assertThat(intro.select("ins").text()).isEqualTo("new: 6th");
        assertThat(intro.text()).startsWith("It was the");
        assertThat(page.select(".changes > li").eachText())
            .anySatisfy((line) -> assertThat(line).contains("moved", "Main", "→", "APAC"))
            .contains("Day it comes out changed November 5, 2021", "Images changed")
            .anySatisfy((line) -> assertThat(line).contains("Who is credited").contains("new: Ana, Bo"))
            .anySatisfy((line) -> assertThat(line).startsWith("Number changed").contains("3", "4"));
        assertThat(page.select("article a").eachAttr("href")).containsExactly("/digests/q3", "/digests/q3/revisions/1");
        assertThat(page.select("main").text()).contains("It was 6th " + HOSTILE, "One " + HOSTILE);
        assertThat(page.select("main script")).isEmpty();
        assertThat(page.select("link[rel=canonical]").attr("href"))
            .isEqualTo("https://plaudit.example/digests/q3/changes");
    }

    @Test
    void olderChangesAreOnFurtherPages() throws IOException {
        this.highlights.stubFor(get(urlPathEqualTo("/api/v1/digests/q3/revisions"))
            .willReturn(okJson("[{\"number\": 5, \"publishedAt\": \"2021-11-05T10:00:00Z\", \"changes\": []}]")));

        assertThat(page("/digests/q3/changes?before=6").select("a[rel=next]").attr("href"))
            .isEqualTo("/digests/q3/changes?before=5");
        this.highlights.verify(
                getRequestedFor(urlPathEqualTo("/api/v1/digests/q3/revisions")).withQueryParam("before", equalTo("6")));
    }

    @Test
    void theArticleLeadsToThePagesOfWhoAndWhatItTellsOf() throws IOException {
        Element article = page("/digests/q3").expectFirst("article");

        assertThat(article.select("a.name").eachAttr("href")).containsExactly("/people/bo", "/people/ana",
                "/communities/tfug");
        assertThat(article.select(".credits sup a").attr("href")).isEqualTo("https://ana.example/");
        assertThat(article.select(".credits sup a").attr("aria-label")).startsWith("Ana");
        assertThat(article.select("#item-one .links a").eachAttr("href")).containsExactly("https://slides.example/",
                "/achievements/one");
        assertThat(article.select("#item-one .details").text()).isEqualTo("Details: One");
        assertThat(article.select("#item-two a")).isEmpty();
        assertThat(article.select("[data-record]")).isEmpty();
        assertThat(article.select("img").attr("srcset")).startsWith("/api/v1/images/i/320.jpg 320w, /api/");
    }

    private Document page(String path) throws IOException {
        return Jsoup.parse(Http.get(this.port, path, "Accept: text/html").body());
    }

}
