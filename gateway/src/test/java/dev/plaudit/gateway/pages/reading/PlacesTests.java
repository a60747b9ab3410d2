package dev.plaudit.gateway.pages.reading;

import java.io.IOException;
import java.util.List;
import java.util.Map;

import com.github.tomakehurst.wiremock.WireMockServer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wiremock.spring.InjectWireMock;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Value;

import dev.plaudit.gateway.GatewayTest;
import dev.plaudit.gateway.Http;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * What everyone reads of events, talks, communities and of everything together.
 */
@GatewayTest
class PlacesTests {

    private static final String HOSTILE = "</script><script>alert(1)</script><img src=x onerror=alert(2)> & \\\"東京\\\"";

    private static final String HOSTILE_TEXT = HOSTILE.replace("\\\"", "\"");

    private static final String LINKS = "[\"javascript:alert(3)\", \"https://one.example/?a=1&b=2\"]";

    private static final String PARTY = "[{\"id\": \"p1\", \"name\": \"%s\"}]".formatted(HOSTILE);

    private static final String EVENT = """
            {"id": "e1", "slug": "e1", "title": "%1$s", "description": "%1$s [a](javascript:alert(4))", "kind": "meetup",
             "mode": "online", "startDate": "2021-09-14", "endDate": "2021-09-15", "city": "%1$s", "country": "CL",
             "region": "apac", "parentId": "e0", "communities": %2$s, "people": %2$s, "attendance": 1200, "urls": %3$s}"""
        .formatted(HOSTILE, PARTY, LINKS);

    private static final String TALK = """
            {"id": "t1", "slug": "t1", "title": "%1$s", "summary": "%1$s", "speakers": %2$s, "language": "ja",
             "topics": ["%1$s"], "slideUrls": %3$s, "codeUrls": %3$s, "otherUrls": %3$s,
             "deliveries": [{"eventId": "e1", "eventTitle": "%1$s", "community": {"id": "c1", "name": "%1$s"},
               "date": "2021-09", "language": "en", "recordingUrls": %3$s, "attendance": 40}, {}]}""".formatted(HOSTILE,
            PARTY, LINKS);

    private static final String COMMUNITY = """
            {"id": "c1", "slug": "c1", "name": "%1$s", "program": "TFUG", "city": "%1$s", "country": "CL",
             "region": "apac", "urls": %2$s}""".formatted(HOSTILE, LINKS);

    private static final String ACHIEVEMENT = """
            {"id": "a1", "title": "%1$s", "kind": "talk", "summary": "%1$s", "language": "zh", "date": "2021-09",
             "credits": [{"personId": "p1", "name": "%1$s"}]}""".formatted(HOSTILE);

    private static final String PERSON = """
            {"id": "p1", "slug": "p1", "name": "%1$s", "affiliation": "%1$s", "topics": ["%1$s"], "country": "CL"}"""
        .formatted(HOSTILE);

    private static final String DIGEST = """
            {"id": "d1", "slug": "d1", "title": "%1$s", "intro": "%1$s", "language": "en", "period": "2021-Q3"}"""
        .formatted(HOSTILE);

    private static final String TOTALS = """
            {"achievements": %d, "highlighted": 1, "people": 2, "communities": 3, "countries": 4, "firstTimers": 5}""";

    private static final String STATISTICS = """
            {"period": "2021-Q3", "previousPeriod": "2021-Q2", "groupBy": "region", "totals": %1$s, "before": %2$s,
             "groups": [{"key": "apac", "label": "%3$s", "totals": %1$s, "before": %2$s}],
             "firstTimers": [{"id": "c1", "name": "%3$s", "type": "community"}], "silentRegions": [{"id": "x", "name": "%3$s"}]}"""
        .formatted(TOTALS.formatted(1200), TOTALS.formatted(1250), HOSTILE);

    @InjectWireMock("people")
    WireMockServer people;

    @InjectWireMock("events")
    WireMockServer events;

    @InjectWireMock("highlights")
    WireMockServer highlights;

    @Value("${local.server.port}")
    int port;

