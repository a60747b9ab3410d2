package dev.plaudit.gateway.pages.editing;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

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
import org.springframework.web.util.UriUtils;

import dev.plaudit.gateway.pages.Api;
import dev.plaudit.gateway.pages.Api.Tagged;
import dev.plaudit.gateway.pages.Listing;
import dev.plaudit.gateway.pages.Outcome;
import dev.plaudit.gateway.pages.Pages;
import dev.plaudit.gateway.pages.Together;
import dev.plaudit.gateway.pages.Visit;
import dev.plaudit.gateway.services.ServiceFailedException;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * The digest editor: its sections with what they tell, and what is proposed beside them.
 */
@RestController
@RequestMapping("/digests/{slug}/edit")
class EditorController {

    private static final String TEMPLATE = "editing/editor";

    private final Api api;

    private final Editors editors;

    EditorController(Api api, Editors editors) {
        this.api = api;
        this.editors = editors;
    }

    @GetMapping
    ResponseEntity<byte[]> editor(Visit visit, @PathVariable String slug,
            @RequestParam MultiValueMap<String, String> query) throws ServiceFailedException {
        return show(visit, slug, query, null);
    }

    /** Fills it with what is offered. */
    @PostMapping("/compose")
    ResponseEntity<byte[]> compose(Visit visit, @PathVariable String slug,
            @RequestParam MultiValueMap<String, String> fields) {
        Form form = new Form(fields);
        Map<String, Object> body = new LinkedHashMap<>();
        List<String> groupBy = Stream.of(form.text("groupBy"), form.text("nested"))
            .filter((word) -> !word.isEmpty())
            .distinct()
            .toList();
        if (!groupBy.isEmpty()) {
            body.put("groupBy", groupBy);
        }
        Object most = form.number("most");
        if (most != null) {
            body.put("most", most);
        }
        if (form.has("anew")) {
            body.put("anew", true);
        }
        return take(visit, slug, form, "composed", "", () -> this.api.send(visit.member(), HttpMethod.POST,
                Editors.path(slug, "compose"), form.given(Form.TAG), body));
    }

    /** Moves an achievement, puts it into a section, or sets it aside. */
    @PostMapping("/items/{id}")
    ResponseEntity<byte[]> move(Visit visit, @PathVariable String slug, @PathVariable String id,
            @RequestParam MultiValueMap<String, String> fields) {
        Form form = new Form(fields);
        String step = form.text("do");
        if (List.of("proposed", "deferred", "declined").contains(step)) {
            return take(visit, slug, form, step, id, () -> put(visit, slug, id, form, Map.of("state", step)));
        }
        return take(visit, slug, form, "moved", id, () -> {
            Structure structure = new Structure(this.editors.draft(visit, slug).value().sections());
            return put(visit, slug, id, form, place(structure, id, step, form));
        });
    }

    /** Adds a section. */
    @PostMapping("/sections")
    ResponseEntity<byte[]> add(Visit visit, @PathVariable String slug,
            @RequestParam MultiValueMap<String, String> fields) {
        Form form = new Form(fields);
        String title = form.text("title").strip();
        return take(visit, slug, form, "section", "", () -> {
            Structure structure = new Structure(this.editors.draft(visit, slug).value().sections());
            Draft.Section section = new Draft.Section(structure.newId(title), title, null, List.of(), List.of());
            return this.editors.change(visit, slug, form,
                    Map.of("sections", structure.add(section, form.given("inside")).sections()));
        });
    }

    /** Moves a section, or takes it out. */
    @PostMapping("/sections/{id}")
    ResponseEntity<byte[]> section(Visit visit, @PathVariable String slug, @PathVariable String id,
            @RequestParam MultiValueMap<String, String> fields) {
        Form form = new Form(fields);
        return take(visit, slug, form, "section", "", () -> {
            Structure structure = new Structure(this.editors.draft(visit, slug).value().sections());
            Structure changed = switch (form.text("do")) {
                case "up" -> structure.shift(id, -1);
                case "down" -> structure.shift(id, 1);
                case "remove" -> structure.remove(id);
                default -> structure;
            };
            return this.editors.change(visit, slug, form, Map.of("sections", changed.sections()));
        });
    }

