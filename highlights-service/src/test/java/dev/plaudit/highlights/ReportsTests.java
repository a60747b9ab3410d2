package dev.plaudit.highlights;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

import dev.plaudit.highlights.Desk.Paper;
import dev.plaudit.highlights.documents.ReadCsv;
import dev.plaudit.platform.identity.Caller.Member;
import dev.plaudit.platform.references.References;
import dev.plaudit.platform.testing.Tokens;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What one person or community did.
 */
@WithNeighbours
class ReportsTests {

    private static final JsonMapper JSON = new JsonMapper();

    private static final String OWN = Desk.OWN + "/report";

    @Autowired
    private Neighbours neighbours;

    @Autowired
    private References references;

    private final Desk desk;

    ReportsTests(@LocalServerPort int port) {
        this.desk = new Desk(port);
    }

    @Test
    void numbersAreThoseOfTheListAndNeverAddedAcrossTheirKinds() {
        approved("Measured", "1821-02-03", "talk", "", "{\"metric\": \"views\", \"value\": 10, \"basis\": \"measured\","
                + " \"source\": \"https://example.org\"}");
        approved("Estimated", "1821-02-04", "talk", "",
                "{\"metric\": \"views\", \"value\": 5, \"basis\": \"estimated\"}");
        approved("Unstated", "1821-02-05", "article", "", "{\"metric\": \"views\", \"value\": 3}");
        approved("Of another time", "1821-05-05", "article", "", "");
        for (String of : List.of("people/sayak-paul", "communities/tfug-singapore")) {
            JsonNode report = this.desk.api().json("/api/v1/reports/" + of + "?period=1821-Q1");
            assertThat(report.get("achievements")).extracting((each) -> each.get("title").asString())
                .containsExactly("Measured", "Estimated", "Unstated");
            assertThat(report.at("/totals/achievements").asInt()).isEqualTo(3);
            assertThat(report.at("/totals/kinds")).hasToString("""
                    [{"kind":"talk","label":"Talk","achievements":2},\
                    {"kind":"article","label":"Article","achievements":1}]""");
            JsonNode views = report.at("/totals/reach/0");
            assertThat(views.at("/measured/value").asInt()).isEqualTo(10);
            assertThat(views.at("/estimated/value").asInt()).isEqualTo(5);
            assertThat(views.at("/unstated/value").asInt()).isEqualTo(3);
            assertThat(this.desk.api().json("/api/v1/statistics?period=1821-Q1").at("/totals/reach"))
                .isEqualTo(report.at("/totals/reach"));
        }
        assertThat(this.desk.api().json("/api/v1/reports/people/sayak-paul?period=1821").get("achievements"))
            .hasSize(4);
        assertThat(text("/api/v1/reports/people/sayak-paul.md?period=1821-Q1")).contains("10 (measured)",
                "5 (estimated)", "3 (source does not say");
    }

