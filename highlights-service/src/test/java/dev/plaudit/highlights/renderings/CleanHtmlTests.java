package dev.plaudit.highlights.renderings;

import org.commonmark.parser.Parser;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Gives it texts that nobody has tamed before.
 */
class CleanHtmlTests {

    @ParameterizedTest
    @ValueSource(strings = { "javascript:alert(1)", "JaVaScRiPt:alert(1)", "data:text/html;base64,PHNjcmlwdD4=",
            "data:image/png;base64,AAAA", "vbscript:x", "file:///etc/passwd", "//evil.example/", "/\\evil.example",
            "/relative", "#fragment" })
    void forbiddenAddressesAreNoLinks(String address) {
        Element clean = clean("[text](<" + address + ">) ![image](<" + address + ">)");
        assertThat(clean.select("[href], [src]")).isEmpty();
        assertThat(clean.text()).isEqualTo("text");
    }

    @Test
    void whatMayStayStays() {
        Element clean = clean("[text](https://a.example/?a=1&b=机器 \"title\") [mail](mailto:a@b.example)");
        assertThat(clean.select("a").eachAttr("href")).containsExactly("https://a.example/?a=1&b=机器",
                "mailto:a@b.example");
        assertThat(clean.select("a").eachAttr("title")).containsExactly("title");
    }

    @Test
    void htmlIsText() {
        String html = "<script>alert(1)</script>";
        Element clean = clean(html + "\n\nHi <b>" + html + "</b>");
        assertThat(clean.select("script, b")).isEmpty();
        assertThat(clean.text()).isEqualTo(html + " Hi <b>" + html + "</b>");
    }

    private static Element clean(String text) {
        Element parent = new Element("div");
        CleanHtml.of(Parser.builder().build().parse(text)).appendTo(parent);
        return parent;
    }

}
