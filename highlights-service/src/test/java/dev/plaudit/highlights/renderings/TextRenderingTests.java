package dev.plaudit.highlights.renderings;

import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.plaudit.highlights.digests.DigestIssue;

import static org.assertj.core.api.Assertions.assertThat;

class TextRenderingTests {

    @Test
    void tellsEverythingInOrder() {
        assertThat(text(Issues.withEverything())).isEqualTo("""
                The title
                =========

                by Bo (Editor)

                October 2021

                The intro

                Picture: A map [1]

                Programs:

                - GDE: Experts [2] – Individuals.

                Outer section
                -------------

                Outer intro

                * Item [3]
                  Ana [4] [5] [6]

                  Picture: A cat [7]
                  The caption · Image: The artist

                  No file

                  Text of item [8]

                  - link.example [9]

                Inner section
                ~~~~~~~~~~~~~

                Inner intro

                * Deep

                The outro

                Also published at Elsewhere [10] (Chinese) and other.example [11]

                Links
                -----

                [1] https://image.example/whole.png
                [2] https://legend.example/
                [3] https://link.example/1 – First
                [4] https://ana.example/1
                [5] https://ana.example/2
                [6] https://ana.example/3
                [7] https://image.example/a.png
                [8] https://text.example/
                [9] https://www.link.example/2
                [10] https://edition.example/
                [11] https://other.example/
                """);
    }

    @ParameterizedTest
    @MethodSource("dev.plaudit.highlights.renderings.Issues#hostileWords")
    void wordsAreReadBackAsTheyWere(String words) {
        DigestIssue issue = Issues.issue(words, "en", null, List.of(), null, List.of(),
                List.of(Issues.section("s", words, Issues.item(words))));
        assertThat(text(issue).lines()).startsWith(words).contains("* " + words);
        assertThat(text(issue).lines().filter(words::equals)).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = { "en", "zh", "th" })
    void linesAreAsWideAsTheyMayBe(String language) {
        String text = "- " + "Words and more words, 机器学习社区。 日本語のテキスト、 ".repeat(20) + "\n\n" + "机器学习社区".repeat(50);
        DigestIssue.Item item = Issues.item("Title of many words ".repeat(9), text, List.of(), List.of());
        assertThat(text(Issues.inLanguage(language, item)).lines())
            .allSatisfy((line) -> assertThat(Wrapping.columns(line)).isLessThanOrEqualTo(72))
            .anySatisfy((line) -> assertThat(Wrapping.columns(line)).isGreaterThan(66))
            .noneSatisfy((line) -> assertThat(line).endsWith(" "))
            .noneSatisfy((line) -> assertThat(line.strip()).startsWith("。"));
    }

    @Test
    void whatIsBrokenIsWholeAgainWhenItIsJoined() {
        String words = "One two-three, four/five https://a.example/a-b/c?d=e ".repeat(20).strip();
        String wrapped = new Wrapping(Locale.ENGLISH).wrap(words);
        assertThat(wrapped.strip().replace("\n", " ")).isEqualTo(words);
        assertThat(wrapped.lines()).allMatch((line) -> line.matches("(One|two-three,|four/five|https://\\S+e|\\s)+"));
    }

    @Test
    void aWordThatIsTooLongStandsAlone() {
        String address = "https://a.example/" + "x".repeat(200);
        assertThat(new Wrapping(Locale.ENGLISH).wrap("  See " + address + " there"))
            .isEqualTo("  See\n  " + address + "\n  there\n");
    }

    @Test
    void terminalsAreToldNothing() {
        String text = text(Issues.issue("\u001b[31mRed\u0007", "en", null, List.of(), "a\u001b]0;x\u0007b\u009b31m",
                List.of(), List.of(Issues.section("s", "c\u0000\u0008d"))));
        assertThat(text.codePoints().filter((c) -> Character.isISOControl(c) && c != '\n')).isEmpty();
        assertThat(text).startsWith("[31mRed\n=======\n").contains("cd\n--\n");
    }

    @Test
    void markupOfTextsIsSetOutInText() {
        assertThat(text(Issues.of(Issues.told("Some *emphasis* and `code`\nin lines:\n\n- one\n- two\n\n"
                + "1. [first](https://a.example/)\n2. ![cat](https://a.example/cat.png)"))))
            .contains("  Some emphasis and `code` in lines:\n\n  - one\n  - two\n\n  1. first [1]\n"
                    + "  2. Picture: cat [2]\n");
    }

    private static String text(DigestIssue issue) {
        return Issues.rendered(Format.TEXT, issue);
    }

}
