package dev.plaudit.gateway.pages.reviewing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import dev.plaudit.gateway.pages.Api;
import dev.plaudit.gateway.pages.ApiPath;
import dev.plaudit.gateway.pages.Listing;
import dev.plaudit.gateway.pages.Outcome;
import dev.plaudit.gateway.pages.Pages;
import dev.plaudit.gateway.pages.Together;
import dev.plaudit.gateway.pages.Visit;
import dev.plaudit.gateway.services.ServiceFailedException;
import dev.plaudit.platform.identity.Caller;

/**
 * Makes one record of two about the same person, seen side by side.
 */
@RestController
@RequestMapping("/review/merges")
class MergeController {

    private static final int PAGE = 50;

    private static final int FOUND = 20;

    private final Api api;

    private final Pages pages;

    MergeController(Api api, Pages pages) {
        this.api = api;
        this.pages = pages;
    }

    @GetMapping
    ResponseEntity<byte[]> page(Visit visit, @RequestParam @Nullable String q, @RequestParam @Nullable String from,
            @RequestParam @Nullable String into, @RequestParam @Nullable String cursor,
            @RequestParam @Nullable String done) throws ServiceFailedException {
        Map<String, Object> model = new HashMap<>();
        if (done != null) {
            model.put("note", "decided");
        }
        return show(visit, HttpStatus.OK, new Choice(q, from, into, cursor), model);
    }

    @PostMapping
    ResponseEntity<byte[]> merge(Visit visit, @RequestParam String from, @RequestParam String into,
            @RequestParam(defaultValue = "") String reason) throws ServiceFailedException {
        Outcome outcome = this.api.send(visit.member(), HttpMethod.POST, ApiPath.of("merges"), null,
                Map.of("from", from, "into", into, "reason", reason));
        if (outcome instanceof Outcome.Refused refused) {
            Map<String, Object> model = new HashMap<>(Map.of("refused", refused, "reason", reason));
            return show(visit, HttpStatus.valueOf(refused.status()), new Choice(null, from, into, null), model);
        }
        return Pages.goTo("/review/merges?done=1");
    }

    @PostMapping("/{id}/undo")
    ResponseEntity<byte[]> undo(Visit visit, @PathVariable String id, @RequestParam String tag,
            @RequestParam(defaultValue = "") String reason) throws ServiceFailedException {
        Outcome outcome = this.api.send(visit.member(), HttpMethod.DELETE,
                ApiPath.of("merges", id).with("reason", reason), tag, null);
        if (outcome instanceof Outcome.Refused refused) {
            Map<String, Object> model = new HashMap<>(Map.of("refused", refused));
            return show(visit, HttpStatus.valueOf(refused.status()), new Choice(null, null, null, null), model);
        }
        return Pages.goTo("/review/merges?done=1");
    }

    private ResponseEntity<byte[]> show(Visit visit, HttpStatus status, Choice choice, Map<String, Object> model)
            throws ServiceFailedException {
        Caller caller = visit.member();
        try (Together together = new Together()) {
            var merges = together.ask(() -> this.api.list(caller,
                    ApiPath.of("merges").with("limit", PAGE).with("cursor", choice.cursor()), MergeItem.class));
            var found = together.ask(() -> (choice.q() != null) ? this.api.list(caller,
                    ApiPath.of("people").with("q", choice.q()).with("limit", FOUND), PersonItem.class)
                    : Listing.<PersonItem>none());
            var from = together.ask(() -> person(caller, choice.from()));
            var into = together.ask(() -> person(caller, choice.into()));
            model.put("merges", merges.get());
            model.put("found", found.get().items());
            model.put("q", (choice.q() != null) ? choice.q() : "");
            Optional<Side> other = into.get();
            from.get().filter((one) -> other.isPresent()).ifPresent((one) -> {
                model.put("from", one);
                model.put("into", other.orElseThrow());
            });
            model.put("same", choice.from() != null && choice.from().equals(choice.into()));
        }
        return this.pages.own(visit, status, "reviewing/merges", model);
    }

    private Optional<Side> person(Caller caller, @Nullable String slug) throws ServiceFailedException {
        if (slug == null || slug.isEmpty()) {
            return Optional.empty();
        }
        PersonItem person = this.api.find(caller, ApiPath.of("people", slug), PersonItem.class)
            .map(Api.Tagged::value)
            .orElseGet(() -> PersonItem.notPublic(slug));
        long reports = this.api
            .list(caller, ApiPath.of("achievements").with("person", person.id()).with("limit", 1), Object.class)
            .total();
        return Optional.of(new Side(person, reports));
    }

    private record Choice(@Nullable String q, @Nullable String from, @Nullable String into, @Nullable String cursor) {
    }

    /**
     * One of the two.
     *
     * @param person the record
     * @param achievements how many public achievements name it
     */
    record Side(PersonItem person, long achievements) {
    }

    record PersonItem(String id, String slug, String name, @Nullable List<String> aliases, @Nullable String country,
            @Nullable String affiliation, @Nullable List<String> urls, @Nullable List<String> programs,
            @Nullable List<String> topics, boolean claimed) {

        /** Somebody who signed in and is named nowhere has no page yet. */
        static PersonItem notPublic(String id) {
            return new PersonItem(id, id, id, null, null, null, null, null, null, true);
        }

    }

    record MergeItem(String id, String from, String fromName, String into, String at, @Nullable String reason,
            boolean undone, @Nullable String undoneAt, String etag) {
    }

}
