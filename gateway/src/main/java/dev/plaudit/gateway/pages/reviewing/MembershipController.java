package dev.plaudit.gateway.pages.reviewing;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

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
import dev.plaudit.gateway.pages.Outcome;
import dev.plaudit.gateway.pages.Pages;
import dev.plaudit.gateway.pages.Visit;
import dev.plaudit.gateway.services.ServiceFailedException;

/**
 * Decides who is an expert, organizer, lead or member of what.
 */
@RestController
@RequestMapping("/review/memberships")
class MembershipController {

    private static final int PAGE = 50;

    private final Api api;

    private final Pages pages;

    MembershipController(Api api, Pages pages) {
        this.api = api;
        this.pages = pages;
    }

    @GetMapping
    ResponseEntity<byte[]> list(Visit visit, @RequestParam(defaultValue = "requested") String state,
            @RequestParam @Nullable String q, @RequestParam @Nullable String cursor,
            @RequestParam @Nullable String done) throws ServiceFailedException {
        return show(visit, HttpStatus.OK, state, q, cursor, (done != null) ? Map.of("note", "decided") : Map.of());
    }

    @PostMapping("/{id}")
    ResponseEntity<byte[]> decide(Visit visit, @PathVariable String id, @RequestParam String decision,
            @RequestParam String tag, @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String from, @RequestParam(defaultValue = "") String until,
            @RequestParam(defaultValue = "requested") String state) throws ServiceFailedException {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("decision", decision);
        body.put("reason", reason);
        if (!from.isBlank()) {
            body.put("from", from);
        }
        if (!until.isBlank()) {
            body.put("until", until);
        }
        Outcome outcome = this.api.send(visit.member(), HttpMethod.PUT, ApiPath.of("memberships", id), tag, body);
        if (outcome instanceof Outcome.Refused refused) {
            return show(visit, HttpStatus.valueOf(refused.status()), state, null, null, Map.of("refused", refused, "at",
                    id, "typed", Map.of("reason", reason, "from", from, "until", until)));
        }
        return Pages.goTo("/review/memberships?state=" + ApiPath.encoded(state) + "&done=1");
    }

    private ResponseEntity<byte[]> show(Visit visit, HttpStatus status, String state, @Nullable String q,
            @Nullable String cursor, Map<String, Object> more) throws ServiceFailedException {
        Map<String, Object> model = new HashMap<>(more);
        model.put("memberships", this.api.list(visit.member(),
                ApiPath.of("memberships").with("state", state).with("q", q).with("limit", PAGE).with("cursor", cursor),
                MembershipItem.class));
        model.put("state", state);
        model.put("q", (q != null) ? q : "");
        return this.pages.own(visit, status, "reviewing/memberships", model);
    }

    record MembershipItem(String id, String personId, String personName, String program, String role,
            @Nullable String communityId, @Nullable String region, @Nullable String from, @Nullable String until,
            String state, @Nullable String note, @Nullable String requestedAt, @Nullable String reason, String etag) {
    }

}
