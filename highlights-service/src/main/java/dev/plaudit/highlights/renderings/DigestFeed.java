package dev.plaudit.highlights.renderings;

import java.util.List;
import java.util.Objects;

import dev.plaudit.highlights.digests.DigestIssue;
import dev.plaudit.highlights.syndication.Feed;
import dev.plaudit.highlights.syndication.FeedEntry;
import dev.plaudit.platform.dates.PartialDate;

/**
 * A digest as a feed of one entry. The entry's id is the address of the digest's page and
 * the feed's is its own, so the entry keeps its id in any other feed.
 */
final class DigestFeed {

    private DigestFeed() {
    }

    /**
     * Makes the feed.
     * @param issue the digest
     * @param addresses where digests are
     */
    static Feed of(DigestIssue issue, DigestAddresses addresses) {
        List<String> authors = authors(issue, addresses);
        String title = Phrase.oneLine(issue.title().strip());
        String atom = addresses.file(issue, Format.ATOM);
        PartialDate published = issue.publishedOn();
        FeedEntry entry = new FeedEntry(addresses.page(issue), addresses.page(issue), null, title,
                (published != null) ? published.start() : null, issue.updatedAt(), issue.language(), authors,
                Description.of(issue), HtmlRendering.written(HtmlArticle.of(issue, addresses)),
                addresses.file(issue, Format.IMAGE), List.of(),
                issue.translations()
                    .stream()
                    .map((translation) -> new FeedEntry.Translation(translation.language(),
                            addresses.page(translation.slug())))
                    .toList());
        return new Feed(atom, title, atom, addresses.file(issue, Format.JSON_FEED), addresses.page(issue), null,
                issue.updatedAt(), issue.language(), authors, List.of(entry));
    }

    /** A feed must have an author; where nobody is named, it is the platform. */
    static List<String> authors(DigestIssue issue, DigestAddresses addresses) {
        List<String> names = new Phrasing(new Wording(issue.language()), addresses).names(issue.authors());
        return !names.isEmpty() ? names
                : List.of(Phrase.oneLine(Objects.requireNonNullElse(issue.program(), addresses.host()).strip()));
    }

}
