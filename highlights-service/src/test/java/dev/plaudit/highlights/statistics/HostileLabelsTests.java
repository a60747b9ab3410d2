package dev.plaudit.highlights.statistics;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

import javax.xml.parsers.DocumentBuilderFactory;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

import dev.plaudit.highlights.achievements.Reach;
import dev.plaudit.highlights.achievements.ReachTotal;
import dev.plaudit.highlights.documents.Language;
import dev.plaudit.highlights.documents.ReadCsv;
import dev.plaudit.highlights.statistics.Statistics.Group;
import dev.plaudit.highlights.statistics.Statistics.Totals;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Names that others chose come back from a chart and a table as they are, and do nothing.
 */
class HostileLabelsTests {

    @ParameterizedTest
    @ValueSource(strings = { "<script>alert(1)</script>", "]]>&amp;</text><script/>", "\" onload=\"alert(1)", "=1+1",
            "@SUM(A1)", "two\nlines", "a\tb", "\u200F\u05E9\u05DC\u05D5\u05DD", "&#0;", "%s %n",
            "a very long name of a community in which nobody ever got to the end of the name, whatever they tried",
            "😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀" })
    void labelsAreText(String label) throws Exception {
        Totals totals = new Totals(3, 1, 1, 1, 1, 0L,
                List.of(new ReachTotal(label, 1, new ReachTotal.Total(5, Reach.Bound.EXACT, 1), null, null, 0)));
        Statistics statistics = new Statistics("2021-Q3", "2021-Q2", "program", totals, totals,
                List.of(new Group(label, label, totals, totals)), List.of(), null);
        Document chart = parsed(StatisticsChart.of(statistics, Language.EN));
        Element bar = (Element) chart.getElementsByTagNameNS("*", "g").item(0);
        assertThat(bar.getElementsByTagNameNS("*", "title").item(0).getTextContent())
            .isEqualTo(label + ": 3, before: 3");
        assertThat(bar.getChildNodes().getLength()).isEqualTo(5);
        String shown = bar.getElementsByTagNameNS("*", "text").item(0).getTextContent();
        assertThat(shown.codePointCount(0, shown.length())).isLessThanOrEqualTo(30);
        assertThat(label).startsWith(shown.replaceFirst("…$", ""));
        assertThat(chart.getElementsByTagNameNS("*", "desc").item(0).getTextContent()).contains(label);
        assertThat(chart.getElementsByTagNameNS("*", "script").getLength()).isZero();

        String csv = new String(StatisticsTable.of(statistics), StandardCharsets.UTF_8);
        var rows = ReadCsv.rows(csv);
        assertThat(rows).hasSize(2);
        assertThat(ReadCsv.unguarded(String.valueOf(rows.get(1).get("label")))).isEqualTo(label);
        assertThat(rows.get(1).get("reach." + label + ".measured")).isEqualTo("5");
    }

    @ParameterizedTest
    @ValueSource(strings = { "a\u0000b", "a\u0008b", "a\uFFFEb", "a\uD800b" })
    void whatXmlCannotHoldIsLeftOut(String label) throws Exception {
        Totals totals = new Totals(1, 0, 0, 0, 0, null, List.of());
        @Nullable Totals none = null;
        Document chart = parsed(StatisticsChart.of(new Statistics(null, null, "topic", totals, none,
                List.of(new Group(label, label, totals, none)), List.of(), null), Language.ZH));
        assertThat(chart.getElementsByTagNameNS("*", "text").item(1).getTextContent()).isEqualTo("ab");
    }

    private static Document parsed(byte[] svg) throws Exception {
        DocumentBuilderFactory parsers = DocumentBuilderFactory.newDefaultNSInstance();
        parsers.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return parsers.newDocumentBuilder().parse(new ByteArrayInputStream(svg));
    }

}
