package dev.plaudit.highlights.renderings;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.commonmark.node.Node;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

import dev.plaudit.highlights.achievements.Image;
import dev.plaudit.highlights.digests.DigestIssue;
import dev.plaudit.highlights.renderings.Phrase.Role;

/**
 * A digest as an {@code article} element, which any page, feed or e-mail can hold. It is
 * built as a tree of nodes, so that no text of the digest can become markup, and means
 * the same without any style. Each piece of text finds its own direction, for it may be
 * in any language.
 */
final class HtmlArticle implements Form {

    /**
     * Names the record that an element tells of, as {@code people/ana}, for pages of this
     * platform to link.
     */
    private static final String RECORD = "data-record";

    private static final int LOWEST_HEADING = 6;

    private final Element root;

    private final Deque<Element> open = new ArrayDeque<>();

    private final Set<String> items = new HashSet<>();

    private final Phrasing phrasing;

    private final DigestAddresses addresses;

    private final String language;

    private HtmlArticle(String language, DigestAddresses addresses) {
        this.root = new Element("div").attr("lang", language);
        this.language = language;
        this.addresses = addresses;
        this.phrasing = new Phrasing(new Wording(language), addresses);
        this.open.push(this.root);
    }

    /**
     * Renders a digest.
     * @param issue the digest
     * @param addresses where its images are
     * @return an element without parent
     */
    static Element of(DigestIssue issue, DigestAddresses addresses) {
        HtmlArticle article = new HtmlArticle(issue.language(), addresses);
        Telling.whole(issue, addresses, article);
        Element element = article.root.child(0);
        element.remove();
        return element;
    }

    /**
     * Renders an achievement by itself.
     * @param item the achievement
     * @param language BCP 47
     * @param addresses where its images are
     * @return an element without parent
     */
    static Element of(DigestIssue.Item item, String language, DigestAddresses addresses) {
        HtmlArticle article = new HtmlArticle(language, addresses);
        Telling.item(item, language, addresses, article);
        // A feed has many of them on one page, and no page of ours around them.
        article.root.select("[" + RECORD + "]").removeAttr(RECORD).removeAttr("id");
        return article.root;
    }

    @Override
    public void open(Part part, String id) {
        Element element = block(parent(), part.element(), part.className());
        if (part == Part.DIGEST) {
            element.attr("lang", this.language).appendText("\n");
        }
        if (part == Part.SECTION) {
            element.attr("id", "section-" + id);
        }
        // Told twice, it is found where it is told first.
        if (part == Part.ITEM && this.items.add(id)) {
            element.attr("id", "item-" + id).attr(RECORD, "achievements/" + id);
        }
        this.open.push(element);
    }

    @Override
    public void close() {
        this.open.pop();
    }

    @Override
    public void heading(Part part, int level, List<Phrase> phrases) {
        Element heading = block(parent(), "h" + Math.min(level, LOWEST_HEADING), part.className()).attr("dir", "auto");
        phrases.forEach((phrase) -> append(heading, phrase));
    }

    @Override
    public void line(Part part, List<? extends Piece> pieces) {
        Element paragraph = block(parent(), part.element(), part.className()).attr("dir", "auto");
        for (Piece piece : pieces) {
            switch (piece) {
                // Within a line nothing else says what the line is about.
                case Phrase title when title.role() == Role.TITLE -> append(paragraph.appendElement("strong"), title);
                case Phrase phrase -> append(paragraph, phrase);
                case Prose prose -> CleanHtml.of(prose.paragraph()).appendLineTo(paragraph);
            }
        }
    }

    @Override
    public void text(Part part, Node document) {
        CleanHtml.of(document)
            .appendTo(block(parent(), part.element(), part.className()).attr("dir", "auto").appendText("\n"));
    }

