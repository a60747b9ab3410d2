package dev.plaudit.highlights.renderings;

import org.commonmark.node.Document;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * Texts without any markup, which most are. They need no parser on the way in and no
 * cleaning on the way out, and take a tenth of the time without.
 */
final class PlainParagraphs {

    /** What has a meaning in CommonMark anywhere in a line. */
    private static final String MARKUP = "*_`[]<>&\\!\n\r\t\0";

    private PlainParagraphs() {
    }

    /**
     * Reads a text if it is one plain line.
     * @param text CommonMark
     * @return what the parser would make of it; null when only the parser can tell
     */
    static @Nullable Node read(String text) {
        if (text.isEmpty() || !Character.isLetter(text.charAt(0)) || text.charAt(text.length() - 1) == ' '
                || text.chars().anyMatch((c) -> MARKUP.indexOf(c) >= 0)) {
            return null;
        }
        Document document = new Document();
        Paragraph paragraph = new Paragraph();
        paragraph.appendChild(new Text(text));
        document.appendChild(paragraph);
        return document;
    }

    /**
     * Copies what was read if it is nothing but words.
     * @param read a document, or a paragraph by itself
     * @param body where the paragraphs go
     * @return false when there is more to it; nothing is copied then
     */
    static boolean copy(Node read, Element body) {
        if (read instanceof Paragraph paragraph) {
            return isPlain(paragraph) && copyParagraph(paragraph, body);
        }
        for (Node child = read.getFirstChild(); child != null; child = child.getNext()) {
            if (!(child instanceof Paragraph paragraph) || !isPlain(paragraph)) {
                return false;
            }
        }
        for (Node child = read.getFirstChild(); child != null; child = child.getNext()) {
            copyParagraph(child, body);
        }
        return true;
    }

    private static boolean isPlain(Paragraph paragraph) {
        for (Node child = paragraph.getFirstChild(); child != null; child = child.getNext()) {
            if (!(child instanceof Text) && !(child instanceof SoftLineBreak)) {
                return false;
            }
        }
        return true;
    }

    private static boolean copyParagraph(Node paragraph, Element body) {
        Element copy = body.appendElement("p");
        for (Node child = paragraph.getFirstChild(); child != null; child = child.getNext()) {
            copy.appendChild(new TextNode((child instanceof Text text) ? text.getLiteral() : "\n"));
        }
        body.appendText("\n");
        return true;
    }

}
