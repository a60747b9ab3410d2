package dev.plaudit.highlights;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;
import tools.jackson.databind.JsonNode;

import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

import dev.plaudit.highlights.documents.ReadCsv;
import dev.plaudit.platform.testing.Api;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The forms of statistics, which all tell the same numbers.
 */
@WithSample
class StatisticsFormsTests {

    private final Api api;

    StatisticsFormsTests(@LocalServerPort int port) {
        this.api = new Api(port);
    }

    @ParameterizedTest
    @ValueSource(strings = { "region", "country", "program", "kind" })
    void allFormsTellTheNumbersOfTheList(String groupBy) throws Exception {
        String query = "?period=2021-Q3&groupBy=" + groupBy;
        Map<String, Long> list = new TreeMap<>();
        JsonNode page = this.api.json("/api/v1/achievements?period=2021-Q3&facets=" + groupBy);
        page.at("/facets/" + groupBy)
            .properties()
            .forEach((facet) -> list.put(facet.getKey(), facet.getValue().asLong()));
        Map<String, Long> json = new TreeMap<>();
        JsonNode told = this.api.json("/api/v1/statistics" + query);
        told.get("groups")
            .forEach((group) -> json.put(group.get("key").asString(), group.at("/totals/achievements").asLong()));
        Map<String, Long> csv = new TreeMap<>();
        List<Map<String, String>> rows = rows("/api/v1/statistics.csv" + query);
        rows.stream().skip(1).forEach((row) -> csv.put(row.get("key"), Long.valueOf(row.get("achievements"))));
        Map<String, Long> labels = new TreeMap<>();
        rows.stream().skip(1).forEach((row) -> labels.put(row.get("label"), Long.valueOf(row.get("achievements"))));
        Map<String, Long> svg = new TreeMap<>();
        Document chart = chart("/api/v1/statistics.svg" + query);
        NodeList bars = chart.getElementsByTagNameNS("*", "g");
        for (int at = 0; at < bars.getLength(); at++) {
            Element bar = (Element) bars.item(at);
            NodeList texts = bar.getElementsByTagNameNS("*", "text");
            svg.put(texts.item(0).getTextContent(), Long.valueOf(texts.item(1).getTextContent()));
        }
        assertThat(json).isNotEmpty().isEqualTo(list).isEqualTo(csv);
        assertThat(svg).isEqualTo(labels);
        assertThat(rows.getFirst().get("key")).isEmpty();
        for (String number : List.of("achievements", "highlighted", "people", "communities", "countries",
                "firstTimers")) {
            assertThat(rows.getFirst().get(number)).as(number).isEqualTo(told.at("/totals/" + number).asString());
            assertThat(rows.getFirst().get("before." + number)).as(number)
                .isEqualTo(told.at("/before/" + number).asString());
        }
        assertThat(page.get("total").asString()).isEqualTo(rows.getFirst().get("achievements"));
        assertThat(text(chart, "desc")).startsWith(page.get("total").asString() + " achievements in all; 0 in 2021-Q2");
    }

    @Test
    void reachThatIsKnownInDifferentWaysHasColumnsOfItsOwn() {
        Map<String, String> whole = rows("/api/v1/statistics.csv?period=2021-Q3").getFirst();
        assertThat(whole.get("reach.participants.unstated")).isEqualTo("7100");
        assertThat(whole).doesNotContainKey("reach.participants.measured");
        assertThat(whole.get("reach.volunteers.unstated")).isEqualTo("30");
        assertThat(whole.get("reach.volunteers.unstated.bound")).isEqualTo("at-least");
    }

    @Test
    void theChartIsOnePictureThatNeedsNothingElse() throws Exception {
        String path = "/api/v1/statistics.svg?period=2021-Q3";
        Element root = chart(path).getDocumentElement();
        assertThat(root.getAttribute("role")).isEqualTo("img");
        assertThat(root.getAttribute("aria-labelledby")).isEqualTo("title desc");
        assertThat(text(chart(path), "title")).isEqualTo("Achievements by region, 2021-Q3");
        assertThat(text(chart(path), "style")).contains("prefers-color-scheme: dark", "currentColor");
        String svg = new String(this.api.bytes(path), StandardCharsets.UTF_8);
        assertThat(svg).doesNotContain("<script", "href", "url(", "@import", " on");
        HttpHeaders headers = this.api.get(path).getHeaders();
        assertThat(headers.getContentType()).hasToString("image/svg+xml;charset=utf-8");
        assertThat(headers.getFirst("Content-Security-Policy")).startsWith("default-src 'none'; style-src 'sha256-")
            .doesNotContain("unsafe");
        this.api.assertServedToCaches(path);
        this.api.assertServedToCaches("/api/v1/statistics.csv");
    }

    @Test
    void labelsAreInTheLanguageAskedFor() throws Exception {
        String query = "?period=2021-Q3&groupBy=kind&lang=zh";
        assertThat(labels("/api/v1/statistics" + query)).contains("演讲");
        assertThat(labels("/api/v1/statistics?groupBy=kind")).contains("Talk");
        assertThat(text(chart("/api/v1/statistics.svg" + query), "title")).isEqualTo("成就统计（按类型），2021-Q3");
        assertThat(rows("/api/v1/statistics.csv" + query)).anyMatch((row) -> "演讲".equals(row.get("label")));
        for (String form : List.of("", ".csv", ".svg")) {
            assertThat(this.api.get("/api/v1/statistics" + form + query).getHeaders().getFirst("Content-Language"))
                .as(form)
                .isEqualTo("zh");
            this.api.problem("/api/v1/statistics" + form + "?lang=fr", HttpStatus.BAD_REQUEST);
            this.api.problem("/api/v1/statistics" + form + "?colour=red", HttpStatus.BAD_REQUEST);
        }
    }

    @Test
    void nothingIsAChartTooAndSoIsVeryMuch() throws Exception {
        assertThat(text(chart("/api/v1/statistics.svg?period=1900"), "desc")).startsWith("0 achievements in all");
        Document topics = chart("/api/v1/statistics.svg?groupBy=topic");
        assertThat(topics.getElementsByTagNameNS("*", "g").getLength()).isEqualTo(30);
        assertThat(text(topics, "desc")).endsWith("and 25 more");
    }

    private List<String> labels(String path) {
        return this.api.json(path).get("groups").valueStream().map((group) -> group.get("label").asString()).toList();
    }

    private List<Map<String, String>> rows(String path) {
        return ReadCsv.rows(new String(this.api.bytes(path), StandardCharsets.UTF_8));
    }

    private Document chart(String path) throws ParserConfigurationException, IOException, SAXException {
        DocumentBuilderFactory parsers = DocumentBuilderFactory.newDefaultNSInstance();
        parsers.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return parsers.newDocumentBuilder().parse(new ByteArrayInputStream(this.api.bytes(path)));
    }

    private static String text(Document chart, String element) {
        return chart.getElementsByTagNameNS("*", element).item(0).getTextContent();
    }

}
