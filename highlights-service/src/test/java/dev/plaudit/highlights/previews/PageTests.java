package dev.plaudit.highlights.previews;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

import dev.plaudit.highlights.fetching.Fetched;
import dev.plaudit.highlights.fetching.SafeFetch;
import dev.plaudit.highlights.links.HttpAddress;
import dev.plaudit.platform.dates.PartialDate;
import dev.plaudit.platform.text.PlainText;

import static org.assertj.core.api.Assertions.assertThat;

@Timeout(10)
class PageTests {

    private static final HttpAddress ADDRESS = HttpAddress.parse("https://example.org/blog/post").orElseThrow();

    @Test
    void openGraphTellsOfAnArticle() {
        PageFacts facts = facts("""
                <html lang="pt_br"><head><title>A post | A blog</title>
                <meta property="og:title" content="A post"><meta property="og:type" content="article">
                <meta property="og:description" content="What it says"><meta property="og:image" content="/a.png">
                <meta property="og:site_name" content="A blog"><meta name="author" content="Ana Lee">
                <meta property="article:published_time" content="2021-09-14T23:59:00-11:00">""");
        assertThat(facts).isEqualTo(new PageFacts("article", "A post", "What it says", "https://example.org/a.png",
                List.of("Ana Lee"), new PartialDate("2021-09-14"), "A blog", "pt-BR"));
    }

    @Test
    void jsonLdIsBelievedMoreThanTags() {
        PageFacts facts = facts(
                """
                        <meta property="og:title" content="Wrong"><meta property="og:description" content="From a tag">
                        <script type="application/ld+json">
                        {"@context": "https://schema.org", "@graph": [{"@type": "WebSite", "name": "Not this"},
                         {"@type": ["Thing", "BlogPosting"], "headline": "Tom &amp; Ana&#8217;s post", "author": [{"@id": "#ana"}, "Bo"],
                          "datePublished": "2021-09", "image": {"@type": "ImageObject", "url": "https://example.org/b.png"},
                          "publisher": {"name": "The blog"}, "inLanguage": "de"},
                         {"@type": "Person", "@id": "#ana", "name": "Ana Lee"}, {"@type": "Event", "name": "Not this either"}]}
                        </script>""");
        assertThat(facts).isEqualTo(new PageFacts("article", "Tom & Ana’s post", "From a tag",
                "https://example.org/b.png", List.of("Ana Lee", "Bo"), new PartialDate("2021-09"), "The blog", "de"));
    }

    @ParameterizedTest
    @CsvSource({ "VideoObject, uploadDate, video", "Event, startDate, event", "ScholarlyArticle, datePublished, paper",
            "SoftwareSourceCode, dateCreated, open-source", "Course, dateCreated, course",
            "PodcastEpisode, datePublished, podcast", "https://schema.org/Dataset, datePublished, dataset",
            "schema:Book, datePublished, book" })
    void typesOfSchemaOrgAreKinds(String type, String date, String kind) {
        PageFacts facts = facts("""
                <script type="Application/LD+JSON">[{"@type": "%s", "name": "A thing", "%s": "2021-09-14T10:00",
                "organizer": {"name": "TFUG"}, "thumbnailUrl": ["//example.org/t.png"],},]</script>""".formatted(type,
                date));
        assertThat(facts).isEqualTo(new PageFacts(kind, "A thing", null, "https://example.org/t.png", List.of("TFUG"),
                new PartialDate("2021-09-14"), null, null));
    }

    @Test
    void scholarsHaveTagsOfTheirOwn() {
        PageFacts facts = facts(
                """
                        <title>Paper page</title><meta name="citation_title" content="On things">
                        <meta name="citation_author" content="Lee, Ana"><meta name="citation_author" content="Bo van Roe">
                        <meta name="citation_author" content="Lee, Ana"><meta name="citation_publication_date" content="2021/9/4">
                        <meta name="citation_journal_title" content="Journal"><meta name="citation_language" content="en">
                        <meta name="citation_abstract" content="An abstract">""");
        assertThat(facts).isEqualTo(new PageFacts("paper", "On things", "An abstract", null,
                List.of("Ana Lee", "Bo van Roe"), new PartialDate("2021-09-04"), "Journal", "en"));
    }

