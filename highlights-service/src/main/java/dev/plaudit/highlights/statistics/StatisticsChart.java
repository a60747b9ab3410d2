package dev.plaudit.highlights.statistics;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.StringJoiner;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

import dev.plaudit.highlights.documents.InlineStyle;
import dev.plaudit.highlights.documents.Language;
import dev.plaudit.highlights.statistics.Statistics.Group;
import dev.plaudit.highlights.statistics.Statistics.Totals;

/**
 * Statistics as a chart of bars (SVG): one picture for assistive technology, with a title
 * and every number in its description. It carries its style, which follows the reader's
 * choice of light or dark, runs nothing and asks for nothing.
 */
final class StatisticsChart {

    static final InlineStyle STYLE = InlineStyle.named("chart.css");

    private static final String SVG = "http://www.w3.org/2000/svg";

    private static final int MOST_BARS = 30;

    private static final int LONGEST_LABEL = 30;

    private static final int WIDTH = 720;

    private static final int LABELS = 250;

    private static final int BARS = 360;

    private static final int TOP = 48;

    private static final int ROW = 30;

    private final XMLStreamWriter xml;

    private final Statistics statistics;

    private final Language language;

    private StatisticsChart(XMLStreamWriter xml, Statistics statistics, Language language) {
        this.xml = xml;
        this.statistics = statistics;
        this.language = language;
    }

    static byte[] of(Statistics statistics, Language language) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory()
                .createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
            new StatisticsChart(xml, statistics, language).write();
            xml.close();
        }
        catch (XMLStreamException ex) {
            throw new IllegalStateException("Text that XML cannot hold was left", ex);
        }
        return bytes.toByteArray();
    }

    private void write() throws XMLStreamException {
        List<Group> shown = this.statistics.groups().stream().limit(MOST_BARS).toList();
        int more = this.statistics.groups().size() - shown.size();
        int rows = shown.size() + ((more > 0 || shown.isEmpty()) ? 1 : 0);
        int height = TOP + rows * ROW + 12;
        this.xml.writeStartDocument("UTF-8", "1.0");
        this.xml.writeStartElement("svg");
        this.xml.writeDefaultNamespace(SVG);
        attributes("width", WIDTH, "height", height, "viewBox", "0 0 %d %d".formatted(WIDTH, height), "role", "img",
                "aria-labelledby", "title desc", "xml:lang", this.language.tag(), "lang", this.language.tag());
        element("title", title(), "id", "title");
        element("desc", description(shown, more), "id", "desc");
        element("style", STYLE.css());
        element("text", title(), "class", "heading", "x", 12, "y", 28);
        long longest = shown.stream().mapToLong(StatisticsChart::longest).max().orElse(0);
        for (int at = 0; at < shown.size(); at++) {
            bar(shown.get(at), TOP + at * ROW, Math.max(1, longest));
        }
        if (rows > shown.size()) {
            element("text", shown.isEmpty() ? this.language.say("chart.none") : this.language.say("chart.more", more),
                    "x", 12, "y", TOP + shown.size() * ROW + 18);
        }
        this.xml.writeEndElement();
        this.xml.writeEndDocument();
    }

    private void bar(Group group, int y, long longest) throws XMLStreamException {
        long now = group.totals().achievements();
        this.xml.writeStartElement("g");
        element("title", spoken(group));
        element("text", shortened(group.label()), "class", "label", "x", LABELS - 10, "y", y + 18);
        rectangle("bar", y + 4, 18, now, longest);
        Totals before = group.before();
        if (before != null) {
            rectangle("before", y + 23, 4, before.achievements(), longest);
        }
        element("text", String.valueOf(now), "x", LABELS + width(now, longest) + 8, "y", y + 18);
        this.xml.writeEndElement();
    }

    private void rectangle(String name, int y, int height, long value, long longest) throws XMLStreamException {
        this.xml.writeEmptyElement("rect");
        attributes("class", name, "x", LABELS, "y", y, "width", width(value, longest), "height", height);
    }

    private static long width(long value, long longest) {
        return Math.round((double) value * BARS / longest);
    }

    private static long longest(Group group) {
        return Math.max(group.totals().achievements(), (group.before() != null) ? group.before().achievements() : 0);
    }

    private String title() {
        String grouping = this.language.say("by." + this.statistics.groupBy());
        return (this.statistics.period() != null)
                ? this.language.say("chart.title.period", grouping, this.statistics.period())
                : this.language.say("chart.title", grouping);
    }

    private String description(List<Group> shown, int more) {
        Totals before = this.statistics.before();
        String previous = this.statistics.previousPeriod();
        long all = this.statistics.totals().achievements();
        StringJoiner numbers = new StringJoiner(this.language.say("semicolon"));
        shown.forEach((group) -> numbers.add(spoken(group)));
        if (more > 0) {
            numbers.add(this.language.say("chart.more", more));
        }
        return ((before != null && previous != null)
                ? this.language.say("chart.whole.before", all, before.achievements(), previous)
                : this.language.say("chart.whole", all)) + " " + numbers;
    }

    private String spoken(Group group) {
        long now = group.totals().achievements();
        return (group.before() != null)
                ? this.language.say("chart.bar.before", group.label(), now, group.before().achievements())
                : this.language.say("chart.bar", group.label(), now);
    }

    private static String shortened(String label) {
        return (label.codePointCount(0, label.length()) <= LONGEST_LABEL) ? label
                : label.substring(0, label.offsetByCodePoints(0, LONGEST_LABEL - 1)).stripTrailing() + "…";
    }

    private void element(String name, String text, Object... attributes) throws XMLStreamException {
        this.xml.writeStartElement(name);
        attributes(attributes);
        this.xml.writeCharacters(allowed(text));
        this.xml.writeEndElement();
    }

    private void attributes(Object... namesAndValues) throws XMLStreamException {
        for (int at = 0; at < namesAndValues.length; at += 2) {
            this.xml.writeAttribute(String.valueOf(namesAndValues[at]),
                    allowed(String.valueOf(namesAndValues[at + 1])));
        }
    }

    /** Leaves out the characters that XML 1.0 has no way to write. */
    private static String allowed(String text) {
        return text.codePoints()
            .filter((c) -> c == '\t' || c == '\n' || c == '\r' || (c >= ' ' && c <= 0xD7FF)
                    || (c >= 0xE000 && c <= 0xFFFD) || c >= 0x10000)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
    }

}
