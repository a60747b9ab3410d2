package dev.plaudit.highlights.renderings;

import java.util.List;

import org.commonmark.node.Node;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;

/**
 * HTML of a text, cleaned with a list of what is allowed. {@link CommonMarkText} has
 * already taken out what may not be there; this does not rely on it.
 */
final class CleanHtml {

    private static final HtmlRenderer RENDERER = HtmlRenderer.builder().escapeHtml(true).sanitizeUrls(true).build();

    private static final Cleaner CLEANER = new Cleaner(
            new Safelist().addTags("p", "br", "hr", "em", "strong", "code", "pre", "blockquote", "ul", "ol", "li")
                .addTags("h2", "h3", "h4", "h5", "h6", "a", "img")
                .addAttributes("ol", "start")
                .addAttributes("a", "href", "title")
                .addAttributes("img", "src", "alt", "title")
                .addProtocols("a", "href", "http", "https", "mailto")
                .addProtocols("img", "src", "http", "https")
                .addEnforcedAttribute("img", "loading", "lazy")
                // Otherwise addresses are written anew and no longer what the text has;
                // there is no base to be relative to.
                .preserveRelativeLinks(true));

    private final Element body;

    private CleanHtml(Element body) {
        this.body = body;
    }

    static CleanHtml of(Node text) {
        Element body = new Element("body");
        if (PlainParagraphs.copy(text, body)) {
            return new CleanHtml(body);
        }
        return new CleanHtml(CLEANER.clean(Jsoup.parseBodyFragment(RENDERER.render(text))).body());
    }

    /** Puts the words of a paragraph into a line that has others. */
    void appendLineTo(Element line) {
        this.body.select("> p").forEach((paragraph) -> line.appendChildren(List.copyOf(paragraph.childNodes())));
    }

    void appendTo(Element parent) {
        parent.appendChildren(List.copyOf(this.body.childNodes()));
    }

}
