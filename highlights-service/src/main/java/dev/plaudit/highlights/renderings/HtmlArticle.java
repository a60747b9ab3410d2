package dev.plaudit.highlights.renderings;

import java.util.List;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

import dev.plaudit.highlights.achievements.Image;
import dev.plaudit.highlights.digests.DigestIssue;
import dev.plaudit.highlights.renderings.Phrase.Role;

/**
 * A digest as an {@code article} element, which any page or feed can hold. It is built as
 * a tree of nodes, so that no text of the digest can become markup, and needs no style.
 * Each piece of text finds its own direction, for it may be in any language.
 */
final class HtmlArticle {

    private static final int TOP = 1;

    private static final int LOWEST_HEADING = 6;

    private final Wording wording;

    private final Phrasing phrasing;

    private final DigestAddresses addresses;

    private HtmlArticle(Wording wording, DigestAddresses addresses) {
        this.wording = wording;
        this.addresses = addresses;
        this.phrasing = new Phrasing(wording);
    }

    /**
     * Renders a digest.
     * @param issue the digest
     * @param addresses where its images are
     * @return an element without parent
     */
    static Element of(DigestIssue issue, DigestAddresses addresses) {
        return new HtmlArticle(new Wording(issue.language()), addresses).whole(issue);
    }

    private Element whole(DigestIssue issue) {
        Element article = new Element("article").addClass("digest").attr("lang", issue.language());
        article.appendText("\n");
        Element header = block(article, "header", "digest-header");
        heading(header, TOP, "digest-title", Phrase.of(Role.TITLE, issue.title().strip()));
        line(header, "byline", this.phrasing.byline(issue.authors()));
        if (issue.publishedOn() != null) {
            Element published = block(header, "p", "published").attr("dir", "auto");
            published.appendElement("time")
                .attr("datetime", issue.publishedOn().text())
                .text(this.wording.date(issue.publishedOn()));
        }
        text(article, "intro", issue.intro(), TOP + 1);
        issue.images().forEach((image) -> image(article, image));
        legend(article, issue.legend());
        issue.sections().forEach((section) -> section(article, section, TOP + 1));
        text(article, "outro", issue.outro(), TOP + 1);
        List<Phrase> editions = this.phrasing.editions(issue.editions());
        if (!editions.isEmpty()) {
            line(block(article, "footer", "digest-footer"), "editions", editions);
        }
        return article;
    }

    private void legend(Element article, List<DigestIssue.LegendEntry> legend) {
        if (legend.isEmpty()) {
            return;
        }
        Element list = block(article, "dl", "legend");
        for (DigestIssue.LegendEntry entry : legend) {
            Element group = block(list, "div", "program-entry");
            block(group, "dt", "program").attr("dir", "auto").text(Phrase.oneLine(entry.program().strip()));
            Element meaning = block(group, "dd", "program-meaning").attr("dir", "auto");
            append(meaning, this.phrasing.program(entry));
            if (entry.description() != null && !entry.description().isBlank()) {
                meaning.appendText(" ");
                meaning.appendElement("span").addClass("description").text(Phrase.oneLine(entry.description().strip()));
            }
        }
    }

    private void section(Element parent, DigestIssue.Section section, int level) {
        Element element = block(parent, "section", "digest-section").attr("id", "section-" + section.id());
        heading(element, level, "section-title", Phrase.of(Role.TITLE, section.title().strip()));
        text(element, "section-intro", section.intro(), level + 1);
        section.items().forEach((item) -> item(element, item, level + 1));
        section.sections().forEach((inner) -> section(element, inner, level + 1));
    }

    private void item(Element section, DigestIssue.Item item, int level) {
        Element element = block(section, "div", "item");
        heading(element, level, "item-title", this.phrasing.title(item));
        line(element, "credits", this.phrasing.credits(item.credits()));
        item.images().forEach((image) -> image(element, image));
        text(element, "text", item.text(), level);
        List<Phrase> links = this.phrasing.furtherLinks(item);
        if (!links.isEmpty()) {
            Element list = block(element, "ul", "links");
            links.forEach((link) -> append(block(list, "li", "further-link").attr("dir", "auto"), link));
        }
    }

    private void image(Element parent, Image image) {
        String caption = this.phrasing.caption(image);
        this.addresses.image(image).ifPresentOrElse((address) -> {
            Element figure = block(parent, "figure", "image");
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
        }, () -> line(parent, "caption", caption.isEmpty() ? List.of() : List.of(Phrase.words(caption))));
    }

    private static void heading(Element parent, int level, String name, Phrase phrase) {
        append(block(parent, "h" + Math.min(level, LOWEST_HEADING), name).attr("dir", "auto"), phrase);
    }

    private static void line(Element parent, String name, List<Phrase> phrases) {
        if (!phrases.isEmpty()) {
            Element paragraph = block(parent, "p", name).attr("dir", "auto");
            phrases.forEach((phrase) -> append(paragraph, phrase));
        }
    }

    private static void text(Element parent, String name, @Nullable String text, int level) {
        if (text != null && !text.isBlank()) {
            CleanHtml.of(CommonMarkText.read(text, level))
                .appendTo(block(parent, "div", name).attr("dir", "auto").appendText("\n"));
        }
    }

    private static Element block(Element parent, String tag, String name) {
        Element block = parent.appendElement(tag).addClass(name);
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
        Element outer = (phrase.role() == Role.FURTHER) ? parent.appendElement("sup") : parent;
        Element element = outer.appendElement((phrase.url() != null) ? "a" : "span").text(phrase.text());
        if (name != null) {
            element.addClass(name);
        }
        if (phrase.role() == Role.NAME) {
            element.attr("dir", "auto");
        }
        if (phrase.url() != null) {
            element.attr("href", phrase.url());
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
            case LANGUAGE -> "language";
            case WORDS, TITLE, LINK -> null;
        };
    }

}
