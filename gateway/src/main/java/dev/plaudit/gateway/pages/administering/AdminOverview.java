package dev.plaudit.gateway.pages.administering;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

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
 * Shows what needs attention. It is looked at most when something is down, so each part
 * does without the others.
 */
@RestController
class AdminOverview {

    private static final int MOST = 100;

    private final Api api;

    private final Pages pages;

    AdminOverview(Api api, Pages pages) {
        this.api = api;
        this.pages = pages;
    }

    @GetMapping("/admin")
    ResponseEntity<byte[]> overview(Visit visit) throws ServiceFailedException {
        Caller caller = Admins.of(visit);
        try (Together together = new Together()) {
            var webhooks = together.ask(() -> this.api.list(caller, ApiPath.of("webhooks").with("limit", MOST),
                    AdminWebhooks.WebhookItem.class));
            var submissions = together.ask(() -> total(caller, ApiPath.of("reviews")));
            var memberships = together.ask(() -> total(caller, ApiPath.of("memberships").with("state", "requested")));
            var claims = together.ask(() -> total(caller, ApiPath.of("claims").with("state", "open")));
            var events = together.ask(() -> total(caller, ApiPath.of("event-kinds")));
            TreeSet<String> silent = new TreeSet<>();
            List<Waiting> waits = new ArrayList<>();
            add(waits, silent, "submissions", "/review", submissions.ifKnown(), "highlights");
            add(waits, silent, "memberships", "/review/memberships", memberships.ifKnown(), "people");
            add(waits, silent, "claims", "/review/claims", claims.ifKnown(), "people");
            if (events.ifKnown().isEmpty()) {
                silent.add("events");
            }
            Map<String, Object> model = new HashMap<>();
            model.put("webhooks",
                    webhooks.ifKnown()
                        .map(Listing::items)
                        .orElse(List.of())
                        .stream()
                        .filter((webhook) -> webhook.switchedOff() != null || webhook.failingSince() != null)
                        .toList());
            model.put("waits", waits);
            model.put("silent", silent);
            return this.pages.own(visit, "administering/overview", model);
        }
    }

    private long total(Caller caller, ApiPath path) throws ServiceFailedException {
        return this.api.list(caller, path.with("limit", 1), Object.class).total();
    }

    private static void add(List<Waiting> waits, TreeSet<String> silent, String name, String path, Optional<Long> count,
            String service) {
        count.ifPresentOrElse((known) -> waits.add(new Waiting(name, path, known)), () -> silent.add(service));
    }

    record Waiting(String name, String path, long count) {
    }

}
