package dev.plaudit.gateway.pages;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

import dev.plaudit.gateway.services.Service;
import dev.plaudit.gateway.services.ServiceAnswer;
import dev.plaudit.gateway.services.ServiceCalls;
import dev.plaudit.gateway.services.ServiceFailedException;
import dev.plaudit.gateway.services.ServiceRequest;
import dev.plaudit.platform.identity.Caller;

/**
 * The public API as the pages read it: the same answers that everybody gets, and of them
 * only the fields that a page shows.
 */
@Component
class PublicApi {

    private static final int LARGEST = 8 * 1024 * 1024;

    private final ServiceCalls calls;

    /** Its own, because the shared one refuses fields it does not know. */
    private final JsonMapper json = JsonMapper.builder()
        .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
        .build();

    PublicApi(ServiceCalls calls) {
        this.calls = calls;
    }

    /**
     * Digests, the newest first.
     * @param limit how many at most
     * @param cursor where to go on, or null
     * @return a page of the list; empty if the cursor is none of the service's
     * @throws ServiceFailedException if the service gives no answer
     */
    Optional<Listing<DigestItem>> digests(int limit, @Nullable String cursor) throws ServiceFailedException {
        String target = "/api/v1/digests?limit=" + limit;
        if (cursor != null) {
            target += "&cursor=" + UriUtils.encode(cursor, StandardCharsets.UTF_8);
        }
        return listing(Service.HIGHLIGHTS, target, DigestItem.class);
    }

    Optional<Listing<AchievementItem>> achievements(int limit) throws ServiceFailedException {
        return listing(Service.HIGHLIGHTS, "/api/v1/achievements?limit=" + limit, AchievementItem.class);
    }

    /**
     * How many there are of something.
     * @param service whose
     * @param collection the collection's name
     * @return the number, empty if the service does not say
     * @throws ServiceFailedException if the service gives no answer
     */
    Optional<Long> total(Service service, String collection) throws ServiceFailedException {
        return listing(service, "/api/v1/" + collection + "?limit=1", Object.class).map(Listing::total);
    }

    /**
     * A digest as the HTML file that everybody can download.
     * @param slug the digest's name
     * @return the file, empty if there is no such digest
     * @throws ServiceFailedException if the service gives no answer
     */
    Optional<String> digestHtml(String slug) throws ServiceFailedException {
        return read(Service.HIGHLIGHTS, "/api/v1/digests/" + UriUtils.encode(slug, StandardCharsets.UTF_8) + ".html",
                "text/html")
            .map((html) -> new String(html, StandardCharsets.UTF_8));
    }

    private <T> Optional<Listing<T>> listing(Service service, String target, Class<T> item)
            throws ServiceFailedException {
        JavaType type = this.json.getTypeFactory().constructParametricType(Listing.class, item);
        Optional<byte[]> answer = read(service, target, "application/json");
        try {
            return answer.map((text) -> this.json.readValue(text, type));
        }
        catch (JacksonException ex) {
            throw ServiceFailedException.broken(ex);
        }
    }

    private Optional<byte[]> read(Service service, String target, String mediaType) throws ServiceFailedException {
        ServiceRequest request = ServiceRequest.get(target, mediaType);
        try (ServiceAnswer answer = this.calls.ask(service, new Caller.Anonymous(), request)) {
            if (answer.status() >= 500) {
                throw ServiceFailedException.down(null);
            }
            return (answer.status() == 200) ? Optional.of(answer.body(LARGEST)) : Optional.empty();
        }
    }

    /**
     * A page of a list.
     *
     * @param items what is on it
     * @param next the cursor of the following page, or null on the last
     * @param total how many there are on all pages
     * @param <T> what an item is
     */
    record Listing<T>(@Nullable List<T> items, @Nullable String next, long total) {

        static <T> Listing<T> none() {
            return new Listing<>(List.of(), null, 0);
        }

    }

    record DigestItem(String slug, String title, @Nullable String period, @Nullable String publishedAt,
            @Nullable Integer itemCount) {
    }

    record AchievementItem(String id, String title, @Nullable String kind, @Nullable String summary,
            @Nullable List<Credit> credits) {
    }

    record Credit(@Nullable String name, @Nullable String role) {
    }

}
