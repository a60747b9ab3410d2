package dev.plaudit.highlights.renderings;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.ResourceBundle;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import dev.plaudit.highlights.digests.DigestIssue;

import static org.assertj.core.api.Assertions.assertThat;

class DigestLineTests {

    private static final DigestIssue.Credited SAYAK = Issues.credited(List.of("GDE"), "Sayak Paul", "IN");

    private static final DigestIssue.Credited TFUG = new DigestIssue.Credited(DigestIssue.Credited.Type.COMMUNITY, null,
            "TFUG Pune", null, List.of("TFUG"), null, List.of(), null);

    @ParameterizedTest
    @CsvSource(delimiter = ';',
            value = { "en; article; GDE Sayak Paul (India) and TFUG Pune published Floods. A sentence.",
                    "en; talk; GDE Sayak Paul (India) and TFUG Pune gave the talk Floods. A sentence.",
                    "de; book; GDE Sayak Paul (Indien) and TFUG Pune wrote the book Floods. A sentence.",
                    "en; rocket-launch; GDE Sayak Paul (India) and TFUG Pune shared Floods. A sentence.",
                    "zh-Hans; article; GDE Sayak Paul（印度）和TFUG Pune发表了“Floods”。A sentence.",
                    "zh-Hans; rocket-launch; GDE Sayak Paul（印度）和TFUG Pune分享了“Floods”。A sentence." })
    void tellsWhoDidWhatInTheLanguageOfTheDigest(String language, String kind, String line) {
        assertThat(line(language, Issues.ofLine(null, "Floods", kind, "A sentence.", SAYAK, TFUG))).isEqualTo(line);
    }

    @ParameterizedTest
    @CsvSource({ "en, Floods. A sentence.", "zh, “Floods”。A sentence." })
    void nobodyCreditedIsNobodyNamed(String language, String line) {
        assertThat(line(language, Issues.ofLine(null, "Floods", "article", "A sentence."))).isEqualTo(line);
    }

    @Test
    void theDigestsOwnFormCounts() {
        assertThat(
                line("en",
                        Issues.ofLine("In {countries}, {title}: {text} By {credits}!", "Floods", "article",
                                "A sentence.", SAYAK)))
            .isEqualTo("In India, South Korea, Floods: A sentence. By GDE Sayak Paul (India)!");
        assertThat(line("en", Issues.ofLine("{title} has no words", "Floods", "article", "*Unsaid*", SAYAK)))
            .isEqualTo("Floods has no words");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = { "", " ", "no place", "{unknown} {title}", "{title} at https://evil.example" })
    void aFormThatBreaksTheRulesIsNone(String form) {
        assertThat(line("en", Issues.ofLine(form, "Floods", "article", null, SAYAK)))
            .isEqualTo("GDE Sayak Paul (India) published Floods.");
    }

    @ParameterizedTest
    @CsvSource({ "What a day!, What a day!", "Why?, Why?", "Done., Done.", "And so on…, And so on…", "终于。, 终于。" })
    void noSentenceEndsTwice(String title, String told) {
        assertThat(line("en", Issues.ofLine(null, title, "article", null))).isEqualTo(told);
    }

    @Test
    void theTitleIsStrongAndLinkedAndTheTextKeepsItsMarkup() {
        DigestIssue issue = Issues
            .inLines(Issues.of(Issues.ofLine(null, "Floods", "article", "*So* [much](https://b.example/).", SAYAK)));
        Element line = Jsoup.parse(Issues.html(issue)).expectFirst(".item p");
        assertThat(line.select("strong > a").eachAttr("href")).containsExactly("https://a.example/");
        assertThat(line.select("em, strong a, p > a").eachText()).containsExactly("Floods", "So", "much");
        assertThat(Issues.markdown(issue)).contains(
                "GDE Sayak Paul (India) published [**Floods**](https://a.example/). *So* [much](https://b.example/).\n");
        assertThat(Issues.rendered(Format.TEXT, issue))
            .contains("* GDE Sayak Paul (India) published Floods [1]. So much [2].\n");
    }

    @Test
    void whatNeedsMoreThanALineFollowsIt() {
        DigestIssue issue = Issues.inLines(Issues.of(
                Issues.ofLine("{title}: {text} – {credits}", "Floods", "article", "One.\n\nTwo.\n\n- a\n- b", SAYAK),
                Issues.ofLine(null, "List", "article", "- only\n- a list")));
        assertThat(Jsoup.parse(Issues.html(issue)).select(".item").eachText())
            .containsExactly("Floods: One. – GDE Sayak Paul (India) Two. a b", "List. only a list");
        assertThat(new ReadMarkdown(Issues.markdown(issue)).paragraphs)
            .containsExactly("Floods: One. – GDE Sayak Paul (India)", "Two.", "a", "b", "List.", "only", "a list");
    }

    @ParameterizedTest
    @ValueSource(strings = { "{credits}发表了{title}，很好。{text}", "{credits}{title}{text}", "了不起！{title}", "「{title}」" })
    void theTitleIsALinkAndStrongInMarkdownWhateverStandsBesideIt(String form) {
        Document read = Jsoup.parse(org.commonmark.renderer.html.HtmlRenderer.builder()
            .build()
            .render(org.commonmark.parser.Parser.builder()
                .build()
                .parse(Issues
                    .markdown(Issues.inLines(Issues.of(Issues.ofLine(form, "“洪水”！", "article", "好。", SAYAK)))))));
        assertThat(read.select("a[href=https://a.example/] > strong").eachText()).containsExactly("“洪水”！");
        assertThat(read.select("img")).isEmpty();
        assertThat(read.text()).doesNotContain("*");
    }

    @ParameterizedTest
    @MethodSource("dev.plaudit.highlights.renderings.Issues#hostileWords")
    void wordsAreReadBackAsTheyWere(String words) {
        DigestIssue.Item linked = Issues.ofLine(null, words, "article", null, Issues.credited(words));
        DigestIssue.Item unlinked = Issues.item(words);
        DigestIssue issue = Issues.inLines(Issues.of(linked, unlinked));
        Document page = Jsoup.parse(Issues.html(issue));
        assertThat(page.select(".item strong").stream().map(Element::wholeText)).containsExactly(words, words);
        assertThat(page.select(".item .name").stream().map(Element::wholeText)).containsExactly(words);
        ReadMarkdown markdown = new ReadMarkdown(Issues.markdown(issue));
        String end = words.matches(".*[.!?…。！？]") ? "" : ".";
        assertThat(markdown.paragraphs).containsExactly(words + " published " + words + end, words + end);
        assertThat(markdown.links).containsOnlyKeys("https://a.example/").containsValue(words);
        assertThat(markdown.html).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = { "en", "zh" })
    void everyKindHasAVerb(String language) throws IOException {
        ResourceBundle words = ResourceBundle.getBundle("renderings.wording", Locale.forLanguageTag(language),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        try (InputStream file = Objects.requireNonNull(getClass().getResourceAsStream("/kinds.json"))) {
            List<String> kinds = JsonMapper.shared()
                .readTree(file)
                .valueStream()
                .map((kind) -> kind.get("id"))
                .map(JsonNode::asString)
                .toList();
            assertThat(kinds).hasSizeGreaterThan(20)
                .allSatisfy((kind) -> assertThat(words.keySet()).contains("verb." + kind));
        }
    }

    private static String line(String language, DigestIssue.Item item) {
        return Jsoup.parse(Issues.html(Issues.inLines(Issues.inLanguage(language, item)))).select(".item").text();
    }

}
