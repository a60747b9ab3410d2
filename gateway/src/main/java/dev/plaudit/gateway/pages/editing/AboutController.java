package dev.plaudit.gateway.pages.editing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import dev.plaudit.gateway.pages.Api.Tagged;
import dev.plaudit.gateway.pages.Dictionary;
import dev.plaudit.gateway.pages.Outcome;
import dev.plaudit.gateway.pages.Pages;
import dev.plaudit.gateway.pages.Visit;
import dev.plaudit.gateway.services.ServiceFailedException;

/**
 * What a digest says beside its sections: title, opening and closing words, who writes
 * it, what programs are, and how it is set out.
 */
@RestController
@RequestMapping("/digests/{slug}/edit/about")
class AboutController {

    private static final String TEMPLATE = "editing/about";

    private static final List<String> TEXTS = List.of("title", "period", "program", "language", "publishedOn", "style",
            "intro", "outro");

    private final Editors editors;

    private final Dictionary dictionary;

    AboutController(Editors editors, Dictionary dictionary) {
        this.editors = editors;
        this.dictionary = dictionary;
    }

    @GetMapping
    ResponseEntity<byte[]> about(Visit visit, @PathVariable String slug) throws ServiceFailedException {
        Tagged<Draft> draft = this.editors.draft(visit, slug);
        return this.editors.page(visit, TEMPLATE, draft, form(draft.value()), programs(visit));
    }

    @PostMapping
    ResponseEntity<byte[]> change(Visit visit, @PathVariable String slug,
            @RequestParam MultiValueMap<String, String> fields) {
        Form form = new Form(fields);
        return this.editors.take(visit, form, () -> switch (this.editors.change(visit, slug, form, changes(form))) {
            case Outcome.Done done -> Pages.goTo("/digests/" + slug + "/edit?did=saved");
            case Outcome.Refused refused ->
                this.editors.refused(visit, TEMPLATE, this.editors.draft(visit, slug), form, refused, programs(visit));
        });
    }

    private Map<String, Object> programs(Visit visit) {
        return Map.of("programs", this.dictionary.all("programs", visit.locale()));
    }

    private static Form form(Draft draft) {
        Form form = Form.empty()
            .with("title", draft.title())
            .with("period", draft.period())
            .with("program", draft.program())
            .with("number", draft.number())
            .with("language", draft.language())
            .with("publishedOn", draft.publishedOn())
            .with("style", draft.style())
            .with("intro", draft.intro())
            .with("outro", draft.outro());
        draft.authors()
            .forEach((author) -> form.with("author.name", author.name())
                .with("author.personId", author.personId())
                .with("author.jobTitle", author.jobTitle()));
        draft.legend()
            .forEach((entry) -> form.with("legend.program", entry.program())
                .with("legend.name", entry.name())
                .with("legend.description", entry.description())
                .with("legend.url", entry.url()));
        draft.editions()
            .forEach((edition) -> form.with("edition.url", edition.url())
                .with("edition.label", edition.label())
                .with("edition.language", edition.language()));
        draft.images().forEach((image) -> WordsController.picture(form, image));
        return form;
    }

    private static Map<String, @Nullable Object> changes(Form form) {
        Map<String, @Nullable Object> changes = new LinkedHashMap<>();
        for (String name : TEXTS) {
            changes.put(name, form.given(name));
        }
        changes.put("number", form.number("number"));
        changes.put("authors",
                form.rows("author", 0)
                    .stream()
                    .map((row) -> new Draft.Author(Form.orNull(row.get("personId")), Form.orNull(row.get("name")),
                            Form.orNull(row.get("jobTitle"))))
                    .toList());
        changes.put("legend",
                form.rows("legend", 0)
                    .stream()
                    .map((row) -> new Draft.LegendEntry(row.getOrDefault("program", ""), row.getOrDefault("name", ""),
                            Form.orNull(row.get("description")), Form.orNull(row.get("url"))))
                    .toList());
        changes.put("editions",
                form.rows("edition", 0)
                    .stream()
                    .map((row) -> new Draft.Edition(row.getOrDefault("url", ""), Form.orNull(row.get("label")),
                            Form.orNull(row.get("language"))))
                    .toList());
        changes.put("images", WordsController.pictures(form));
        return changes;
    }

}
