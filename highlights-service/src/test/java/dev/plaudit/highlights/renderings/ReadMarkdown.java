package dev.plaudit.highlights.renderings;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/**
 * Markdown, read by a parser.
 */
final class ReadMarkdown extends AbstractVisitor {

    /** Headings as {@code "2 India"}. */
    final List<String> headings = new ArrayList<>();

    /** Paragraphs without markup. */
    final List<String> paragraphs = new ArrayList<>();

    /** Addresses and the words linked to them. */
    final Map<String, String> links = new LinkedHashMap<>();

    final List<String> images = new ArrayList<>();

    final List<String> html = new ArrayList<>();

    ReadMarkdown(String markdown) {
        Parser.builder().build().parse(markdown).accept(this);
    }

    @Override
    public void visit(Heading heading) {
        this.headings.add(heading.getLevel() + " " + text(heading));
        visitChildren(heading);
    }

    @Override
    public void visit(Paragraph paragraph) {
        this.paragraphs.add(text(paragraph));
        visitChildren(paragraph);
    }

    @Override
    public void visit(Link link) {
        this.links.put(link.getDestination(), text(link));
        visitChildren(link);
    }

    @Override
    public void visit(Image image) {
        this.images.add(image.getDestination());
    }

    @Override
    public void visit(HtmlInline inline) {
        this.html.add(inline.getLiteral());
    }

    @Override
    public void visit(HtmlBlock block) {
        this.html.add(block.getLiteral());
    }

    private static String text(Node node) {
        StringBuilder text = new StringBuilder();
        node.accept(new AbstractVisitor() {
            @Override
            public void visit(Text part) {
                text.append(part.getLiteral());
            }

            @Override
            public void visit(Code code) {
                text.append('`').append(code.getLiteral()).append('`');
            }

            @Override
            public void visit(SoftLineBreak lineBreak) {
                text.append('\n');
            }

            @Override
            public void visit(HardLineBreak lineBreak) {
                text.append("\n");
            }
        });
        return text.toString();
    }

}
