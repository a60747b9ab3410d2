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
import dev.plaudit.gateway.pages.Together;
import dev.plaudit.gateway.pages.Visit;
import dev.plaudit.gateway.services.ServiceFailedException;
import dev.plaudit.platform.identity.Caller;

/**
 * Says which other systems are told of what, and shows what they got. A secret is on the
 * page that answers the form and on none that has an address.
 */
@RestController
@RequestMapping("/admin/webhooks")
class AdminWebhooks {

    private static final int PAGE = 50;

    private final Api api;

    private final Pages pages;

    private final Dictionary dictionary;

    AdminWebhooks(Api api, Pages pages, Dictionary dictionary) {
        this.api = api;
        this.pages = pages;
        this.dictionary = dictionary;
    }

    @GetMapping
    ResponseEntity<byte[]> list(Visit visit, @RequestParam @Nullable String cursor, @RequestParam @Nullable String done)
            throws ServiceFailedException {
        return list(visit, HttpStatus.OK, cursor, WebhookForm.NEW, Admins.note(done));
    }

    @PostMapping
    ResponseEntity<byte[]> make(Visit visit, @RequestParam MultiValueMap<String, String> form)
            throws ServiceFailedException {
        WebhookForm typed = WebhookForm.of(form);
        Outcome outcome = this.api.send(Admins.of(visit), HttpMethod.POST, ApiPath.of("webhooks"), null, typed.body());
        return switch (outcome) {
            case Outcome.Refused refused ->
                list(visit, HttpStatus.valueOf(refused.status()), null, typed, Map.of("refused", refused));
            case Outcome.Done done -> secret(visit, done);
        };
    }

    @GetMapping("/{id}")
    ResponseEntity<byte[]> one(Visit visit, @PathVariable String id, @RequestParam @Nullable String state,
            @RequestParam @Nullable String cursor, @RequestParam @Nullable String done) throws ServiceFailedException {
        Map<String, Object> model = new HashMap<>(Admins.note(done));
        model.put("state", (state != null) ? state : "");
        if (cursor != null) {
            model.put("cursor", cursor);
        }
        return show(visit, HttpStatus.OK, id, null, model);
    }

    @PostMapping("/{id}")
    ResponseEntity<byte[]> change(Visit visit, @PathVariable String id, @RequestParam String tag,
            @RequestParam MultiValueMap<String, String> form) throws ServiceFailedException {
        WebhookForm typed = WebhookForm.of(form);
        Outcome outcome = this.api.send(Admins.of(visit), HttpMethod.PATCH, ApiPath.of("webhooks", id), tag,
                typed.body());
        return answer(visit, id, outcome, typed, "saved");
    }

    @PostMapping("/{id}/active")
    ResponseEntity<byte[]> switchOn(Visit visit, @PathVariable String id, @RequestParam String tag,
            @RequestParam boolean active) throws ServiceFailedException {
        Outcome outcome = this.api.send(Admins.of(visit), HttpMethod.PATCH, ApiPath.of("webhooks", id), tag,
                Map.of("active", active));
        return answer(visit, id, outcome, null, active ? "on" : "off");
    }

    @PostMapping("/{id}/test")
    ResponseEntity<byte[]> test(Visit visit, @PathVariable String id) throws ServiceFailedException {
        Outcome outcome = this.api.send(Admins.of(visit), HttpMethod.POST, ApiPath.of("webhooks", id, "test"), null,
                null);
        return answer(visit, id, outcome, null, "tested");
    }

    @PostMapping("/{id}/secret")
    ResponseEntity<byte[]> rotate(Visit visit, @PathVariable String id, @RequestParam String tag)
            throws ServiceFailedException {
        Outcome outcome = this.api.send(Admins.of(visit), HttpMethod.POST, ApiPath.of("webhooks", id, "secret"), tag,
                null);
        return switch (outcome) {
            case Outcome.Refused refused ->
                show(visit, HttpStatus.valueOf(refused.status()), id, null, Map.of("refused", refused));
            case Outcome.Done done -> secret(visit, done);
        };
    }

    @PostMapping("/{id}/delete")
    ResponseEntity<byte[]> delete(Visit visit, @PathVariable String id, @RequestParam String tag)
            throws ServiceFailedException {
        Outcome outcome = this.api.send(Admins.of(visit), HttpMethod.DELETE, ApiPath.of("webhooks", id), tag, null);
        if (outcome instanceof Outcome.Refused refused) {
            return show(visit, HttpStatus.valueOf(refused.status()), id, null, Map.of("refused", refused));
        }
        return Pages.goTo("/admin/webhooks?done=deleted");
    }

