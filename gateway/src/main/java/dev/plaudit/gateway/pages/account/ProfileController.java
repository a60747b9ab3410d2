package dev.plaudit.gateway.pages.account;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import dev.plaudit.gateway.pages.Api;
import dev.plaudit.gateway.pages.Names;
import dev.plaudit.gateway.pages.Outcome;
import dev.plaudit.gateway.pages.Pages;
import dev.plaudit.gateway.pages.Visit;
import dev.plaudit.gateway.services.ServiceFailedException;

/**
 * The profile of an account: what others read of its person.
 */
@RestController
class ProfileController {

    /** Written one a line. */
    private static final List<String> LISTS = List.of("aliases", "urls", "topics");

    private static final List<String> TEXTS = List.of("name", "country", "affiliation", "visibility");

    private final Api api;

    private final Pages pages;

    private final Names names;

    ProfileController(Api api, Pages pages, Names names) {
        this.api = api;
        this.pages = pages;
        this.names = names;
    }

    @GetMapping("/me")
    ResponseEntity<byte[]> profile(Visit visit, @RequestParam @Nullable String done) throws ServiceFailedException {
        Api.Tagged<Me> me = this.api.read(visit.member(), Me.PATH, Me.class);
        return show(visit, me.value(), typed(me), null, done);
    }

    @PostMapping("/me/profile")
    ResponseEntity<byte[]> change(Visit visit, @RequestParam Map<String, String> typed) throws ServiceFailedException {
        Map<String, Object> patch = new LinkedHashMap<>();
        for (String name : TEXTS) {
            if (typed.containsKey(name)) {
                patch.put(name, Steps.text(typed, name));
            }
        }
        for (String name : LISTS) {
            if (typed.containsKey(name)) {
                patch.put(name,
                        typed.getOrDefault(name, "")
                            .lines()
                            .map(String::strip)
                            .filter((line) -> !line.isEmpty())
                            .toList());
            }
        }
        Outcome outcome = Outcome
            .of(() -> this.api.send(visit.member(), HttpMethod.PATCH, Me.PATH, typed.get("tag"), patch));
        return switch (outcome) {
            case Outcome.Done done -> Pages.goTo("/me?done=saved");
            case Outcome.Refused refused -> again(visit, typed, refused);
        };
    }

    /** Whoever sees that it has changed, and saves again, means what they typed. */
    private ResponseEntity<byte[]> again(Visit visit, Map<String, String> typed, Outcome.Refused refused)
            throws ServiceFailedException {
        Map<String, String> kept = new LinkedHashMap<>(typed);
        if (refused.status() >= 500) {
            return show(visit, null, kept, refused, null);
        }
        Api.Tagged<Me> me = this.api.read(visit.member(), Me.PATH, Me.class);
        put(kept, "tag", me.tag());
        return show(visit, me.value(), kept, refused, null);
    }

    private ResponseEntity<byte[]> show(Visit visit, @Nullable Me me, Map<String, String> typed,
            Outcome.@Nullable Refused refused, @Nullable String done) {
        Map<String, Object> model = Steps.model(typed, refused, done, "saved");
        model.put("countries", this.names.countries(visit.locale()));
        if (me != null) {
            model.put("me", me);
        }
        return this.pages.own(visit, HttpStatusCode.valueOf(Steps.status(refused)), "account/profile", model);
    }

    private static Map<String, String> typed(Api.Tagged<Me> found) {
        Me me = found.value();
        Map<String, String> typed = new LinkedHashMap<>();
        put(typed, "tag", found.tag());
        put(typed, "name", me.name());
        put(typed, "country", me.country());
        put(typed, "affiliation", me.affiliation());
        put(typed, "visibility", me.visibility());
        put(typed, "aliases", lines(me.aliases()));
        put(typed, "urls", lines(me.urls()));
        put(typed, "topics", lines(me.topics()));
        return typed;
    }

    private static void put(Map<String, String> typed, String name, @Nullable String value) {
        if (value != null) {
            typed.put(name, value);
        }
    }

    private static @Nullable String lines(@Nullable List<String> items) {
        return (items != null) ? String.join("\n", items) : null;
    }

}
