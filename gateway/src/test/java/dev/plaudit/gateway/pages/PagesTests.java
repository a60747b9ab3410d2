package dev.plaudit.gateway.pages;

import java.io.IOException;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
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

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okForContentType;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

@GatewayTest
class PagesTests {

    private static final String DIGESTS = """
            {"items": [{"id": "2021-q3", "slug": "2021-q3", "title": "ML Communities: Q3 '21 <highlights>",
              "period": "2021-Q3", "publishedOn": "2021-10-01", "itemCount": 40, "new": {"field": 1}}],
             "next": "a+b/c=", "total": 1, "facets": {}}""";

    private static final String ACHIEVEMENTS = """
            {"items": [{"id": "1", "title": "Flood maps", "kind": "talk", "summary": "With 東京 data",
              "credits": [{"personId": "p1", "name": "Ngesa Marvin", "role": "speaker"}]},
              {"id": "2", "title": "Without words", "kind": null}],
             "next": null, "total": 4321, "facets": {"region": {"apac": 2, "latin-america": 40}, "kind": {}}}""";

    private static final String ARTICLE = """
            <!DOCTYPE html><html lang="ja"><head><title>Q3 '21</title><meta name="description" content="What happened">
            <style>p { color: red }</style><script>alert(2)</script><link rel="stylesheet" href="https://evil.example/x.css">
            <meta http-equiv="refresh" content="0"><meta property="og:image" content="https://plaudit.example/api/v1/digests/2021-q3.png">
            <meta name="twitter:card" content="summary_large_image"><link rel="alternate" hreflang="ja" href="https://plaudit.example/digests/2021-q3">
            <link rel="alternate" type="text/markdown" href="https://plaudit.example/api/v1/digests/2021-q3.md" onload="alert(3)">
            <script type="application/ld+json" onerror="alert(4)">{"name": "a \\u003c/script> & \\"東京\\""}</script></head><body><header>not this</header>
            <article class="digest"><h1>Q3 '21</h1><script>alert(1)</script>
            <p style="color: red">See <a href="https://one.example/?a=1&amp;b=2">the   talk</a> 東京</p></article></body></html>""";

    @InjectWireMock("people")
    WireMockServer people;

    @InjectWireMock("highlights")
    WireMockServer highlights;

    @Value("${local.server.port}")
    int port;

    @BeforeEach
    void everythingIsThere() {
        this.highlights.stubFor(get(urlPathEqualTo("/api/v1/digests")).willReturn(okJson(DIGESTS)));
        this.highlights.stubFor(get(urlPathEqualTo("/api/v1/achievements")).willReturn(okJson(ACHIEVEMENTS)));
        this.highlights.stubFor(get(urlEqualTo("/api/v1/digests/2021-q3.html"))
            .willReturn(okForContentType("text/html;charset=UTF-8", ARTICLE)));
        this.people.stubFor(get(urlPathEqualTo("/api/v1/people")).willReturn(okJson("{\"items\": [], \"total\": 25}")));
        this.people
            .stubFor(get(urlPathEqualTo("/api/v1/communities")).willReturn(okJson("{\"items\": [], \"total\": 12}")));
    }

    @Test
    void homeShowsDigestsAchievementsAndNumbers() throws IOException {
        Document page = page("/");

        assertThat(page.select(".numbers dd").eachText()).containsExactly("25", "12", "4,321");
        assertThat(page.select("a[href=/digests/2021-q3]").text()).isEqualTo("ML Communities: Q3 '21 <highlights>");
        assertThat(page.text()).contains("Q3 2021", "October 1, 2021", "40 highlights", "Flood maps", "Ngesa Marvin",
                "With 東京 data", "Without words");
    }

    @Test
    void homeLeadsIntoTheAchievementsByWhatThereIsMostOf() throws IOException {
        Document page = page("/");

        assertThat(page.select(".ways a").eachAttr("href")).containsExactly("/achievements?region=latin-america",
                "/achievements?region=apac");
        assertThat(page.select(".ways li span").eachText()).containsExactly("40", "2");
        this.highlights.verify(getRequestedFor(urlPathEqualTo("/api/v1/achievements")).withQueryParam("facets",
                equalTo("region,kind")));
    }

