package dev.plaudit.highlights.renderings;

import java.util.Optional;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/**
 * Reads texts of a digest as CommonMark and makes them fit to stand in one: HTML in them
 * is text, addresses that must not be followed are no links, and their headings are below
 * the digest's.
 */
final class CommonMarkText {

    private static final int LOWEST_HEADING = 6;

    /** Nesting costs stack when it is rendered; nobody writes this deep. */
    private static final int MOST_OPEN_BLOCKS = 32;

    private static final Parser PARSER = Parser.builder().maxOpenBlockParsers(MOST_OPEN_BLOCKS).build();

    private CommonMarkText() {
    }

    /**
     * Reads a text.
     * @param text CommonMark
     * @param level the level of the heading it stands under, from 1
     * @return a document, of which the caller may do what it likes
     */
    static Node read(String text, int level) {
        Node plain = PlainParagraphs.read(text);
        if (plain != null) {
            return plain;
        }
        Node document = PARSER.parse(text);
        document.accept(new Taming(level));
        return document;
    }

    /**
     * A text without any markup.
     * @param text CommonMark
     * @return one line
     */
    static String plain(String text) {
        return plain(read(text, 1));
    }

    /**
     * What was read without any markup.
     * @param text read before
     * @return one line
     */
    static String plain(Node text) {
        Words words = new Words();
        text.accept(words);
        return Phrase.oneLine(words.text.toString().strip());
    }

    /**
     * Takes down the words, a space between those of different blocks.
     */
    private static final class Words extends AbstractVisitor {

        private final StringBuilder text = new StringBuilder();

        @Override
        public void visit(Text words) {
            this.text.append(words.getLiteral());
        }

        @Override
        public void visit(Code code) {
            this.text.append(code.getLiteral());
        }

        @Override
        public void visit(FencedCodeBlock code) {
            this.text.append(code.getLiteral()).append(' ');
        }

        @Override
        public void visit(SoftLineBreak lineBreak) {
            this.text.append(' ');
        }

        @Override
        public void visit(HardLineBreak lineBreak) {
            this.text.append(' ');
        }

        @Override
        public void visit(Paragraph paragraph) {
            visitChildren(paragraph);
            this.text.append(' ');
        }

        @Override
        public void visit(Heading heading) {
            visitChildren(heading);
            this.text.append(' ');
        }

    }

    /**
     * Replaces what may not stand in a digest.
     */
    private static final class Taming extends AbstractVisitor {

        private final int level;

        private Taming(int level) {
            this.level = level;
        }

        @Override
        public void visit(HtmlInline html) {
            replace(html, new Text(Phrase.oneLine(html.getLiteral())));
        }

        @Override
        public void visit(HtmlBlock html) {
            Paragraph paragraph = new Paragraph();
            html.getLiteral().lines().map(String::strip).filter((line) -> !line.isEmpty()).forEach((line) -> {
                if (paragraph.getFirstChild() != null) {
                    paragraph.appendChild(new SoftLineBreak());
                }
                paragraph.appendChild(new Text(line));
            });
            replace(html, paragraph);
        }

        /**
         * What stood between a list and indented code may be gone, and the code would be
         * read as words of the list. A fence keeps it code wherever it is.
         */
        @Override
        public void visit(IndentedCodeBlock code) {
            FencedCodeBlock fenced = new FencedCodeBlock();
            fenced.setFenceCharacter("`");
            fenced.setOpeningFenceLength(Math.max(3, 1 + longestRun('`', code.getLiteral())));
            fenced.setLiteral(code.getLiteral());
            replace(code, fenced);
        }

        @Override
        public void visit(Link link) {
            visitChildren(link);
            WebAddress.link(link.getDestination()).ifPresentOrElse(link::setDestination, () -> unwrap(link));
        }

        @Override
        public void visit(Image image) {
            visitChildren(image);
            Optional<String> address = WebAddress.image(image.getDestination());
            address.ifPresentOrElse(image::setDestination, () -> unwrap(image));
        }

        @Override
        public void visit(Heading heading) {
            visitChildren(heading);
            heading.setLevel(Math.min(this.level + heading.getLevel(), LOWEST_HEADING));
        }

        @Override
        public void visit(SoftLineBreak lineBreak) {
            spaceInHeading(lineBreak);
        }

        @Override
        public void visit(HardLineBreak lineBreak) {
            spaceInHeading(lineBreak);
        }

        @Override
        public void visit(LinkReferenceDefinition definition) {
            definition.unlink();
        }

        /**
         * Only headings of the two highest levels can have two lines, and ours are lower.
         */
        private static void spaceInHeading(Node lineBreak) {
            for (Node node = lineBreak.getParent(); node != null; node = node.getParent()) {
                if (node instanceof Heading) {
                    replace(lineBreak, new Text(" "));
                    return;
                }
            }
        }

        private static int longestRun(char wanted, String text) {
            int longest = 0;
            int run = 0;
            for (char c : text.toCharArray()) {
                run = (c == wanted) ? run + 1 : 0;
                longest = Math.max(longest, run);
            }
            return longest;
        }

        private static void unwrap(Node node) {
            while (node.getFirstChild() != null) {
                node.insertBefore(node.getFirstChild());
            }
            node.unlink();
        }

        private static void replace(Node node, Node replacement) {
            node.insertBefore(replacement);
            node.unlink();
        }

    }

}
