package dev.plaudit.gateway.pages.reading;

import java.io.IOException;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;

import dev.plaudit.gateway.Http;
import dev.plaudit.gateway.pages.Dictionary;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * What everyone reads of achievements and people.
 */
class ReadingTests extends ReadingTest {

    private static final String HOSTILE = "</script><script>alert(1)</script>";

    private static final String ACHIEVEMENT = """
            {"id": "one", "title": "Flood %1$s", "summary": "About %1$s", "kind": "talk", "language": "en",
             "description": "# Heading\\n\\n%1$s [x](javascript:alert(1)) ![i](https://evil.example/i.png)",
             "date": "2021-09-14", "region": "india", "countries": ["IN"], "programs": ["GDE"], "topics": ["%1$s", "Google Cloud"],
             "credits": [{"personId": "ana", "name": "Ana %1$s", "role": "speaker"},
               {"name": "Nobody %1$s", "role": "%1$s"}],
             "links": [{"label": "%1$s", "url": "javascript:alert(1)"}, {"label": "Slides", "url": "https://s.example/1"}],
             "reach": [{"metric": "views %1$s", "value": 4000, "bound": "at-least", "basis": "measured",
               "source": "javascript:alert(1)"}],
             "images": [{"id": "i", "alt": "%1$s", "caption": "%1$s", "sizes":
               [{"width": 640, "height": 360, "url": "https://plaudit.example/api/v1/images/i/640.jpg"}]}],
             "events": [{"id": "e", "title": "%1$s"}], "talks": [], "digests": ["2021-q3"],
             "details": {"level": "%1$s"}}"""
        .formatted(HOSTILE);

    private static final String PERSON = """
            {"id": "ana", "slug": "ana", "name": "Ana %1$s", "aliases": ["%1$s"], "country": "SG",
             "affiliation": "%1$s", "urls": ["javascript:alert(1)", "https://ana.example/"], "programs": ["GDE"],
             "topics": ["%1$s"], "memberships": [{"program": "GDE", "role": "expert"}]}""".formatted(HOSTILE);

    @Autowired
    Dictionary dictionary;

    @BeforeEach
    void somethingIsThere() {
        answer(this.highlights, "achievements", """
                {"items": [%s, {"id": "two", "title": "Older", "kind": "talk", "period": "2019-Q1"}],
                 "next": "c+1", "total": 2, "facets": {"kind": {"talk": 2}, "country": {"IN": 1}}}"""
            .formatted(ACHIEVEMENT));
        answer(this.highlights, "achievements/one", ACHIEVEMENT);
        answer(this.highlights, "kinds/talk", """
                {"id": "talk", "name": "Talk", "definition": {"label": {"en": "Talk", "zh": "演讲"},
                 "fields": [{"id": "level", "type": "text", "label": {"en": "Level", "zh": "级别"}}],
                 "roles": [{"id": "speaker", "label": {"en": "Spoke", "zh": "讲者"}}], "reach": []}}""");
        answer(this.highlights, "digests/2021-q3", """
                {"id": "2021-q3", "slug": "2021-q3", "title": "The third quarter", "language": "en",
                 "sections": [{"id": "main", "items": []}]}""");
        answer(this.highlights, "topics", """
                {"items": [{"id": "google-cloud", "name": "Google Cloud"}], "next": null, "total": 1}""");
        this.dictionary.forget("topics");
        answer(this.events, "events/e", "{\"id\": \"e\", \"slug\": \"devfest\", \"title\": \"DevFest\"}");
        answer(this.events, "talks", NOTHING);
        answer(this.events, "events", NOTHING);
        answer(this.people, "people/ana", PERSON);
        answer(this.people, "people", "{\"items\": [%s], \"next\": null, \"total\": 1}".formatted(PERSON));
    }

