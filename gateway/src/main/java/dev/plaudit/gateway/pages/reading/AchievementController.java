package dev.plaudit.gateway.pages.reading;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import dev.plaudit.gateway.GatewayProperties;
import dev.plaudit.gateway.pages.Api;
import dev.plaudit.gateway.pages.ApiPath;
import dev.plaudit.gateway.pages.Dictionary;
import dev.plaudit.gateway.pages.Markdown;
import dev.plaudit.gateway.pages.Pages;
import dev.plaudit.gateway.pages.Together;
import dev.plaudit.gateway.pages.Visit;
import dev.plaudit.gateway.services.ServiceFailedException;

/**
 * Achievements: all of them, and each with all that it tells.
 */
@RestController
class AchievementController {

    private static final Narrowed<AchievementItem> ACHIEVEMENTS = new Narrowed<>("achievements", AchievementItem.class,
            List.of("q", "kind", "region", "country", "program", "topic", "language", "quarter", "period",
                    "highlighted", "from", "to", "person", "community", "event", "sort"),
            List.of("kind", "region", "country", "program", "topic", "language", "quarter"));

    private final Api api;

    private final Pages pages;

    private final Lists lists;

    private final Dictionary dictionary;

    private final String baseUrl;

    AchievementController(Api api, Pages pages, Lists lists, Dictionary dictionary, GatewayProperties properties) {
        this.api = api;
        this.pages = pages;
        this.lists = lists;
        this.dictionary = dictionary;
        this.baseUrl = properties.baseUrl().toString();
    }

    @GetMapping("/achievements")
    ResponseEntity<byte[]> achievements(Visit visit, @RequestParam MultiValueMap<String, String> query)
            throws ServiceFailedException {
        return this.lists.answer(visit, ACHIEVEMENTS, query);
    }

    @GetMapping("/achievements/{id}")
    ResponseEntity<byte[]> achievement(Visit visit, @PathVariable String id) throws ServiceFailedException {
        try (Together together = new Together()) {
            AchievementPage achievement = this.api
                .read(Lists.ANYBODY, ApiPath.of("achievements", Slug.required(id)), AchievementPage.class)
                .value();
            var kind = together
                .ask(() -> this.api.find(Lists.ANYBODY, ApiPath.of("kinds", achievement.kind()), KindPage.class));
            // One that is no longer public is left out.
            var digests = achievement.digests()
                .stream()
                .map((slug) -> together
                    .ask(() -> this.api.find(Lists.ANYBODY, ApiPath.of("digests", slug), Found.class)))
                .toList();
            var talks = achievement.talks()
                .stream()
                .map((talk) -> together.ask(() -> slug("talks", talk.id())))
                .toList();
            var events = achievement.events()
                .stream()
                .map((event) -> together.ask(() -> slug("events", event.id())))
                .toList();
            Map<String, Object> model = new HashMap<>();
            model.put("achievement", achievement);
            model.put("told", Markdown.html(achievement.description(), 1));
            String language = visit.locale().getLanguage();
            KindPage names = kind.ifKnown().flatMap((found) -> found).map(Api.Tagged::value).orElse(KindPage.NONE);
            model.put("kind", names);
            model.put("details", names.details(achievement.details(), this.dictionary.words(visit.locale()), language));
            model.put("digests",
                    digests.stream()
                        .flatMap((digest) -> digest.ifKnown().flatMap((found) -> found).stream())
                        .map(Api.Tagged::value)
                        .toList());
            model.put("talkSlugs", talks.stream().map((slug) -> slug.ifKnown().orElse("")).toList());
            model.put("eventSlugs", events.stream().map((slug) -> slug.ifKnown().orElse("")).toList());
            model.put("jsonLd", achievement.jsonLd(this.baseUrl).script());
            return this.pages.answer(visit, "reading/achievement", "/achievements/" + id, model, Lists.MAX_AGE);
        }
    }

    /** Pages are called by slugs; a record without one has no page. */
    private String slug(String collection, String id) throws ServiceFailedException {
        Optional<Api.Tagged<Found>> found = this.api.find(Lists.ANYBODY, ApiPath.of(collection, id), Found.class);
        return found.map((record) -> record.value().key()).orElse("");
    }

}
