package dev.plaudit.gateway.pages.administering;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import dev.plaudit.gateway.pages.Api;
import dev.plaudit.gateway.pages.ApiPath;
import dev.plaudit.gateway.pages.Outcome;
import dev.plaudit.gateway.pages.Pages;
import dev.plaudit.gateway.pages.Visit;
import dev.plaudit.gateway.services.ServiceFailedException;

/**
 * Adds and changes the sentences that managers choose when they decide.
 */
@RestController
@RequestMapping("/admin")
class AdminReasons {

    private static final String PATH = "/review-reasons";

    private static final String REASONS = "review-reasons";

    private static final int PAGE = 100;

    private final Api api;

    private final Pages pages;

    AdminReasons(Api api, Pages pages) {
        this.api = api;
        this.pages = pages;
    }

    @GetMapping(PATH)
    ResponseEntity<byte[]> list(Visit visit, @RequestParam @Nullable String cursor) throws ServiceFailedException {
        return this.pages.own(visit, "administering/reasons", Map.of("reasons", this.api.list(Admins.of(visit),
                ApiPath.of(REASONS).with("limit", PAGE).with("cursor", cursor), ReasonItem.class)));
    }

    @GetMapping("/new" + PATH)
    ResponseEntity<byte[]> empty(Visit visit) throws ServiceFailedException {
        return show(visit, HttpStatus.OK, "", new ReasonItem("", Map.of(), Map.of(), List.of()), Map.of());
    }

    @PostMapping("/new" + PATH)
    ResponseEntity<byte[]> make(Visit visit, @RequestParam(defaultValue = "") String id,
            @RequestParam MultiValueMap<String, String> form) throws ServiceFailedException {
        ReasonItem typed = ReasonItem.of(id.strip(), form);
        if (id.isBlank() || id.contains("/")) {
            return show(visit, HttpStatus.UNPROCESSABLE_CONTENT, "", typed,
                    Map.of("refused", Admins.wrongId("is needed: letters, digits and hyphens")));
        }
        Outcome outcome = this.api.create(Admins.of(visit), ApiPath.of(REASONS, id.strip()), typed.body());
        if (outcome instanceof Outcome.Refused refused) {
            Outcome.Refused told = (refused.status() == 412) ? Admins.wrongId("is another word's already") : refused;
            return show(visit, HttpStatus.valueOf(told.status()), "", typed, Map.of("refused", told));
        }
        return Pages.goTo("/admin/review-reasons/" + ApiPath.encoded(id.strip()) + "?done=made");
    }

    @GetMapping(PATH + "/{id}")
    ResponseEntity<byte[]> one(Visit visit, @PathVariable String id, @RequestParam @Nullable String done)
            throws ServiceFailedException {
        Api.Tagged<ReasonItem> reason = this.api.read(Admins.of(visit), ApiPath.of(REASONS, id), ReasonItem.class);
        return show(visit, HttpStatus.OK, tag(reason), reason.value(), Admins.note(done));
    }

    @PostMapping(PATH + "/{id}")
    ResponseEntity<byte[]> change(Visit visit, @PathVariable String id, @RequestParam String tag,
            @RequestParam MultiValueMap<String, String> form) throws ServiceFailedException {
        ReasonItem typed = ReasonItem.of(id, form);
        Outcome outcome = this.api.send(Admins.of(visit), HttpMethod.PUT, ApiPath.of(REASONS, id), tag, typed.body());
        if (outcome instanceof Outcome.Refused refused) {
            Api.Tagged<ReasonItem> now = this.api.read(Admins.of(visit), ApiPath.of(REASONS, id), ReasonItem.class);
            return show(visit, HttpStatus.valueOf(refused.status()), tag(now), typed, Map.of("refused", refused));
        }
        return Pages.goTo("/admin/review-reasons/" + ApiPath.encoded(id) + "?done=saved");
    }

    private ResponseEntity<byte[]> show(Visit visit, HttpStatus status, String tag, ReasonItem typed,
            Map<String, Object> more) throws ServiceFailedException {
        Admins.of(visit);
        Map<String, Object> model = new HashMap<>(more);
        model.put("tag", tag);
        model.put("typed", typed);
        return this.pages.own(visit, status, "administering/reason", model);
    }

    private static String tag(Api.Tagged<ReasonItem> reason) {
        String tag = reason.tag();
        return (tag != null) ? tag : "";
    }

    record ReasonItem(String id, Map<String, String> name, Map<String, String> text, List<String> decisions) {

        static ReasonItem of(String id, MultiValueMap<String, String> form) {
            return new ReasonItem(id, wording(form, "name"), wording(form, "text"),
                    form.getOrDefault("decision", List.of()));
        }

        private static Map<String, String> wording(MultiValueMap<String, String> form, String name) {
            Map<String, String> wording = new HashMap<>();
            for (String language : DefinitionRow.LANGUAGES) {
                String text = Admins.text(form, name + "." + language);
                if (text != null) {
                    wording.put(language, text);
                }
            }
            return wording;
        }

        Map<String, Object> body() {
            return Map.of("name", this.name, "text", this.text, "decisions", this.decisions);
        }

    }

}
