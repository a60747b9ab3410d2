package dev.plaudit.gateway.pages.reading;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

import dev.plaudit.gateway.pages.Dictionary;
import dev.plaudit.gateway.services.ServiceFailedException;

/**
 * The article of a digest, taken out of the file that highlights-service renders. There
 * is one HTML rendering of a digest in the whole system, so page, download and e-mail say
 * the same.
 *
 * @param title the digest's title
 * @param description one or two sentences about it, may be empty
 * @param language the language it is written in (BCP 47)
 * @param head elements for the page's head, which tell machines of it
 * @param html the {@code article} element
 * @param sections its sections, for a table of contents
 * @param publishedAt when this revision of it came out (ISO 8601), as far as it says so
 * @param amendedOn the day it was amended last (ISO 8601), null if it never was
 */
public record DigestArticle(String title, String description, String language, String head, String html,
        List<Section> sections, @Nullable String publishedAt, @Nullable String amendedOn) {

    /** What is there for machines; a browser neither runs nor loads any of it. */
    private static final String TOLD = "head > meta[property], head > meta[name^=twitter:], head > link[rel=alternate], "
            + "head > script[type=application/ld+json]";

    private static final Set<String> ATTRIBUTES = Set.of("property", "name", "content", "rel", "type", "hreflang",
            "href");

    /**
     * Finds the article, and leads from it to the pages of who and what it tells of.
     * @param file a whole HTML document
     * @param baseUrl our address, which the article's addresses are shown without, so
     * that images are shown under whatever name the site is reached by
     * @param dictionary the words of what is added
     * @return its article
     * @throws ServiceFailedException if it has none
     */
    public static DigestArticle of(byte[] file, String baseUrl, Dictionary dictionary) throws ServiceFailedException {
        Document document = Jsoup.parse(new String(file, StandardCharsets.UTF_8));
        document.outputSettings().prettyPrint(false);
        Element article = document.selectFirst("article");
        if (article == null) {
            throw ServiceFailedException.broken(new IllegalStateException("A digest without an article"));
        }
        // The page has its own style, and its policy would refuse these anyway.
        article.select("style, script, link, meta, base").remove();
        article.select("[style]").removeAttr("style");
        shorten(article, "src", baseUrl);
        shorten(article, "href", baseUrl);
        for (Element image : article.select("img[srcset]")) {
            image.attr("srcset", image.attr("srcset").replace(baseUrl + "/", "/"));
        }
        String written = document.select("html").attr("lang");
        String language = written.isBlank() ? "en" : written;
        Locale ours = language.startsWith("zh") ? Locale.CHINESE : Locale.ENGLISH;
        DigestLinks.add(article, ours.getLanguage(), dictionary.words(ours).of("digest", "details"));
        article.select("img:not([src^=/]), img[src^=//]").forEach(DigestArticle::lead);
        Element description = document.selectFirst("head meta[name=description]");
        Element amended = article.select(".corrections time[datetime]").last();
        Element published = document.selectFirst("head meta[property=article:modified_time]");
        return new DigestArticle(document.title(), (description != null) ? description.attr("content") : "", language,
                head(document), article.outerHtml(), sections(article),
                (published != null) ? published.attr("content") : null,
                (amended != null) ? amended.attr("datetime") : null);
    }

    private static List<Section> sections(Element article) {
        return article.select("section[id] > .section-title")
            .stream()
            .map((title) -> new Section(title.parents().attr("id"), title.text()))
            .toList();
    }

    private static void shorten(Element article, String attribute, String baseUrl) {
        for (Element element : article.select("[" + attribute + "^=" + baseUrl + "/]")) {
            element.attr(attribute, element.attr(attribute).substring(baseUrl.length()));
        }
    }

    /** The page asks no other host for anything, so it leads there instead. */
    private static void lead(Element image) {
        String address = image.attr("src");
        String words = image.attr("alt").isBlank() ? address : image.attr("alt");
        Element instead = new Element(image.closest("a") == null ? "a" : "span").text(words);
        if (instead.nameIs("a")) {
            instead.attr("href", address).attr("rel", "nofollow ugc");
        }
        image.replaceWith(instead);
    }

    private static String head(Document document) {
        Elements told = document.select(TOLD);
        for (Element element : told) {
            element.attributes()
                .asList()
                .stream()
                .map(Attribute::getKey)
                .filter((name) -> !ATTRIBUTES.contains(name))
                .toList()
                .forEach(element::removeAttr);
        }
        return told.outerHtml();
    }

    /**
     * A section.
     *
     * @param id the name of its place in the page
     * @param title its title
     */
    public record Section(String id, String title) {

    }

}
