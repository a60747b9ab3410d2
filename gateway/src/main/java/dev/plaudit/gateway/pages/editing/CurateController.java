package dev.plaudit.gateway.pages.editing;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import dev.plaudit.gateway.pages.Api;
import dev.plaudit.gateway.pages.ApiPath;
import dev.plaudit.gateway.pages.Dictionary;
import dev.plaudit.gateway.pages.Outcome;
import dev.plaudit.gateway.pages.Pages;
import dev.plaudit.gateway.pages.Visit;
import dev.plaudit.gateway.services.ServiceFailedException;

/**
 * The digests that curators work on, and beginning one.
 */
@RestController
class CurateController {

    private final Api api;

    private final Pages pages;

    private final Editors editors;

    private final Dictionary dictionary;

    CurateController(Api api, Pages pages, Editors editors, Dictionary dictionary) {
        this.api = api;
        this.pages = pages;
        this.editors = editors;
        this.dictionary = dictionary;
    }

    @GetMapping("/curate")
    ResponseEntity<byte[]> digests(Visit visit) throws ServiceFailedException {
        return this.pages.own(visit, "editing/curate", model(visit, Form.empty().with("language", "en"), null));
    }

    @PostMapping("/curate")
    ResponseEntity<byte[]> begin(Visit visit, @RequestParam MultiValueMap<String, String> fields) {
        Form form = new Form(fields);
        return this.editors.take(visit, form, () -> {
            Outcome outcome = this.api.send(visit.member(), HttpMethod.POST, ApiPath.of("digests"), null, stated(form));
            return switch (outcome) {
                case Outcome.Done(var body, var tag) ->
                    Pages.goTo("/digests/" + ((body != null) ? body.path("slug").asString() : "") + "/edit");
                case Outcome.Refused refused -> this.pages.own(visit, HttpStatusCode.valueOf(refused.status()),
                        "editing/curate", model(visit, form, refused));
            };
        });
    }

    private static Map<String, Object> stated(Form form) {
        Map<String, Object> stated = new LinkedHashMap<>();
        for (String name : List.of("slug", "title", "period", "program", "language")) {
            String text = form.given(name);
            if (text != null) {
                stated.put(name, text.strip());
            }
        }
        String authors = form.given("authors");
        if (authors != null) {
            stated.put("authors",
                    authors.lines()
                        .map(String::strip)
                        .filter((name) -> !name.isEmpty())
                        .map((name) -> new Draft.Author(null, name, null))
                        .toList());
        }
        return stated;
    }

    private Map<String, Object> model(Visit visit, Form form, Outcome.@Nullable Refused refused)
            throws ServiceFailedException {
        List<DraftItem> all = List
            .of(this.api.read(visit.member(), ApiPath.of("digests", "drafts"), DraftItem[].class).value());
        Map<String, Object> model = new HashMap<>();
        model.put("open", all.stream().filter(DraftItem::isOpen).toList());
        model.put("others", all.stream().filter((draft) -> !draft.isOpen()).toList());
        model.put("programs", this.dictionary.all("programs", visit.locale()));
        model.put("form", form);
        model.put("refused", refused);
        return model;
    }

}