    private Outcome put(Visit visit, String slug, String id, Form form, Map<String, ?> body)
            throws ServiceFailedException {
        return this.api.send(visit.member(), HttpMethod.PUT, Editors.path(slug, "highlights", id), form.given(Form.TAG),
                body);
    }

    /**
     * Where an achievement is to stand. Where a step leads nowhere, it stays.
     */
    private static Map<String, Object> place(Structure structure, String id, String step, Form form) {
        Map<String, Object> place = new LinkedHashMap<>();
        Optional<Structure.Place> now = structure.find(id);
        List<Structure.Placed> all = structure.placed();
        if (now.isPresent() && !step.equals("move")) {
            Structure.Place at = now.get();
            int by = step.equals("before") ? -1 : step.equals("after") ? 1 : 0;
            int section = Math.clamp(at.section() + by, 0, all.size() - 1);
            place.put("section", all.get(section).section().id());
            if (section == at.section()) {
                int last = all.get(section).section().items().size() - 1;
                int shift = step.equals("up") ? -1 : step.equals("down") ? 1 : 0;
                place.put("position", Math.clamp(at.position() + shift, 0, last));
            }
            else if (by > 0) {
                // Down into the next section is to its beginning, as the eye goes.
                place.put("position", 0);
            }
            return place;
        }
        place.put("section", form.given("section"));
        Object position = form.number("position");
        if (position != null) {
            place.put("position", position);
        }
        return place;
    }

    private ResponseEntity<byte[]> take(Visit visit, String slug, Form form, String did, String id, Sending sending) {
        return this.editors.take(visit, form, () -> switch (sending.send()) {
            case Outcome.Done done -> Pages.goTo(address(slug, Filters.of(form.values()), did, id));
            case Outcome.Refused refused -> show(visit, slug, form.values(), refused);
        });
    }

    private static String address(String slug, Filters filters, String did, String id) {
        String query = filters.query();
        String base = "/digests/" + slug + "/edit" + query + (query.isEmpty() ? "?" : "&") + "did=" + did;
        String name = UriUtils.encode(id, UTF_8);
        return id.isEmpty() ? base : base + "&item=" + name + "#item-" + name;
    }

    private ResponseEntity<byte[]> show(Visit visit, String slug, MultiValueMap<String, String> query,
            Outcome.@Nullable Refused refused) throws ServiceFailedException {
        Filters filters = Filters.of(query);
        visit.member();
        try (Together together = new Together()) {
            var draft = together.ask(() -> this.editors.draft(visit, slug));
            var told = together.ask(() -> this.editors.told(visit, slug));
            var proposals = together.ask(() -> this.api.list(visit.member(), filters.proposals(slug), Candidate.class));
            Tagged<Draft> now = draft.get();
            Structure structure = new Structure(now.value().sections());
            Listing<Candidate> candidates = proposals.ifKnown().orElseGet(Listing::none);
            Map<String, Object> more = new HashMap<>();
            more.put("sections", structure.placed());
            more.put("told", told.get().items());
            more.put("candidates", candidates);
            more.put("filters", filters);
            more.put("did", Done.of(query, structure, titles(visit, slug, query)));
            Form form = new Form(query);
            return (refused != null) ? this.editors.refused(visit, TEMPLATE, now, form, refused, more)
                    : this.editors.page(visit, TEMPLATE, now, form, more);
        }
    }

    private Map<String, String> titles(Visit visit, String slug, MultiValueMap<String, String> query)
            throws ServiceFailedException {
        String item = query.getFirst("item");
        return (item != null && query.containsKey("did")) ? this.editors.titles(visit, slug, Stream.of(item))
                : Map.of();
    }

    /**
     * What a step sends.
     */
    @FunctionalInterface
    private interface Sending {

        Outcome send() throws ServiceFailedException;

    }

}
