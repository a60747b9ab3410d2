package dev.plaudit.gateway.pages;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.safety.Safelist;
import org.jspecify.annotations.Nullable;

/**
 * HTML of what people write as CommonMark. HTML in it is text; what is left is cleaned
 * with a list of what is allowed, which does not rely on that. Images of other sites
 * would tell those who reads, so they are links.
 */
public final class Markdown {

    /** Nesting costs stack when it is rendered; nobody writes this deep. */
    private static final int MOST_OPEN_BLOCKS = 32;

    private static final int LOWEST_HEADING = 6;

    private static final Parser PARSER = Parser.builder().maxOpenBlockParsers(MOST_OPEN_BLOCKS).build();

    private static final HtmlRenderer RENDERER = HtmlRenderer.builder().escapeHtml(true).sanitizeUrls(true).build();

    private static final Safelist ALLOWED = new Safelist()
        .addTags("p", "br", "hr", "em", "strong", "code", "pre", "blockquote", "ul", "ol", "li", "a")
        .addTags("h2", "h3", "h4", "h5", "h6")
        .addAttributes("ol", "start")
        .addAttributes("a", "href", "title")
        .addProtocols("a", "href", "http", "https", "mailto")
        .addEnforcedAttribute("a", "rel", "nofollow ugc");

    private Markdown() {
    }

    /**
     * Renders a text.
     * @param text CommonMark, or null
     * @param level the level of the heading it stands under, from 1
     * @return HTML that can stand in a page as it is
     */
    public static String html(@Nullable String text, int level) {
        if (text == null || text.isBlank()) {
            return "";
        }
        Node document = PARSER.parse(text);
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(Heading heading) {
                heading.setLevel(Math.min(level + heading.getLevel(), LOWEST_HEADING));
            }

            @Override
            public void visit(Image image) {
                Link link = new Link(image.getDestination(), image.getTitle());
                while (image.getFirstChild() != null) {
                    link.appendChild(image.getFirstChild());
                }
                image.insertBefore(link);
                image.unlink();
            }
        });
        return Jsoup.clean(RENDERER.render(document), "", ALLOWED, new Document.OutputSettings().prettyPrint(false));
    }

}