    @Test
    void whoHadAnotherRecordIsFoundUnderBoth() {
        approved("Told of both", "1822-02-03", "talk", "", "");
        JsonNode report = this.desk.api().json("/api/v1/reports/people/former-sayak-paul?period=1822");
        assertThat(report.get("subject")).hasToString("""
                {"type":"person","id":"sayak-paul","name":"Sayak Paul"}""");
        assertThat(report.get("achievements")).hasSize(1);
        assertThat(report.at("/achievements/0/roles")).hasToString("[\"speaker\"]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = { "people/nobody", "communities/nowhere", "people/tfug-singapore", "communities/sayak-paul" })
    void ofWhomNothingIsKnownThereIsNoReport(String of) {
        for (String form : List.of("", ".md", ".csv", ".html")) {
            this.desk.api().problem("/api/v1/reports/" + of + form, HttpStatus.NOT_FOUND);
        }
    }

    @ParameterizedTest
    @CsvSource({ "period=2021-Q5, period", "lang=fr, lang", "kind=talk, kind", "period=, period" })
    void whatIsNotUnderstoodIsAProblemThatNamesIt(String query, String name) {
        for (String form : List.of("", ".md", ".csv", ".html")) {
            assertThat(this.desk.api()
                .problem("/api/v1/reports/people/sayak-paul" + form + "?" + query, HttpStatus.BAD_REQUEST)
                .toString()).contains(name);
        }
    }

    @Test
    void everybodyMayKeepAReport() {
        for (String form : List.of("", ".md", ".csv", ".html")) {
            this.desk.api().assertServedToCaches("/api/v1/reports/communities/gdg-turkey" + form + "?period=2021");
        }
        ResponseEntity<byte[]> page = this.desk.api().get("/api/v1/reports/communities/gdg-turkey.html?lang=zh");
        assertThat(page.getHeaders().getFirst("Content-Security-Policy"))
            .startsWith("default-src 'none'; style-src 'sha256-")
            .doesNotContain("unsafe");
        assertThat(page.getHeaders().getFirst("Content-Language")).isEqualTo("zh");
        Document html = Jsoup.parse(new String(Objects.requireNonNull(page.getBody()), StandardCharsets.UTF_8));
        assertThat(Objects.requireNonNull(html.selectFirst("style")).data()).contains("@media print");
    }

    @Test
    void whoIsHiddenHasNoReportAnyMore() {
        Member hidden = known("hides");
        assertThat(this.desk.api().get("/api/v1/reports/people/" + hidden.personId()).getStatusCode().value())
            .isEqualTo(200);
        this.neighbours.gone(hidden.personId());
        this.references.pull();
        this.desk.api().problem("/api/v1/reports/people/" + hidden.personId(), HttpStatus.NOT_FOUND);
    }

    @Test
    void onlyWhatEverybodyReadsIsInAPublicReport() {
        this.desk.approved(Tokens.ANA,
                report("Kept private", "1823-02-03", "talk", "\"visibility\": \"private\", ", ""));
        this.desk.submitted(Tokens.ANA, report("Not decided", "1823-02-04", "talk", "", ""));
        this.desk.draft(Tokens.ANA, report("Not handed in", "1823-02-05", "talk", "", ""));
        approved("Public", "1823-02-06", "talk", "", "");
        assertThat(this.desk.api().json("/api/v1/reports/people/sayak-paul?period=1823").get("achievements"))
            .extracting((each) -> each.get("title").asString())
            .containsExactly("Public");
        JsonNode own = this.desk.get(Tokens.ANA, OWN + "?period=1823");
        assertThat(own.get("achievements"))
            .extracting((each) -> each.get("title").asString() + " " + each.get("waiting").asBoolean())
            .containsExactly("Kept private false", "Not decided true", "Public false");
        assertThat(own.at("/totals/achievements").asInt()).isEqualTo(2);
        assertThat(own.at("/totals/waiting").asInt()).isEqualTo(1);
        assertThat(own.at("/totals/kinds/0/achievements").asInt()).isEqualTo(2);
    }

    @Test
    void ownReportsAreForTheirOwnersAlone() {
        Paper waits = this.desk.submitted(Tokens.ANA, report("Waits for Max", "1824-02-03", "talk", "", ""));
        for (String form : List.of("", ".md", ".csv")) {
            String path = OWN + form + "?period=1824";
            assertThat(this.desk.status(HttpMethod.GET, Desk.NOBODY, path, "")).as(form).isEqualTo(401);
            ResponseEntity<byte[]> mine = this.desk.send(HttpMethod.GET, Tokens.ANA, path, "");
            assertThat(mine.getHeaders().getCacheControl()).isEqualTo("no-store");
            assertThat(new String(Objects.requireNonNull(mine.getBody()), StandardCharsets.UTF_8)).as(form)
                .contains("Waits for Max", "waiting");
            assertThat(new String(Objects.requireNonNull(this.desk.send(HttpMethod.GET, Tokens.BO, path, "").getBody()),
                    StandardCharsets.UTF_8))
                .doesNotContain("Waits for Max");
        }
        this.desk.approve(Tokens.MAX, waits);
        assertThat(this.desk.get(Tokens.ANA, OWN + "?period=1824").at("/totals/waiting").asInt()).isZero();
    }

    @Test
    void aCreditThatWasNotAcceptedWaitsForItsOwner() {
        Member cleo = known("accepts");
        Paper paper = this.desk.approved(Tokens.ANA, """
                {"title": "Credits another", "kind": "talk", "date": "1825-02-03",
                 "credits": [{"personId": "ana"}, {"personId": "%s"}, {"communityId": "tfug-singapore"}]}"""
            .formatted(cleo.personId()));
        assertThat(this.desk.get(cleo, OWN + "?period=1825").at("/achievements/0/waiting").asBoolean()).isTrue();
        assertThat(this.desk.get(cleo, Desk.OWN + "/exports/advocu?period=1825").get("activities")).isEmpty();
        assertThat(this.desk.api().json("/api/v1/reports/people/" + cleo.personId()).get("achievements")).isEmpty();
        answer(cleo, paper, "accept");
        assertThat(this.desk.get(cleo, OWN + "?period=1825").at("/achievements/0/waiting").asBoolean()).isFalse();
        assertThat(this.desk.api().json("/api/v1/reports/people/" + cleo.personId()).get("achievements")).hasSize(1);
        answer(cleo, paper, "decline");
        assertThat(this.desk.get(cleo, OWN + "?period=1825").get("achievements")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`',
            value = { "1831 | <script>alert(1)</script>", "1832 | ]]><img src=x onerror=alert(1)>", "1833 | =1+1",
                    "1834 | @SUM(A1)", "1835 | # no *heading* [x](javascript:alert(1))",
                    "1836 | - no list\\n\\n1. none", "1837 | line\\nbreak\\ttab",
                    "1838 | \u200F\u05E9\u05DC\u05D5\u05DD \u202Bx", "1839 | &amp;&lt;b&gt; `code` ~~x~~ | y",
                    "1840 | '=1", "1829 | \\\\<b> \\\\* ![x](y)" })
    void textThatOthersWroteStaysText(int year, String written) {
        String title = written.replace("\\n", "\n").replace("\\t", "\t").replace("\u202B", "");
        String body = JSON.writeValueAsString(JSON.createObjectNode()
            .put("title", title)
            .put("kind", "talk")
            .put("date", year + "-02-03")
            .set("credits", JSON.readTree("[{\"personId\": \"ana\"}, {\"communityId\": \"tfug-singapore\"}]")));
        ResponseEntity<byte[]> draft = this.desk.send(HttpMethod.POST, Tokens.ANA, Desk.OWN, body);
        Paper paper = this.desk.approve(Tokens.MAX, this.desk.submit(Tokens.ANA, Desk.paper(draft, 201)));
        String told = paper.json().get("title").asString();
        String line = told.replaceAll("\\s+", " ").strip();
        String path = "/api/v1/reports/communities/tfug-singapore%s?period=" + year;
        assertThat(this.desk.api().json(path.formatted("")).at("/achievements/0/title").asString()).isEqualTo(told);

        List<Map<String, String>> rows = ReadCsv.rows(text(path.formatted(".csv")));
        assertThat(rows).hasSize(1);
        String cell = Objects.requireNonNull(rows.getFirst().get("title"));
        assertThat(cell).doesNotMatch("(?s)[=+\\-@\\t\\r].*");
        assertThat(ReadCsv.unguarded(cell)).isEqualTo(told);

        Document html = Jsoup.parse(text(path.formatted(".html")));
        assertThat(Objects.requireNonNull(html.selectFirst("tbody th")).text()).isEqualTo(line);
        assertThat(html.select("script, img, [onerror], b")).isEmpty();

        Read markdown = new Read(text(path.formatted(".md")));
        assertThat(markdown.markup).isEmpty();
        assertThat(markdown.headings).isEqualTo(3);
        assertThat(markdown.text.toString()).contains(" · " + line + " · Talk");
    }

    @Test
    void onlyAddressesOfTheWebAreLinks() {
        approved("With links", "1826-02-03", "talk", "\"links\": [{\"url\": \"https://example.org/a_(b)?c=1&copy;=2\"},"
                + " {\"label\": \"<b>Slides</b>\", \"url\": \"http://example.org/slides\"}], ", "");
        String path = "/api/v1/reports/people/sayak-paul%s?period=1826";
        Document html = Jsoup.parse(text(path.formatted(".html")));
        assertThat(html.select("td a")).extracting((link) -> link.attr("href"))
            .containsExactly("https://example.org/a_(b)?c=1&copy;=2", "http://example.org/slides");
        assertThat(html.select("td a").get(1).text()).isEqualTo("<b>Slides</b>");
        assertThat(new Read(text(path.formatted(".md"))).links).containsExactly("https://example.org/a_(b)?c=1&copy;=2",
                "http://example.org/slides");
    }

    private String text(String path) {
        return new String(this.desk.api().bytes(path), StandardCharsets.UTF_8);
    }

    private Member known(String name) {
        Member member = Tokens.member(name + "-" + System.nanoTime());
        this.neighbours.person(member.personId(), true);
        this.references.pull();
        return member;
    }

    private void answer(Member who, Paper paper, String answer) {
        String path = Desk.OWN + "/" + paper.id() + "/credit";
        String tag = Objects.requireNonNull(
                this.desk.send(HttpMethod.GET, who, Desk.OWN + "/" + paper.id(), "").getHeaders().getETag());
        assertThat(
                this.desk.status(HttpMethod.POST, who, path, "{\"answer\": \"%s\"}".formatted(answer), "If-Match", tag))
            .isEqualTo(200);
    }

    private void approved(String title, String date, String kind, String fields, String reach) {
        this.desk.approved(Tokens.ANA, report(title, date, kind, fields, reach));
    }

    private static String report(String title, String date, String kind, String fields, String reach) {
        return """
                {"title": "%s", "kind": "%s", "date": "%s", %s "reach": [%s], "credits": [{"personId": "ana"},
                 {"personId": "sayak-paul", "role": "speaker"}, {"communityId": "tfug-singapore"}]}""".formatted(title,
                kind, date, fields, reach);
    }

    /**
     * Markdown, read by a parser.
     */
    private static final class Read extends AbstractVisitor {

        private final List<String> markup = new ArrayList<>();

        private final List<String> links = new ArrayList<>();

        private final StringBuilder text = new StringBuilder();

        private int headings;

        private Read(String markdown) {
            Node document = Parser.builder().build().parse(markdown);
            document.accept(this);
        }

        @Override
        public void visit(Heading heading) {
            this.headings++;
            visitChildren(heading);
        }

        @Override
        public void visit(Text words) {
            this.text.append(words.getLiteral());
        }

        @Override
        public void visit(Link link) {
            this.links.add(link.getDestination());
            visitChildren(link);
        }

        @Override
        public void visit(HtmlInline html) {
            this.markup.add(html.getLiteral());
        }

        @Override
        public void visit(HtmlBlock html) {
            this.markup.add(html.getLiteral());
        }

    }

}
