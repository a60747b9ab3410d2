package dev.plaudit.gateway.pages;

import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import dev.plaudit.gateway.services.ServiceFailedException;
import dev.plaudit.platform.problems.NotFoundException;

/**
 * The digests: all of them, and each as an article.
 */
@RestController
class DigestController {

    private static final int PAGE = 20;

    private static final Duration MAX_AGE = Duration.ofMinutes(1);

    private static final Pattern SLUG = Pattern.compile("[a-z0-9][a-z0-9-]{0,99}");

    private final PublicApi api;

    private final Pages pages;

    DigestController(PublicApi api, Pages pages) {
        this.api = api;
        this.pages = pages;
    }

    @GetMapping("/digests")
    ResponseEntity<byte[]> digests(@RequestParam @Nullable String cursor) throws ServiceFailedException {
        var digests = this.api.digests(PAGE, cursor).orElseThrow(NotFoundException::new);
        return this.pages.answer("digests", "/digests", Map.of("digests", digests), MAX_AGE);
    }

    @GetMapping("/digests/{slug}")
    ResponseEntity<byte[]> digest(@PathVariable String slug) throws ServiceFailedException {
        if (!SLUG.matcher(slug).matches()) {
            throw new NotFoundException();
        }
        String file = this.api.digestHtml(slug).orElseThrow(NotFoundException::new);
        DigestArticle article = DigestArticle.of(file)
            .orElseThrow(() -> ServiceFailedException.broken(new IllegalStateException("No article in " + slug)));
        return this.pages.answer("digest", "/digests/" + slug, Map.of("slug", slug, "article", article), MAX_AGE);
    }

}
