package dev.plaudit.highlights.previews;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;

import org.springframework.stereotype.Component;

import dev.plaudit.highlights.fetching.Fetched;
import dev.plaudit.highlights.fetching.Fetched.Document;
import dev.plaudit.highlights.fetching.Fetched.Nothing;
import dev.plaudit.highlights.fetching.SafeFetch;
import dev.plaudit.highlights.links.CanonicalAddress;
import dev.plaudit.highlights.links.HttpAddress;

/**
 * Reads what a link tells, from its address and, where it can be had, its page.
 */
@Component
class ReadLink {

    private static final Set<String> HTML = Set.of("text/html", "application/xhtml+xml");

    private static final Duration LEAST = Duration.ofMillis(200);

    private final SafeFetch pageFetch;

    private final PreviewSettings settings;

    ReadLink(SafeFetch pageFetch, PreviewSettings settings) {
        this.pageFetch = pageFetch;
        this.settings = settings;
    }

    /**
     * Reads a link.
     * @param address where it leads
     * @return what is known, at least the addresses
     */
    LinkPreview read(HttpAddress address) {
        CanonicalAddress canonical = CanonicalAddress.of(address);
        if (!this.settings.fetch()) {
            return LinkPreview.of(address, canonical, PageFacts.NONE, "off");
        }
        long start = System.nanoTime();
        return switch (this.pageFetch.get(address, HTML, this.settings.patience())) {
            case Nothing nothing -> LinkPreview.of(address, canonical, PageFacts.NONE, word(nothing.why()));
            case Document document -> Page.read(document)
                .map((page) -> LinkPreview.of(address, canonical(canonical, address, page), facts(page, start), null))
                .orElseGet(() -> LinkPreview.of(address, canonical, PageFacts.NONE, "no-page"));
        };
    }

    /**
     * The site's description is asked for only where the page leaves something out, and
     * while there is time.
     */
    private PageFacts facts(Page page, long start) {
        PageFacts facts = page.facts();
        Duration left = this.settings.patience().minusNanos(System.nanoTime() - start);
        boolean worthIt = facts.lacksTheMain() && left.compareTo(LEAST) > 0;
        Optional<HttpAddress> more = worthIt ? page.oEmbed() : Optional.empty();
        return more.map((address) -> this.pageFetch.get(address, OEmbed.MEDIA_TYPES, left))
            .map((fetched) -> (fetched instanceof Document document) ? facts.or(OEmbed.facts(document)) : facts)
            .orElse(facts);
    }

    /**
     * Only the page knows what is behind a short link. Elsewhere it may name another
     * address of its own, which is believed where nothing speaks against it: a site whose
     * addresses we know, a redirect as to a page for signing in, or the front page, which
     * some name for all of their pages.
     */
    private static CanonicalAddress canonical(CanonicalAddress pasted, HttpAddress address, Page page) {
        CanonicalAddress arrived = CanonicalAddress.of(page.address());
        CanonicalAddress found = CanonicalAddress.isShortened(address) ? arrived : pasted;
        boolean isSettled = !found.equals(arrived) || (found.thing() != null && found.thing().id() != null);
        return page.canonical()
            .map(CanonicalAddress::of)
            .filter((named) -> !isSettled && named.host().equals(found.host()) && !named.isFrontPage())
            .orElse(found);
    }

    private static String word(Fetched.Why why) {
        return switch (why) {
            case UNREACHABLE -> "unreachable";
            case NO_DOCUMENT, GONE -> "no-page";
            case BUSY -> "busy";
        };
    }

}
