package dev.plaudit.highlights.renderings;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.plaudit.highlights.achievements.Image;
import dev.plaudit.highlights.digests.DigestIssue;

import static org.assertj.core.api.Assertions.assertThat;

class HtmlRenderingTests {

    private static final String HOSTILE = "dev.plaudit.highlights.renderings.Issues#hostileWords";

    @Test
    void isOneFileWithOneArticleThatHoldsEverything() {
        Document page = read(Issues.withEverything());
        assertThat(Issues.html(Issues.withEverything())).startsWith("<!doctype html>\n<html lang=\"en\">");
        assertThat(page.title()).isEqualTo("The title");
        assertThat(page.select("meta[name=description]").attr("content")).isEqualTo("The intro");
        assertThat(page.select("link[rel=canonical]").attr("href")).isEqualTo("https://plaudit.example/digests/d");
        assertThat(page.select("article")).hasSize(1);
        assertThat(page.body().text()).isEqualTo(page.select("article").text());
        assertThat(page.select("script:not([type=application/ld+json]), link[rel=stylesheet], iframe, [style]"))
            .isEmpty();
        assertThat(page.select("style").html()).doesNotContain("url(", "@import");
    }

    @Test
    void tellsEverythingInOrder() {
        Element article = read(Issues.withEverything()).expectFirst("article");
        assertThat(article.text()).isEqualTo("The title by Bo (Editor) October 2021 The intro GDE Experts Individuals. "
                + "Outer section Outer intro Item Ana [2] [3] The caption · Image: The artist No file Text of item "
                + "link.example Inner section Inner intro Deep The outro "
                + "Also published at Elsewhere (Chinese) and other.example");
        assertThat(headings(article)).containsExactly("h1 The title", "h2 Outer section", "h3 Item", "h3 Inner section",
                "h4 Deep");
        assertThat(article.select("h3 > a").attr("title")).isEqualTo("First");
    }

    @Test
    void partsNameTheirRecords() {
        DigestIssue.Credited ana = new DigestIssue.Credited(DigestIssue.Credited.Type.PERSON, "ana", "Ana", null,
                List.of(), null, List.of(), null);
        DigestIssue.Credited group = new DigestIssue.Credited(DigestIssue.Credited.Type.COMMUNITY, "group", "Group",
                null, List.of(), null, List.of(), null);
        Element article = read(Issues.of(Issues.creditedTo(ana, group, Issues.credited("Bo")))).expectFirst("article");
        assertThat(article.select(".item").attr("id")).isEqualTo("item-a");
        assertThat(article.select("[data-record]").eachAttr("data-record")).containsExactly("achievements/a",
                "people/ana", "communities/group");
    }

    @Test
    void losesNoLink() {
        Map<String, String> links = new HashMap<>();
        read(Issues.withEverything()).select("a").forEach((link) -> links.put(link.attr("href"), link.text()));
        assertThat(links).containsExactlyInAnyOrderEntriesOf(Issues.everyLink());
    }

    @ParameterizedTest
    @MethodSource(HOSTILE)
    void wordsAreReadBackAsTheyWere(String words) {
        DigestIssue.Item item = new DigestIssue.Item("a", words, "talk", null, null,
                List.of(Issues.credited(List.of("In " + words), words, null, "https://a.example/")),
                List.of(Issues.link("x" + words, "https://a.example/1"), Issues.link(words, "https://a.example/2")),
                List.of(new Image("https://a.example/x.png", words, words, null)), List.of(), List.of(), List.of(),
                null, null);
        Document page = read(Issues.issue(words, "en", null, List.of(new DigestIssue.Author(null, words, words, null)),
                null, List.of(new DigestIssue.LegendEntry(words, words, words, null)),
                List.of(Issues.section("s", words, item))));
        assertThat(wholeText(page, ".digest-title, .section-title, .item-title")).containsExactly(words, words, words);
        assertThat(wholeText(page, "title")).containsExactly(words);
        assertThat(wholeText(page, ".byline .name, .byline .job")).containsExactly(words, words);
        assertThat(wholeText(page, ".credits .name")).containsExactly(words);
        assertThat(wholeText(page, ".credits .program")).containsExactly("In " + words);
        assertThat(wholeText(page, "dt, dd .name, dd .description")).containsExactly(words, words, words);
        assertThat(wholeText(page, ".links a, figcaption")).containsExactly(words, words);
        assertThat(page.select("img").attr("alt")).isEqualTo(words);
        assertThat(page.select(".item-title a").attr("title")).isEqualTo("x" + words);
        assertThat(page.select("article *").stream().map(Element::tagName).distinct()).containsExactlyInAnyOrder(
                "header", "h1", "p", "span", "dl", "div", "dt", "dd", "section", "h2", "h3", "a", "figure", "img",
                "figcaption", "ul", "li");
    }

    @ParameterizedTest
    @MethodSource("dev.plaudit.highlights.renderings.Issues#addresses")
    void addressesAreReadBackAsTheyWere(String address) {
        Document page = read(
                Issues.of(Issues.linked("Item", Issues.link(null, address), Issues.link("x", address + "2"))));
        assertThat(page.select("a").eachAttr("href")).containsExactly(address, address + "2");
    }

