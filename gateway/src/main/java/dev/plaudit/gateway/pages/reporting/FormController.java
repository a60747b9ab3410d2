package dev.plaudit.gateway.pages.reporting;

import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

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
import dev.plaudit.gateway.pages.Visit;
import dev.plaudit.gateway.services.ServiceFailedException;
import dev.plaudit.platform.identity.Caller;

/**
 * The form of a report. Its buttons say what they do in the field {@code do}; those that
 * only change the form show it again with everything that was typed.
 */
@RestController
class FormController {

    private static final Set<String> OPEN = Set.of("", "draft", "changes-requested");

    private final Api api;

    private final Pages pages;

    private final ReportForm forms;

    private final Drafts drafts;

    private final Names names;

    private final Search search;

    FormController(Api api, Pages pages, ReportForm forms, Drafts drafts, Names names, Search search) {
        this.api = api;
        this.pages = pages;
        this.forms = forms;
        this.drafts = drafts;
        this.names = names;
        this.search = search;
    }

    @GetMapping("/submissions/{id}/edit")
    ResponseEntity<byte[]> edit(Visit visit, @PathVariable String id, @RequestParam @Nullable String done)
            throws ServiceFailedException {
        Api.Tagged<Submission> report = this.api.read(visit.member(), ApiPath.of("me", "achievements", Ids.of(id)),
                Submission.class);
        Typed form = Filled.with(report.value(), this.names, visit.locale())
            .with("id", id)
            .with("tag", report.tag())
            .with("status", report.value().status());
        return this.forms.page(visit)
            .with("decision", report.value().lastDecision())
            .with("done", "saved".equals(done) ? done : null)
            .show(form);
    }

    @PostMapping("/submit/form")
    ResponseEntity<byte[]> form(Visit visit, HttpServletRequest request,
            @RequestParam(name = "do", defaultValue = "save") String action) throws ServiceFailedException {
        Caller.Member member = visit.member();
        String what = action.contains("-") ? action.substring(0, action.indexOf('-')) : action;
        String about = action.contains("-") ? action.substring(action.indexOf('-') + 1) : "";
        Typed form = Typed.of(request.getParameterMap(), what.equals("remove") ? about : "").with("do", "");
        return switch (what) {
            case "save", "submit" -> keep(visit, member, form, what.equals("submit"));
            case "overwrite" -> keep(visit, member, this.drafts.upToDate(member, form), false);
            case "preview" -> this.forms.page(visit)
                .with("markdown", Markdown.html(form.get("description"), 2))
                .with("duplicates", this.drafts.duplicates(member, form))
                .show(form);
            case "find" -> find(visit, about, form);
            case "pick" -> this.forms.page(visit).with("focus", "find-" + about).show(picked(about, form));
            case "add" -> this.forms.page(visit).with("more", about).show(form);
            // Another kind, one row less.
            default -> this.forms.page(visit).show(form);
        };
    }

    /**
     * Keeps a draft while it is being typed, and says so in a part of the form.
     */
    @PostMapping("/submit/autosave")
    ResponseEntity<byte[]> autosave(Visit visit, HttpServletRequest request) throws ServiceFailedException {
        Caller.Member member = visit.member();
        Typed form = Typed.of(request.getParameterMap());
        // What is approved or waits is changed by a button, since others see it.
        if (!OPEN.contains(form.get("status")) || form.get("title").length() < 3) {
            return saved(visit, form, "waiting", "");
        }
        Drafts.Kept kept = this.drafts.keep(member, form);
        Outcome.Refused refused = kept.refused();
        return (refused == null) ? saved(visit, kept.form(), "saved", kept.form().get("id"))
                : saved(visit, kept.form(), refused.reason(), "");
    }

    private ResponseEntity<byte[]> saved(Visit visit, Typed form, String state, String id) {
        ResponseEntity<byte[]> part = this.pages.own(visit, "reporting/saved", Map.of("form", form, "state", state));
        // Loading the page again then shows the draft and begins no other.
        return id.isEmpty() ? part
                : ResponseEntity.status(part.getStatusCode())
                    .headers(part.getHeaders())
                    .header("HX-Replace-Url", "/submissions/" + id + "/edit")
                    .body(part.getBody());
    }

    private ResponseEntity<byte[]> keep(Visit visit, Caller.Member member, Typed form, boolean handIn)
            throws ServiceFailedException {
        Drafts.Kept kept = this.drafts.keep(member, form);
        if (kept.isDone() && handIn) {
            kept = this.drafts.submit(member, kept);
        }
        if (!kept.isDone()) {
            return this.forms.page(visit)
                .refused(kept.refused())
                .with("duplicates", this.drafts.duplicates(member, kept.form()))
                .show(kept.form());
        }
        String id = kept.form().get("id");
        if (handIn) {
            return Pages.goTo("/submissions?done=submitted");
        }
        return OPEN.contains(kept.form().get("status")) ? Pages.goTo("/submissions/" + id + "/edit?done=saved")
                : Pages.goTo("/submissions/" + id + "?done=changed");
    }

    private ResponseEntity<byte[]> find(Visit visit, String list, Typed form) throws ServiceFailedException {
        List<Search.Match> found = this.search.find(visit.member(), list, form.get("find." + list));
        return this.forms.page(visit).with("matches", Map.of(list, found)).with("focus", "found-" + list).show(form);
    }

    private static Typed picked(String list, Typed form) {
        Map<String, String> row = Search.knows(list) ? Search.row(form.get("pick." + list)) : Map.of();
        Typed emptied = form.with("find." + list, "").with("pick." + list, "");
        return row.isEmpty() ? emptied : emptied.plus(list, row);
    }

}
