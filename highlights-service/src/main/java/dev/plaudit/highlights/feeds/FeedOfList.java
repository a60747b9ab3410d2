package dev.plaudit.highlights.feeds;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

import dev.plaudit.highlights.renderings.EntryRendering;
import dev.plaudit.highlights.syndication.Feed;
import dev.plaudit.highlights.syndication.FeedEntry;
import dev.plaudit.platform.catalogue.CatalogueQuery;
import dev.plaudit.platform.catalogue.Ordering;
import dev.plaudit.platform.catalogue.Page;
import dev.plaudit.platform.lists.ListRequest;

/**
 * Makes feeds of lists. What a list can be asked, its feed can; what only tells which
 * page it is does not make it another feed.
 */
@Component
class FeedOfList {

    private static final Ordering CHANGED = Ordering.byNumber("updated").reversed();

    private static final Set<String> PAGING = Set.of("limit", "cursor", "facets");

    private final String root;

    private final String host;

    private final FeedEntries entries;

    private final EntryRendering rendering;

    FeedOfList(@Value("${plaudit.base-url}") URI baseUrl, FeedEntries entries, EntryRendering rendering) {
        this.root = baseUrl.toString().replaceFirst("/+$", "");
        this.host = Objects.requireNonNullElse(baseUrl.getHost(), this.root);
        this.entries = entries;
        this.rendering = rendering;
    }

    /**
     * Achievements; what changed last first, unless another order is asked for, since
     * many are approved long after they happened.
     * @param request what is asked
     * @param whose the name of the one person it is about
     * @param page the path of the page that people read instead
     * @return the feed
     */
    Feed achievements(ListRequest request, @Nullable String whose, String page) {
        CatalogueQuery query = request.query();
        boolean ordered = query.ordering() != null || query.text() != null || query.updatedSince() != null;
        Page found = request.catalogue().search(ordered ? query : query.orderedBy(CHANGED));
        String title = this.rendering.nameOf("achievements");
        return feed(request, (whose != null) ? whose + " – " + title : title, page, found,
                this.entries.achievements(found));
    }

    /**
     * Digests, the newest first unless another order is asked for.
     * @param request what is asked
     * @return the feed
     */
    Feed digests(ListRequest request) {
        Page found = request.catalogue().search(request.query());
        return feed(request, this.rendering.nameOf("digests"), "/digests", found, this.entries.digests(found));
    }

    private Feed feed(ListRequest request, String title, String page, Page found, List<FeedEntry> entries) {
        Instant updated = entries.stream().map(FeedEntry::updated).max(Comparator.naturalOrder()).orElse(Instant.EPOCH);
        String asked = parameters(request, PAGING, (name, value) -> name + " " + value, ", ");
        String next = (found.next() != null) ? this.root + request.next(found.next()) : null;
        return new Feed(address(request, "", PAGING),
                title + (asked.isEmpty() ? "" : " (" + asked + ")") + " · " + this.host,
                address(request, ".atom", Set.of()), address(request, ".json", Set.of()), this.root + page, next,
                updated, "en", List.of(this.host), entries);
    }

    /** The address of the feed in a format, otherwise in the one that is asked for. */
    private String address(ListRequest request, String format, Set<String> without) {
        String path = format.isEmpty() ? request.path() : request.path().replaceFirst("\\.(atom|json)$", format);
        String query = parameters(request, without, (name, value) -> encode(name) + "=" + encode(value), "&");
        return this.root + path + (query.isEmpty() ? "" : "?" + query);
    }

    private static String parameters(ListRequest request, Set<String> without, Written written, String separator) {
        return request.parameters()
            .entrySet()
            .stream()
            .filter((parameter) -> !without.contains(parameter.getKey()))
            .sorted(Map.Entry.comparingByKey())
            .flatMap((parameter) -> parameter.getValue().stream().map((value) -> written.of(parameter.getKey(), value)))
            .collect(Collectors.joining(separator));
    }

    private static String encode(String text) {
        return UriUtils.encode(text, StandardCharsets.UTF_8);
    }

    /**
     * How a parameter is written.
     */
    private interface Written {

        String of(String name, String value);

    }

}
