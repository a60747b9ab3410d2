package dev.plaudit.gateway.pages.administering;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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

    private final AdminOutboxes.Queues queues;

    AdminOverview(Api api, Pages pages, AdminOutboxes.Queues queues) {
        this.api = api;
        this.pages = pages;
        this.queues = queues;
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
            var queues = this.queues.ask(caller, together);
            List<Waiting> waits = new ArrayList<>();
            add(waits, "submissions", "/review", submissions.ifKnown());
            add(waits, "memberships", "/review/memberships", memberships.ifKnown());
            add(waits, "claims", "/review/claims", claims.ifKnown());
            AdminOutboxes.Told told = queues.get();
            Map<String, Object> model = new HashMap<>();
            model.put("webhooks",
                    webhooks.ifKnown()
                        .map(Listing::items)
                        .orElse(List.of())
                        .stream()
                        .filter((webhook) -> webhook.switchedOff() != null || webhook.failingSince() != null)
                        .toList());
            model.put("waits", waits);
            model.put("silent", told.silent());
            model.put("queues", told.queues().stream().filter(AdminOutboxes.Line::isTroubled).toList());
            return this.pages.own(visit, "administering/overview", model);
        }
    }

    private long total(Caller caller, ApiPath path) throws ServiceFailedException {
        return this.api.list(caller, path.with("limit", 1), Object.class).total();
    }

    private static void add(List<Waiting> waits, String name, String path, Optional<Long> count) {
        count.ifPresent((known) -> waits.add(new Waiting(name, path, known)));
    }

    record Waiting(String name, String path, long count) {
    }

}
