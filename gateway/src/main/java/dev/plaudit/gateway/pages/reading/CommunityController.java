package dev.plaudit.gateway.pages.reading;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import dev.plaudit.gateway.GatewayProperties;
import dev.plaudit.gateway.pages.Api;
import dev.plaudit.gateway.pages.ApiPath;
import dev.plaudit.gateway.pages.Pages;
import dev.plaudit.gateway.pages.Together;
import dev.plaudit.gateway.pages.Visit;
import dev.plaudit.gateway.services.ServiceFailedException;

/**
 * Communities: all of them, and each with its people and with what it held and achieved.
 */
@RestController
class CommunityController {

    private static final Narrowed<CommunityItem> COMMUNITIES = new Narrowed<>("communities", CommunityItem.class,
            List.of("q", "program", "country", "region"), List.of("program", "country", "region"));

    private static final int AROUND = 20;

    private static final int PEOPLE = 100;

    private final Api api;

    private final Pages pages;

    private final Lists lists;

    private final String baseUrl;

    CommunityController(Api api, Pages pages, Lists lists, GatewayProperties properties) {
        this.api = api;
        this.pages = pages;
        this.lists = lists;
        this.baseUrl = properties.baseUrl().toString();
    }

    @GetMapping("/communities")
    ResponseEntity<byte[]> communities(Visit visit, @RequestParam MultiValueMap<String, String> query)
            throws ServiceFailedException {
        return this.lists.answer(visit, COMMUNITIES, query);
    }

    @GetMapping("/communities/{slug}")
    ResponseEntity<byte[]> community(Visit visit, @PathVariable String slug) throws ServiceFailedException {
        ApiPath path = ApiPath.of("communities", Slug.required(slug));
        Map<String, Object> model = new HashMap<>();
        try (Together together = new Together()) {
            var people = together.ask(() -> this.api.list(Lists.ANYBODY, of("people", slug, PEOPLE), Party.class));
            var events = together.ask(() -> this.api.list(Lists.ANYBODY, of("events", slug, AROUND), EventItem.class));
            var achievements = together
                .ask(() -> this.api.list(Lists.ANYBODY, of("achievements", slug, AROUND), AchievementItem.class));
            CommunityItem community = this.api.read(Lists.ANYBODY, path, CommunityItem.class).value();
            model.put("community", community);
            people.ifKnown().ifPresent((known) -> model.put("people", known));
            events.ifKnown().ifPresent((known) -> model.put("events", known));
            achievements.ifKnown().ifPresent((known) -> model.put("achievements", known));
            model.put("jsonLd", community.jsonLd(this.baseUrl + "/communities/" + slug).script());
        }
        boolean whole = List.of("people", "events", "achievements").stream().allMatch(model::containsKey);
        return this.pages.answer(visit, "reading/community", "/communities/" + slug, model,
                whole ? Lists.MAX_AGE : Lists.INCOMPLETE);
    }

    private static ApiPath of(String collection, String community, int limit) {
        return ApiPath.of(collection).with("community", community).with("limit", limit);
    }

}
