package dev.plaudit.gateway.pages.reading;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;

import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import dev.plaudit.gateway.GatewayProperties;
import dev.plaudit.gateway.pages.Api;
import dev.plaudit.gateway.pages.ApiPath;
import dev.plaudit.gateway.pages.Listing;
import dev.plaudit.gateway.pages.Markdown;
import dev.plaudit.gateway.pages.Pages;
import dev.plaudit.gateway.pages.Together;
import dev.plaudit.gateway.pages.Visit;
import dev.plaudit.gateway.pages.Words;
import dev.plaudit.gateway.services.ServiceFailedException;

/**
 * Events: all of them, and each with what belongs to it.
 */
@RestController
class EventController {

    private static final Narrowed<EventItem> EVENTS = new Narrowed<>("events", EventItem.class,
            List.of("q", "when", "from", "to", "kind", "mode", "country", "region", "community", "person", "parent"),
            List.of("kind", "mode", "country", "region"));

    private static final int AROUND = 50;

    private final Api api;

    private final Pages pages;

    private final Lists lists;

    private final String baseUrl;

    private final Clock clock;

    EventController(Api api, Pages pages, Lists lists, GatewayProperties properties, Clock clock) {
        this.api = api;
        this.pages = pages;
        this.lists = lists;
        this.clock = clock;
        this.baseUrl = properties.baseUrl().toString();
    }

    @GetMapping("/events")
    ResponseEntity<byte[]> events(Visit visit, @RequestParam MultiValueMap<String, String> query)
            throws ServiceFailedException {
        Asked asked = EVENTS.asked(query);
        ApiPath path = when(asked, asked.on(ApiPath.of("events"), "when"));
        return this.lists.answer(visit, EVENTS, asked, path, EventController::labels);
    }

    @GetMapping("/events/{slug}")
    ResponseEntity<byte[]> event(Visit visit, @PathVariable String slug) throws ServiceFailedException {
        ApiPath path = ApiPath.of("events", Slug.required(slug));
        EventItem event = this.api.read(Lists.ANYBODY, path, EventItem.class).value();
        Map<String, Object> model = new HashMap<>();
        try (Together together = new Together()) {
            var parent = together.ask(() -> parent(event));
            var children = together
                .ask(() -> this.api.list(Lists.ANYBODY, around("events", "parent", slug), EventItem.class));
            var talks = together
                .ask(() -> this.api.list(Lists.ANYBODY, around("talks", "event", slug), TalkItem.class));
            var achievements = together
                .ask(() -> this.api.list(Lists.ANYBODY, around("achievements", "event", slug), AchievementItem.class));
            Optional<EventItem> above = parent.ifKnown().flatMap((found) -> found);
            model.put("event", event);
            above.ifPresent((known) -> model.put("parent", known));
            children.ifKnown().ifPresent((known) -> model.put("children", known));
            talks.ifKnown().ifPresent((known) -> model.put("talks", known));
            achievements.ifKnown().ifPresent((known) -> model.put("achievements", known));
            model.put("told", Markdown.html(event.description(), 1));
            model.put("jsonLd", event.jsonLd(this.baseUrl + "/events/" + slug, above.orElse(null)).script());
        }
        boolean whole = List.of("children", "talks", "achievements").stream().allMatch(model::containsKey);
        return this.pages.answer(visit, "reading/event", "/events/" + slug, model,
                whole ? Lists.MAX_AGE : Lists.INCOMPLETE);
    }

    private Optional<EventItem> parent(EventItem event) throws ServiceFailedException {
        if (event.parentId() == null) {
            return Optional.empty();
        }
        return this.api.find(Lists.ANYBODY, ApiPath.of("events", event.parentId()), EventItem.class)
            .map(Api.Tagged::value);
    }

    /** Days that somebody names are meant more than a word for them. */
    private ApiPath when(Asked asked, ApiPath path) {
        if (!asked.text("from").isEmpty() || !asked.text("to").isEmpty()) {
            return path;
        }
        LocalDate today = LocalDate.now(this.clock);
        return switch (asked.text("when")) {
            case "upcoming" -> path.with("from", today).with("sort", "date");
            case "past" -> path.with("to", today.minusDays(1)).with("sort", "-date");
            default -> path;
        };
    }

    private static ApiPath around(String collection, String name, String slug) {
        return ApiPath.of(collection).with(name, slug).with("limit", AROUND);
    }

    private static BinaryOperator<String> labels(Words words, Listing<EventItem> listing) {
        return (facet, value) -> switch (facet) {
            case "kind" -> words.eventKind(value);
            case "mode" -> words.of("places.mode", value);
            default -> words.value(facet, value);
        };
    }

}