    @Override
    public void list(Part part, List<List<Phrase>> entries) {
        Element list = block(parent(), part.element(), part.className());
        for (List<Phrase> entry : entries) {
            Element item = block(list, "li", (part == Part.LINKS) ? "further-link" : "entry").attr("dir", "auto");
            entry.forEach((phrase) -> append(item, phrase));
        }
    }

    @Override
    public void legend(List<DigestIssue.LegendEntry> legend) {
        Element list = block(parent(), "dl", "legend");
        for (DigestIssue.LegendEntry entry : legend) {
            Element group = block(list, "div", "program-entry");
            block(group, "dt", "program").attr("dir", "auto").text(Phrase.oneLine(entry.program().strip()));
            Element meaning = block(group, "dd", "program-meaning").attr("dir", "auto");
            append(meaning, this.phrasing.program(entry));
            if (entry.description() != null && !entry.description().isBlank()) {
                meaning.appendText(" ");
                meaning.appendElement("span")
                    .attr("class", "description")
                    .text(Phrase.oneLine(entry.description().strip()));
            }
        }
    }

    @Override
    public void image(Image image) {
        String caption = this.phrasing.caption(image);
        this.addresses.image(image).ifPresentOrElse((address) -> {
            Element figure = block(parent(), "figure", "image");
            String alt = (image.alt() != null) ? Phrase.oneLine(image.alt().strip()) : "";
            Element shown = figure.appendElement("img").attr("src", address).attr("alt", alt).attr("loading", "lazy");
            image.sent()
                .ifPresent((id) -> shown.attr("srcset", this.addresses.sizes(id))
                    .attr("sizes", "(max-width: 48rem) 100vw, 48rem")
                    .attr("width", String.valueOf(id.width()))
                    .attr("height", String.valueOf(id.height())));
            if (!caption.isEmpty()) {
                block(figure, "figcaption", "caption").attr("dir", "auto").text(caption);
            }
        }, () -> {
            if (!caption.isEmpty()) {
                line(Part.CAPTION, List.of(Phrase.words(caption)));
            }
        });
    }

    private Element parent() {
        return this.open.element();
    }

    private static Element block(Element parent, String tag, String name) {
        Element block = parent.appendElement(tag).attr("class", name);
        // A line for each block, for those who read the source.
        parent.appendText("\n");
        return block;
    }

    private static void append(Element parent, Phrase phrase) {
        String name = name(phrase.role());
        if (phrase.url() == null && name == null) {
            parent.appendChild(new TextNode(phrase.text()));
            return;
        }
        if (phrase.role() == Role.DATE) {
            parent.appendElement("time").attr("datetime", String.valueOf(phrase.hint())).text(phrase.text());
            return;
        }
        Element outer = (phrase.role() == Role.FURTHER) ? parent.appendElement("sup") : parent;
        Element element = outer.appendElement((phrase.url() != null) ? "a" : "span").text(phrase.text());
        if (name != null) {
            element.attr("class", name);
        }
        if (phrase.role() == Role.NAME) {
            element.attr("dir", "auto");
        }
        if (phrase.record() != null) {
            element.attr(RECORD, phrase.record());
        }
        if (phrase.role() == Role.TRANSLATION && phrase.language() != null) {
            element.attr("lang", phrase.language());
        }
        if (phrase.url() != null) {
            element.attr("href", phrase.url());
            if (phrase.language() != null) {
                element.attr("hreflang", phrase.language());
            }
        }
        if (phrase.hint() != null) {
            element.attr("title", phrase.hint());
        }
    }

    /** The class of an element; what its parent already says needs none. */
    private static @Nullable String name(Role role) {
        return switch (role) {
            case PROGRAM -> "program";
            case NAME -> "name";
            case FURTHER -> "further";
            case COUNTRY -> "country";
            case JOB -> "job";
            case LANGUAGE, TRANSLATION -> "language";
            case DATE -> "date";
            case RETRACTED -> "retracted";
            case WORDS, TITLE, LINK -> null;
        };
    }

}
