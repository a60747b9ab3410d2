package dev.plaudit.gateway.pages.editing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriUtils;

import dev.plaudit.gateway.pages.Api.Tagged;
import dev.plaudit.gateway.pages.Outcome;
import dev.plaudit.gateway.pages.Pages;
import dev.plaudit.gateway.pages.Visit;
import dev.plaudit.gateway.services.ServiceFailedException;
import dev.plaudit.platform.problems.NotFoundException;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * A digest's own words: for an achievement, and for a section.
 */
@RestController
@RequestMapping("/digests/{slug}/edit")
class WordsController {

    private static final String ITEM = "editing/item";

    private static final String SECTION = "editing/section";

    private final Editors editors;

    WordsController(Editors editors) {
        this.editors = editors;
    }

    @GetMapping("/items/{id}")
    ResponseEntity<byte[]> item(Visit visit, @PathVariable String slug, @PathVariable String id)
            throws ServiceFailedException {
        Tagged<Draft> draft = this.editors.draft(visit, slug);
        Draft.Item item = new Structure(draft.value().sections()).find(id)
            .map(Structure.Place::item)
            .orElseThrow(NotFoundException::new);
        Told.@Nullable Item told = this.editors.told(visit, slug).items().get(id);
        Form form = Form.empty().with("title", item.title()).with("text", item.text()).with("line", item.line());
        // Those of the record stand there to be described, as long as the digest has
        // none.
        images(item, told).forEach((image) -> picture(form, image));
        return this.editors.page(visit, ITEM, draft, form, about(id, told));
    }

    @PostMapping("/items/{id}/words")
    ResponseEntity<byte[]> words(Visit visit, @PathVariable String slug, @PathVariable String id,
            @RequestParam MultiValueMap<String, String> fields) {
        Form form = new Form(fields);
        return this.editors.take(visit, form, () -> {
            Tagged<Draft> draft = this.editors.draft(visit, slug);
            Structure structure = new Structure(draft.value().sections());
            Told.@Nullable Item told = this.editors.told(visit, slug).items().get(id);
            List<Draft.Picture> images = pictures(form);
            boolean records = told != null && images.equals(plain(told.images()))
                    && structure.find(id).filter((place) -> place.item().images().isEmpty()).isPresent();
            Structure changed = structure.changeItem(id, (item) -> new Draft.Item(id, form.given("text"),
                    records ? List.of() : images, form.given("title"), form.given("line")));
            return switch (this.editors.change(visit, slug, form, Map.of("sections", changed.sections()))) {
                case Outcome.Done done -> saved(slug, "&item=", "item-", id);
                case Outcome.Refused refused ->
                    this.editors.refused(visit, ITEM, this.editors.draft(visit, slug), form, refused, about(id, told));
            };
        });
    }

    @GetMapping("/sections/{id}")
    ResponseEntity<byte[]> section(Visit visit, @PathVariable String slug, @PathVariable String id)
            throws ServiceFailedException {
        Tagged<Draft> draft = this.editors.draft(visit, slug);
        Draft.Section section = new Structure(draft.value().sections()).section(id).orElseThrow(NotFoundException::new);
        Form form = Form.empty().with("title", section.title()).with("intro", section.intro());
        return this.editors.page(visit, SECTION, draft, form, Map.of("id", id));
    }

    @PostMapping("/sections/{id}/words")
    ResponseEntity<byte[]> sectionWords(Visit visit, @PathVariable String slug, @PathVariable String id,
            @RequestParam MultiValueMap<String, String> fields) {
        Form form = new Form(fields);
        return this.editors.take(visit, form, () -> {
            Structure changed = new Structure(this.editors.draft(visit, slug).value().sections()).change(id,
                    (section) -> section.titled(form.text("title").strip(), form.given("intro")));
            return switch (this.editors.change(visit, slug, form, Map.of("sections", changed.sections()))) {
                case Outcome.Done done -> saved(slug, "", "section-", id);
                case Outcome.Refused refused -> this.editors.refused(visit, SECTION, this.editors.draft(visit, slug),
                        form, refused, Map.of("id", id));
            };
        });
    }

    private static ResponseEntity<byte[]> saved(String slug, String parameter, String anchor, String id) {
        String name = UriUtils.encode(id, UTF_8);
        return Pages.goTo("/digests/" + slug + "/edit?did=saved" + (parameter.isEmpty() ? "" : parameter + name) + "#"
                + anchor + name);
    }

    private static Map<String, Object> about(String id, Told.@Nullable Item told) {
        Map<String, Object> about = new HashMap<>();
        about.put("id", id);
        about.put("told", told);
        return about;
    }

    private static List<Draft.Picture> images(Draft.Item item, Told.@Nullable Item told) {
        return !item.images().isEmpty() ? item.images() : (told != null) ? plain(told.images()) : List.of();
    }

    private static List<Draft.Picture> plain(@Nullable List<Draft.Picture> images) {
        return Objects.requireNonNullElse(images, List.of());
    }

    static void picture(Form form, Draft.Picture image) {
        form.with("image.ref", image.ref())
            .with("image.alt", image.alt())
            .with("image.caption", image.caption())
            .with("image.credit", image.credit());
    }

    /**
     * The images of a form; one without an address is none.
     */
    static List<Draft.Picture> pictures(Form form) {
        return form.rows("image", 0)
            .stream()
            .filter((row) -> Form.orNull(row.get("ref")) != null)
            .map((row) -> new Draft.Picture(row.getOrDefault("ref", "").strip(), Form.orNull(row.get("alt")),
                    Form.orNull(row.get("caption")), Form.orNull(row.get("credit"))))
            .toList();
    }

}
