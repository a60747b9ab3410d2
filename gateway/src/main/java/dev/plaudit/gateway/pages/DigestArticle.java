package dev.plaudit.gateway.pages;

import java.util.Optional;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The article of a digest, taken out of the file that highlights-service renders. There
 * is one HTML rendering of a digest in the whole system, so page, download and e-mail say
 * the same.
 *
 * @param title the digest's title
 * @param description one or two sentences about it, may be empty
 * @param language the language it is written in (BCP 47)
 * @param html the {@code article} element
 */
record DigestArticle(String title, String description, String language, String html) {

    /**
     * Finds the article.
     * @param file a whole HTML document
     * @return its article, empty if it has none
     */
    static Optional<DigestArticle> of(String file) {
        Document document = Jsoup.parse(file);
        document.outputSettings().prettyPrint(false);
        Element article = document.selectFirst("article");
        if (article == null) {
            return Optional.empty();
        }
        // The page has its own style, and its policy would refuse these anyway.
        article.select("style, script, link, meta, base").remove();
        article.select("[style]").removeAttr("style");
        Element description = document.selectFirst("head meta[name=description]");
        String language = document.select("html").attr("lang");
        return Optional.of(new DigestArticle(document.title(), (description != null) ? description.attr("content") : "",
                language.isBlank() ? "en" : language, article.outerHtml()));
    }

}
