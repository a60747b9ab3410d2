package dev.plaudit.highlights.previews;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

import dev.plaudit.highlights.fetching.Fetched;
import dev.plaudit.highlights.links.HttpAddress;

/**
 * A page as it was fetched.
 *
 * @param document what it says
 * @param address where it was found
 */
record Page(Document document, HttpAddress address) {

    /**
     * Reads a page, broken or not. Its character encoding is what the bytes begin with
     * (BOM), what the server says, what the page says, or UTF-8; wrong ones make odd
     * letters and no more.
     * @return nothing if it cannot be read at all
     */
    static Optional<Page> read(Fetched.Document fetched) {
        try {
            Document document = Jsoup.parse(new ByteArrayInputStream(fetched.body()), charset(fetched.charset()),
                    fetched.address().toString());
            return Optional.of(new Page(document, fetched.address()));
        }
        catch (IOException | IllegalArgumentException ex) {
            return Optional.empty();
        }
    }

    /**
     * What it tells: first its JSON-LD, then its tags, then HTML's own elements.
     */
    PageFacts facts() {
        return JsonLd.facts(this.document, this.address).or(MetaTags.facts(this.document, this.address)).or(plain());
    }

    /**
     * Where it is to be found by its own account.
     */
    Optional<HttpAddress> canonical() {
        return link("link[rel~=(?i)^canonical$][href]");
    }

    /**
     * Where its oEmbed description is, as JSON.
     */
    Optional<HttpAddress> oEmbed() {
        return link("link[type~=(?i)^application/json[+]oembed$][href]");
    }

    private PageFacts plain() {
        var root = this.document.selectFirst("html[lang]");
        var image = this.document.selectFirst("link[rel~=(?i)^image_src$][href]");
        // Of a broken page it may be in the body; pictures within a page have titles too.
        String title = this.document.select("title")
            .stream()
            .filter((element) -> element.closest("svg") == null)
            .findFirst()
            .map(Element::wholeText)
            .orElse(null);
        return new PageFacts(null, Told.title(title), null,
                Told.image((image != null) ? image.attr("href") : null, this.address), List.of(), null, null,
                Told.language((root != null) ? root.attr("lang") : null));
    }

    private Optional<HttpAddress> link(String query) {
        return Optional.ofNullable(this.document.selectFirst(query))
            .flatMap((link) -> this.address.resolve(link.attr("href")));
    }

    private static @Nullable String charset(@Nullable String name) {
        try {
            return (name != null && Charset.isSupported(name)) ? name : null;
        }
        catch (IllegalArgumentException ex) {
            return null;
        }
    }

}
