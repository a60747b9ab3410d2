package dev.plaudit.highlights.renderings;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import dev.plaudit.highlights.achievements.Image;
import dev.plaudit.highlights.digests.DigestIssue;

import static org.assertj.core.api.Assertions.assertThat;

class MarkdownRenderingTests {

    private static final String HOSTILE = "dev.plaudit.highlights.renderings.Issues#hostileWords";

    @Test
    void tellsEverythingInOrder() {
        assertThat(Issues.markdown(Issues.withEverything())).isEqualTo(
                """
                        # The title

                        by Bo (Editor)

                        October 2021

                        The intro

                        ![A map](https://image.example/whole.png)

                        Programs:

                        - GDE: [Experts](https://legend.example/) – Individuals.

                        ## Outer section

                        Outer intro

                        ### [Item](https://link.example/1 "First")

                        [Ana](https://ana.example/1) [\\[2\\]](https://ana.example/2 "Ana · ana.example") \
                        [\\[3\\]](https://ana.example/3 "Ana · ana.example")

                        ![A cat](https://image.example/a.png)

                        The caption · Image: The artist

                        No file

                        Text of [item](https://text.example/)

                        [link.example](https://www.link.example/2)

                        ### Inner section

                        Inner intro

                        #### Deep

                        The outro

                        Also published at [Elsewhere](https://edition.example/) (Chinese) and [other.example](https://other.example/)
                        """);
    }

    @Test
    void losesNoLink() {
        assertThat(read(Issues.withEverything()).links).containsExactlyInAnyOrderEntriesOf(Issues.everyLink());
    }

    @ParameterizedTest
    @MethodSource(HOSTILE)
    void titlesAreReadBackAsTheyWere(String words) {
        ReadMarkdown read = read(Issues.issue(words, "en", null, List.of(), null, List.of(), List.of(Issues.section("s",
                words, Issues.item(words), Issues.linked(words, Issues.link(words, "https://a.example/"))))));
        assertThat(read.headings).containsExactly("1 " + words, "2 " + words, "3 " + words, "3 " + words);
        assertThat(read.links).containsOnlyKeys("https://a.example/");
        assertThat(read.html).isEmpty();
        assertThat(read.images).isEmpty();
    }

    @ParameterizedTest
    @MethodSource(HOSTILE)
    void namesAreReadBackAsTheyWere(String words) {
        ReadMarkdown read = read(Issues.of(Issues.creditedTo(Issues.credited(words),
                Issues.credited(List.of("In " + words), words, null, "https://a.example/", "https://b.example/"))));
        assertThat(read.paragraphs).containsExactly(words + " and In " + words + " " + words + " [2]");
        assertThat(read.links).containsOnlyKeys("https://a.example/", "https://b.example/")
            .containsEntry("https://a.example/", words);
        assertThat(read.html).isEmpty();
    }

