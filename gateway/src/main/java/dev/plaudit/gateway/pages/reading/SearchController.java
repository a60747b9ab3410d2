package dev.plaudit.gateway.pages.reading;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import dev.plaudit.gateway.pages.Api;
import dev.plaudit.gateway.pages.ApiPath;
import dev.plaudit.gateway.pages.Listing;
import dev.plaudit.gateway.pages.Pages;
import dev.plaudit.gateway.pages.Together;
import dev.plaudit.gateway.pages.Visit;
import dev.plaudit.gateway.services.ServiceFailedException;
import dev.plaudit.platform.problems.NotFoundException;

/**
 * Searches everything at once, by the words that the services understand. What a service
 * does not answer for is left out, and the page says so.
 */
@RestController
class SearchController {

    private static final List<String> EVERYTHING = List.of("people", "communities", "events", "talks", "achievements",
            "digests");

    private static final int GROUP = 5;

    private static final int SUGGESTED = 2;

    /** One sign finds nearly everything, except where a word is one sign. */
    private static final int SHORTEST = 2;

    private static final int LONGEST = 200;

    private final Api api;

    private final Pages pages;

    SearchController(Api api, Pages pages) {
        this.api = api;
        this.pages = pages;
    }

    @GetMapping("/search")
    ResponseEntity<byte[]> search(Visit visit, @RequestParam(defaultValue = "") String q) {
        String words = q.strip();
        List<Group> groups = words.isEmpty() ? List.of() : groups(words, GROUP, false);
        Map<String, Object> model = Map.of("q", words, "groups", groups.stream().filter(Group::isAnything).toList(),
                "missing", groups.stream().filter((group) -> group.listing() == null).toList(), "total", total(groups));
        return this.pages.answer(visit, "reading/search", new ApiPath("/search").with("q", words).text(), model,
                age(groups));
    }

    @GetMapping("/search/suggestions")
    ResponseEntity<byte[]> suggestions(Visit visit, @RequestParam(defaultValue = "") String q) {
        String words = q.strip();
        boolean enough = words.codePointCount(0, words.length()) >= SHORTEST;
        List<Group> groups = enough ? groups(words, SUGGESTED, true) : List.of();
        List<Suggestion> found = new ArrayList<>();
        for (Group group : groups) {
            if (group.listing() != null) {
                group.listing().items().forEach((item) -> found.add(new Suggestion(group.name(), item)));
            }
        }
        return this.pages.answer(visit, "reading/suggestions", "/search", Map.of("found", found), age(groups));
    }

    private List<Group> groups(String words, int limit, boolean begun) {
        if (words.length() > LONGEST) {
            return List.of();
        }
        Map<String, Together.Answer<Listing<Found>>> asked = new LinkedHashMap<>();
        try (Together together = new Together()) {
            for (String collection : EVERYTHING) {
                ApiPath path = ApiPath.of(collection)
                    .with("q", words)
                    .with("begun", begun ? "true" : null)
                    .with("limit", limit);
                asked.put(collection, together.ask(() -> found(path)));
            }
            return asked.entrySet()
                .stream()
                .map((entry) -> new Group(entry.getKey(), entry.getValue().ifKnown().orElse(null)))
                .toList();
        }
    }

    /** Words that a service makes nothing of find nothing. */
    private Listing<Found> found(ApiPath path) throws ServiceFailedException {
        try {
            return this.api.list(Lists.ANYBODY, path, Found.class);
        }
        catch (NotFoundException ex) {
            return Listing.none();
        }
    }

    private static long total(List<Group> groups) {
        return groups.stream().mapToLong((group) -> (group.listing() != null) ? group.listing().total() : 0).sum();
    }

    private static Duration age(List<Group> groups) {
        boolean whole = groups.stream().allMatch((group) -> group.listing() != null);
        return whole ? Lists.MAX_AGE : Lists.INCOMPLETE;
    }

    /**
     * What was found of one kind.
     *
     * @param name of the collection
     * @param listing the first of what was found, null if the service did not answer
     */
    record Group(String name, @Nullable Listing<Found> listing) {

        boolean isAnything() {
            return this.listing != null && !this.listing.items().isEmpty();
        }

    }

    /**
     * Something that may be what is looked for.
     *
     * @param collection what it is one of
     * @param item the record
     */
    record Suggestion(String collection, Found item) {

    }

}
