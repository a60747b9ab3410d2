package dev.plaudit.gateway.pages.reporting;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import dev.plaudit.gateway.pages.Api;
import dev.plaudit.gateway.pages.ApiPath;
import dev.plaudit.gateway.pages.Ids;
import dev.plaudit.gateway.pages.Outcome;
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
    private static final List<String> DONE = List.of("submitted", "withdrawn", "deleted", "credit", "imported",
            "all-submitted");

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
        Map<String, Object> model = new HashMap<>();
        if (done != null && DONE.contains(done)) {
            model.put("done", done);
        }
        return show(visit, HttpStatus.OK, status, cursor, model);
    }

    /**
     * Hands in drafts as they are now. Those that cannot be are named, with what they
     * lack.
     */
    @PostMapping("/submissions/submit")
    ResponseEntity<byte[]> submit(Visit visit, @RequestParam(name = "item", defaultValue = "") List<String> chosen,
            @RequestParam(name = "shown", defaultValue = "") List<String> shown,
            @RequestParam(name = "do", defaultValue = "") String action) throws ServiceFailedException {
        Caller.Member member = visit.member();
        List<Unfinished> unfinished = new ArrayList<>();
        List<String> all = (action.equals("all") ? shown : chosen).stream().distinct().limit(PAGE).toList();
        for (String id : all) {
            if (Outcome.of(() -> this.api.send(member, HttpMethod.POST, mine(id, "submit"), "*",
                    null)) instanceof Outcome.Refused refused) {
                Submission report = this.api
                    .read(member, ApiPath.of("me", "achievements", Ids.of(id)), Submission.class)
                    .value();
                // Handed in before, as by a second click, is handed in.
                if (report.isOpen()) {
                    unfinished.add(new Unfinished(id, report.title(), Problem.of(refused)));
                }
            }
        }
        if (unfinished.isEmpty()) {
            return Pages.goTo(all.isEmpty() ? "/submissions?status=draft" : "/submissions?done=all-submitted");
        }
        Map<String, Object> model = new HashMap<>();
        model.put("unfinished", unfinished);
        model.put("submitted", all.size() - unfinished.size());
        return show(visit, HttpStatus.UNPROCESSABLE_CONTENT, "draft", null, model);
    }

    private ResponseEntity<byte[]> show(Visit visit, HttpStatus code, @Nullable String status, @Nullable String cursor,
            Map<String, Object> model) throws ServiceFailedException {
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
            return this.pages.own(visit, code, "reporting/submissions", model);
        }
    }

    private static ApiPath mine(String id, String step) {
        return ApiPath.of("me", "achievements", Ids.of(id), step);
    }

    /**
     * A draft that was not taken.
     *
     * @param id its id
     * @param title what it is called
     * @param problems what is wrong with its fields
     */
    record Unfinished(String id, String title, List<Problem> problems) {

    }

}
