package dev.plaudit.people.mail;

import java.util.Objects;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.DocumentType;
import org.jsoup.nodes.Element;

/**
 * The HTML of a letter. It is built as a tree of nodes, so that no text can become
 * markup; it names no colours and loads nothing, so it reads well on light and dark alike
 * and tells nobody that it was read.
 */
public final class LetterPage {

    private static final String SMALL = "font-size:0.875em";

    private final Document document;

    private boolean footed;

    private LetterPage(Document document) {
        this.document = document;
        this.document.outputSettings().prettyPrint(false);
    }

    /**
     * A letter that begins with its title.
     * @param language of all of it
     * @param title what it is about
     * @return nothing but the title yet
     */
    public static LetterPage titled(String language, String title) {
        LetterPage page = new LetterPage(Document.createShell(""));
        page.document.prependChild(new DocumentType("html", "", ""));
        Objects.requireNonNull(page.document.firstElementChild()).attr("lang", language);
        page.document.head().appendElement("meta").attr("charset", "utf-8");
        page.document.head().appendElement("meta").attr("name", "color-scheme").attr("content", "light dark");
        page.document.head().appendElement("title").text(title);
        page.add(title).tagName("h1").attr("style", "font-size:1.25em");
        return page;
    }

    /**
     * A letter that somebody else wrote.
     * @param html a whole document
     * @return the same, to be added to
     */
    public static LetterPage of(String html) {
        return new LetterPage(Jsoup.parse(html));
    }

    /**
     * Adds a paragraph.
     * @param text what it says
     * @return this letter
     */
    public LetterPage paragraph(String text) {
        add(text);
        return this;
    }

    /**
     * Adds what somebody wrote.
     * @param text their words, with line breaks
     * @return this letter
     */
    public LetterPage quote(String text) {
        this.document.body()
            .appendElement("blockquote")
            .attr("dir", "auto")
            .attr("style", "white-space:pre-wrap")
            .text(text);
        return this;
    }

    /**
     * Adds a link.
     * @param address where to
     * @param words for it
     * @return this letter
     */
    public LetterPage link(String address, String words) {
        add("").appendElement("a").attr("href", address).text(words);
        return this;
    }

    /**
     * Adds something below, in smaller letters.
     * @param text what it says
     * @return this letter
     */
    public LetterPage foot(String text) {
        rule();
        add(text).attr("style", SMALL);
        return this;
    }

    /**
     * Adds a link below, in smaller letters.
     * @param address where to
     * @param words for it
     * @return this letter
     */
    public LetterPage footLink(String address, String words) {
        rule();
        add("").attr("style", SMALL).appendElement("a").attr("href", address).text(words);
        return this;
    }

    /**
     * The letter.
     * @return an HTML document
     */
    public String html() {
        return this.document.outerHtml();
    }

    /**
     * Each piece of text finds its own direction, for it may be in any language.
     */
    private Element add(String text) {
        return this.document.body().appendElement("p").attr("dir", "auto").text(text);
    }

    private void rule() {
        if (!this.footed) {
            this.document.body().appendElement("hr");
            this.footed = true;
        }
    }

}
