package dev.plaudit.highlights.reports;

import java.util.List;
import java.util.Optional;

import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.DocumentType;
import org.jsoup.nodes.Element;

import dev.plaudit.highlights.achievements.Link;
import dev.plaudit.highlights.documents.InlineStyle;
import dev.plaudit.highlights.documents.Language;
import dev.plaudit.highlights.renderings.WebAddress;
import dev.plaudit.highlights.reports.Report.Entry;
import dev.plaudit.platform.text.PlainText;

/**
 * A report as one HTML page to be printed, built as a tree of nodes, so that no text can
 * become markup.
 */
final class ReportPage {

    static final InlineStyle STYLE = InlineStyle.named("report.css");

    private final ReportWords words;

    private final Language language;

    private ReportPage(ReportWords words) {
        this.words = words;
        this.language = words.language();
    }

    static String of(Report report, Language language) {
        return new ReportPage(new ReportWords(report, language)).write();
    }

    private String write() {
        Document document = new Document("");
        document.outputSettings().prettyPrint(false);
        document.appendChild(new DocumentType("html", "", ""));
        Element html = document.appendElement("html").attr("lang", this.language.tag());
        Element head = html.appendElement("head");
        head.appendElement("meta").attr("charset", "utf-8");
        head.appendElement("title")
            .text(PlainText.oneLine(this.words.title() + this.language.say("comma") + this.words.period()));
        head.appendElement("meta").attr("name", "viewport").attr("content", "width=device-width, initial-scale=1");
        head.appendElement("meta").attr("name", "color-scheme").attr("content", "light dark");
        head.appendElement("style").appendChild(new DataNode(STYLE.css()));
        Element main = html.appendElement("body").appendElement("main");
        text(main, "h1", this.words.title());
        text(main, "p", this.words.period());
        this.words.counts().forEach((count) -> text(main, "p", count));
        section(main, "report.kinds", this.words.kinds());
        section(main, "report.reach", this.words.reach());
        text(main, "h2", this.language.say("report.list"));
        List<Entry> entries = this.words.report().achievements();
        if (entries.isEmpty()) {
            text(main, "p", this.language.say("report.none"));
        }
        else {
            table(main, entries);
        }
        return document.outerHtml() + "\n";
    }

    private void section(Element main, String title, List<String> lines) {
        if (!lines.isEmpty()) {
            text(main, "h2", this.language.say(title));
            Element list = main.appendElement("ul");
            lines.forEach((line) -> text(list, "li", line));
        }
    }

    private void table(Element main, List<Entry> entries) {
        Element table = main.appendElement("table");
        Element head = table.appendElement("thead").appendElement("tr");
        for (String column : List.of("date", "title", "kind", "role", "links")) {
            text(head, "th", this.language.say("report." + column)).attr("scope", "col");
        }
        Element body = table.appendElement("tbody");
        for (Entry entry : entries) {
            Element row = body.appendElement("tr");
            text(row, "td", entry.when());
            Element title = text(row, "th", entry.title()).attr("scope", "row");
            if (entry.waiting()) {
                title.appendText(" ").appendElement("em").text("(" + this.language.say("report.waits") + ")");
            }
            text(row, "td", entry.kindLabel());
            text(row, "td", String.join(this.language.say("comma"), entry.roles()));
            links(row.appendElement("td"), entry.links());
        }
    }

    private static void links(Element cell, List<Link> links) {
        if (!links.isEmpty()) {
            Element list = cell.appendElement("ul");
            for (Link link : links) {
                Element item = list.appendElement("li");
                Optional<String> address = WebAddress.link(link.url());
                String words = (link.label() != null) ? link.label() : link.url();
                address.ifPresentOrElse((url) -> text(item, "a", words).attr("href", url),
                        () -> text(item, "span", words));
            }
        }
    }

    private static Element text(Element parent, String tag, String words) {
        return parent.appendElement(tag).attr("dir", "auto").text(PlainText.oneLine(words));
    }

}
