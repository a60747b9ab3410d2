package dev.plaudit.gateway.pages.administering;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import dev.plaudit.gateway.audit.RefusedException;
import dev.plaudit.gateway.audit.WholeLog;
import dev.plaudit.gateway.pages.Api;
import dev.plaudit.gateway.pages.ApiPath;
import dev.plaudit.gateway.pages.Listing;
import dev.plaudit.gateway.pages.Pages;
import dev.plaudit.gateway.pages.Visit;
import dev.plaudit.gateway.services.ServiceFailedException;
import dev.plaudit.platform.identity.Caller;
import dev.plaudit.platform.problems.ForbiddenException;
import dev.plaudit.platform.problems.UnauthenticatedException;

/**
 * Shows who did what, in all services.
 */
@RestController
class AdminAudit {

    private static final String PATH = "/admin/audit";

    private static final List<String> FILTERS = List.of("q", "account", "action", "kind", "record", "address", "from",
            "to");

    /** Pages of these kinds of records are called as in the log. */
    private static final List<String> PUBLIC = List.of("people", "communities", "events", "talks", "digests",
            "achievements");

    /** Pages of these are in the administration. */
    private static final List<String> OURS = List.of("accounts", "programs", "regions", "kinds", "topics",
            "event-kinds", "review-reasons", "webhooks");

    private final WholeLog log;

    private final Api api;

    private final Pages pages;

    AdminAudit(WholeLog log, Api api, Pages pages) {
        this.log = log;
        this.api = api;
        this.pages = pages;
    }

    @GetMapping(PATH)
    ResponseEntity<byte[]> list(Visit visit, @RequestParam MultiValueMap<String, String> parameters)
            throws ServiceFailedException {
        Caller caller = Admins.of(visit);
        Map<String, String> filter = Admins.filter(parameters, FILTERS);
        LinkedMultiValueMap<String, String> asked = new LinkedMultiValueMap<>();
        filter.forEach(asked::add);
        asked.add("limit", "50");
        asked.add("facets", "kind");
        String cursor = parameters.getFirst("cursor");
        if (cursor != null) {
            asked.add("cursor", cursor);
        }
        Map<String, Object> model = new HashMap<>();
        model.put("filter", filter);
        model.put("here", Admins.address(PATH, filter));
        model.put("log", Listing.none());
        HttpStatusCode status = HttpStatus.OK;
        try {
            model.put("log", listing(this.log.page(asked, caller)));
        }
        catch (RefusedException ex) {
            status = ex.status();
            if (status.value() == HttpStatus.UNAUTHORIZED.value()) {
                throw new UnauthenticatedException();
            }
            if (status.value() == HttpStatus.FORBIDDEN.value()) {
                throw new ForbiddenException("This is for admins");
            }
            model.put("wrong", true);
        }
        return this.pages.own(visit, status, "administering/audit", model);
    }

    private Listing<Entry> listing(JsonNode page) throws ServiceFailedException {
        List<Entry> entries = new ArrayList<>();
        for (JsonNode item : page.path("items")) {
            entries.add(this.api.as(item, Entry.class));
        }
        Map<String, Map<String, Long>> facets = new HashMap<>();
        Map<String, Long> kinds = new HashMap<>();
        page.path("facets").path("kind").forEachEntry((kind, count) -> kinds.put(kind, count.asLong(0)));
        facets.put("kind", kinds);
        String next = page.path("next").isString() ? page.path("next").asString() : null;
        return new Listing<>(entries, next, page.path("total").asLong(0), facets);
    }

    record Entry(String id, String at, @Nullable String service, String account, String name, @Nullable String token,
            @Nullable String address, String action, String record, @Nullable String reason) {

        /**
         * What was done, for people to read.
         * @return the action's words
         */
        public String words() {
            return this.action.toLowerCase(Locale.ROOT).replace('_', ' ');
        }

        /**
         * Where the record can be seen.
         * @return a local path, or null if it has no page
         */
        public @Nullable String page() {
            int slash = this.record.indexOf('/');
            if (slash < 1 || slash == this.record.length() - 1) {
                return null;
            }
            String kind = this.record.substring(0, slash);
            String id = ApiPath.encoded(this.record.substring(slash + 1));
            if (PUBLIC.contains(kind)) {
                return "/" + kind + "/" + id;
            }
            return OURS.contains(kind) ? "/admin/" + kind + "/" + id : null;
        }

    }

}
