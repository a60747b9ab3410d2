package dev.plaudit.gateway.pages.reading;

import java.time.Duration;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import dev.plaudit.gateway.GatewayProperties;
import dev.plaudit.gateway.pages.Api;
import dev.plaudit.gateway.pages.ApiPath;
import dev.plaudit.gateway.pages.Dictionary;
import dev.plaudit.gateway.pages.Pages;
import dev.plaudit.gateway.pages.Visit;
import dev.plaudit.gateway.services.ServiceFailedException;
import dev.plaudit.platform.identity.Caller;
import dev.plaudit.platform.problems.NotFoundException;

/**
 * The digests: all of them, and each as an article.
 */
@RestController
class DigestController {

    private static final Caller ANYBODY = new Caller.Anonymous();

    private static final int PAGE = 20;

    private static final Duration MAX_AGE = Duration.ofMinutes(1);

    private final Api api;

    private final Pages pages;

    private final Dictionary dictionary;

    private final String baseUrl;

    DigestController(Api api, Pages pages, Dictionary dictionary, GatewayProperties properties) {
        this.dictionary = dictionary;
        this.api = api;
        this.pages = pages;
        this.baseUrl = properties.baseUrl().toString();
    }

    @GetMapping("/digests")
    ResponseEntity<byte[]> digests(Visit visit, @RequestParam @Nullable String cursor) throws ServiceFailedException {
        ApiPath path = ApiPath.of("digests").with("limit", PAGE).with("cursor", cursor);
        return this.pages.answer(visit, "reading/digests", "/digests",
                Map.of("digests", this.api.list(ANYBODY, path, DigestItem.class)), MAX_AGE);
    }

    @GetMapping("/digests/{slug}")
    ResponseEntity<byte[]> digest(Visit visit, @PathVariable String slug) throws ServiceFailedException {
        byte[] file = this.api
            .file(ANYBODY, ApiPath.of("digests", Slug.required(slug) + ".html"), MediaType.TEXT_HTML_VALUE)
            .orElseThrow(NotFoundException::new);
        DigestArticle article = DigestArticle.of(file, this.baseUrl, this.dictionary);
        return this.pages.answer(visit, "reading/digest", "/digests/" + slug, Map.of("slug", slug, "article", article),
                MAX_AGE);
    }

}