    private ResponseEntity<byte[]> answer(Visit visit, String id, Outcome outcome, @Nullable WebhookForm typed,
            String done) throws ServiceFailedException {
        if (outcome instanceof Outcome.Refused refused) {
            return show(visit, HttpStatus.valueOf(refused.status()), id, typed, Map.of("refused", refused));
        }
        return Pages.goTo("/admin/webhooks/" + ApiPath.encoded(id) + "?done=" + done);
    }

    private ResponseEntity<byte[]> secret(Visit visit, Outcome.Done done) throws ServiceFailedException {
        JsonNode said = done.body();
        if (said == null) {
            throw ServiceFailedException.broken(null);
        }
        return this.pages.own(visit, "administering/secret", Map.of("secret", said.path("secret").asString(), "webhook",
                this.api.as(said.path("webhook"), WebhookItem.class)));
    }

    private ResponseEntity<byte[]> list(Visit visit, HttpStatus status, @Nullable String cursor, WebhookForm typed,
            Map<String, Object> more) throws ServiceFailedException {
        Map<String, Object> model = model(visit, typed, more);
        model.put("webhooks", this.api.list(Admins.of(visit),
                ApiPath.of("webhooks").with("limit", PAGE).with("cursor", cursor), WebhookItem.class));
        return this.pages.own(visit, status, "administering/webhooks", model);
    }

    private ResponseEntity<byte[]> show(Visit visit, HttpStatus status, String id, @Nullable WebhookForm typed,
            Map<String, Object> more) throws ServiceFailedException {
        Caller caller = Admins.of(visit);
        try (Together together = new Together()) {
            var webhook = together.ask(() -> this.api.read(caller, ApiPath.of("webhooks", id), WebhookItem.class));
            var deliveries = together.ask(() -> this.api.list(caller,
                    ApiPath.of("webhooks", id, "deliveries")
                        .with("limit", PAGE)
                        .with("state", more.get("state"))
                        .with("cursor", more.get("cursor"))
                        .with("facets", "state"),
                    DeliveryItem.class));
            WebhookItem item = webhook.get().value();
            Map<String, Object> model = model(visit, (typed != null) ? typed : WebhookForm.of(item), more);
            model.putIfAbsent("state", "");
            model.put("webhook", item);
            String tag = webhook.get().tag();
            model.put("tag", (tag != null) ? tag : "");
            model.put("deliveries", deliveries.get());
            return this.pages.own(visit, status, "administering/webhook", model);
        }
    }

    private Map<String, Object> model(Visit visit, WebhookForm typed, Map<String, Object> more) {
        Map<String, Object> model = new HashMap<>(more);
        model.put("typed", typed);
        model.put("types", WebhookForm.TYPES);
        model.put("programs", this.dictionary.all("programs", visit.locale()));
        return model;
    }

    record WebhookItem(String id, String url, List<String> types, @Nullable String program,
            @Nullable String description, boolean active, @Nullable String switchedOff, @Nullable String failingSince,
            @Nullable String formerSecretUntil, String createdAt) {
    }

    record DeliveryItem(String id, String type, String state, String at, int attempts, @Nullable String nextAttemptAt,
            @Nullable String lastAttemptAt, @Nullable Integer lastStatus) {
    }

    /**
     * What is said of a webhook.
     */
    record WebhookForm(String url, List<String> types, String program, String description) {

        static final List<String> TYPES = List.of("digest.published", "digest.amended", "digest.withdrawn",
                "achievement.approved");

        static final WebhookForm NEW = new WebhookForm("", List.of("digest.published"), "", "");

        static WebhookForm of(WebhookItem item) {
            return new WebhookForm(item.url(), item.types(), (item.program() != null) ? item.program() : "",
                    (item.description() != null) ? item.description() : "");
        }

        static WebhookForm of(MultiValueMap<String, String> form) {
            return new WebhookForm(form.getOrDefault("url", List.of("")).getFirst(),
                    form.getOrDefault("type", List.of()), form.getOrDefault("program", List.of("")).getFirst(),
                    form.getOrDefault("description", List.of("")).getFirst());
        }

        /** All of it, with null for what is to be empty. */
        Map<String, Object> body() {
            Map<String, Object> body = new HashMap<>();
            body.put("url", this.url.strip());
            body.put("types", this.types);
            body.put("program", this.program.isBlank() ? null : this.program);
            body.put("description", this.description.isBlank() ? null : this.description.strip());
            return body;
        }

    }

}
