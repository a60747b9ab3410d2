package dev.plaudit.highlights.syndication;

import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.List;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes feeds as JSON Feed, version 1.1 (jsonfeed.org/version/1.1).
 */
public final class JsonFeed {

    /**
     * Its media type.
     */
    public static final String MEDIA_TYPE = "application/feed+json;charset=utf-8";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private JsonFeed() {
    }

    /**
     * Writes a feed.
     * @param feed the feed
     * @return a document in UTF-8
     */
    public static byte[] write(Feed feed) {
        ObjectNode json = JSON.createObjectNode()
            .put("version", "https://jsonfeed.org/version/1.1")
            .put("title", feed.title())
            .put("home_page_url", feed.page())
            .put("feed_url", feed.json());
        putIfThere(json, "next_url", feed.next());
        json.put("language", feed.language());
        authors(json, feed.authors());
        ArrayNode items = json.putArray("items");
        feed.entries().forEach((entry) -> item(items.addObject(), entry));
        return JSON.writeValueAsString(json).getBytes(StandardCharsets.UTF_8);
    }

    private static void item(ObjectNode item, FeedEntry entry) {
        item.put("id", entry.id()).put("url", entry.url());
        putIfThere(item, "external_url", entry.about());
        item.put("title", entry.title());
        putIfThere(item, "summary", entry.summary());
        item.put("content_html", entry.html());
        putIfThere(item, "image", entry.image());
        if (entry.published() != null) {
            item.put("date_published", entry.published().atStartOfDay().toInstant(ZoneOffset.UTC).toString());
        }
        item.put("date_modified", entry.updated().toString()).put("language", entry.language());
        authors(item, entry.authors());
        if (!entry.tags().isEmpty()) {
            ArrayNode tags = item.putArray("tags");
            entry.tags().forEach(tags::add);
        }
        if (!entry.translations().isEmpty()) {
            // The format has no field for them; extensions are objects with an
            // underscore.
            ArrayNode translations = item.putObject("_plaudit").putArray("translations");
            entry.translations()
                .forEach((translation) -> translations.addObject()
                    .put("language", translation.language())
                    .put("url", translation.url()));
        }
    }

    private static void authors(ObjectNode of, List<String> names) {
        if (!names.isEmpty()) {
            ArrayNode authors = of.putArray("authors");
            names.forEach((name) -> authors.addObject().put("name", name));
        }
    }

    private static void putIfThere(ObjectNode json, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            json.put(name, value);
        }
    }

}
