package dev.plaudit.gateway.pages.reading;

import java.io.IOException;
import java.io.StringReader;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

import dev.plaudit.gateway.Http;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Where people did what they did, as words and as a map; and that they have one page.
 */
class WhereaboutsTests extends ReadingTest {

    private static final String PERSON = """
            {"id": "ana", "slug": "ana", "name": "Ana", "country": "SG", "memberships": [
              {"program": "TFUG", "role": "organizer", "communityId": "c1"},
              {"program": "TFUG", "role": "member", "communityId": "gone"}]}""";

    @BeforeEach
    void anaWasInFiveCountries() {
        answer(this.people, "people/ana", PERSON);
        answer(this.people, "people", NOTHING);
        answer(this.people, "communities/c1", "{\"id\": \"c1\", \"slug\": \"c1\", \"name\": \"TFUG One\"}");
        answer(this.highlights, "achievements", list("""
                {"id": "a1", "title": "A", "kind": "talk", "period": "2021-Q3", "countries": ["IN", "??"]}"""));
        answer(this.events, "talks", list("""
                {"id": "t1", "slug": "t1", "title": "T", "deliveries": [{"date": "2021-09", "eventId": "e1",
                  "eventTitle": "DevFest", "community": {"id": "c2", "name": "GDG", "country": "CL"},
                  "recordingUrls": ["https://video.example/1", "javascript:alert(1)"]}]}"""));
        answer(this.events, "events",
                list("{\"id\": \"e1\", \"slug\": \"e1\", \"title\": \"E\", \"country\": \"NG\"}"));
    }

    @Test
    void personIsWhereTheyLiveActSpeakAndInvite() throws IOException {
        Document page = page("/people/ana");

        assertThat(page.select(".map figcaption a").eachAttr("href")).containsExactly(
                "/achievements?person=ana&country=??", "/achievements?person=ana&country=CL",
                "/achievements?person=ana&country=IN", "/achievements?person=ana&country=NG",
                "/achievements?person=ana&country=SG");
        Element map = page.expectFirst(".map img");
        assertThat(map.attr("src")).isEqualTo("/map.svg?countries=CL,IN,NG,SG&lang=en");
        assertThat(map.hasAttr("width") && map.hasAttr("height")).isTrue();
    }

    @Test
    void mapMarksWhatItIsAskedForInEitherLanguage() throws Exception {
        Http.Answer answer = Http.get(this.port, "/map.svg?countries=IN,SG&lang=zh");
        Document map = Jsoup.parse(answer.body(), "", Parser.xmlParser());

        assertThat(answer.header("Content-Type")).containsExactly("image/svg+xml;charset=utf-8");
        assertThat(answer.header("Content-Security-Policy").getFirst())
            .startsWith("default-src 'none'; style-src 'sha256-");
        assertThat(map.select("path.on title, circle.on title").eachText()).containsExactly("印度", "新加坡");
        assertThat(map.select("path.on")).hasSize(1);
        assertThat(map.select("[viewBox]").attr("viewBox")).isEqualTo("0 0 7200 3140");
        assertWellFormed(answer.body());
    }

    /** As one would that goes around the back of the world. */
    @Test
    void noOutlineLeapsAcrossTheMap() throws IOException {
        Document map = Jsoup.parse(Http.get(this.port, "/map.svg?countries=FJ,RU").body(), "", Parser.xmlParser());

        for (Element path : map.select("path")) {
            for (String ring : path.attr("d").split("z")) {
                assertThat(ring.substring(ring.indexOf('l') + 1).split("(?=-)| "))
                    .allMatch((step) -> Math.abs(Integer.parseInt(step)) < 10 * WorldMap.WIDTH / 3);
            }
        }
    }

    @Test
    void everyOutlineCanBeDrawn() throws IOException {
        Document map = Jsoup.parse(Http.get(this.port, "/map.svg?countries=FJ").body(), "", Parser.xmlParser());

        for (Element path : map.select("path")) {
            assertThat(path.attr("d").split("z")).allMatch(
                    (ring) -> ring.matches("M\\d+ \\d+l-?\\d+(?:[ -]\\d+)++") && ring.split("[ l-]+").length % 2 == 0);
        }
        assertThat(map.select("path")).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "XX", "IN,", "in", "IN,%3Cscript%3E", "IN,AQ" })
    void thereIsNoMapOfWhatIsNoCountry(String countries) throws IOException {
        assertThat(Http.get(this.port, "/map.svg?countries=" + countries).status()).isEqualTo(404);
    }

    @Test
    void talksOfAPersonLeadToTheirRecordings() throws IOException {
        Document page = page("/people/ana");

        assertThat(page.select(".given").text()).contains("September 2021", "DevFest", "GDG");
        assertThat(page.select(".given a[href=https://video.example/1]")).hasSize(1);
        assertThat(page.select("a[href^=javascript]")).isEmpty();
    }

    @Test
    void membershipsNameTheirCommunities() throws IOException {
        Document page = page("/people/ana");

        assertThat(page.select("dl a[href=/communities/c1]").text()).isEqualTo("TFUG One");
        assertThat(page.select("dl a[href=/communities/gone]").text()).isEqualTo("gone");
    }

    @Test
    void whoWasMergedHasOnePage() throws IOException {
        this.people.stubFor(get(urlPathEqualTo("/api/v1/people/old"))
            .willReturn(aResponse().withStatus(308).withHeader("Location", "/api/v1/people/ana")));
        this.people.stubFor(get(urlPathEqualTo("/api/v1/people")).withQueryParam("formerId", equalTo("old"))
            .willReturn(okJson(list(PERSON))));
        Http.Answer answer = Http.get(this.port, "/people/old");

        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.header("Location")).containsExactly("/people/ana");
        assertThat(Http.get(this.port, "/people/nobody").status()).isEqualTo(404);
    }

    @Test
    void cardsCanBeCopied() throws IOException {
        Document page = page("/people/ana");

        assertThat(page.select("textarea[readonly]").val())
            .isEqualTo("<iframe src=\"https://plaudit.example/embed/people/ana\" width=\"480\" height=\"240\" "
                    + "title=\"Plaudit\"></iframe>");
        assertThat(page.select("label[for=embed]")).hasSize(1);
    }

    private static void assertWellFormed(String xml) throws IOException, ParserConfigurationException, SAXException {
        DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
    }

    private static String list(String item) {
        return "{\"items\": [%s], \"next\": null, \"total\": 1}".formatted(item);
    }

}
