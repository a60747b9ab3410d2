package dev.plaudit.highlights.renderings;

import java.util.Set;

import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.markdown.CoreMarkdownNodeRenderer;
import org.commonmark.renderer.markdown.MarkdownNodeRendererContext;
import org.commonmark.renderer.markdown.MarkdownNodeRendererFactory;
import org.commonmark.renderer.markdown.MarkdownRenderer;
import org.commonmark.renderer.markdown.MarkdownWriter;
import org.jspecify.annotations.Nullable;

/**
 * Writes nodes as CommonMark that is read back as the same nodes. The library's own
 * writer does so but for a few texts and addresses, which are done here.
 */
public final class FaithfulMarkdown extends CoreMarkdownNodeRenderer {

    private final MarkdownWriter writer;

    private FaithfulMarkdown(MarkdownNodeRendererContext context) {
        super(context);
        this.writer = context.getWriter();
    }

    /**
     * A writer of nodes.
     * @return safe for any number of threads
     */
    public static MarkdownRenderer renderer() {
        return MarkdownRenderer.builder().nodeRendererFactory(new Factory()).build();
    }

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
        return Set.of(Text.class, Link.class, Image.class);
    }

    @Override
    public void visit(Text text) {
        if (this.writer.isAtLineStart() && text.getLiteral().startsWith("+")) {
            // The library knows "-" and "1." as what begins a list, but not this.
            this.writer.raw("\\");
        }
        super.visit(text);
    }

    @Override
    public void visit(Link link) {
        write("[", link, link.getDestination(), link.getTitle());
    }

    @Override
    public void visit(Image image) {
        write("![", image, image.getDestination(), image.getTitle());
    }

    private void write(String opening, Node node, String destination, @Nullable String title) {
        this.writer.raw(opening);
        visitChildren(node);
        this.writer.raw("](");
        boolean needsBrackets = destination.contains("(") || destination.contains(")");
        this.writer.raw(needsBrackets ? "<" + withoutEntities(destination) + ">" : withoutEntities(destination));
        if (title != null) {
            this.writer.raw(" \"" + withoutEntities(title.replace("\\", "\\\\").replace("\"", "\\\"")) + "\"");
        }
        this.writer.raw(")");
    }

    /** Keeps {@code ?a=1&copy;} from being read with a copyright sign. */
    private static String withoutEntities(String text) {
        return text.replaceAll("&(?=#?\\w+;)", "&amp;");
    }

    /**
     * Tells the library of this renderer, and of the characters that are plain in
     * CommonMark but strike through or make tables where it is extended, as on GitHub.
     */
    private static final class Factory implements MarkdownNodeRendererFactory {

        @Override
        public NodeRenderer create(MarkdownNodeRendererContext context) {
            return new FaithfulMarkdown(context);
        }

        @Override
        public Set<Character> getSpecialCharacters() {
            return Set.of('~', '|');
        }

    }

}
