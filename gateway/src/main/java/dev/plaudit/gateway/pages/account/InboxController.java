package dev.plaudit.gateway.pages.account;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

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
import dev.plaudit.gateway.pages.LocalPath;
import dev.plaudit.gateway.pages.Outcome;
import dev.plaudit.gateway.pages.Pages;
import dev.plaudit.gateway.pages.Together;
import dev.plaudit.gateway.pages.Unread;
import dev.plaudit.gateway.pages.Visit;
import dev.plaudit.gateway.services.ServiceFailedException;
import dev.plaudit.platform.identity.Caller;

/**
 * What a member was told, and how they want to be told.
 */
@RestController
class InboxController {

    private static final String PATH = "/me/notifications";

    private static final ApiPath NOTIFICATIONS = ApiPath.of("me", "notifications");

    private static final ApiPath PREFERENCES = ApiPath.of("me", "notification-preferences");

    private static final int PAGE = 20;

    private static final String BY_MAIL = "immediately";

    private final Api api;

    private final Pages pages;

    private final Unread unread;

    InboxController(Api api, Pages pages, Unread unread) {
        this.unread = unread;
        this.api = api;
        this.pages = pages;
    }

    @GetMapping(PATH)
    ResponseEntity<byte[]> all(Visit visit, @RequestParam(defaultValue = "") String unread,
            @RequestParam @Nullable String cursor, @RequestParam @Nullable String done) throws ServiceFailedException {
        return show(visit, unread.equals("true"), cursor, null, done);
    }

    /**
     * Marks one as read, and goes where it leads.
     */
    @PostMapping(PATH + "/{id}/read")
    ResponseEntity<byte[]> read(Visit visit, @PathVariable String id, @RequestParam Map<String, String> typed)
            throws ServiceFailedException {
        Outcome.of(() -> this.api.send(visit.member(), HttpMethod.PATCH, ApiPath.of("me", "notifications", Ids.of(id)),
                typed.get("tag"), Map.of("read", true)));
        this.unread.forget(visit.member());
        String link = LocalPath.of(typed.get("link"));
        return Pages.goTo(link.equals(LocalPath.HOME) ? PATH : link);
    }

    @PostMapping(PATH + "/read")
    ResponseEntity<byte[]> readAll(Visit visit, @RequestParam Map<String, String> typed) throws ServiceFailedException {
        Outcome outcome = Outcome.of(() -> this.api.send(visit.member(), HttpMethod.POST,
                ApiPath.of("me", "notifications", "read"), null, Map.of("until", typed.getOrDefault("until", ""))));
        return switch (outcome) {
            case Outcome.Done did -> Pages.goTo(PATH);
            case Outcome.Refused refused -> show(visit, false, null, refused, null);
        };
    }

    @PostMapping(PATH + "/preferences")
    ResponseEntity<byte[]> prefer(Visit visit, @RequestParam Map<String, String> typed) throws ServiceFailedException {
        Map<String, String> mail = new TreeMap<>();
        typed.forEach((name, type) -> {
            if (name.startsWith("type.")) {
                mail.put(type, typed.containsKey("mail." + type) ? BY_MAIL : "none");
            }
        });
        Map<String, Object> wish = new LinkedHashMap<>();
        wish.put("language", typed.getOrDefault("language", "en"));
        wish.put("dailySummary", typed.containsKey("dailySummary"));
        wish.put("email", mail);
        Outcome outcome = Outcome
            .of(() -> this.api.send(visit.member(), HttpMethod.PUT, PREFERENCES, typed.get("tag"), wish));
        return switch (outcome) {
            case Outcome.Done did -> Pages.goTo(PATH + "?done=saved#preferences");
            case Outcome.Refused refused -> show(visit, false, null, refused, null);
        };
    }

    private ResponseEntity<byte[]> show(Visit visit, boolean unread, @Nullable String cursor,
            Outcome.@Nullable Refused refused, @Nullable String done) throws ServiceFailedException {
        Caller.Member member = visit.member();
        this.unread.forget(member);
        Map<String, Object> model = Steps.model(Map.of(), refused, done, "saved");
        try (Together together = new Together()) {
            var told = together.ask(() -> this.api.list(member,
                    NOTIFICATIONS.with("limit", PAGE).with("cursor", cursor).with("unread", unread ? "true" : null),
                    Notification.class));
            var preferences = together.ask(() -> this.api.read(member, PREFERENCES, Preferences.class));
            model.put("listing", told.get());
            model.put("preferences", preferences.get().value());
            model.put("tag", String.valueOf(preferences.get().tag()));
        }
        model.put("unread", unread);
        model.put("path", unread ? PATH + "?unread=true" : PATH);
        return this.pages.own(visit, HttpStatusCode.valueOf(Steps.status(refused)), "account/notifications", model);
    }

    record Notification(String id, String type, @Nullable String at, String title, @Nullable String text,
            @Nullable String link, @Nullable String actor, @Nullable String language, boolean read, String etag) {
    }

    record Preferences(@Nullable String language, boolean dailySummary, @Nullable TreeMap<String, String> email) {
    }

}
