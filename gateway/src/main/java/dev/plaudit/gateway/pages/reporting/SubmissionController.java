package dev.plaudit.gateway.pages.reporting;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import dev.plaudit.gateway.pages.Api;
import dev.plaudit.gateway.pages.ApiPath;
import dev.plaudit.gateway.pages.Ids;
import dev.plaudit.gateway.pages.Markdown;
import dev.plaudit.gateway.pages.Names;
import dev.plaudit.gateway.pages.Outcome;
import dev.plaudit.gateway.pages.Pages;
import dev.plaudit.gateway.pages.Together;
import dev.plaudit.gateway.pages.Visit;
import dev.plaudit.gateway.services.ServiceFailedException;
import dev.plaudit.platform.identity.Caller;
import dev.plaudit.platform.problems.NotFoundException;

/**
 * One report with all that was said about it, and the steps that its owner or whoever is
 * credited can take.
 */
@RestController
class SubmissionController {

    private static final List<String> DONE = List.of("changed", "commented", "submitted", "credit");

    private final Api api;

    private final Pages pages;

    private final Names names;

    SubmissionController(Api api, Pages pages, Names names) {
        this.api = api;
        this.pages = pages;
        this.names = names;
    }

    @GetMapping("/submissions/{id}")
    ResponseEntity<byte[]> one(Visit visit, @PathVariable String id, @RequestParam @Nullable String done)
            throws ServiceFailedException {
        Map<String, Object> model = new HashMap<>(Map.of("typed", Map.of()));
        if (done != null && DONE.contains(done)) {
            model.put("done", done);
        }
        return show(visit, id, HttpStatusCode.valueOf(200), model);
    }

    @PostMapping("/submissions/{id}/comments")
    ResponseEntity<byte[]> comment(Visit visit, @PathVariable String id, @RequestParam Map<String, String> typed)
            throws ServiceFailedException {
        String text = typed.getOrDefault("text", "").strip();
        return step(visit, id, "comments", typed, "/submissions/" + id + "?done=commented#comments",
                () -> this.api.postOnce(visit.member(), ApiPath.of("achievements", Ids.of(id), "comments"), null,
                        key(typed), Map.of("text", text, "audience", "submitter")));
    }

    @PostMapping("/submissions/{id}/comments/{comment}/delete")
    ResponseEntity<byte[]> uncomment(Visit visit, @PathVariable String id, @PathVariable String comment)
            throws ServiceFailedException {
        return step(visit, id, "comments", Map.of(), "/submissions/" + id + "#comments",
                () -> this.api.send(visit.member(), HttpMethod.DELETE,
                        ApiPath.of("achievements", Ids.of(id), "comments", Ids.of(comment)), null, null));
    }

    @PostMapping("/submissions/{id}/submit")
    ResponseEntity<byte[]> submit(Visit visit, @PathVariable String id, @RequestParam Map<String, String> typed)
            throws ServiceFailedException {
        return step(visit, id, "steps", typed, "/submissions?done=submitted",
                () -> this.api.postOnce(visit.member(), mine(id, "submit"), typed.get("tag"), key(typed), null));
    }

    @PostMapping("/submissions/{id}/withdraw")
    ResponseEntity<byte[]> withdraw(Visit visit, @PathVariable String id, @RequestParam Map<String, String> typed)
            throws ServiceFailedException {
        return step(visit, id, "steps", typed, "/submissions?done=withdrawn",
                () -> this.api.postOnce(visit.member(), mine(id, "withdraw"), typed.get("tag"), key(typed), null));
    }

    @PostMapping("/submissions/{id}/delete")
    ResponseEntity<byte[]> delete(Visit visit, @PathVariable String id, @RequestParam Map<String, String> typed)
            throws ServiceFailedException {
        return step(visit, id, "steps", typed, "/submissions?done=deleted",
                () -> this.api.send(visit.member(), HttpMethod.DELETE, mine(id), typed.get("tag"), null));
    }

    @PostMapping("/submissions/{id}/credit")
    ResponseEntity<byte[]> credit(Visit visit, @PathVariable String id, @RequestParam Map<String, String> typed)
            throws ServiceFailedException {
        return step(visit, id, "credit", typed, "/submissions?done=credit", () -> this.api.postOnce(visit.member(),
                mine(id, "credit"), typed.get("tag"), key(typed), Map.of("answer", typed.getOrDefault("answer", ""))));
    }