    @ParameterizedTest
    @MethodSource(HOSTILE)
    void labelsLegendAndCaptionsAreReadBackAsTheyWere(String words) {
        DigestIssue.Item item = new DigestIssue.Item("a", "Item", "talk", null, null, List.of(),
                List.of(Issues.link("First", "https://a.example/1"), Issues.link(words, "https://a.example/2")),
                List.of(new Image("https://a.example/x.png", words, words, null)), List.of(), List.of(), List.of(),
                null, null);
        ReadMarkdown read = read(Issues.issue("Title", "en", null, List.of(), null,
                List.of(new DigestIssue.LegendEntry(words, words, words, "https://a.example/3")),
                List.of(Issues.section("s", "Section", item))));
        assertThat(read.paragraphs).containsExactly("Programs:", words + ": " + words + " – " + words, words, words,
                words);
        assertThat(read.links).containsEntry("https://a.example/2", words).containsEntry("https://a.example/3", words);
        assertThat(read.html).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("dev.plaudit.highlights.renderings.Issues#addresses")
    void addressesAreReadBackAsTheyWere(String address) {
        ReadMarkdown read = read(
                Issues.of(Issues.linked("Item", Issues.link("`", address), Issues.link("` label `", address + "2"))));
        assertThat(read.links.keySet()).containsExactly(address, address + "2");
    }

    @ParameterizedTest
    @MethodSource("dev.plaudit.highlights.renderings.Issues#forbiddenAddresses")
    void forbiddenAddressesAreNoLinks(String address) {
        String text = "[text](<" + address.replace("\n", "") + ">)";
        DigestIssue.Item item = new DigestIssue.Item("a", "Item", "talk", null, text,
                List.of(Issues.credited("Ana", address, "https://ana.example/")),
                List.of(Issues.link("Label", address), Issues.link("Next", "https://a.example/"),
                        Issues.link(null, address)),
                List.of(new Image(address, "Alt", null, null)), List.of(), List.of(), List.of(), null, null);
        ReadMarkdown read = read(Issues.of(item));
        assertThat(read.links).containsOnlyKeys("https://ana.example/", "https://a.example/");
        assertThat(read.links).containsEntry("https://a.example/", "Item").containsEntry("https://ana.example/", "Ana");
        assertThat(read.images).isEmpty();
        assertThat(read.paragraphs).containsExactly("Ana", "text", "Label");
    }

    @Test
    void lineBreaksInNamesAreSpaces() {
        ReadMarkdown read = read(
                Issues.of(Issues.item("One\n\n# Two"), Issues.creditedTo(Issues.credited("A\r\n- B"))));
        assertThat(read.headings).containsExactly("1 A digest", "2 Section", "3 One # Two", "3 Item");
        assertThat(read.paragraphs).containsExactly("A - B");
    }

    @Test
    void textsKeepTheirMarkup() {
        String text = "Some *emphasis*, `code` and:\n\n- one\n- two\n\n> a quote\n\n1. first\n2. second";
        assertThat(Issues.markdown(Issues.of(Issues.told(text)))).contains(text);
    }

    @Test
    void theLegendIsApartFromAListThatEndsTheIntro() {
        DigestIssue issue = Issues.issue("Title", "en", null, List.of(), "- an item", Issues.withEverything().legend(),
                List.of());
        assertThat(read(issue).paragraphs).containsExactly("an item", "Programs:", "GDE: Experts – Individuals.");
    }

    @Test
    void headingsOfTextsStandBelowTheHeadingsOfTheDigest() {
        ReadMarkdown read = read(Issues.of(Issues.told("# One\n\nTwo\nlines\n===\n\n###### Six"), Issues.item("Next")));
        assertThat(read.headings).containsExactly("1 A digest", "2 Section", "3 Item", "4 One", "4 Two lines", "6 Six",
                "3 Next");
        assertThat(read(Issues.withIntro("# Intro")).headings).containsExactly("1 A digest", "3 Intro");
    }

    @Test
    void htmlInTextsIsText() {
        ReadMarkdown read = read(
                Issues.of(Issues.told("Hi <b onclick=x>you</b>\n\n<script>\nalert(1)\n\n</script>\n")));
        assertThat(read.html).isEmpty();
        assertThat(read.paragraphs).containsExactly("Hi <b onclick=x>you</b>", "<script>\nalert(1)\n</script>");
    }

    @Test
    void codeStaysCodeWhenWhatKeptItApartFromAListIsGone() {
        String text = "- item\n\n[reference]: https://a.example/\n\n    [text](javascript:x) ```\n";
        assertThat(read(Issues.of(Issues.told(text))).links).isEmpty();
        assertThat(Issues.markdown(Issues.of(Issues.told(text)))).contains("````\n[text](javascript:x) ```\n````\n");
    }

    @Test
    void whatIsMarkupOnlyInExtensionsOfCommonMarkIsEscapedToo() {
        assertThat(Issues.markdown(Issues.titled("~~a~~ | b"))).isEqualTo("# \\~\\~a\\~\\~ \\| b\n");
    }

    @Test
    void anItemOfOnlyATitleIsOnlyAHeading() {
        assertThat(Issues.markdown(Issues.of(Issues.item("Alone"))))
            .isEqualTo("# A digest\n\n## Section\n\n### Alone\n");
    }

    @Test
    void saysItsOwnWordsInChinese() {
        ReadMarkdown read = read(Issues.inLanguage("zh-Hans",
                Issues.creditedTo(Issues.credited(List.of("GDE"), "朴成星", "KR"), Issues.credited("松田稔"))));
        assertThat(read.paragraphs).containsExactly("GDE 朴成星（韩国）和松田稔");
    }

    private static ReadMarkdown read(DigestIssue issue) {
        return new ReadMarkdown(Issues.markdown(issue));
    }

}
