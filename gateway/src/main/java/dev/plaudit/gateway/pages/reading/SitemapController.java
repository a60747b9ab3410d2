package dev.plaudit.gateway.pages.reading;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionException;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import org.jspecify.annotations.Nullable;

import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

import dev.plaudit.gateway.GatewayProperties;
import dev.plaudit.gateway.pages.Api;
import dev.plaudit.gateway.pages.ApiPath;
import dev.plaudit.gateway.pages.Listing;
import dev.plaudit.gateway.pages.PublicFile;
import dev.plaudit.gateway.pages.Visit;
import dev.plaudit.gateway.services.ServiceFailedException;
import dev.plaudit.platform.problems.NotFoundException;

/**
 * Tells search engines which pages there are and which are not for them. The lists are
 * read whole once in a while, however often somebody asks.
 */
@RestController
class SitemapController {

    private static final List<String> COLLECTIONS = List.of("digests", "achievements", "people", "communities",
            "events", "talks");

    private static final int PAGE = 100;

    /** What sitemaps.org allows. */
    private static final int MOST = 50_000;

    /** So that a service that never ends its list does not fill our memory. */
    private static final int MOST_OF_ALL = 1_000_000;

    private static final Duration AGE = Duration.ofMinutes(10);

    private static final CacheControl CACHING = CacheControl.maxAge(AGE).cachePublic();

    private static final String ROBOTS = """
            User-agent: *
            Allow: /
            Disallow: /me
            Disallow: /submit
            Disallow: /submissions
            Disallow: /review
            Disallow: /curate
            Disallow: /admin
            Disallow: /login
            Disallow: /search
            Disallow: /embed/
            Disallow: /digests/*/edit
            Disallow: /digests/*/preview
            Disallow: /digests/*/history
            Disallow: /digests/*/publish

            Sitemap: %s/sitemap.xml
            """;

    private final Api api;

    private final String baseUrl;

    private final LoadingCache<String, List<PublicFile>> parts = Caffeine.newBuilder()
        .refreshAfterWrite(AGE)
        .maximumSize(1)
        .build(this::load);

    SitemapController(Api api, GatewayProperties properties) {
        this.api = api;
        this.baseUrl = properties.baseUrl().toString();
    }

    @GetMapping("/robots.txt")
    ResponseEntity<byte[]> robots(Visit visit) {
        return PublicFile.of(MediaType.TEXT_PLAIN, ROBOTS.formatted(this.baseUrl).getBytes(StandardCharsets.UTF_8))
            .answer(visit, CACHING);
    }

    @GetMapping("/sitemap.xml")
    ResponseEntity<byte[]> sitemap(Visit visit) throws ServiceFailedException {
        List<PublicFile> all = parts();
        PublicFile whole = (all.size() == 1) ? all.getFirst()
                : xml(Sitemap.index(this.baseUrl + "/sitemap", all.size()));
        return whole.answer(visit, CACHING);
    }

    @GetMapping("/sitemap/{number}.xml")
    ResponseEntity<byte[]> part(Visit visit, @PathVariable int number) throws ServiceFailedException {
        List<PublicFile> all = parts();
        if (number < 1 || number > all.size()) {
            throw new NotFoundException();
        }
        return all.get(number - 1).answer(visit, CACHING);
    }

    private static PublicFile xml(byte[] document) {
        return PublicFile.of(MediaType.APPLICATION_XML, document);
    }

    private List<PublicFile> parts() throws ServiceFailedException {
        try {
            return this.parts.get("");
        }
        catch (CompletionException ex) {
            if (ex.getCause() instanceof ServiceFailedException failed) {
                throw failed;
            }
            throw ex;
        }
    }

    private List<PublicFile> load(String everything) throws ServiceFailedException {
        List<Sitemap.Page> pages = new ArrayList<>();
        pages.add(new Sitemap.Page(this.baseUrl + "/", null));
        pages.add(new Sitemap.Page(this.baseUrl + "/statistics", null));
        for (String collection : COLLECTIONS) {
            pages.add(new Sitemap.Page(this.baseUrl + "/" + collection, null));
            String cursor = null;
            do {
                ApiPath path = ApiPath.of(collection).with("limit", PAGE).with("cursor", cursor);
                Listing<Known> listing = this.api.list(Lists.ANYBODY, path, Known.class);
                for (Known known : listing.items()) {
                    String name = (known.slug() != null) ? known.slug() : known.id();
                    pages.add(new Sitemap.Page(
                            this.baseUrl + "/" + ApiPath.encoded(collection) + "/" + ApiPath.encoded(name),
                            known.updatedAt()));
                }
                cursor = listing.next();
            }
            while (cursor != null && pages.size() < MOST_OF_ALL);
        }
        return Sitemap.parts(pages, MOST).stream().map(SitemapController::xml).toList();
    }

    /**
     * What is to be known of a record.
     */
    record Known(String id, @Nullable String slug, @Nullable String updatedAt) {

    }

}