    @BeforeEach
    void everythingIsThere() {
        list(this.events, "events", EVENT, "\"kind\": {\"meetup\": 3, \"camp\": 1}, \"mode\": {\"online\": 4}");
        list(this.events, "talks", TALK, "\"speaker\": {\"p1\": 1}, \"topic\": {\"%s\": 1}".formatted(HOSTILE));
        list(this.people, "communities", COMMUNITY, "\"program\": {\"TFUG\": 1}");
        list(this.people, "people", PERSON, "");
        list(this.highlights, "achievements", ACHIEVEMENT, "\"quarter\": {\"2021-Q3\": 40, \"2020-Q4\": 2}");
        list(this.highlights, "digests", DIGEST, "");
        one(this.events, "events/e1", EVENT);
        one(this.events, "events/e0", EVENT);
        one(this.events, "talks/t1", TALK);
        one(this.people, "communities/c1", COMMUNITY);
        one(this.people, "people/p1", PERSON);
        one(this.highlights, "achievements/a1", ACHIEVEMENT);
        // A single one has its sections whole, not as their titles.
        one(this.highlights, "digests/d1",
                DIGEST.replace("\"period\":", "\"sections\": [{\"id\": \"main\", \"items\": []}], \"period\":"));
        one(this.highlights, "statistics", STATISTICS);
    }

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
    @ValueSource(strings = { "/events", "/events/e1", "/talks", "/talks/t1", "/communities", "/communities/c1",
            "/search?q=words", "/search/suggestions?q=words", "/statistics?period=2021-Q3", "/embed/achievements/a1",
            "/embed/digests/d1", "/embed/people/p1" })
    void hostileTextIsText(String path) throws IOException {
        Document page = page(path);

        assertThat(page.text()).contains(HOSTILE_TEXT);
        assertThat(page.select("img, [onerror], script:not([type=application/ld+json], [src^=/assets/])")).isEmpty();
        assertThat(page.select("[href^=javascript], style, [style]")).isEmpty();
        for (Element script : page.select("script[type=application/ld+json]")) {
            assertThat(new JsonMapper().readTree(script.data()).get("name").asString()).isEqualTo(HOSTILE_TEXT);
        }
    }

    @Test
    void recordsTellMachinesOfThemselves() throws IOException {
        for (Map.Entry<String, String> place : Map
            .of("/events/e1", "Event", "/communities/c1", "Organization", "/talks/t1", "CreativeWork")
            .entrySet()) {
            Document page = page(place.getKey());
            String address = "https://plaudit.example" + place.getKey();

            assertThat(page.expectFirst("script[type=application/ld+json]").data())
                .contains("\"@type\":\"" + place.getValue() + "\"", "\"url\":\"" + address + "\"");
            assertThat(page.select("link[rel=canonical]").attr("href")).isEqualTo(address);
            assertThat(page.select("meta[property=og:url]").attr("content")).isEqualTo(address);
            assertThat(page.select("meta[property=og:title]").attr("content")).isEqualTo(HOSTILE_TEXT);
        }
    }

    @Test
    void onlyAddressesOfTheWebAreLinks() throws IOException {
        Document page = page("/talks/t1");

        assertThat(page.select("a[href=https://one.example/?a=1&b=2]")).hasSize(4);
        assertThat(page.select("li > span").eachText()).contains("javascript:alert(3)");
        assertThat(page.select("tbody tr:first-child").text()).contains("September 2021", "English", "40");
        assertThat(page.select("h1").attr("lang")).isEqualTo("ja");
        for (String path : List.of("/events/e1", "/communities/c1")) {
            assertThat(page(path).expectFirst("script[type=application/ld+json]").data()).as(path)
                .contains("\"sameAs\":[\"https://one.example/?a=1\\u0026b=2\"]");
        }
    }