    @Test
    void dublinCoreIsRead() {
        PageFacts facts = facts("""
                <meta name="DC.Title" content="A thing"><meta name="dc:creator" content="Ana">
                <meta name="DC.creator" content="Bo"><meta name="DCTERMS.issued" content="20210914">
                <meta name="dcterms:abstract" content="Of it"><meta name="DC.language" content="zh-Hant">""");
        assertThat(facts).isEqualTo(new PageFacts(null, "A thing", "Of it", null, List.of("Ana", "Bo"),
                new PartialDate("2021-09-14"), null, "zh-Hant"));
    }

    @Test
    void withoutAllOfTheseHtmlIsRead() {
        PageFacts facts = facts("""
                <html lang=en><title>
                 A  page </title><meta name=Description content='What it is'><link rel=image_src href=i.png>
                <meta name=author content="https://example.org/ana">""");
        assertThat(facts).isEqualTo(new PageFacts(null, "A page", "What it is", "https://example.org/blog/i.png",
                List.of(), null, null, "en"));
    }

    @Test
    void linksOfThePageAreFound() {
        Page page = page(
                """
                        <link rel="Canonical" href="/other?x=1"><link rel=alternate type="application/json+oembed" href="//o.example/e">"""
                    .getBytes(StandardCharsets.UTF_8),
                null);
        assertThat(page.canonical()).hasToString("Optional[https://example.org/other?x=1]");
        assertThat(page.oEmbed()).hasToString("Optional[https://o.example/e]");
    }

    @Test
    void oEmbedTellsOfAVideo() {
        PageFacts facts = OEmbed.facts(fetched("""
                {"type": "video", "title": "A talk", "author_name": "Ana", "thumbnail_url": "https://example.org/t.jpg",
                 "provider_name": "Videos", "html": "<iframe>"}""".getBytes(StandardCharsets.UTF_8), null));
        assertThat(facts).isEqualTo(new PageFacts("video", "A talk", null, "https://example.org/t.jpg", List.of("Ana"),
                null, "Videos", null));
        assertThat(OEmbed.facts(fetched("{\"title\": 7, \"type\": [".getBytes(StandardCharsets.UTF_8), null)))
            .isEqualTo(PageFacts.NONE);
        assertThat(OEmbed.facts(fetched("[]".getBytes(StandardCharsets.UTF_8), null))).isEqualTo(PageFacts.NONE);
    }

    @Test
    void everyKindThatIsToldIsOne() {
        List<String> known = new JsonMapper()
            .readTree(Objects.requireNonNull(getClass().getResourceAsStream("/kinds.json")))
            .valueStream()
            .map((kind) -> kind.get("id").asString())
            .toList();
        assertThat(JsonLd.kinds()).isSubsetOf(known);
        assertThat(Stream.of("article", "paper", "book", "video")).isSubsetOf(known);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            2021-09-14,                    2021-09-14
            2021-09-14T10:00:00+09:00,     2021-09-14
            2021-9-4,                      2021-09-04
            2021/09/14,                    2021-09-14
            20210914,                      2021-09-14
            2021-09,                       2021-09
            2021,                          2021
            2021-02-30,                    -
            2021-13,                       -
            20210914123,                   -
            0021-09-14,                    -
            14.09.2021,                    -
            yesterday,                     -
            '',                            -
            """)
    void datesAreReadAsFarAsTheyAreDates(String told, @Nullable String date) {
        assertThat(Told.date(told)).isEqualTo((date != null) ? new PartialDate(date) : null);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            en,         en
            EN_us,      en-US
            zh_hans_cn, zh-Hans-CN
            x,          -
            und,        -
            english!,   -
            '',         -
            """)
    void languagesAreReadAsFarAsTheyAreTags(String told, @Nullable String language) {
        assertThat(Told.language(told)).isEqualTo(language);
    }

