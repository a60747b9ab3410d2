package dev.plaudit.gateway.pages.reading;

import java.io.IOException;
import java.util.List;

import com.github.tomakehurst.wiremock.WireMockServer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.plaudit.gateway.Http;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Lists of what everyone reads: narrowed, paged, refused.
 */
class ListTests extends PlacesTest {

    @Test
    void filtersReachTheServiceAsTheyWereTyped() throws IOException {
        Document page = page("/events?q=a%26kind%3Dcamp+b&kind=meetup&country=CL&from=2021&to=&mode=&unknown=1");

        this.events
            .verify(getRequestedFor(urlPathEqualTo("/api/v1/events")).withQueryParam("q", equalTo("a&kind=camp b"))
                .withQueryParam("kind", equalTo("meetup"))
                .withQueryParam("country", equalTo("CL"))
                .withQueryParam("from", equalTo("2021"))
                .withQueryParam("facets", equalTo("kind,mode,country,region"))
                .withoutQueryParam("to")
                .withoutQueryParam("unknown"));
        assertThat(page.select("#q").val()).isEqualTo("a&kind=camp b");
        assertThat(page.select("a[href*=.ics]").attr("href"))
            .isEqualTo("/api/v1/feeds/events.ics?q=a%26kind%3Dcamp%20b&from=2021&kind=meetup&country=CL");
        assertThat(page.select("a[rel=next]").attr("href")).startsWith("/events?q=a%26kind%3Dcamp%20b&")
            .endsWith("&cursor=a%2Bb/c%3D");
    }

    @Test
    void choicesSayHowManyThereAreAndKeepWhatWasChosen() throws IOException {
        Document page = page("/events?kind=gone&mode=online");

        assertThat(page.select("#by-kind option").eachText()).containsExactly("Any", "gone", "meetup (3)", "camp (1)");
        assertThat(page.select("#by-kind option[selected]").val()).isEqualTo("gone");
        assertThat(page.select("#by-mode option[selected]").text()).isEqualTo("Online (4)");
        assertThat(page.select("#by-country")).isEmpty();
        assertThat(page("/talks").select("#by-speaker option:last-child").text()).isEqualTo(HOSTILE_TEXT + " (1)");
    }

    @Test
    void upcomingEventsAreThoseFromToday() throws IOException {
        page("/events?when=upcoming");
        page("/events?when=past&from=2021");

        this.events.verify(getRequestedFor(urlPathEqualTo("/api/v1/events")).withQueryParam("sort", equalTo("date"))
            .withoutQueryParam("when")
            .withoutQueryParam("to"));
        this.events.verify(getRequestedFor(urlPathEqualTo("/api/v1/events")).withQueryParam("from", equalTo("2021"))
            .withoutQueryParam("sort"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "/events", "/talks", "/communities", "/statistics" })
    void whatAServiceRefusesIsSaidBesideAllThatWasAsked(String path) throws IOException {
        for (WireMockServer service : List.of(this.people, this.events, this.highlights)) {
            service.stubFor(get(urlPathEqualTo("/api/v1" + path)).willReturn(aResponse().withStatus(400)));
        }
        Http.Answer answer = Http.get(this.port, path + "?region=moon&language=moon");
        Document page = Jsoup.parse(answer.body());

        assertThat(answer.status()).isEqualTo(400);
        assertThat(page.select("[role=alert]")).hasSize(1);
        assertThat(page.select("#by-region, #by-language").select("option[selected]").val()).isEqualTo("moon");
        assertThat(page.select("main h1")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = { "/events", "/talks", "/communities", "/people", "/achievements", "/digests" })
    void searchEnginesKnowTheFirstPageOfAListOnly(String path) throws IOException {
        Document first = page(path);
        assertThat(first.select("meta[name=robots]")).isEmpty();
        assertThat(first.select("link[rel=canonical]").attr("href")).isEqualTo("https://plaudit.example" + path);

        Document second = page(first.select("a[rel=next]").attr("href"));
        assertThat(second.select("meta[name=robots]").attr("content")).isEqualTo("noindex");
        // Another address for what is not to be known would contradict that.
        assertThat(second.select("link[rel=canonical], link[hreflang]")).isEmpty();
    }

    @Test
    void sitemapListsWhatIsThereAndIsMadeOnceInAWhile() throws IOException {
        fail(this.events, "talks", 503);
        assertThat(Http.get(this.port, "/sitemap.xml").status()).isEqualTo(503);

        list(this.events, "talks", "{\"id\": \"t1\", \"slug\": \"t1\", \"updatedAt\": \"2026-01-02T03:04:05Z\"}", "");
        Document sitemap = Jsoup.parse(Http.get(this.port, "/sitemap.xml").body());
        assertThat(sitemap.select("loc").eachText()).doesNotHaveDuplicates()
            .contains("https://plaudit.example/", "https://plaudit.example/events/e1",
                    "https://plaudit.example/talks/t1", "https://plaudit.example/talks/second",
                    "https://plaudit.example/achievements/a1", "https://plaudit.example/digests/d1",
                    "https://plaudit.example/people/p1", "https://plaudit.example/communities/c1");
        assertThat(sitemap.select("lastmod").eachText()).contains("2026-01-02T03:04:05Z");

        this.events.resetRequests();
        assertThat(Http.get(this.port, "/sitemap/1.xml").body()).contains("/talks/second");
        this.events.verify(0, getRequestedFor(urlPathEqualTo("/api/v1/talks")));
        assertThat(Http.get(this.port, "/sitemap/2.xml").status()).isEqualTo(404);
        assertThat(Http.get(this.port, "/robots.txt").body()).contains("Allow: /\n", "Disallow: /review\n",
                "Sitemap: https://plaudit.example/sitemap.xml");

        Http.Answer small = Http.get(this.port, "/sitemap.xml", "Accept-Encoding: gzip");
        assertThat(small.header("Content-Encoding")).containsExactly("gzip");
        assertThat(small.header("Vary")).contains("Accept-Encoding");
        String tag = small.header("ETag").getFirst();
        assertThat(Http.get(this.port, "/sitemap.xml", "Accept-Encoding: gzip", "If-None-Match: " + tag).status())
            .isEqualTo(304);
        assertThat(Http.get(this.port, "/sitemap/1.xml").header("ETag").getFirst()).isNotEqualTo(tag);
    }

}
