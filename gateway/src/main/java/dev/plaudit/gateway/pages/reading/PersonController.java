package dev.plaudit.gateway.pages.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

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
import dev.plaudit.gateway.pages.Pages;
import dev.plaudit.gateway.pages.Together;
import dev.plaudit.gateway.pages.Visit;
import dev.plaudit.gateway.services.ServiceFailedException;
import dev.plaudit.platform.problems.NotFoundException;

/**
 * People: all of them, and each with what they did over the years and where.
 */
@RestController
class PersonController {

    private static final Narrowed<PersonPage> PEOPLE = new Narrowed<>("people", PersonPage.class,
            List.of("q", "program", "country", "region", "topic", "community"),
            List.of("program", "country", "region", "topic"));

    private static final int MOST = 100;

    private final Api api;

    private final Pages pages;

    private final Lists lists;

    private final WorldMap map;

    private final String baseUrl;

    PersonController(Api api, Pages pages, Lists lists, WorldMap map, GatewayProperties properties) {
        this.api = api;
        this.pages = pages;
        this.lists = lists;
        this.map = map;
        this.baseUrl = properties.baseUrl().toString();
    }

    @GetMapping("/people")
    ResponseEntity<byte[]> people(Visit visit, @RequestParam MultiValueMap<String, String> query)
            throws ServiceFailedException {
        return this.lists.answer(visit, PEOPLE, query);
    }

    @GetMapping("/people/{slug}")
    ResponseEntity<byte[]> person(Visit visit, @PathVariable String slug) throws ServiceFailedException {
        ApiPath path = ApiPath.of("people", Slug.required(slug));
        Optional<Api.Tagged<PersonPage>> found = this.api.find(Lists.ANYBODY, path, PersonPage.class);
        PersonPage person = found.isPresent() ? found.get().value() : merged(slug);
        // Who was merged or renamed has one page.
        if (!person.slug().equals(slug)) {
            return Pages.goTo("/people/" + ApiPath.encoded(person.slug()));
        }
        Map<String, Object> model = new HashMap<>();
        try (Together together = new Together()) {
            var achievements = together.ask(() -> this.api.list(Lists.ANYBODY,
                    ApiPath.of("achievements").with("person", person.id()).with("sort", "-date").with("limit", MOST),
                    AchievementItem.class));
            var talks = together.ask(() -> this.api.list(Lists.ANYBODY,
                    ApiPath.of("talks").with("speaker", person.id()).with("limit", MOST), TalkItem.class));
            var events = together.ask(() -> this.api.list(Lists.ANYBODY,
                    ApiPath.of("events").with("person", person.id()).with("limit", MOST), EventItem.class));
            var communities = person.communityIds()
                .stream()
                .map((id) -> together
                    .ask(() -> this.api.find(Lists.ANYBODY, ApiPath.of("communities", id), CommunityItem.class)))
                .toList();
            model.put("person", person);
            Whereabouts where = new Whereabouts(person.country());
            achievements.ifKnown().ifPresent((known) -> {
                model.put("achievements", known);
                model.put("years", years(known));
                known.items().forEach(where::add);
            });
            talks.ifKnown().ifPresent((known) -> {
                model.put("talks", known);
                known.items().forEach(where::add);
            });
            events.ifKnown().ifPresent((known) -> {
                model.put("events", known);
                known.items().forEach(where::add);
            });
            model.put("communities",
                    communities.stream()
                        .flatMap((community) -> community.ifKnown().flatMap((one) -> one).stream())
                        .map(Api.Tagged::value)
                        .collect(Collectors.toMap(CommunityItem::id, Function.identity(), (one, other) -> one)));
            model.put("where", where.countries());
            model.put("onMap", where.countries().stream().filter(this.map::knows).toList());
            model.put("jsonLd", person.jsonLd(this.baseUrl).script());
        }
        boolean whole = model.containsKey("achievements") && model.containsKey("talks");
        return this.pages.answer(visit, "reading/person", "/people/" + person.slug(), model,
                whole ? Lists.MAX_AGE : Lists.INCOMPLETE);
    }

    /** Who was found to be the same as somebody else has one page. */
    private PersonPage merged(String id) throws ServiceFailedException {
        ApiPath path = ApiPath.of("people").with("formerId", id).with("limit", 1);
        return this.api.list(Lists.ANYBODY, path, PersonPage.class)
            .items()
            .stream()
            .findFirst()
            .orElseThrow(NotFoundException::new);
    }

    /** The newest year first; what has no date is last. */
    private static Map<String, List<AchievementItem>> years(Listing<AchievementItem> achievements) {
        Map<String, List<AchievementItem>> years = new TreeMap<>(Comparator.reverseOrder());
        for (AchievementItem item : achievements.items()) {
            years.computeIfAbsent(year(item.date(), item.period()), (year) -> new ArrayList<>()).add(item);
        }
        return new LinkedHashMap<>(years);
    }

    private static String year(@Nullable String date, @Nullable String period) {
        String text = (date != null) ? date : period;
        return (text != null && text.length() >= 4) ? text.substring(0, 4) : "";
    }

}
