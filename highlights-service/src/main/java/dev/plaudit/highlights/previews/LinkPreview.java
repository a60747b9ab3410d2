package dev.plaudit.highlights.previews;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.plaudit.highlights.achievements.Duplicate;
import dev.plaudit.highlights.links.CanonicalAddress;
import dev.plaudit.highlights.links.HttpAddress;
import dev.plaudit.highlights.links.KnownThing;
import dev.plaudit.platform.dates.PartialDate;

/**
 * What a link tells, to begin a report with. Everything but the addresses may be missing,
 * and everything is only a proposal. Texts are plain; whoever wrote the page wrote them.
 *
 * @param url the address to link to, as it was pasted
 * @param canonicalUrl the one form in which addresses of the same thing are equal; for
 * comparing, not for opening
 * @param fetched whether the page was read; without, only the address tells
 * @param reason why it was not read: {@code unreachable}, {@code no-page} (nothing there
 * that is HTML), {@code busy} (too many are being read, try again) or {@code off}
 * @param kind a kind of achievement, as in /kinds
 * @param title 200 characters at most
 * @param description 280 characters at most
 * @param image an http or https address
 * @param author the names of authors, organizers of an event and so on, as one text
 * @param authors the same names one by one, 30 at most
 * @param date when it was published or takes place
 * @param siteName the name of the site, or its host
 * @param idAtSite what a known site calls it, as a video's id or {@code owner/repository}
 * @param language BCP 47
 * @param duplicates achievements that may tell of the same, of those that the caller may
 * see
 */
record LinkPreview(String url, String canonicalUrl, boolean fetched, @Nullable String reason, @Nullable String kind,
        @Nullable String title, @Nullable String description, @Nullable String image, @Nullable String author,
        List<String> authors, @Nullable PartialDate date, String siteName, @Nullable String idAtSite,
        @Nullable String language, List<Duplicate> duplicates) {

    /**
     * Puts together what is known. What the site's addresses tell is believed more than
     * what the page does.
     * @param facts of the page
     * @param reason why there are none, null when there are
     */
    static LinkPreview of(HttpAddress url, CanonicalAddress canonical, PageFacts facts, @Nullable String reason) {
        Optional<KnownThing> thing = Optional.ofNullable(canonical.thing());
        String site = thing.map(KnownThing::site)
            .or(() -> Optional.ofNullable(facts.siteName()))
            .orElseGet(canonical::host);
        return new LinkPreview(url.toString(), canonical.text(), reason == null, reason,
                thing.map(KnownThing::kind).orElse(facts.kind()), facts.title(), facts.description(), facts.image(),
                facts.authors().isEmpty() ? null : String.join(", ", facts.authors()), facts.authors(), facts.date(),
                site, thing.map(KnownThing::id).orElse(null), facts.language(), List.of());
    }

    /**
     * The same with what may be reported already.
     */
    LinkPreview besides(List<Duplicate> duplicates) {
        return new LinkPreview(this.url, this.canonicalUrl, this.fetched, this.reason, this.kind, this.title,
                this.description, this.image, this.author, this.authors, this.date, this.siteName, this.idAtSite,
                this.language, duplicates);
    }

}