    @ParameterizedTest
    @ValueSource(strings = { "javascript:alert(1)", "data:image/png;base64,AAAA", "ftp://example.org/a.png",
            "http://a@b/", "https://", "blob:https://example.org/1" })
    void imagesAreOnTheWeb(String told) {
        assertThat(Told.image(told, ADDRESS)).isNull();
    }

    @Test
    void titlesAreOneLineOfText() {
        assertThat(facts("<title>A &lt;script&gt;alert(1)&lt;/script&gt;\n\t of &amp;lt; \u202Eit\u0007\u200b!</title>")
            .title()).isEqualTo("A <script>alert(1)</script> of &lt; it !");
        assertThat(facts("<title>A <script>alert(1)</script></title>").title())
            .isEqualTo("A <script>alert(1)</script>");
        assertThat(facts("<meta property='og:title' content='\u202E\u2066  '><title>A</title>").title()).isEqualTo("A");
        assertThat(facts("<title></title>").title()).isNull();
    }

    @Test
    void whatIsTooLongEndsInDots() {
        PageFacts facts = facts("<title>%s</title><meta name=description content='%s'>"
            .formatted("word ".repeat(10_000), "😀".repeat(50_000)));
        assertThat(facts.title()).startsWith("word word").endsWith("word…").hasSizeLessThanOrEqualTo(200);
        assertThat(Objects.requireNonNull(facts.description()).codePointCount(0, 559)).isEqualTo(280);
        assertThat(facts.description()).endsWith("😀…");
        assertThat(facts("<title>" + "😀".repeat(200) + "</title>").title()).isEqualTo("😀".repeat(200));
        assertThat(facts("<title>x" + "😀".repeat(50_000) + "</title>").title())
            .satisfies((title) -> assertThat(PlainText.forbidden(title)).isEmpty());
        assertThat(facts("<meta name=dc.creator content=A>".repeat(100).replace("=A", "=\"A\"")).authors()).hasSize(1);
        assertThat(facts(Stream.iterate(0, (at) -> at + 1)
            .limit(100)
            .map((at) -> "<meta name=dc.creator content=A" + at + ">")
            .reduce("", String::concat)).authors()).hasSize(30);
    }

