package dev.plaudit.gateway.pages.administering;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

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
import dev.plaudit.gateway.pages.Dictionary;
import dev.plaudit.gateway.pages.Outcome;
import dev.plaudit.gateway.pages.Pages;
import dev.plaudit.gateway.pages.Visit;
import dev.plaudit.gateway.services.ServiceFailedException;

/**
 * Adds and changes the words of an installation: programs, regions, kinds, topics and
 * kinds of events. No word is deleted, since records keep them.
 */
@RestController
@RequestMapping("/admin")
class AdminTerms {

    private static final int PAGE = 100;

    private static final String LIST = "/{vocabulary:programs|regions|kinds|topics|event-kinds}";

    private static final String SAVE = "save";

    private final Api api;

    private final Pages pages;

    private final Dictionary dictionary;

    AdminTerms(Api api, Pages pages, Dictionary dictionary) {
        this.api = api;
        this.pages = pages;
        this.dictionary = dictionary;
    }

    @GetMapping(LIST)
    ResponseEntity<byte[]> list(Visit visit, @PathVariable String vocabulary, @RequestParam @Nullable String q,
            @RequestParam @Nullable String cursor) throws ServiceFailedException {
        Map<String, Object> model = new HashMap<>();
        model.put("vocabulary", vocabulary);
        model.put("q", (q != null) ? q : "");
        model.put("here",
                Admins.address("/admin/" + vocabulary, (q != null && !q.isBlank()) ? Map.of("q", q) : Map.of()));
        model.put("terms", this.api.list(Admins.of(visit),
                ApiPath.of(vocabulary).with("q", q).with("limit", PAGE).with("cursor", cursor), TermItem.class));
        return this.pages.own(visit, "administering/terms", model);
    }

    @GetMapping("/new" + LIST)
    ResponseEntity<byte[]> empty(Visit visit, @PathVariable String vocabulary) throws ServiceFailedException {
        return show(visit, HttpStatus.OK, vocabulary, "", TermForm.empty(vocabulary), Map.of());
    }

    @PostMapping("/new" + LIST)
    ResponseEntity<byte[]> make(Visit visit, @PathVariable String vocabulary,
            @RequestParam(defaultValue = "") String id, @RequestParam(name = "do", defaultValue = SAVE) String command,
            @RequestParam MultiValueMap<String, String> form) throws ServiceFailedException {
        TermForm typed = TermForm.of(vocabulary, id.strip(), form);
        if (!command.equals(SAVE)) {
            return obey(visit, vocabulary, "", typed, command);
        }
        if (id.isBlank() || id.contains("/")) {
            return show(visit, HttpStatus.UNPROCESSABLE_CONTENT, vocabulary, "", typed,
                    Map.of("refused", Admins.wrongId("is needed: letters, digits and hyphens")));
        }
        Outcome outcome = this.api.create(Admins.of(visit), ApiPath.of(vocabulary, id.strip()), typed.body());
        if (outcome instanceof Outcome.Refused refused) {
            Outcome.Refused told = (refused.status() == 412) ? Admins.wrongId("is another word's already") : refused;
            return show(visit, HttpStatus.valueOf(told.status()), vocabulary, "", typed, Map.of("refused", told));
        }
        this.dictionary.forget(vocabulary);
        return Pages.goTo("/admin/" + vocabulary + "/" + ApiPath.encoded(id.strip()) + "?done=made");
    }

    @GetMapping(LIST + "/{id}")
    ResponseEntity<byte[]> one(Visit visit, @PathVariable String vocabulary, @PathVariable String id,
            @RequestParam @Nullable String done) throws ServiceFailedException {
        Api.Tagged<JsonNode> term = this.api.read(Admins.of(visit), ApiPath.of(vocabulary, id), JsonNode.class);
        return show(visit, HttpStatus.OK, vocabulary, tag(term), TermForm.of(vocabulary, term.value()),
                Admins.note(done));
    }

    @PostMapping(LIST + "/{id}")
    ResponseEntity<byte[]> change(Visit visit, @PathVariable String vocabulary, @PathVariable String id,
            @RequestParam String tag, @RequestParam(name = "do", defaultValue = SAVE) String command,
            @RequestParam MultiValueMap<String, String> form) throws ServiceFailedException {
        TermForm typed = TermForm.of(vocabulary, id, form);
        if (!command.equals(SAVE)) {
            return obey(visit, vocabulary, tag, typed, command);
        }
        Outcome outcome = this.api.send(Admins.of(visit), HttpMethod.PUT, ApiPath.of(vocabulary, id), tag,
                typed.body());
        if (outcome instanceof Outcome.Refused refused) {
            // What is typed stays, and saving it again is then to be meant.
            Api.Tagged<JsonNode> now = this.api.read(Admins.of(visit), ApiPath.of(vocabulary, id), JsonNode.class);
            return show(visit, HttpStatus.valueOf(refused.status()), vocabulary, tag(now), typed,
                    Map.of("refused", refused));
        }
        this.dictionary.forget(vocabulary);
        return Pages.goTo("/admin/" + vocabulary + "/" + ApiPath.encoded(id) + "?done=saved");
    }

    /** A row more or less, or a look at what it will be; nothing is stored. */
    private ResponseEntity<byte[]> obey(Visit visit, String vocabulary, String tag, TermForm typed, String command)
            throws ServiceFailedException {
        DefinitionForm definition = typed.definition();
        if (definition != null) {
            definition.obey(command);
        }
        return show(visit, HttpStatus.OK, vocabulary, tag, typed, Map.of("preview", command.equals("preview")));
    }

    private ResponseEntity<byte[]> show(Visit visit, HttpStatus status, String vocabulary, String tag, TermForm typed,
            Map<String, Object> more) throws ServiceFailedException {
        Admins.of(visit);
        Map<String, Object> model = new HashMap<>(more);
        model.put("vocabulary", vocabulary);
        model.put("tag", tag);
        model.put("typed", typed);
        model.put("path", tag.isEmpty() ? "/admin/new/" + vocabulary
                : "/admin/" + vocabulary + "/" + ApiPath.encoded(typed.texts().getOrDefault("id", "")));
        if (typed.definition() != null) {
            model.put("programs", this.dictionary.all("programs", visit.locale()));
        }
        return this.pages.own(visit, status, "administering/term", model);
    }

    private static String tag(Api.Tagged<JsonNode> term) {
        String tag = term.tag();
        return (tag != null) ? tag : "";
    }

    record TermItem(String id, String name, @Nullable String description, @Nullable String url,
            @Nullable List<String> aliases, @Nullable List<String> countries, @Nullable Integer definitionNumber) {
    }

}
