package dev.plaudit.highlights.previews;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

import dev.plaudit.highlights.fetching.Fetched;

/**
 * What a site tells those who show its pages within theirs (oEmbed 1.0).
 */
final class OEmbed {

    static final Set<String> MEDIA_TYPES = Set.of("application/json", "application/json+oembed", "text/json");

    private OEmbed() {
    }

    static PageFacts facts(Fetched.Document fetched) {
        try {
            JsonNode told = StrangersJson.read(new String(fetched.body(), StandardCharsets.UTF_8));
            return new PageFacts("video".equals(text(told, "type")) ? "video" : null, Told.title(text(told, "title")),
                    null, Told.image(text(told, "thumbnail_url"), fetched.address()),
                    Told.authors(Stream.ofNullable(text(told, "author_name"))), null,
                    Told.name(text(told, "provider_name")), null);
        }
        catch (JacksonException ex) {
            return PageFacts.NONE;
        }
    }

    private static @Nullable String text(JsonNode told, String property) {
        JsonNode value = told.path(property);
        return value.isString() ? value.asString() : null;
    }

}
