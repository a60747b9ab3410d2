package dev.plaudit.gateway.pages.administering;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import dev.plaudit.gateway.pages.Api;
import dev.plaudit.gateway.pages.ApiPath;
import dev.plaudit.gateway.pages.Pages;
import dev.plaudit.gateway.pages.Together;
import dev.plaudit.gateway.pages.Visit;
import dev.plaudit.gateway.services.ServiceFailedException;
import dev.plaudit.platform.identity.Caller;

/**
 * Tells how records of elsewhere come in and how they get out, and how many there are.
 * Folders are read by the services when they start, so there is nothing to send here.
 */
@RestController
class AdminImports {

    private static final List<String> COLLECTIONS = List.of("people", "communities", "events", "talks", "achievements",
            "digests");

    private final Api api;

    private final Pages pages;

    AdminImports(Api api, Pages pages) {
        this.api = api;
        this.pages = pages;
    }

    @GetMapping("/admin/imports")
    ResponseEntity<byte[]> page(Visit visit) throws ServiceFailedException {
        Caller caller = Admins.of(visit);
        Map<String, Together.Answer<Long>> asked = new LinkedHashMap<>();
        Map<String, Optional<Long>> counts = new LinkedHashMap<>();
        try (Together together = new Together()) {
            for (String collection : COLLECTIONS) {
                asked.put(collection, together
                    .ask(() -> this.api.list(caller, ApiPath.of(collection).with("limit", 1), Object.class).total()));
            }
            asked.forEach((collection, answer) -> counts.put(collection, answer.ifKnown()));
        }
        return this.pages.own(visit, "administering/imports", Map.of("counts", counts));
    }

}