    @Test
    void theListIsNarrowedByWhatStandsInItsAddress() throws IOException {
        Document page = page("/achievements?kind=talk&country=IN&q=a%26b&empty=&cursor=x");

        this.highlights
            .verify(getRequestedFor(urlPathEqualTo("/api/v1/achievements")).withQueryParam("kind", equalTo("talk"))
                .withQueryParam("country", equalTo("IN"))
                .withQueryParam("q", equalTo("a&b"))
                .withQueryParam("cursor", equalTo("x")));
        assertThat(page.select("a.chip[href^=/achievements]").eachAttr("href"))
            .contains("/achievements?q=a%26b&country=IN", "/achievements?kind=talk&country=IN");
        assertThat(page.select("select[name=country] option[selected]").text()).isEqualTo("India (1)");
        assertThat(page.select("a[rel=next]").attr("href")).contains("kind=talk", "q=a%26b", "cursor=c%2B1");
        assertThat(page.select("[role=status]").text()).contains("2 found");
        assertThat(page.select("link[type=application/atom+xml]").attr("href"))
            .isEqualTo("/api/v1/feeds/achievements.atom?q=a%26b&kind=talk&country=IN");
    }

    @Test
    void anAchievementTellsAllItHasInWords() throws IOException {
        Document page = page("/achievements/one");

        assertThat(page.select("main dl").text()).contains("India", "at least 4,000", "(measured)", "Level");
        assertThat(page.select("main a[href=/events/devfest]")).hasSize(1);
        assertThat(page.select("main a[href=/achievements?topic=google-cloud]").text()).isEqualTo("Google Cloud");
        assertThat(page.select("main a[href=/digests/2021-q3#item-one]").text()).isEqualTo("The third quarter");
        assertThat(page.select("main a[href=/people/ana]").text()).endsWith("· Spoke");
        assertThat(page.select("main a[href=/people/ana]")).hasSize(1);
        assertThat(page.select("main a[href=https://s.example/1]").text()).isEqualTo("Slides");
        assertThat(page.select("main img").attr("src")).isEqualTo("/api/v1/images/i/640.jpg");
        assertThat(page.select("main img").attr("width")).isEqualTo("640");
        assertThat(page.select("main h2").eachText()).contains("Heading");
        assertThat(page("/achievements/one?lang=zh").select("main dl").text()).contains("级别", "印度");
    }

    @Test
    void whatPeopleWroteIsTextAndNoData() throws IOException {
        for (String path : new String[] { "/achievements", "/achievements/one", "/people", "/people/ana" }) {
            Document page = page(path);
            assertThat(page.select("script:not([src^=/assets/], [type=application/ld+json])")).as(path).isEmpty();
            assertThat(page.select("a[href^=javascript], img[src*=evil], [onerror]")).as(path).isEmpty();
            assertThat(page.select("main").text()).as(path).contains(HOSTILE);
            page.select("script[type=application/ld+json]")
                .forEach((script) -> assertThat(JsonMapper.shared().readTree(script.data()).toString()).startsWith("{")
                    .doesNotContain("javascript:"));
        }
    }

    @Test
    void aPersonIsShownOverTheYears() throws IOException {
        Document page = page("/people/ana");

        assertThat(page.select(".timeline .year").eachText()).containsExactly("2021", "2019");
        assertThat(page.select("main").text()).contains("Singapore", "India", "expert");
        assertThat(page.select("a[href=https://ana.example/]")).hasSize(1);
        assertThat(page.select("link[type=application/atom+xml]").attr("href")).isEqualTo("/api/v1/people/ana.atom");
    }

    @Test
    void aPersonWithoutTheServiceOfAchievementsIsShownWithoutThem() throws IOException {
        fail(this.highlights, "achievements", 503);
        Http.Answer answer = Http.get(this.port, "/people/ana");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Cache-Control").getFirst()).contains("max-age=5,");
        assertThat(answer.body()).contains("This part cannot be shown right now");
    }

    @Test
    void whatIsNotThereIsNotFound() throws IOException {
        fail(this.highlights, "achievements/none", 404);
        assertThat(Http.get(this.port, "/achievements/none").status()).isEqualTo(404);
        assertThat(Http.get(this.port, "/people/%3Cscript%3E").status()).isEqualTo(404);
    }

}
