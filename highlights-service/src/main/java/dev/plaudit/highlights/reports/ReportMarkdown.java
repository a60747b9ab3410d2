package dev.plaudit.highlights.reports;

import java.util.List;
import java.util.Optional;

import org.commonmark.node.BulletList;
import org.commonmark.node.Document;
import org.commonmark.node.Heading;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.commonmark.renderer.markdown.MarkdownRenderer;

import org.springframework.http.MediaType;

import dev.plaudit.highlights.achievements.Link;
import dev.plaudit.highlights.documents.Language;
import dev.plaudit.highlights.renderings.FaithfulMarkdown;
import dev.plaudit.highlights.renderings.WebAddress;
import dev.plaudit.highlights.reports.Report.Entry;
import dev.plaudit.platform.text.PlainText;

/**
 * A report as CommonMark, built as a tree of nodes, so that no text can become markup.
 */
final class ReportMarkdown {

    static final MediaType TYPE = MediaType.parseMediaType("text/markdown;charset=utf-8");

    private static final MarkdownRenderer RENDERER = FaithfulMarkdown.renderer();

    private final Document document = new Document();

    private final ReportWords words;

    private ReportMarkdown(ReportWords words) {
        this.words = words;
    }

    static String of(Report report, Language language) {
        return new ReportMarkdown(new ReportWords(report, language)).write();
    }

    private String write() {
        Language language = this.words.language();
        heading(1, this.words.title());
        paragraph(this.words.period());
        this.words.counts().forEach(this::paragraph);
        section(language.say("report.kinds"), this.words.kinds());
        section(language.say("report.reach"), this.words.reach());
        List<Entry> entries = this.words.report().achievements();
        heading(2, language.say("report.list"));
        if (entries.isEmpty()) {
            paragraph(language.say("report.none"));
        }
        else {
            BulletList list = list();
            entries.forEach((entry) -> list.appendChild(item(entry)));
            this.document.appendChild(list);
        }
        return RENDERER.render(this.document);
    }

    private void section(String title, List<String> lines) {
        if (!lines.isEmpty()) {
            heading(2, title);
            BulletList list = list();
            lines.forEach((line) -> list.appendChild(item(text(line))));
            this.document.appendChild(list);
        }
    }

    private ListItem item(Entry entry) {
        Paragraph line = text(entry.when() + " · ");
        line.appendChild(linked(entry.title(),
                entry.links().isEmpty() ? Optional.empty() : WebAddress.link(entry.links().getFirst().url())));
        line.appendChild(new Text(" · " + PlainText.oneLine(this.words.particulars(entry))));
        ListItem item = item(line);
        List<Link> further = entry.links().stream().skip(1).toList();
        if (!further.isEmpty()) {
            BulletList list = list();
            for (Link link : further) {
                Paragraph paragraph = new Paragraph();
                paragraph.appendChild(
                        linked((link.label() != null) ? link.label() : link.url(), WebAddress.link(link.url())));
                list.appendChild(item(paragraph));
            }
            item.appendChild(list);
        }
        return item;
    }

    private static Node linked(String text, Optional<String> address) {
        Node words = new Text(PlainText.oneLine(text));
        return address.<Node>map((url) -> {
            Node link = new org.commonmark.node.Link(url, null);
            link.appendChild(words);
            return link;
        }).orElse(words);
    }

    private static BulletList list() {
        BulletList list = new BulletList();
        list.setMarker("-");
        list.setTight(true);
        return list;
    }

    private static ListItem item(Paragraph line) {
        ListItem item = new ListItem();
        item.setMarkerIndent(0);
        item.setContentIndent(2);
        item.appendChild(line);
        return item;
    }

    private void heading(int level, String words) {
        Heading heading = new Heading();
        heading.setLevel(level);
        heading.appendChild(new Text(PlainText.oneLine(words)));
        this.document.appendChild(heading);
    }

    private void paragraph(String words) {
        this.document.appendChild(text(words));
    }

    private static Paragraph text(String words) {
        Paragraph paragraph = new Paragraph();
        // The space before a linked title is kept.
        paragraph.appendChild(new Text(PlainText.oneLine(words) + (words.endsWith(" ") ? " " : "")));
        return paragraph;
    }

}
