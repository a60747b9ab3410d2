package dev.plaudit.highlights.feeds;

import java.net.URI;
import java.util.List;
import java.util.Objects;

import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

import dev.plaudit.highlights.digests.DigestIssue;
import dev.plaudit.highlights.renderings.EntryRendering;
import dev.plaudit.highlights.syndication.FeedEntry;
import dev.plaudit.platform.catalogue.Page;
import dev.plaudit.platform.dates.PartialDate;

/**
 * Makes entries of what stands on a list. An entry is identified by the address of a
 * page, so it is the same in every feed; what is deleted is in none.
 */
@Component
class FeedEntries {

    private final String root;

    private final String host;

    private final EntryRendering rendering;

    /** Its own, because the shared one refuses fields it does not know. */
    private final JsonMapper json;

    FeedEntries(@Value("${plaudit.base-url}") URI baseUrl, EntryRendering rendering, JsonMapper json) {
        this.root = baseUrl.toString().replaceFirst("/+$", "");
        this.host = Objects.requireNonNullElse(baseUrl.getHost(), this.root);
        this.rendering = rendering;
        this.json = json.rebuild().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();
    }

    List<FeedEntry> achievements(Page found) {
        return found.items()
            .stream()
            .map((item) -> this.json.readValue(item, ListedAchievement.class))
            .filter(ListedAchievement::isThere)
            .map(this::entry)
            .toList();
    }

    List<FeedEntry> digests(Page found) {
        return found.items()
            .stream()
            .map((item) -> this.json.readValue(item, ListedDigest.class))
            .filter(ListedDigest::isThere)
            .map(this::entry)
            .toList();
    }

    private FeedEntry entry(ListedAchievement achievement) {
        String language = achievement.languageOrEnglish();
        String page = this.root + "/achievements/" + achievement.id();
        DigestIssue.Item item = achievement.item();
        return new FeedEntry(page, page, this.rendering.firstLink(item).orElse(null), this.rendering.title(item), null,
                achievement.updatedAt(), language, this.rendering.credited(item.credits(), language),
                this.rendering.line(item, language), this.rendering.html(item, language, achievement.description()),
                this.rendering.firstImage(item).orElse(null), achievement.allTopics(), List.of());
    }

    private FeedEntry entry(ListedDigest digest) {
        String language = digest.languageOrEnglish();
        String page = this.root + "/digests/" + digest.id();
        PartialDate published = digest.publishedOn();
        List<String> authors = this.rendering.authors(digest.allAuthors(), language);
        String publisher = Objects.requireNonNullElse(digest.program(), this.host);
        return new FeedEntry(page, page, null, Objects.requireNonNullElse(digest.title(), digest.id()),
                (published != null) ? published.start() : null, digest.updatedAt(), language,
                authors.isEmpty() ? List.of(publisher) : authors,
                (digest.intro() != null) ? this.rendering.plain(digest.intro()) : null,
                this.rendering.html(digest.allAuthors(), digest.intro(), digest.allSections(), language),
                this.root + "/api/v1/digests/" + digest.id() + ".png", List.of(), List.of());
    }

}
