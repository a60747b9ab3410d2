package dev.plaudit.gateway.pages.reading;

import java.util.HashMap;
import java.util.List;
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
import dev.plaudit.gateway.pages.Together;
import dev.plaudit.gateway.pages.Visit;
import dev.plaudit.gateway.pages.Words;
import dev.plaudit.gateway.services.ServiceFailedException;
import dev.plaudit.platform.problems.NotFoundException;

/**
 * What a digest said before it was amended, and what was changed.
 */
@RestController
class RevisionController {

    private final Api api;

    private final Pages pages;

    private final Dictionary dictionary;

    private final String baseUrl;

    RevisionController(Api api, Pages pages, Dictionary dictionary, GatewayProperties properties) {
        this.api = api;
        this.pages = pages;
        this.dictionary = dictionary;
        this.baseUrl = properties.baseUrl().toString();
    }

    /** The newest is read at its own address, which says nothing of revisions. */
    @GetMapping("/digests/{slug}/revisions/{number}")
    ResponseEntity<byte[]> revision(Visit visit, @PathVariable String slug, @PathVariable int number)
            throws ServiceFailedException {
        ApiPath path = ApiPath.of("digests", Slug.required(slug), "revisions", number + ".html");
        try (Together together = new Together()) {
            var newest = together.ask(() -> newest(slug));
            var file = together.ask(() -> this.api.file(Lists.ANYBODY, path, MediaType.TEXT_HTML_VALUE));
            if (newest.get().revision() == number) {
                return Pages.goTo("/digests/" + slug);
            }
            DigestArticle article = DigestArticle.of(file.get().orElseThrow(NotFoundException::new), this.baseUrl,
                    this.dictionary);
            return this.pages.answer(visit, "reading/revision", "/digests/" + slug,
                    Map.of("slug", slug, "number", number, "article", article, "older", true), Lists.MAX_AGE);
        }
    }

    @GetMapping("/digests/{slug}/changes")
    ResponseEntity<byte[]> changes(Visit visit, @PathVariable String slug, @RequestParam @Nullable Integer before)
            throws ServiceFailedException {
        ApiPath path = ApiPath.of("digests", Slug.required(slug), "revisions").with("before", before);
        try (Together together = new Together()) {
            var newest = together.ask(() -> newest(slug));
            var revisions = together.ask(() -> this.api.read(Lists.ANYBODY, path, RevisionItem[].class).value());
            Words words = this.dictionary.words(visit.locale());
            List<RevisionItem.Shown> shown = List.of(revisions.get())
                .stream()
                .map((revision) -> revision.shown(words))
                .toList();
            Map<String, Object> model = new HashMap<>();
            model.put("digest", newest.get());
            model.put("revisions", shown);
            model.put("more", (!shown.isEmpty() && shown.getLast().number() > 1) ? shown.getLast().number() : null);
            return this.pages.answer(visit, "reading/changes",
                    new ApiPath("/digests/" + slug + "/changes").with("before", before).text(), model, Lists.MAX_AGE);
        }
    }

    private Newest newest(String slug) throws ServiceFailedException {
        return this.api.read(Lists.ANYBODY, ApiPath.of("digests", slug), Newest.class).value();
    }

    /**
     * A digest as it is read now.
     */
    record Newest(String slug, String title, String language, int revision) {

    }

}
