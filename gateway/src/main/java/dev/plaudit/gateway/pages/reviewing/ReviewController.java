package dev.plaudit.gateway.pages.reviewing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import dev.plaudit.gateway.pages.Api;
import dev.plaudit.gateway.pages.ApiPath;
import dev.plaudit.gateway.pages.Outcome;
import dev.plaudit.gateway.pages.Pages;
import dev.plaudit.gateway.pages.Visit;
import dev.plaudit.gateway.services.ServiceFailedException;
import dev.plaudit.platform.identity.Caller;

/**
 * Decides about submissions. Every decision is held for ten seconds in which it can be
 * taken back; the service counts them.
 */
@RestController
@RequestMapping("/review")
class ReviewController {

    /** How long a decision can be taken back. */
    private static final String UNDO = "PT10S";

    private static final List<String> TYPED = List.of("decision", "reason", "reasonId", "duplicateOf", "text",
            "audience", "note");

    private final Api api;

    private final ReviewPages review;

    ReviewController(Api api, ReviewPages review) {
        this.api = api;
        this.review = review;
    }

    @GetMapping
    ResponseEntity<byte[]> queue(Visit visit, @RequestParam MultiValueMap<String, String> parameters)
            throws ServiceFailedException {
        return this.review.show(visit, QueueFilter.of(parameters), parameters.getFirst("cursor"),
                new ReviewPages.Beside(null, null, Map.of(), parameters.getFirst("done"), parameters.getFirst("undo")));
    }

    @GetMapping("/{id}")
    ResponseEntity<byte[]> one(Visit visit, @PathVariable String id,
            @RequestParam MultiValueMap<String, String> parameters) throws ServiceFailedException {
        return this.review.show(visit, QueueFilter.of(parameters), parameters.getFirst("cursor"),
                new ReviewPages.Beside(id, null, Map.of(), parameters.getFirst("done"), parameters.getFirst("undo")));
    }

    @PostMapping("/{id}")
    ResponseEntity<byte[]> decide(Visit visit, @PathVariable String id,
            @RequestParam MultiValueMap<String, String> form) throws ServiceFailedException {
        Map<String, Object> decision = decision(form);
        Outcome outcome = this.api.send(visit.member(), HttpMethod.POST, ApiPath.of("achievements", id, "reviews"),
                form.getFirst("tag"), decision);
        if (outcome instanceof Outcome.Refused refused) {
            return again(visit, id, form, refused);
        }
        QueueFilter filter = QueueFilter.of(form);
        String next = form.getFirst("next");
        String path = (next == null || next.isEmpty()) ? "/review" : "/review/" + ApiPath.encoded(next);
        return Pages
            .goTo(with(path + filter.query(), "done=" + decision.get("decision") + "&undo=" + ApiPath.encoded(id)));
    }

    @PostMapping("/{id}/undo")
    ResponseEntity<byte[]> undo(Visit visit, @PathVariable String id, @RequestParam MultiValueMap<String, String> form)
            throws ServiceFailedException {
        Caller caller = visit.member();
        String tag = this.api.read(caller, ApiPath.of("reviews", id), JsonNode.class).tag();
        Outcome outcome = this.api.send(caller, HttpMethod.DELETE, ApiPath.of("achievements", id, "reviews", "held"),
                tag, null);
        String done = (outcome instanceof Outcome.Done) ? "undone" : "late";
        return Pages.goTo(with("/review/" + ApiPath.encoded(id) + QueueFilter.of(form).query(), "done=" + done));
    }

    @PostMapping("/{id}/comments")
    ResponseEntity<byte[]> comment(Visit visit, @PathVariable String id,
            @RequestParam MultiValueMap<String, String> form) throws ServiceFailedException {
        return said(visit, id, form, ApiPath.of("achievements", id, "comments"), sent(form, "text", "audience"),
                "commented");
    }

