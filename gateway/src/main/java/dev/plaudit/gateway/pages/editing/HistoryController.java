package dev.plaudit.gateway.pages.editing;

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
import dev.plaudit.gateway.pages.Dictionary;
import dev.plaudit.gateway.pages.Pages;
import dev.plaudit.gateway.pages.Visit;
import dev.plaudit.gateway.pages.reading.DigestArticle;
import dev.plaudit.gateway.services.ServiceFailedException;
import dev.plaudit.platform.problems.NotFoundException;

/**
 * A digest as it would come out, and what became of it so far.
 */
@RestController
class HistoryController {

    private final Api api;

    private final Pages pages;

    private final Editors editors;

    private final Dictionary dictionary;

    private final String baseUrl;

    HistoryController(Api api, Pages pages, Editors editors, Dictionary dictionary, GatewayProperties properties) {
        this.dictionary = dictionary;
        this.api = api;
        this.pages = pages;
        this.editors = editors;
        this.baseUrl = properties.baseUrl().toString();
    }

    @GetMapping("/digests/{slug}/preview")
    ResponseEntity<byte[]> preview(Visit visit, @PathVariable String slug) throws ServiceFailedException {
        byte[] file = this.api.file(visit.member(), Editors.path(slug, "draft.html"), MediaType.TEXT_HTML_VALUE)
            .orElseThrow(NotFoundException::new);
        DigestArticle article = DigestArticle.of(file, this.baseUrl, this.dictionary);
        return this.pages.own(visit, "editing/preview", Map.of("slug", slug, "article", article));
    }

    @GetMapping("/digests/{slug}/history")
    ResponseEntity<byte[]> history(Visit visit, @PathVariable String slug, @RequestParam @Nullable Long before)
            throws ServiceFailedException {
        Draft draft = this.editors.draft(visit, slug).value();
        List<Saved> states = List.of(this.api
            .read(visit.member(), Editors.path(slug, "draft", "revisions").with("before", before), Saved[].class)
            .value());
        Map<String, Object> model = new HashMap<>();
        model.put("draft", draft);
        model.put("states", Saved.shown(states, draft, this.editors.titles(visit, slug, Saved.achievements(states))));
        model.put("more", (!states.isEmpty() && states.getLast().number() > 1 && states.size() >= 50)
                ? states.getLast().number() : null);
        return this.pages.own(visit, "editing/history", model);
    }

}