    static Stream<Arguments> encodings() {
        String page = "<html><head>%s<title>Über 机器 é</title>";
        String meta = "<meta charset=\"%s\">";
        return Stream.of(Arguments.of("by the server", "UTF-8", page.formatted("").getBytes(StandardCharsets.UTF_8)),
                Arguments.of("by the server, against the page", "utf-8",
                        page.formatted(meta.formatted("iso-8859-1")).getBytes(StandardCharsets.UTF_8)),
                Arguments.of("by the page", null,
                        page.formatted(meta.formatted("GB18030")).getBytes(Charset.forName("GB18030"))),
                Arguments.of("by nobody", null, page.formatted("").getBytes(StandardCharsets.UTF_8)),
                Arguments.of("by a mark, against the server", "iso-8859-1",
                        ("\uFEFF" + page.formatted("")).getBytes(StandardCharsets.UTF_8)),
                Arguments.of("by a mark of UTF-16", "utf-8",
                        ("\uFEFF" + page.formatted("")).getBytes(StandardCharsets.UTF_16BE)),
                Arguments.of("by the server in nonsense", "no such thing!",
                        page.formatted("").getBytes(StandardCharsets.UTF_8)),
                Arguments.of("by the page in nonsense", "unheard-of",
                        page.formatted(meta.formatted("martian")).getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("encodings")
    void theEncodingIsTold(String how, @Nullable String charset, byte[] body) {
        assertThat(page(body, charset).facts().title()).isEqualTo("Über 机器 é");
    }

    @Test
    void aWrongEncodingMakesOddLettersOnly() {
        byte[] body = "<title>Über all</title><meta name=author content=Ana>".getBytes(StandardCharsets.ISO_8859_1);
        PageFacts facts = page(body, "utf-8").facts();
        assertThat(facts.title()).isEqualTo("\uFFFDber all");
        assertThat(facts.authors()).containsExactly("Ana");
        byte[] noise = new byte[1 << 16];
        new Random(7).nextBytes(noise);
        for (String charset : List.of("utf-8", "utf-16", "shift_jis", "gb18030", "iso-2022-jp", "utf-32", "big5",
                "cp037")) {
            assertThat(page(noise, charset).facts()).isNotNull();
        }
    }

    static Stream<String> bombs() {
        String json = "<title>A page</title><script type=application/ld+json>%s</script>";
        return Stream.of("<title>A page</title>" + fill("<div>"), "<title>A page</title>" + fill("<b><a><i>"),
                "<title>A page</title>" + fill("<table><tr><td>"), "<title>A page</title>" + fill("<svg><math>"),
                "<title>A page</title>" + fill("<p><font><b></p>"), "<title>A page" + fill("<title>"),
                "<title>A page</title><p " + fill("a%1$s=b "), "<title>A page</title>" + fill("&#"),
                "<title>A page</title>" + fill("<meta name=a content=b>"), "<title>A page</title>" + fill("<!--"),
                "<title>A page</title>" + fill("<script type=application/ld+json>[]</script>"),
                json.formatted(fill("[")), json.formatted(fill("{\"@graph\":")),
                json.formatted("[" + fill("{},") + "1]"),
                json.formatted("{\"@type\":\"Article\",\"author\":[" + fill("\"a\",") + "1]}"),
                json.formatted("{\"@type\":\"Article\",\"headline\":\"A page\",\"datePublished\":" + fill("9") + "}"),
                json.formatted("{\"@type\":\"Article\",\"headline\":\"A page" + fill("&amp;") + "\"}"));
    }

    @ParameterizedTest
    @MethodSource("bombs")
    void noPageIsABomb(String html) {
        assertThat(facts(html).title()).startsWith("A page");
    }

    @ParameterizedTest
    @ValueSource(strings = { "<html><head><title>A page", "<TITLE>A page</tITLE", "</div></p><title>A page</title>",
            "<<title>A page</title>>", "<body><p><title>A page</title>", "\u0000<title>A page</title>",
            "<body><svg><title>Logo</title></svg><title>A page</title>",
            "<!doctype html [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><title>A page</title>&x;" })
    void brokenPagesAreRead(String html) {
        assertThat(facts(html).title()).startsWith("A page");
    }

    @ParameterizedTest
    @ValueSource(strings = { "", " ", "{", "null", "7", "\"a\"", "{\"@type\": {}}", "{\"@type\": null, \"name\": []}",
            "{\"@type\":\"Article\",\"headline\":{},\"author\":7,\"image\":[[]],\"datePublished\":true,\"inLanguage\":{}}",
            "{\"@type\":\"Article\",\"author\":{\"@id\":\"a\"},\"mainEntity\":{\"@id\":\"a\",\"author\":{\"@id\":\"a\"}}}" })
    void oddJsonTellsNothing(String json) {
        PageFacts facts = facts("<title>A page</title><script type=application/ld+json>" + json + "</script>");
        assertThat(facts.title()).isEqualTo("A page");
        assertThat(facts.authors()).isEmpty();
    }

    private static String fill(String piece) {
        String[] pieces = new String[SafeFetch.MOST_BYTES / piece.length()];
        Arrays.setAll(pieces, (at) -> piece.contains("%1$s") ? piece.replace("%1$s", Integer.toString(at)) : piece);
        return String.join("", pieces);
    }

    private static PageFacts facts(String html) {
        return page(html.getBytes(StandardCharsets.UTF_8), "utf-8").facts();
    }

    private static Page page(byte[] body, @Nullable String charset) {
        return Page.read(fetched(body, charset)).orElseThrow();
    }

    private static Fetched.Document fetched(byte[] body, @Nullable String charset) {
        return new Fetched.Document(ADDRESS, charset, body);
    }

}
