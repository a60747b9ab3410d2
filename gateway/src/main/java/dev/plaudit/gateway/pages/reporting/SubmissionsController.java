package dev.plaudit.gateway.pages.reporting;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import dev.plaudit.gateway.pages.Api;
import dev.plaudit.gateway.pages.ApiPath;
import dev.plaudit.gateway.pages.Pages;
import dev.plaudit.gateway.pages.Together;
import dev.plaudit.gateway.pages.Visit;
import dev.plaudit.gateway.services.ServiceFailedException;
import dev.plaudit.platform.identity.Caller;

/**
 * What somebody reported or is credited in, first of all what waits for them.
 */
@RestController
class SubmissionsController {

    private static final ApiPath MINE = ApiPath.of("me", "achievements");

    private static final int PAGE = 20;

    /** Who has more to do than that sees the rest by the filter. */
    private static final int WANTED = 10;

    private static final List<String> STATES = List.of("draft", "submitted", "changes-requested", "approved",
            "rejected", "duplicate", "withdrawn", "archived");

    /** What a form that led here can have done. */
    private static final List<String> DONE = List.of("submitted", "withdrawn", "deleted", "credit", "imported");

    private final Api api;

    private final Pages pages;

    private final Clock clock;

    SubmissionsController(Api api, Pages pages, Clock clock) {
        this.api = api;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping("/submissions")
    ResponseEntity<byte[]> mine(Visit visit, @RequestParam @Nullable String status,
            @RequestParam @Nullable String cursor, @RequestParam @Nullable String done) throws ServiceFailedException {
        Caller.Member member = visit.member();
        String state = (status != null && STATES.contains(status)) ? status : null;
        try (Together together = new Together()) {
            var all = together.ask(() -> this.api.list(member,
                    MINE.with("status", state).with("cursor", cursor).with("limit", PAGE).with("facets", "status"),
                    Submission.class));
            var changes = together.ask(() -> this.api.list(member,
                    MINE.with("status", "changes-requested").with("limit", WANTED), Submission.class));
            var offered = together.ask(() -> this.api.list(member, MINE.with("credit", "offered").with("limit", WANTED),
                    Submission.class));
            Map<String, Object> model = new HashMap<>();
            model.put("listing", all.get());
            model.put("states", STATES);
            model.put("ages", new Ages(this.clock.instant()));
            model.put("path", (state != null) ? "/submissions?status=" + state : "/submissions");
            model.put("personId", member.personId());
            if (cursor == null && state == null) {
                model.put("changes", changes.get().items());
                model.put("offered", offered.get().items());
            }
            if (state != null) {
                model.put("state", state);
            }
            if (done != null && DONE.contains(done)) {
                model.put("done", done);
            }
            return this.pages.own(visit, "reporting/submissions", model);
        }
    }

}
