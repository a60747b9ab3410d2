package dev.plaudit.highlights.previews;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

import dev.plaudit.highlights.links.HttpAddress;

/**
 * The {@code <meta>} tags of a page: those for scholars (Highwire), Open Graph, Twitter
 * cards, Dublin Core and HTML's own. Where several tell the same, the first named here is
 * believed.
 */
final class MetaTags {

    private static final int MOST = 1000;

    private static final List<String> TITLE = List.of("citation_title", "og:title", "twitter:title", "dc.title",
            "dcterms.title");

    private static final List<String> DESCRIPTION = List.of("og:description", "twitter:description", "description",
            "dc.description", "dcterms.description", "dcterms.abstract", "citation_abstract");

    private static final List<String> IMAGE = List.of("og:image:secure_url", "og:image", "og:image:url",
            "twitter:image", "twitter:image:src");

    private static final List<String> AUTHOR = List.of("dc.creator", "dcterms.creator", "author", "article:author",
            "book:author", "parsely-author");

    private static final List<String> DATE = List.of("citation_publication_date", "citation_date",
            "citation_online_date", "article:published_time", "og:article:published_time", "video:release_date",
            "og:video:release_date", "book:release_date", "dcterms.issued", "dcterms.created", "dcterms.date",
            "dc.date.issued", "dc.date.created", "dc.date", "date", "pubdate");

    private static final List<String> SITE_NAME = List.of("og:site_name", "citation_journal_title",
            "citation_conference_title", "application-name");

    private static final List<String> LANGUAGE = List.of("citation_language", "og:locale", "dc.language",
            "dcterms.language", "content-language");

    private final Map<String, List<String>> tags = new HashMap<>();

    private MetaTags(Document page) {
        page.select("meta[content]").stream().limit(MOST).forEach((tag) -> {
            String content = tag.attr("content");
            if (!content.isBlank()) {
                this.tags.computeIfAbsent(name(tag), (name) -> new ArrayList<>()).add(content);
            }
        });
    }

    static PageFacts facts(Document page, HttpAddress address) {
        MetaTags tags = new MetaTags(page);
        return new PageFacts(tags.kind(), Told.title(tags.first(TITLE)), Told.description(tags.first(DESCRIPTION)),
                Told.image(tags.first(IMAGE), address), tags.authors(), Told.date(tags.first(DATE)),
                Told.name(tags.first(SITE_NAME)), Told.language(tags.first(LANGUAGE)));
    }

    private static String name(Element tag) {
        String name = Stream.of("property", "name", "itemprop", "http-equiv")
            .map(tag::attr)
            .filter((value) -> !value.isBlank())
            .findFirst()
            .orElse("")
            .strip()
            .toLowerCase(Locale.ROOT);
        return name.startsWith("dc:") || name.startsWith("dcterms:") ? name.replaceFirst(":", ".") : name;
    }

    private @Nullable String kind() {
        if (this.tags.containsKey("citation_title")) {
            return "paper";
        }
        String type = first(List.of("og:type"));
        return switch ((type != null) ? type.strip().toLowerCase(Locale.ROOT) : "") {
            case "article" -> "article";
            case "book", "books.book" -> "book";
            case "video", "video.other", "video.episode", "video.movie" -> "video";
            default -> null;
        };
    }

    private List<String> authors() {
        List<String> scholars = Told.authors(all("citation_author").map(MetaTags::inOrder));
        return !scholars.isEmpty() ? scholars
                : AUTHOR.stream()
                    .map((name) -> Told.authors(all(name)))
                    .filter((names) -> !names.isEmpty())
                    .findFirst()
                    .orElse(List.of());
    }

    /**
     * Scholars are often named last name first.
     */
    private static String inOrder(String name) {
        int comma = name.indexOf(',');
        return (comma > 0 && comma == name.lastIndexOf(','))
                ? name.substring(comma + 1).strip() + " " + name.substring(0, comma) : name;
    }

    private Stream<String> all(String name) {
        return this.tags.getOrDefault(name, List.of()).stream();
    }

    private @Nullable String first(List<String> names) {
        return names.stream().flatMap(this::all).findFirst().orElse(null);
    }

}
