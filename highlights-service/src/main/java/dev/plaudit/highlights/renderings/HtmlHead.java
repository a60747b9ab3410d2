package dev.plaudit.highlights.renderings;

import java.util.List;

import com.ibm.icu.util.ULocale;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Element;

import dev.plaudit.highlights.digests.DigestIssue;

/**
 * What the head of a page tells machines of a digest: search engines (JSON-LD), those who
 * show a card of it where it is shared (Open Graph), and feed readers. Nothing of it is
 * executed, so no policy has to allow it.
 */
final class HtmlHead {

    private static final List<Format> OTHER_FORMS = List.of(Format.ATOM, Format.JSON_FEED, Format.MARKDOWN, Format.TEXT,
            Format.EMAIL, Format.JSON_LD);

    private final DigestAddresses addresses;

    private final LinkedData linkedData;

    HtmlHead(DigestAddresses addresses, LinkedData linkedData) {
        this.addresses = addresses;
        this.linkedData = linkedData;
    }

    /**
     * Adds it.
     * @param head the head of a page
     * @param issue the digest
     */
    void appendTo(Element head, DigestIssue issue) {
        links(head, issue);
        cards(head, issue);
        Element data = element(head, "script").attr("type", "application/ld+json");
        data.appendChild(new DataNode(this.linkedData.render(issue)));
    }

    private void links(Element head, DigestIssue issue) {
        element(head, "link").attr("rel", "canonical").attr("href", this.addresses.page(issue));
        for (Format format : OTHER_FORMS) {
            element(head, "link").attr("rel", "alternate")
                .attr("type", format.shortMediaType())
                .attr("href", this.addresses.file(issue, format));
        }
        element(head, "link").attr("rel", "alternate")
            .attr("type", "application/json")
            .attr("href", this.addresses.json(issue));
        if (!issue.translations().isEmpty()) {
            // Each says where all are, itself among them.
            language(head, issue.language(), this.addresses.page(issue));
            issue.translations()
                .forEach((translation) -> language(head, translation.language(),
                        this.addresses.page(translation.slug())));
        }
    }

    private static void language(Element head, String language, String address) {
        element(head, "link").attr("rel", "alternate").attr("hreflang", language).attr("href", address);
    }

    private void cards(Element head, DigestIssue issue) {
        String title = Phrase.oneLine(issue.title().strip());
        String description = Description.of(issue);
        String image = this.addresses.file(issue, Format.IMAGE);
        property(head, "og:type", "article");
        property(head, "og:title", title);
        property(head, "og:description", description);
        property(head, "og:url", this.addresses.page(issue));
        property(head, "og:site_name", "Plaudit");
        property(head, "og:locale", place(issue.language()));
        issue.translations()
            .forEach((translation) -> property(head, "og:locale:alternate", place(translation.language())));
        property(head, "og:image", image);
        property(head, "og:image:type", Format.IMAGE.mediaType());
        property(head, "og:image:width", String.valueOf(ShareImage.WIDTH));
        property(head, "og:image:height", String.valueOf(ShareImage.HEIGHT));
        property(head, "og:image:alt", title);
        if (issue.publishedOn() != null) {
            property(head, "article:published_time", issue.publishedOn().text());
        }
        property(head, "article:modified_time", issue.updatedAt().toString());
        named(head, "twitter:card", "summary_large_image");
        named(head, "twitter:title", title);
        named(head, "twitter:description", description);
        named(head, "twitter:image", image);
        named(head, "twitter:image:alt", title);
    }

    /**
     * A language as Open Graph has it, with the country where most speak it.
     */
    private static String place(String language) {
        ULocale likely = ULocale.addLikelySubtags(ULocale.forLanguageTag(language));
        return likely.getCountry().isEmpty() ? likely.getLanguage() : likely.getLanguage() + "_" + likely.getCountry();
    }

    private static void property(Element head, String name, String content) {
        element(head, "meta").attr("property", name).attr("content", content);
    }

    /** Adds a piece of information that has a name. */
    static void named(Element head, String name, String content) {
        element(head, "meta").attr("name", name).attr("content", content);
    }

    private static Element element(Element head, String name) {
        Element element = head.appendElement(name);
        head.appendText("\n");
        return element;
    }

}