    /**
     * Drafts that a talk was given again, and leads to the draft.
     */
    @PostMapping("/submissions/{id}/deliveries")
    ResponseEntity<byte[]> giveAgain(Visit visit, @PathVariable String id, @RequestParam Map<String, String> typed)
            throws ServiceFailedException {
        Map<String, Object> body = new LinkedHashMap<>();
        for (String field : List.of("date", "language", "recordingUrl")) {
            String text = typed.getOrDefault(field, "").strip();
            if (!text.isEmpty()) {
                body.put(field, text);
            }
        }
        String attendance = typed.getOrDefault("attendance", "").strip();
        if (attendance.matches("\\d{1,15}")) {
            body.put("attendance", Long.valueOf(attendance));
        }
        else if (!attendance.isEmpty()) {
            return refused(visit, id, "deliveries", typed, new Outcome.Refused(422, null,
                    List.of(new Outcome.FieldError("/attendance", "must be a whole number"))));
        }
        return step(visit, id, "deliveries", typed, "",
                () -> this.api.postOnce(visit.member(), mine(id, "deliveries"), null, key(typed), body));
    }

    private ResponseEntity<byte[]> step(Visit visit, String id, String form, Map<String, String> typed, String next,
            Together.Question<Outcome> what) throws ServiceFailedException {
        visit.member();
        return switch (Outcome.of(what)) {
            case Outcome.Refused refused -> refused(visit, id, form, typed, refused);
            case Outcome.Done done when next.isEmpty() && done.body() != null ->
                Pages.goTo("/submissions/" + Ids.of(done.body().path("id").asString("")) + "/edit");
            case Outcome.Done done -> Pages.goTo(next);
        };
    }

    private ResponseEntity<byte[]> refused(Visit visit, String id, String form, Map<String, String> typed,
            Outcome.Refused refused) throws ServiceFailedException {
        Map<String, Object> model = new HashMap<>();
        model.put("typed", typed);
        model.put("refused", refused);
        model.put("problems", Problem.of(refused));
        model.put("refusedForm", form);
        return show(visit, id, HttpStatusCode.valueOf(refused.status()), model);
    }

    private ResponseEntity<byte[]> show(Visit visit, String id, HttpStatusCode status, Map<String, Object> model)
            throws ServiceFailedException {
        Caller.Member member = visit.member();
        try (Together together = new Together()) {
            var record = together.ask(() -> this.api.read(member, mine(id), Submission.class));
            var comments = together.ask(() -> comments(member, id));
            Submission report = record.get().value();
            model.put("report", report);
            model.put("tag", String.valueOf(record.get().tag()));
            model.put("key", UUID.randomUUID().toString());
            model.put("mine", report.isBy(member.personId()));
            model.put("comments", comments.ifKnown().orElse(List.of()));
            // Not "description", which is what the layout calls that of a page.
            model.put("story", Markdown.html(report.description(), 2));
            model.put("topics", this.names.all("topics", visit.locale()));
            model.put("languages", this.names.languages(visit.locale()));
            String consent = report.consentOf(member.personId());
            if (consent != null) {
                model.put("consent", consent);
            }
            return this.pages.own(visit, status, "reporting/submission", model);
        }
    }

    /** Who is only credited has no part in what is said about it. */
    private List<Comment> comments(Caller.Member member, String id) throws ServiceFailedException {
        try {
            return this.api.find(member, ApiPath.of("achievements", Ids.of(id), "comments"), Conversation.class)
                .map((found) -> found.value().items())
                .orElse(List.of());
        }
        catch (dev.plaudit.platform.problems.ForbiddenException | NotFoundException ex) {
            return List.of();
        }
    }

    private static ApiPath mine(String id, String... step) {
        return (step.length > 0) ? ApiPath.of("me", "achievements", Ids.of(id), step[0])
                : ApiPath.of("me", "achievements", Ids.of(id));
    }

    private static String key(Map<String, String> typed) {
        String key = typed.getOrDefault("key", "");
        return key.matches("[A-Za-z0-9-]{8,80}") ? key : UUID.randomUUID().toString();
    }

    record Conversation(List<Comment> items) {
    }

    /**
     * Something that was said.
     */
    record Comment(String id, String by, @Nullable String name, boolean mine, @Nullable String pointer,
            @Nullable String text, boolean deleted, @Nullable String at) {
    }

}