    @ParameterizedTest
    @ValueSource(strings = { "/", "/digests" })
    void feedsAreFoundInBothForms(String path) throws IOException {
        Document page = page(path);

        assertThat(page.select("link[type=application/atom+xml]").attr("href")).isEqualTo("/api/v1/feeds/digests.atom");
        assertThat(page.select("link[type=application/feed+json]").attr("href"))
            .isEqualTo("/api/v1/feeds/digests.json");
        assertThat(page.select("meta[property=og:title]")).hasSize(1);
    }

    @Test
    void homeWithoutPeopleServiceLacksItsNumbersOnly() throws IOException {
        this.people.stubFor(get(urlPathEqualTo("/api/v1/people")).willReturn(aResponse().withStatus(503)));
        Http.Answer answer = Http.get(this.port, "/");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Cache-Control").getFirst()).contains("max-age=5,");
        assertThat(Jsoup.parse(answer.body()).select(".numbers dd").eachText()).containsExactly("12", "4,321");
    }

    @Test
    void digestsLeadOnToOlderOnes() throws IOException {
        Document page = page("/digests");

        assertThat(page.select("main h3 a").attr("href")).isEqualTo("/digests/2021-q3");
        assertThat(page.select("a[rel=next]").attr("href")).isEqualTo("/digests?cursor=a%2Bb/c%3D");

        this.highlights.stubFor(get(urlEqualTo("/api/v1/digests?limit=20&cursor=a%2Bb%2Fc%3D"))
            .willReturn(okJson("{\"items\": [], \"next\": null, \"total\": 1}")));
        Document older = page("/digests?cursor=a%2Bb/c%3D");
        assertThat(older.select("a[rel=next]")).isEmpty();
        assertThat(older.text()).contains("No digest has been published yet");
    }

    @Test
    void digestIsTheArticleThatTheServiceRenders() throws IOException {
        Document page = page("/digests/2021-q3");

        assertThat(page.select("article").outerHtml()).contains("the   talk</a> 東京")
            .contains("https://one.example/?a=1&amp;b=2");
        assertThat(page.select(".article").attr("lang")).isEqualTo("ja");
        assertThat(page.title()).isEqualTo("Q3 '21 · Plaudit");
        assertThat(page.select("meta[name=description]").attr("content")).isEqualTo("What happened");
        assertThat(page.text()).doesNotContain("not this");
        assertThat(page.select("h1")).hasSize(1);
    }

    @Test
    void digestNamesItsOneAddressAndItsOtherForms() throws IOException {
        Document page = page("/digests/2021-q3");

        assertThat(page.select("link[rel=canonical]").attr("href"))
            .isEqualTo("https://plaudit.example/digests/2021-q3");
        assertThat(page.select("link[rel=alternate]:not([href*=lang])").eachAttr("href")).containsExactly(
                "https://plaudit.example/digests/2021-q3", "https://plaudit.example/api/v1/digests/2021-q3.md");
        assertThat(page.select("link[hreflang]").eachAttr("hreflang")).contains("ja");
    }

    @Test
    void digestTellsMachinesWhatItsFileDoesAndRunsNothing() throws IOException {
        Document page = page("/digests/2021-q3");

        assertThat(page.select("head meta[property=og:image]").attr("content"))
            .isEqualTo("https://plaudit.example/api/v1/digests/2021-q3.png");
        assertThat(page.select("head meta[name=twitter:card]").attr("content")).isEqualTo("summary_large_image");
        assertThat(page.select("script:not([src^=/assets/])")).hasSize(1);
        assertThat(page.expectFirst("head > script[type=application/ld+json]").data())
            .isEqualTo("{\"name\": \"a \\u003c/script> & \\\"東京\\\"\"}");
        assertThat(page.select("[onload], [onerror], meta[http-equiv], style, link[href*=evil.example]")).isEmpty();
        assertThat(Http.get(this.port, "/digests/2021-q3").header("Content-Security-Policy").getFirst())
            .startsWith("default-src 'none'; script-src 'self'; style-src 'self'")
            .doesNotContain("unsafe");
    }

    @ParameterizedTest
    @ValueSource(strings = { "/", "/digests", "/digests/2021-q3" })
    void everyPageStandsOnItsOwn(String path) throws IOException {
        Http.Answer answer = Http.get(this.port, path);
        Document page = Jsoup.parse(answer.body());

        assertThat(answer.header("Content-Type")).containsExactly("text/html;charset=UTF-8");
        assertThat(page.select("html").attr("lang")).isNotEmpty();
        assertThat(page.select("a.skip").attr("href")).isEqualTo("#main");
        assertThat(page.select("header, nav.main, main#main, footer")).hasSize(4);
        assertThat(page.select("script:not([type=application/ld+json], [src^=/assets/]), style, [style], [onclick]"))
            .isEmpty();
        assertThat(page.select("link[rel=stylesheet], img, iframe").eachAttr("href"))
            .allMatch((href) -> href.startsWith("/"));
        assertThat(answer.header("Content-Security-Policy")).containsExactly("default-src 'none'; "
                + "script-src 'self'; style-src 'self'; img-src 'self' data: blob:; connect-src 'self'; "
                + "manifest-src 'self'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'");
        assertThat(answer.names()).doesNotHaveDuplicates().doesNotContain("set-cookie");
    }

