package dev.plaudit.gateway.pages.reading;

import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import dev.plaudit.gateway.pages.Api;
import dev.plaudit.gateway.pages.ApiPath;
import dev.plaudit.gateway.pages.Listing;
import dev.plaudit.gateway.pages.Pages;
import dev.plaudit.gateway.pages.Together;
import dev.plaudit.gateway.pages.Visit;
import dev.plaudit.gateway.services.ServiceFailedException;
import dev.plaudit.platform.identity.Caller;

/**
 * The first page: the newest digests and achievements, and how many there are of
 * everything, by region and kind too. Without people-service it is shown without its
 * numbers.
 */
@RestController
class HomeController {

    private static final Caller ANYBODY = new Caller.Anonymous();

    private static final int DIGESTS = 4;

    private static final int ACHIEVEMENTS = 10;

    private static final int WAYS = 10;

    private final Api api;

    private final Pages pages;

    HomeController(Api api, Pages pages) {
        this.api = api;
        this.pages = pages;
    }

    @GetMapping("/")
    ResponseEntity<byte[]> home(Visit visit) throws ServiceFailedException {
        try (Together together = new Together()) {
            var digests = together
                .ask(() -> this.api.list(ANYBODY, ApiPath.of("digests").with("limit", DIGESTS), DigestItem.class));
            var achievements = together.ask(() -> this.api.list(ANYBODY,
                    ApiPath.of("achievements").with("limit", ACHIEVEMENTS).with("facets", "region,kind"),
                    AchievementItem.class));
            var people = together.ask(() -> total("people"));
            var communities = together.ask(() -> total("communities"));
            Map<String, Object> model = new HashMap<>();
            model.put("digests", digests.get());
            Listing<AchievementItem> latest = achievements.get();
            model.put("achievements", latest);
            model.put("ways", List.of(Way.of("region", latest), Way.of("kind", latest)));
            people.ifKnown().ifPresent((total) -> model.put("people", total));
            communities.ifKnown().ifPresent((total) -> model.put("communities", total));
            boolean whole = model.containsKey("people") && model.containsKey("communities");
            return this.pages.answer(visit, "reading/home", "/", model, Duration.ofSeconds(whole ? 60 : 5));
        }
    }

    /**
     * Ways into the achievements.
     *
     * @param by the parameter of their list
     * @param counts how many there are by value, the most first
     * @param more whether there are values besides
     */
    record Way(String by, Map<String, Long> counts, boolean more) {

        static Way of(String by, Listing<?> listing) {
            Map<String, Long> all = listing.facets().getOrDefault(by, Map.of());
            Map<String, Long> some = new LinkedHashMap<>();
            all.entrySet()
                .stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .limit(WAYS)
                .forEach((entry) -> some.put(entry.getKey(), entry.getValue()));
            return new Way(by, some, all.size() > some.size());
        }

    }

    private long total(String collection) throws ServiceFailedException {
        return this.api.list(ANYBODY, ApiPath.of(collection).with("limit", 1), Object.class).total();
    }

}
