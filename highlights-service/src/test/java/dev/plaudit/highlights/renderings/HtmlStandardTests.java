package dev.plaudit.highlights.renderings;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import dev.plaudit.highlights.achievements.Image;
import dev.plaudit.highlights.digests.DigestIssue;
import dev.plaudit.platform.testing.HtmlChecker;
import dev.plaudit.platform.text.Notation;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * HTML as the Nu HTML checker reads it.
 */
class HtmlStandardTests {

    static Stream<DigestIssue> digests() {
        DigestIssue amended = Issues.amended(Issues.withEverything(),
                List.of(new DigestIssue.Translation("zh-Hans", "d-zh")),
                new DigestIssue.Correction(2, Instant.parse("2021-11-05T00:00:00Z"), "A name"));
        return Stream.of(amended, Issues.inLines(amended), SampleIssue.read(), Issues.inLines(SampleIssue.read()),
                Issues.titled("Alone"), marked());
    }

    @Test
    void theCheckerFindsWhatIsWrong() {
        assertThat(HtmlChecker.errors("<!doctype html><html lang=en><title>x</title><p>a<div></p>")).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("digests")
    void theFileIsHtml(DigestIssue issue) {
        assertThat(HtmlChecker.errors(Issues.html(issue))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("digests")
    void theHtmlOfTheEmailIsHtml(DigestIssue issue) throws Exception {
        byte[] email = new DigestRenderings(Issues.BASE).render(Format.EMAIL, issue).body();
        assertThat(HtmlChecker.errors(Read.part(email, 1))).isEmpty();
    }

    @Test
    void hostileWordsAreHtml() {
        DigestIssue.Item[] items = Issues.hostileWords()
            .map((words) -> new DigestIssue.Item("a", words, "talk", null, words,
                    List.of(Issues.credited(List.of(words), words, "IN", "https://a.example/", "https://b.example/")),
                    List.of(Issues.link(words, "https://a.example/1"), Issues.link(words, "https://a.example/2")),
                    List.of(new Image("https://a.example/x.png", words, words, words)), List.of(), List.of(words),
                    List.of(), null, true))
            .toArray(DigestIssue.Item[]::new);
        DigestIssue issue = Issues.of(items);
        assertThat(HtmlChecker.errors(Issues.html(issue))).isEmpty();
        assertThat(HtmlChecker.errors(Issues.html(Issues.inLines(issue)))).isEmpty();
    }

    /** Those that may be written; an import may have others. */
    static Stream<String> addresses() {
        return Issues.addresses().filter((address) -> Notation.isWebAddress(address) || address.startsWith("mailto:"));
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void linksAreHtml(String address) {
        assertThat(HtmlChecker.errors(Issues.html(Issues.of(Issues.linked("Item", Issues.link("x", address))))))
            .isEmpty();
    }

    private static DigestIssue marked() {
        return Issues.of(Issues.told("# One\n\n*em* **strong** `code`\n\n- one\n\n  two\n\n> quote\n\n3. three\n\n"
                + "```java\nif (a < b) {}\n```\n\n---\n\n![Alt](https://a.example/x.png \"Title\") a  \nb <b>x</b>"));
    }

}
