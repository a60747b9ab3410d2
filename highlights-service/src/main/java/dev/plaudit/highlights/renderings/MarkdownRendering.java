package dev.plaudit.highlights.renderings;

import java.util.List;

import org.commonmark.node.BulletList;
import org.commonmark.node.Document;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.commonmark.renderer.markdown.MarkdownRenderer;
import org.jspecify.annotations.Nullable;

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
        return RENDERER.render(new Writing(new Wording(issue.language()), this.addresses).whole(issue));
    }

    /**
     * One document being written.
     */
    private static final class Writing {

        private static final int TOP = 1;

        private static final int LOWEST_HEADING = 6;

        private final Document document = new Document();

        private final Wording wording;

        private final Phrasing phrasing;

        private final DigestAddresses addresses;

        private Writing(Wording wording, DigestAddresses addresses) {
            this.wording = wording;
            this.addresses = addresses;
            this.phrasing = new Phrasing(wording);
        }

        private Document whole(DigestIssue issue) {
            heading(TOP, Phrase.of(Role.TITLE, issue.title().strip()));
            line(this.phrasing.byline(issue.authors()));
            if (issue.publishedOn() != null) {
                line(List.of(Phrase.words(this.wording.date(issue.publishedOn()))));
            }
            text(issue.intro(), TOP + 1);
            issue.images().forEach(this::image);
            legend(issue.legend());
            issue.sections().forEach((section) -> section(section, TOP + 1));
            text(issue.outro(), TOP + 1);
            line(this.phrasing.editions(issue.editions()));
            return this.document;
        }

        private void legend(List<DigestIssue.LegendEntry> legend) {
            if (legend.isEmpty()) {
                return;
            }
            // Words of ours also keep this list apart from one that ends the intro.
            line(List.of(Phrase.words(this.wording.say("programs"))));
            BulletList list = new BulletList();
            list.setMarker("-");
            list.setTight(true);
            for (DigestIssue.LegendEntry entry : legend) {
                Paragraph paragraph = new Paragraph();
                append(paragraph, Phrase.words(entry.program().strip() + ": "));
                append(paragraph, this.phrasing.program(entry));
                if (entry.description() != null && !entry.description().isBlank()) {
                    append(paragraph, Phrase.words(" – " + entry.description().strip()));
                }
                ListItem item = new ListItem();
                item.setMarkerIndent(0);
                item.setContentIndent(2);
                item.appendChild(paragraph);
                list.appendChild(item);
            }
            this.document.appendChild(list);
        }

        private void section(DigestIssue.Section section, int level) {
            heading(level, Phrase.of(Role.TITLE, section.title().strip()));
            text(section.intro(), level + 1);
            section.items().forEach((item) -> item(item, level + 1));
            section.sections().forEach((inner) -> section(inner, level + 1));
        }

        private void item(DigestIssue.Item item, int level) {
            heading(level, this.phrasing.title(item));
            line(this.phrasing.credits(item.credits()));
            item.images().forEach(this::image);
            text(item.text(), level);
            Paragraph links = new Paragraph();
            for (Phrase link : this.phrasing.furtherLinks(item)) {
                if (links.getFirstChild() != null) {
                    append(links, Phrase.words(" · "));
                }
                append(links, link);
            }
            place(links);
        }

        private void image(Image image) {
            this.addresses.image(image).ifPresent((address) -> {
                Paragraph paragraph = new Paragraph();
                Node shown = new org.commonmark.node.Image(address, null);
                if (image.alt() != null && !image.alt().isBlank()) {
                    shown.appendChild(new Text(Phrase.oneLine(image.alt().strip())));
                }
                paragraph.appendChild(shown);
                place(paragraph);
            });
            String caption = this.phrasing.caption(image);
            if (!caption.isEmpty()) {
                line(List.of(Phrase.words(caption)));
            }
        }

        private void heading(int level, Phrase phrase) {
            Heading heading = new Heading();
            heading.setLevel(Math.min(level, LOWEST_HEADING));
            append(heading, phrase);
            this.document.appendChild(heading);
        }

        private void line(List<Phrase> phrases) {
            Paragraph paragraph = new Paragraph();
            phrases.forEach((phrase) -> append(paragraph, phrase));
            place(paragraph);
        }

        private void text(@Nullable String text, int level) {
            if (text != null) {
                Node read = CommonMarkText.read(text, level);
                while (read.getFirstChild() != null) {
                    this.document.appendChild(read.getFirstChild());
                }
            }
        }

        private void place(Paragraph paragraph) {
            if (paragraph.getFirstChild() != null) {
                this.document.appendChild(paragraph);
            }
        }

        private static void append(Node parent, Phrase phrase) {
            Node words = new Text(phrase.text());
            if (phrase.url() != null) {
                Node link = new Link(phrase.url(), phrase.hint());
                link.appendChild(words);
                parent.appendChild(link);
            }
            else {
                parent.appendChild(words);
            }
        }

    }

}
