package dev.plaudit.highlights.renderings;

import java.util.Set;
import java.util.function.UnaryOperator;

import org.commonmark.node.Code;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.text.LineBreakRendering;
import org.commonmark.renderer.text.TextContentNodeRendererContext;
import org.commonmark.renderer.text.TextContentRenderer;

/**
 * Writes what the library's plain text has otherwise: links by a number behind their
 * words, images by what they show, code in its quotes, and lines that go on as such.
 */
final class NumberedLinks implements NodeRenderer {

    private final TextContentNodeRendererContext context;

    private final UnaryOperator<String> numbers;

    private final Wording wording;

    private NumberedLinks(TextContentNodeRendererContext context, UnaryOperator<String> numbers, Wording wording) {
        this.context = context;
        this.numbers = numbers;
        this.wording = wording;
    }

    /**
     * A renderer of plain text.
     * @param numbers what is written for an address
     * @param wording what an image is called
     */
    static TextContentRenderer renderer(UnaryOperator<String> numbers, Wording wording) {
        return TextContentRenderer.builder()
            .lineBreakRendering(LineBreakRendering.SEPARATE_BLOCKS)
            .nodeRendererFactory((context) -> new NumberedLinks(context, numbers, wording))
            .build();
    }

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
        return Set.of(Link.class, Image.class, Code.class, SoftLineBreak.class);
    }

    @Override
    public void render(Node node) {
        switch (node) {
            case Link link -> {
                children(link);
                write(this.numbers.apply(link.getDestination()));
            }
            case Image image -> {
                write(this.wording.image((image.getFirstChild() != null) ? "" : null));
                children(image);
                write(this.numbers.apply(image.getDestination()));
            }
            case Code code -> write("`" + code.getLiteral() + "`");
            default -> write(" ");
        }
    }

    private void children(Node node) {
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            this.context.render(child);
        }
    }

    private void write(String text) {
        this.context.getWriter().write(text);
    }

}
