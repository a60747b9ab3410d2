package dev.plaudit.gateway.pages.reading;

import java.util.regex.Pattern;

import org.jsoup.nodes.Element;

/**
 * Leads from the article of a digest to the pages of who and what it tells of. The file
 * names their records and links only to other sites.
 */
final class DigestLinks {

    private static final String RECORD = "data-record";

    /** Collection and id, as they stand in an address. */
    private static final Pattern KNOWN = Pattern
        .compile("(?:achievements|people|communities)/[A-Za-z0-9][A-Za-z0-9_-]{0,199}");

    private DigestLinks() {
    }

    /**
     * Adds the links.
     * @param article the article, which is changed
     * @param language the language of the word, BCP 47
     * @param word what the link to an achievement is called
     */
    static void add(Element article, String language, String word) {
        for (Element named : article.select("[" + RECORD + "]")) {
            String record = named.attr(RECORD);
            named.removeAttr(RECORD);
            if (KNOWN.matcher(record).matches()) {
                if (named.hasClass("name")) {
                    leadToPage(named, "/" + record);
                }
                // What is not approved any more has no page.
                else if (named.hasClass("item") && named.selectFirst(".retracted") == null) {
                    leadToAchievement(named, "/" + record, language, word);
                }
            }
        }
    }

    /** A page of theirs elsewhere stays, as an arrow behind the name. */
    private static void leadToPage(Element name, String path) {
        String elsewhere = name.attr("href");
        name.tagName("a").attr("href", path);
        if (!elsewhere.isEmpty()) {
            Element sup = new Element("sup");
            sup.appendElement("a")
                .text("↗")
                .attr("class", "further")
                .attr("href", elsewhere)
                .attr("title", name.text())
                .attr("aria-label", name.text() + " ↗");
            name.after(sup);
            name.after(" ");
        }
    }

    private static void leadToAchievement(Element item, String path, String language, String word) {
        Element title = item.selectFirst(".item-title, strong");
        Element links = item.selectFirst("ul.links");
        Element list = (links != null) ? links : item.appendElement("ul").attr("class", "links");
        Element link = list.appendElement("li")
            .attr("class", "further-link")
            .attr("lang", language)
            .appendElement("a")
            .attr("class", "details")
            .attr("href", path)
            .text(word);
        if (title != null) {
            link.appendElement("span").attr("class", "hidden").text(": " + title.text());
        }
    }

}