    @ParameterizedTest
    @MethodSource("dev.plaudit.highlights.renderings.Issues#forbiddenAddresses")
    void forbiddenAddressesAreNoLinks(String address) {
        DigestIssue.Item item = new DigestIssue.Item("a", "Item", "talk", null,
                "[text](<" + address.replace("\n", "") + ">) ![image](<" + address.replace("\n", "") + ">)",
                List.of(Issues.credited("Ana", address, "https://ana.example/")),
                List.of(Issues.link("Label", address), Issues.link("Next", "https://a.example/")),
                List.of(new Image(address, "Alt", null, null)), List.of(), List.of(), List.of(), null, null);
        Document page = read(Issues.of(item));
        assertThat(page.select("a").eachAttr("href")).containsExactly("https://a.example/", "https://ana.example/");
        assertThat(page.select(".links").text()).isEqualTo("Label");
        assertThat(page.select(".text").text()).isEqualTo("text image");
        assertThat(page.select("img")).isEmpty();
    }

    @Test
    void textsKeepTheirMarkup() {
        Document page = read(Issues.of(Issues.told("*em* **strong** `a < b`\n\n- one\n\n> quote\n\n3. three\n\n"
                + "```java\nif (a < b) {\n    x();\n}\n```\n\n![Alt](https://a.example/x.png)")));
        Element text = page.expectFirst(".text");
        assertThat(text.select("em, strong, p > code, ul li, blockquote, ol[start=3] li").eachText())
            .containsExactlyInAnyOrder("em", "strong", "a < b", "one", "quote", "three");
        assertThat(text.expectFirst("pre").wholeText()).isEqualTo("if (a < b) {\n    x();\n}\n");
        assertThat(text.select("img[alt=Alt][loading=lazy]").attr("src")).isEqualTo("https://a.example/x.png");
    }

    @Test
    void headingsOfTextsStandBelowTheHeadingsOfTheDigest() {
        Document page = read(Issues.of(Issues.told("# One\n\n###### Six"), Issues.item("Next")));
        assertThat(headings(page)).containsExactly("h1 A digest", "h2 Section", "h3 Item", "h4 One", "h6 Six",
                "h3 Next");
    }

    @Test
    void htmlInTextsIsText() {
        String html = "<script>alert(1)</script>";
        Document page = read(Issues.of(Issues.told(html + "\n\nHi <img src=x onerror=alert(1)> `" + html + "`")));
        assertThat(page.select("article script, img")).isEmpty();
        assertThat(page.select(".text").text()).isEqualTo(html + " Hi <img src=x onerror=alert(1)> " + html);
    }

    @ParameterizedTest
    @ValueSource(strings = { ">", "- ", "![", "[", "*a **a ", "<b>", "`", "\\", "&#1;", "| a |\n" })
    void aHostilePatternOverAndOverIsRendered(String pattern) {
        DigestIssue issue = Issues.of(Issues.told(pattern.repeat(20_000 / pattern.length())));
        assertThat(read(issue).select("article")).hasSize(1);
        assertThat(Issues.markdown(issue)).startsWith("# A digest");
    }

    @Test
    void nestingEndsWhereNobodyWouldReadOn() {
        assertThat(read(Issues.of(Issues.told(">".repeat(1000) + " deep"))).select("blockquote")).hasSizeBetween(10,
                40);
    }

    @Test
    void nestedImagesAreRendered() {
        DigestIssue issue = Issues.of(Issues.told("![".repeat(4000) + "](https://a.b/c)".repeat(4000)));
        assertThat(read(issue).select("article")).hasSize(1);
        assertThat(Issues.markdown(issue)).startsWith("# A digest");
    }

    @Test
    void anImageThatOnlyTheSourceHasIsNotShown() {
        Document page = read(Issues.of(Issues.illustrated(new Image("img/38cc.png", "A cat", null, null),
                new Image("img/38cd.png", null, "Caption", "Ana"))));
        assertThat(page.select("img, figure")).isEmpty();
        assertThat(page.select(".caption").eachText()).containsExactly("Caption · Image: Ana");
    }

    @Test
    void anItemOfOnlyATitleIsOnlyAHeading() {
        assertThat(read(Issues.of(Issues.item("Alone"))).select(".item").html())
            .isEqualTo("<h3 class=\"item-title\" dir=\"auto\">Alone</h3>");
    }

    @Test
    void wordsOfOtherDirectionsKeepTheirs() {
        Document page = read(Issues.of(Issues.item("مجتمع"), Issues.creditedTo(Issues.credited("קהילה"))));
        assertThat(page.select("h3, .credits, .name").eachAttr("dir")).containsOnly("auto").hasSize(4);
    }

    @ParameterizedTest
    @CsvSource({ "2021, 2021", "2021-10, October 2021", "2021-10-14, 'October 14, 2021'" })
    void aDateIsToldAsFarAsItIsKnown(String date, String told) {
        Document page = read(Issues.publishedOn(date));
        assertThat(page.select(".published").text()).isEqualTo(told);
        assertThat(page.select("time").attr("datetime")).isEqualTo(date);
    }

    @Test
    void aLongIntroIsDescribedByItsBeginning() {
        String description = read(Issues.withIntro("*Many* words 🎉 ".repeat(100))).select("meta[name=description]")
            .attr("content");
        assertThat(description).startsWith("Many words 🎉 Many words").endsWith("…").hasSizeBetween(150, 230);
    }

    private static Document read(DigestIssue issue) {
        return Jsoup.parse(Issues.html(issue));
    }

    private static List<String> headings(Element element) {
        return element.select("h1, h2, h3, h4, h5, h6")
            .stream()
            .map((heading) -> heading.tagName() + " " + heading.text())
            .toList();
    }

    private static List<String> wholeText(Document page, String selector) {
        Elements elements = page.select(selector);
        return elements.stream().map(Element::wholeText).toList();
    }

}
