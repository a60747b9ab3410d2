package dev.plaudit.gateway.pages.editing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import dev.plaudit.gateway.pages.Api;
import dev.plaudit.gateway.pages.Api.Tagged;
import dev.plaudit.gateway.pages.Outcome;
import dev.plaudit.gateway.pages.Pages;
import dev.plaudit.gateway.pages.Visit;
import dev.plaudit.gateway.services.ServiceFailedException;

/**
 * The last look before a digest comes out, and what can be done with one that is out.
 */
@RestController
@RequestMapping("/digests/{slug}/publish")
class PublishController {

    private static final String TEMPLATE = "editing/publish";

    private final Api api;

    private final Editors editors;

    PublishController(Api api, Editors editors) {
        this.api = api;
        this.editors = editors;
    }

    @GetMapping
    ResponseEntity<byte[]> checklist(Visit visit, @PathVariable String slug,
            @RequestParam(defaultValue = "") String did) throws ServiceFailedException {
        Map<String, Object> more = more(visit, slug, null);
        more.put("did", List.of("published", "withdrawn").contains(did) ? did : "");
        return this.editors.page(visit, TEMPLATE, this.editors.draft(visit, slug), Form.empty(), more);
    }

    @PostMapping
    ResponseEntity<byte[]> publish(Visit visit, @PathVariable String slug,
            @RequestParam MultiValueMap<String, String> fields) {
        Form form = new Form(fields);
        Map<String, Object> body = new HashMap<>();
        String correction = form.given("correction");
        if (correction != null) {
            body.put("correction", correction.strip());
        }
        return step(visit, slug, form, "publish", body, "published");
    }

    @PostMapping("/withdraw")
    ResponseEntity<byte[]> withdraw(Visit visit, @PathVariable String slug,
            @RequestParam MultiValueMap<String, String> fields) {
        Form form = new Form(fields);
        return step(visit, slug, form, "withdraw", Map.of("reason", form.text("reason").strip()), "withdrawn");
    }

    @PostMapping("/translations")
    ResponseEntity<byte[]> translate(Visit visit, @PathVariable String slug,
            @RequestParam MultiValueMap<String, String> fields) {
        Form form = new Form(fields);
        Map<String, Object> body = new HashMap<>();
        body.put("language", form.text("language").strip());
        String name = form.given("slug");
        if (name != null) {
            body.put("slug", name.strip());
        }
        return this.editors.take(visit, form, () -> {
            Outcome outcome = this.api.send(visit.member(), HttpMethod.POST, Editors.path(slug, "translations"), null,
                    body);
            return switch (outcome) {
                case Outcome.Done(var made, var tag) ->
                    Pages.goTo("/digests/" + ((made != null) ? made.path("slug").asString() : slug) + "/edit");
                case Outcome.Refused refused -> refused(visit, slug, form, refused);
            };
        });
    }

    /**
     * Looks at the next few links; nothing is stored, so there is nowhere to go on to.
     */
    @PostMapping("/links")
    ResponseEntity<byte[]> links(Visit visit, @PathVariable String slug,
            @RequestParam MultiValueMap<String, String> fields) {
        Form form = new Form(fields);
        Object from = form.number("from");
        return this.editors.take(visit, form, () -> {
            Outcome outcome = this.api.send(visit.member(), HttpMethod.POST, Editors.path(slug, "draft", "link-checks"),
                    null, Map.of("from", (from != null) ? from : 0));
            return switch (outcome) {
                case Outcome.Done done -> this.editors.page(visit, TEMPLATE, this.editors.draft(visit, slug),
                        Form.empty(), more(visit, slug, Links.of(done, form)));
                case Outcome.Refused refused -> refused(visit, slug, form, refused);
            };
        });
    }

    private ResponseEntity<byte[]> step(Visit visit, String slug, Form form, String step, Map<String, ?> body,
            String did) {
        return this.editors.take(visit, form, () -> {
            Outcome outcome = this.api.send(visit.member(), HttpMethod.POST, Editors.path(slug, step),
                    form.given(Form.TAG), body);
            return switch (outcome) {
                case Outcome.Done done -> Pages.goTo("/digests/" + slug + "/publish?did=" + did);
                case Outcome.Refused refused -> refused(visit, slug, form, refused);
            };
        });
    }

    private ResponseEntity<byte[]> refused(Visit visit, String slug, Form form, Outcome.Refused refused)
            throws ServiceFailedException {
        Tagged<Draft> draft = this.editors.draft(visit, slug);
        return this.editors.refused(visit, TEMPLATE, draft, form, refused, more(visit, slug, null));
    }

    private Map<String, Object> more(Visit visit, String slug, @Nullable Links links) throws ServiceFailedException {
        List<Finding> all = List
            .of(this.api.read(visit.member(), Editors.path(slug, "draft", "checks"), Finding[].class).value());
        Map<String, List<Finding>> findings = new LinkedHashMap<>();
        all.stream()
            .filter((finding) -> !finding.isNeed())
            .forEach((finding) -> findings.computeIfAbsent(finding.what(), (what) -> new ArrayList<>()).add(finding));
        Map<String, Object> more = new HashMap<>();
        more.put("findings", findings);
        more.put("blocked", all.stream().anyMatch(Finding::blocking));
        more.put("nothingNew", all.stream().anyMatch((finding) -> finding.what().equals("nothing-new")));
        more.put("correction", all.stream().anyMatch((finding) -> finding.what().equals("correction-needed")));
        more.put("checked", links);
        more.put("did", "");
        return more;
    }

}