    @PostMapping("/{id}/nominations")
    ResponseEntity<byte[]> nominate(Visit visit, @PathVariable String id,
            @RequestParam MultiValueMap<String, String> form) throws ServiceFailedException {
        return said(visit, id, form, ApiPath.of("achievements", id, "nominations"), sent(form, "note"), "nominated");
    }

    @PostMapping("/batch")
    ResponseEntity<byte[]> decideAll(Visit visit, @RequestParam MultiValueMap<String, String> form)
            throws ServiceFailedException {
        List<Map<String, Object>> items = new ArrayList<>();
        for (String item : form.getOrDefault("item", List.of())) {
            int colon = item.lastIndexOf(':');
            if (colon > 0) {
                Map<String, Object> one = decision(form);
                one.put("id", item.substring(0, colon));
                one.put("version", number(item.substring(colon + 1)));
                items.add(one);
            }
        }
        Outcome outcome = this.api.send(visit.member(), HttpMethod.POST, ApiPath.of("reviews", "batch"), null,
                Map.of("items", items));
        return switch (outcome) {
            case Outcome.Refused refused -> again(visit, null, form, refused);
            case Outcome.Done done -> told(visit, form, done);
        };
    }

    /** All that were decided, and those that were not with the reason of the first. */
    private ResponseEntity<byte[]> told(Visit visit, MultiValueMap<String, String> form, Outcome.Done done)
            throws ServiceFailedException {
        JsonNode items = (done.body() != null) ? done.body().path("items") : null;
        List<Outcome.FieldError> refusals = new ArrayList<>();
        if (items != null) {
            items.forEach((item) -> {
                if (item.path("code").asInt() != 200) {
                    refusals.add(new Outcome.FieldError(item.path("id").asString(), item.path("detail").asString()));
                }
            });
        }
        if (refusals.isEmpty()) {
            return Pages.goTo(with("/review" + QueueFilter.of(form).query(), "done=batch"));
        }
        return again(visit, null, form, new Outcome.Refused(409, null, refusals));
    }

    private ResponseEntity<byte[]> said(Visit visit, String id, MultiValueMap<String, String> form, ApiPath path,
            Map<String, Object> body, String done) throws ServiceFailedException {
        Outcome outcome = this.api.send(visit.member(), HttpMethod.POST, path, null, body);
        if (outcome instanceof Outcome.Refused refused) {
            return again(visit, id, form, refused);
        }
        return Pages.goTo(with("/review/" + ApiPath.encoded(id) + QueueFilter.of(form).query(), "done=" + done));
    }

    private ResponseEntity<byte[]> again(Visit visit, @Nullable String id, MultiValueMap<String, String> form,
            Outcome.Refused refused) throws ServiceFailedException {
        Map<String, String> typed = new HashMap<>();
        TYPED.forEach((name) -> typed.put(name, form.containsKey(name) ? form.getFirst(name) : ""));
        return this.review.show(visit, QueueFilter.of(form), null,
                new ReviewPages.Beside(id, refused, typed, null, null));
    }

    private static Map<String, Object> decision(MultiValueMap<String, String> form) {
        Map<String, Object> decision = sent(form, "decision", "reason", "reasonId", "duplicateOf");
        if (!"duplicate".equals(decision.get("decision"))) {
            decision.remove("duplicateOf");
        }
        decision.put("release", UNDO);
        return decision;
    }

    private static Map<String, Object> sent(MultiValueMap<String, String> form, String... names) {
        Map<String, Object> sent = new HashMap<>();
        for (String name : names) {
            String value = form.getFirst(name);
            if (value != null && !value.isBlank()) {
                sent.put(name, value);
            }
        }
        return sent;
    }

    private static long number(String text) {
        try {
            return Long.parseLong(text);
        }
        catch (NumberFormatException ex) {
            return -1;
        }
    }

    private static String with(String path, String more) {
        return path + (path.contains("?") ? "&" : "?") + more;
    }

}
