package dev.plaudit.gateway.pages.reading;

import java.io.IOException;
import java.util.List;
import java.util.Map;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

import dev.plaudit.gateway.Http;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What everyone reads of events, talks and communities, and what other sites may show.
 */
class PlacesTests extends PlacesTest {

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
        fail(this.highlights, "achievements", 503);
        fail(this.people, "people", 503);

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

}
