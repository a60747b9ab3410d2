package dev.plaudit.highlights.renderings;

import java.util.List;

import org.commonmark.node.BulletList;
import org.commonmark.node.Document;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.renderer.markdown.MarkdownRenderer;

import dev.plaudit.highlights.achievements.Image;
import dev.plaudit.highlights.digests.DigestIssue;
import dev.plaudit.highlights.renderings.Phrase.Role;

/**
 * A digest as CommonMark. It is built as a tree of nodes, so that no text of the digest
 * can become markup.
 */
final class MarkdownRendering {

    private static final MarkdownRenderer RENDERER = FaithfulMarkdown.renderer();

    private final DigestAddresses addresses;

    MarkdownRendering(DigestAddresses addresses) {
        this.addresses = addresses;
    }

    /**
     * Renders a digest.
     * @param issue the digest
     * @return CommonMark
     */
    String render(DigestIssue issue) {
        Writing writing = new Writing(new Wording(issue.language()), this.addresses);
        Telling.whole(issue, this.addresses, writing);
        return RENDERER.render(writing.document);
    }

    /**
     * One document being written.
     */
    private static final class Writing implements Form {

        private static final int LOWEST_HEADING = 6;

        private final Document document = new Document();

        private final Wording wording;

        private final Phrasing phrasing;

        private final DigestAddresses addresses;

        private Writing(Wording wording, DigestAddresses addresses) {
            this.wording = wording;
            this.addresses = addresses;
            this.phrasing = new Phrasing(wording, addresses);
        }

        @Override
        public void open(Part part, String id) {
            // Headings alone say where a part begins and ends.
        }

        @Override
        public void close() {
            // As above.
        }

        @Override
        public void heading(Part part, int level, List<Phrase> phrases) {
            Heading heading = new Heading();
            heading.setLevel(Math.min(level, LOWEST_HEADING));
            phrases.forEach((phrase) -> append(heading, phrase));
            this.document.appendChild(heading);
        }

        @Override
        public void line(Part part, List<? extends Piece> pieces) {
            Paragraph paragraph = new Paragraph();
            for (Piece piece : pieces) {
                switch (piece) {
                    case Phrase title when title.role() == Role.TITLE -> paragraph.appendChild(strong(title));
                    case Phrase phrase -> append(paragraph, phrase);
                    case Prose prose -> takeChildren(prose.paragraph(), paragraph);
                }
            }
            this.document.appendChild(paragraph);
        }

        @Override
        public void text(Part part, Node read) {
            takeChildren(read, this.document);
        }

        @Override
        public void list(Part part, List<List<Phrase>> entries) {
            if (part != Part.LINKS) {
                this.document.appendChild(bullets(entries));
                return;
            }
            Paragraph links = new Paragraph();
            for (List<Phrase> link : entries) {
                if (links.getFirstChild() != null) {
                    append(links, Phrase.words(" · "));
                }
                link.forEach((phrase) -> append(links, phrase));
            }
            this.document.appendChild(links);
        }

        @Override
        public void legend(List<DigestIssue.LegendEntry> legend) {
            // Words of ours also keep this list apart from one that ends the intro.
            words(this.wording.say("programs"));
            this.document.appendChild(bullets(legend.stream().map(this.phrasing::meaning).toList()));
        }

        @Override
        public void image(Image image) {
            this.addresses.image(image).ifPresent((address) -> {
                Paragraph paragraph = new Paragraph();
                Node shown = new org.commonmark.node.Image(address, null);
                if (image.alt() != null && !image.alt().isBlank()) {
                    shown.appendChild(new Text(Phrase.oneLine(image.alt().strip())));
                }
                paragraph.appendChild(shown);
                this.document.appendChild(paragraph);
            });
            String caption = this.phrasing.caption(image);
            if (!caption.isEmpty()) {
                words(caption);
            }
        }

        private void words(String words) {
            line(Part.CAPTION, List.of(Phrase.words(words)));
        }

        private static BulletList bullets(List<List<Phrase>> entries) {
            BulletList list = new BulletList();
            list.setMarker("-");
            list.setTight(true);
            for (List<Phrase> entry : entries) {
                Paragraph paragraph = new Paragraph();
                entry.forEach((phrase) -> append(paragraph, phrase));
                ListItem item = new ListItem();
                item.setMarkerIndent(0);
                item.setContentIndent(2);
                item.appendChild(paragraph);
                list.appendChild(item);
            }
            return list;
        }

        /**
         * Asterisks are read as emphasis only beside certain characters, which Chinese
         * has none of. Inside a link they always are; around words only if these begin
         * and end with letters.
         */
        private static Node strong(Phrase title) {
            Node strong = new StrongEmphasis("**");
            Node words = new Text(title.text());
            if (title.url() != null) {
                Node link = new Link(title.url(), title.hint());
                strong.appendChild(words);
                link.appendChild(strong);
                return link;
            }
            String text = title.text();
            if (text.isEmpty() || !Character.isLetterOrDigit(text.codePointAt(0))
                    || !Character.isLetterOrDigit(text.codePointBefore(text.length()))) {
                return words;
            }
            strong.appendChild(words);
            return strong;
        }

        private static void takeChildren(Node from, Node to) {
            while (from.getFirstChild() != null) {
                to.appendChild(from.getFirstChild());
            }
        }

        private static void append(Node parent, Phrase phrase) {
            if (phrase.url() != null) {
                Node link = new Link(phrase.url(), phrase.hint());
                link.appendChild(new Text(phrase.text()));
                parent.appendChild(link);
            }
            else if (parent.getLastChild() instanceof Text before) {
                // In one node, so that the writer sees what "1" and ". " are together.
                before.setLiteral(before.getLiteral() + phrase.text());
            }
            else {
                parent.appendChild(new Text(phrase.text()));
            }
        }

    }

}
