package dev.plaudit.highlights.syndication;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A feed, or a page of one. Texts are plain, addresses absolute.
 *
 * @param id identifies the feed for ever, an address
 * @param title what it is called
 * @param atom its address as Atom, of this page
 * @param json its address as JSON Feed, of this page
 * @param page what people read instead
 * @param next the address of the next page in the format it is asked in; absent on the
 * last
 * @param updated when anything of it last changed
 * @param language BCP 47
 * @param authors who wrote it; a publisher when nobody is named
 * @param entries what is in it, in order
 */
public record Feed(String id, String title, String atom, String json, String page, @Nullable String next,
        Instant updated, String language, List<String> authors, List<FeedEntry> entries) {
}
