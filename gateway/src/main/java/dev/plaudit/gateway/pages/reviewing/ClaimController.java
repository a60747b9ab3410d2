package dev.plaudit.gateway.pages.reviewing;

import java.util.HashMap;
import java.util.List;
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
 * Decides whether somebody is the person they say to be.
 */
@RestController
@RequestMapping("/review/claims")
class ClaimController {

    private static final int PAGE = 50;

    private final Api api;

    private final Pages pages;

    ClaimController(Api api, Pages pages) {
        this.api = api;
        this.pages = pages;
    }

    @GetMapping
    ResponseEntity<byte[]> list(Visit visit, @RequestParam(defaultValue = "open") String state,
            @RequestParam @Nullable String cursor, @RequestParam @Nullable String done) throws ServiceFailedException {
        return show(visit, HttpStatus.OK, state, cursor, (done != null) ? Map.of("note", "decided") : Map.of());
    }

    @PostMapping("/{id}")
    ResponseEntity<byte[]> decide(Visit visit, @PathVariable String id, @RequestParam String decision,
            @RequestParam String tag, @RequestParam(defaultValue = "") String reason) throws ServiceFailedException {
        Outcome outcome = this.api.send(visit.member(), HttpMethod.PUT, ApiPath.of("claims", id), tag,
                Map.of("decision", decision, "reason", reason));
        if (outcome instanceof Outcome.Refused refused) {
            return show(visit, HttpStatus.valueOf(refused.status()), "open", null,
                    Map.of("refused", refused, "at", id, "reason", reason));
        }
        return Pages.goTo("/review/claims?done=1");
    }

    private ResponseEntity<byte[]> show(Visit visit, HttpStatus status, String state, @Nullable String cursor,
            Map<String, Object> more) throws ServiceFailedException {
        Map<String, Object> model = new HashMap<>(more);
        model.put("claims", this.api.list(visit.member(),
                ApiPath.of("claims").with("state", state).with("limit", PAGE).with("cursor", cursor), ClaimItem.class));
        model.put("state", state);
        return this.pages.own(visit, status, "reviewing/claims", model);
    }

    record ClaimItem(String id, String claimantId, String claimantName, @Nullable List<String> claimantUrls,
            String personId, @Nullable String note, String at, String state, @Nullable String reason, String etag) {
    }

}
