package dev.plaudit.highlights.renderings;

import java.util.stream.Stream;

import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is read without the parser must be what the parser reads.
 */
class PlainParagraphsTests {

    private static final HtmlRenderer HTML = HtmlRenderer.builder().escapeHtml(true).build();

    static Stream<String> texts() {
        Stream<String> signs = "*_`[]<>&\\!#+-=~|.:;\"'(){}^$%@/ \n\t\r".chars()
            .mapToObj(Character::toString)
            .flatMap((sign) -> Stream.of("A " + sign + "b" + sign + " c", "A" + sign + sign + "b" + sign + sign,
                    "a" + sign + " b", "a" + sign, "A [b](c" + sign + ") d", "a b" + sign + "\nc"));
        return Stream.concat(
                Stream.of("A **b** c", "a &amp; b", "A <b>c</b>", "See https://a.example/ there", "a  \nb"),
                Stream.concat(signs, Issues.hostileWords().flatMap((words) -> Stream.of(words, "a " + words))));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void aTextIsReadAsTheParserReadsIt(String text) {
        var read = PlainParagraphs.read(text);
        if (read != null) {
            assertThat(HTML.render(read)).isEqualTo(HTML.render(Parser.builder().build().parse(text)));
        }
    }

    @ParameterizedTest
    @MethodSource("texts")
    void whatIsCopiedIsWhatIsRenderedAndCleaned(String text) {
        var parsed = Parser.builder().build().parse(text);
        Element body = new Element("body");
        if (PlainParagraphs.copy(parsed, body)) {
            assertThat(body.select("p").eachText()).isEqualTo(Jsoup.parse(HTML.render(parsed)).select("p").eachText());
            assertThat(body.select("*").not("p, body")).isEmpty();
        }
    }

    @Test
    void mostTextsNeedNoParser() {
        assertThat(PlainParagraphs.read("A two-part post (by Ana) argues that CI/CD matters, doesn't it?")).isNotNull();
        assertThat(PlainParagraphs.read("机器学习社区的文章。")).isNotNull();
        assertThat(PlainParagraphs.read("1. a list")).isNull();
    }

}