    @ParameterizedTest
    @ValueSource(strings = { "/", "/digests", "/digests/2021-q3", "/assets/style.css", "/assets/favicon.svg" })
    void everyPageCanBeCachedAndAskedConditionally(String path) throws IOException {
        Http.Answer answer = Http.get(this.port, path);
        String tag = answer.header("ETag").getFirst();

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Cache-Control").getFirst()).contains("public");
        Http.Answer again = Http.get(this.port, path, "If-None-Match: " + tag);
        assertThat(again.status()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        Http.Answer head = Http.send(this.port, "HEAD", path);
        assertThat(head.status()).isEqualTo(200);
        assertThat(head.header("ETag")).containsExactly(tag);
        assertThat(head.header("Content-Length")).isEqualTo(answer.header("Content-Length"));
    }

    @Test
    void unknownDigestIsAPageThatSaysSo() throws IOException {
        highlightsAnswer("/api/v1/digests/none.html", aResponse().withStatus(404));

        assertErrorPage("/digests/none", 404);
        assertErrorPage("/digests/%E6%9D%B1", 404);
    }

    @Test
    void unknownAddressIsAPageForBrowsersAndAProblemForPrograms() throws IOException {
        Http.Answer page = Http.get(this.port, "/nowhere", "Accept: text/html,*/*;q=0.8");
        Http.Answer problem = Http.get(this.port, "/nowhere", "Accept: application/json");
        Http.Answer api = Http.get(this.port, "/api/v1/nowhere", "Accept: text/html,*/*;q=0.8");

        assertThat(page.status()).isEqualTo(404);
        assertThat(page.header("Content-Type").getFirst()).startsWith("text/html");
        assertThat(problem.status()).isEqualTo(404);
        assertThat(problem.header("Content-Type").getFirst()).startsWith("application/problem+json");
        assertThat(api.status()).isEqualTo(404);
        assertThat(api.header("Content-Type").getFirst()).startsWith("application/problem+json");
    }

    @Test
    void serviceThatIsDownIsAPageThatSaysSo() throws IOException {
        ResponseDefinitionBuilder down = aResponse().withStatus(503).withBody("java.lang.Exception");
        highlightsAnswer("/api/v1/digests/2021-q3.html", down);
        this.highlights.stubFor(get(urlPathEqualTo("/api/v1/digests")).willReturn(down));

        assertErrorPage("/digests/2021-q3", 503);
        assertErrorPage("/digests", 503);
        assertErrorPage("/", 503);
    }

    @Test
    void answerThatIsNoArticleIsAPageThatSaysSo() throws IOException {
        highlightsAnswer("/api/v1/digests/2021-q3.html", okForContentType("text/html", "<p>nothing"));
        this.highlights.stubFor(get(urlPathEqualTo("/api/v1/digests")).willReturn(okJson("[1, 2")));

        assertErrorPage("/digests/2021-q3", 502);
        assertErrorPage("/digests", 502);
    }

    private void assertErrorPage(String path, int status) throws IOException {
        Http.Answer answer = Http.get(this.port, path);

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.header("Content-Type").getFirst()).startsWith("text/html");
        assertThat(answer.header("Cache-Control")).containsExactly("no-store");
        assertThat(Jsoup.parse(answer.body()).select("header.site, main#main, footer.site")).hasSize(3);
        assertThat(answer.body()).doesNotContain("Exception").doesNotContain("canonical");
    }

    private void highlightsAnswer(String path, ResponseDefinitionBuilder answer) {
        this.highlights.stubFor(get(urlEqualTo(path)).willReturn(answer));
    }

    private Document page(String path) throws IOException {
        Http.Answer answer = Http.get(this.port, path);
        assertThat(answer.status()).isEqualTo(200);
        Document page = Jsoup.parse(answer.body());
        page.outputSettings().prettyPrint(false);
        return page;
    }

}