    @Test
    void partThatAServiceDoesNotAnswerForIsMissingAlone() throws IOException {
        this.highlights.stubFor(get(urlPathEqualTo("/api/v1/achievements")).willReturn(aResponse().withStatus(503)));
        this.people.stubFor(get(urlPathEqualTo("/api/v1/people")).willReturn(aResponse().withStatus(503)));

        for (String path : List.of("/events/e1", "/communities/c1")) {
            Http.Answer answer = Http.get(this.port, path);
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.header("Cache-Control").getFirst()).contains("max-age=5,");
            Document page = Jsoup.parse(answer.body());
            assertThat(page.select("#achievements ~ .note.warn")).hasSize(1);
            assertThat(page.select("a[href=/events/e1]")).isNotEmpty();
        }
        Document found = page("/search?q=words");
        assertThat(found.select(".note.warn").eachText()).containsExactly(
                "This part cannot be searched right now: People",
                "This part cannot be searched right now: Achievements");
        assertThat(found.select("#found-events, #found-digests")).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = { "/events/none", "/talks/none", "/communities/none", "/embed/people/none",
            "/communities/c1.html", "/embed/digests/d1.json" })
    void unknownRecordIsAPageThatSaysSo(String path) throws IOException {
        assertThat(Http.get(this.port, path).status()).isEqualTo(404);
    }

    @Test
    void searchLeadsToAllThatWasFound() throws IOException {
        Document page = page("/search?q=a%26b");

        assertThat(page.select("main h2")).hasSize(6);
        assertThat(page.select("a[href=/talks?q=a%26b], a[href=/people?q=a%26b]")).hasSize(2);
        assertThat(page.select("meta[name=robots]").attr("content")).isEqualTo("noindex");
        this.highlights
            .verify(getRequestedFor(urlPathEqualTo("/api/v1/achievements")).withQueryParam("q", equalTo("a&b")));
    }

    @Test
    void suggestionsAreOptionsThatLeadSomewhereAndNeedTwoSigns() throws IOException {
        Document found = page("/search/suggestions?q=wo");
        Element list = found.expectFirst("ul[role=listbox]#find-list");

        assertThat(list.attr("data-said")).isEqualTo("6 suggestions");
        this.events.verify(getRequestedFor(urlPathEqualTo("/api/v1/events")).withQueryParam("begun", equalTo("true")));
        assertThat(list.select("li[role=option]").eachAttr("data-href")).contains("/people/p1", "/talks/t1",
                "/achievements/a1");
        assertThat(list.select("li").eachAttr("id")).doesNotHaveDuplicates().hasSize(6);

        this.events.resetRequests();
        assertThat(page("/search/suggestions?q=w+").select("li")).isEmpty();
        assertThat(page("/search/suggestions?q=" + "w".repeat(201)).select("li")).isEmpty();
        this.events.verify(0, getRequestedFor(urlPathEqualTo("/api/v1/events")));
    }

    @Test
    void statisticsAreNumbersBarsAndATable() throws IOException {
        Document page = page("/statistics?period=2021-Q3&groupBy=region");

        assertThat(page.select(".numbers dd").eachText()).containsExactly("1,200", "1", "2", "3", "4", "5");
        assertThat(page.text()).contains("Q3 2021: −50 achievements compared with Q2 2021, which had 1,250.");
        assertThat(page.select(".bars rect").attr("width")).isEqualTo("100%");
        assertThat(page.select("tbody td").eachText()).startsWith("1,200", "−50");
        assertThat(page.select("#by-period option").eachText()).containsExactly("Any", "2021 (40)", "Q3 2021 (40)",
                "2020 (2)", "Q4 2020 (2)");
        assertThat(page.select("a[href*=.csv]").attr("href"))
            .isEqualTo("/api/v1/statistics.csv?period=2021-Q3&groupBy=region&lang=en");
    }

    @Test
    void sitemapListsWhatIsThereAndIsMadeOnceInAWhile() throws IOException {
        this.events.stubFor(get(urlPathEqualTo("/api/v1/talks")).willReturn(aResponse().withStatus(503)));
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

    @Test
    void onlyWhatIsToBeEmbeddedMayBeFramed() throws IOException {
        for (String path : List.of("/embed/achievements/a1", "/embed/digests/d1", "/embed/people/p1")) {
            Http.Answer answer = Http.get(this.port, path);
            Document page = Jsoup.parse(answer.body());
            assertThat(answer.header("Content-Security-Policy").getFirst()).contains("frame-ancestors *",
                    "form-action 'none'");
            assertThat(page.select("a:not([target=_top]), script, form, header.site, nav")).isEmpty();
            assertThat(page.select("h1 a").attr("href")).isEqualTo(page.select("link[rel=canonical]").attr("href"))
                .startsWith("https://plaudit.example/")
                .doesNotContain("embed");
        }
        for (String path : List.of("/events", "/events/e1", "/talks/t1", "/communities/c1", "/search?q=words",
                "/search/suggestions?q=words", "/statistics", "/robots.txt", "/embed/people/none")) {
            assertThat(Http.get(this.port, path).header("Content-Security-Policy").getFirst()).as(path)
                .contains("frame-ancestors 'none'");
        }
    }

    @Test
    void pagesAreInChineseToo() throws IOException {
        assertThat(page("/events?lang=zh").select("h1").text()).isEqualTo("活动");
        assertThat(page("/statistics?lang=zh").text()).contains("以表格显示", "首次参与");
    }

    private static void list(WireMockServer service, String collection, String item, String facets) {
        String second = item.contains("\"t1\"") ? ", {\"id\": \"second\", \"title\": \"Second\"}" : "";
        service.stubFor(get(urlPathEqualTo("/api/v1/" + collection)).willReturn(okJson(
                "{\"items\": [%s], \"next\": \"a+b/c=\", \"total\": 41, \"facets\": {%s}}".formatted(item, facets))));
        service.stubFor(get(urlPathEqualTo("/api/v1/" + collection)).atPriority(4)
            .withQueryParam("cursor", equalTo("a+b/c="))
            .willReturn(okJson("{\"items\": [%s], \"next\": null, \"total\": 41}"
                .formatted(second.isEmpty() ? "" : second.substring(2)))));
    }

    private static void one(WireMockServer service, String path, String record) {
        service.stubFor(get(urlPathEqualTo("/api/v1/" + path)).willReturn(okJson(record)));
    }

    private Document page(String path) throws IOException {
        Http.Answer answer = Http.get(this.port, path);
        assertThat(answer.status()).as(path).isEqualTo(200);
        Document page = Jsoup.parse(answer.body());
        page.outputSettings().prettyPrint(false);
        return page;
    }

}
