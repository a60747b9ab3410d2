package dev.plaudit.gateway.pages.reading;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

import dev.plaudit.gateway.pages.Api;
import dev.plaudit.gateway.pages.ApiPath;
import dev.plaudit.gateway.pages.Pages;
import dev.plaudit.gateway.pages.Visit;
import dev.plaudit.gateway.services.ServiceFailedException;

/**
 * Small cards that other sites may show in a frame. They know nobody, have no form and no
 * script, and lead to the page of what they show.
 */
@RestController
class EmbedController {

    private final Api api;

    private final Pages pages;

    EmbedController(Api api, Pages pages) {
        this.api = api;
        this.pages = pages;
    }

    @GetMapping("/embed/achievements/{id}")
    ResponseEntity<byte[]> achievement(Visit visit, @PathVariable String id) throws ServiceFailedException {
        return card(visit, "achievements", id, "achievement", AchievementItem.class);
    }

    @GetMapping("/embed/digests/{slug}")
    ResponseEntity<byte[]> digest(Visit visit, @PathVariable String slug) throws ServiceFailedException {
        return card(visit, "digests", slug, "digest", DigestCard.class);
    }

    @GetMapping("/embed/people/{slug}")
    ResponseEntity<byte[]> person(Visit visit, @PathVariable String slug) throws ServiceFailedException {
        return card(visit, "people", slug, "person", PersonCard.class);
    }

    private <T> ResponseEntity<byte[]> card(Visit visit, String collection, String name, String variable, Class<T> type)
            throws ServiceFailedException {
        T shown = this.api.read(Lists.ANYBODY, ApiPath.of(collection, Slug.required(name)), type).value();
        return this.pages.embedded(visit, "reading/embed", "/" + collection + "/" + name, Map.of(variable, shown),
                Lists.MAX_AGE);
    }

    /**
     * What a card shows of a digest.
     */
    record DigestCard(String slug, String title, @Nullable String language, @Nullable String period,
            @Nullable String publishedOn, @Nullable String intro) {

    }

    /**
     * What a card shows of a person.
     */
    record PersonCard(String slug, String name, @Nullable String country, @Nullable String affiliation,
            @Nullable List<String> programs, @Nullable List<String> topics) {

    }

}
