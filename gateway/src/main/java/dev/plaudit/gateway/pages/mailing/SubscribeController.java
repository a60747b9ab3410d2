package dev.plaudit.gateway.pages.mailing;

import java.time.Duration;
import java.util.HashMap;
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
import dev.plaudit.gateway.pages.ApiPath;
import dev.plaudit.gateway.pages.Names;
import dev.plaudit.gateway.pages.Outcome;
import dev.plaudit.gateway.pages.Pages;
import dev.plaudit.gateway.pages.Visit;
import dev.plaudit.platform.identity.Caller;

/**
 * Where anybody asks for digests by e-mail. The answer is the same whatever is known of
 * the address, and whoever asks is nobody.
 */
@RestController
public class SubscribeController {

    /**
     * Its address.
     */
    public static final String PATH = "/subscribe";

    private static final Duration MAX_AGE = Duration.ofMinutes(5);

    private final Api api;

    private final Pages pages;

    private final Names names;

    SubscribeController(Api api, Pages pages, Names names) {
        this.api = api;
        this.pages = pages;
        this.names = names;
    }

    @GetMapping(PATH)
    ResponseEntity<byte[]> ask(Visit visit) {
        return this.pages.answer(visit, "mailing/subscribe", PATH,
                model(visit, Map.of("language", visit.locale().getLanguage()), null, false), MAX_AGE);
    }

    @PostMapping(PATH)
    ResponseEntity<byte[]> subscribe(Visit visit, @RequestParam Map<String, String> typed) {
        Map<String, Object> wish = new LinkedHashMap<>();
        for (String name : List.of("email", "program", "language")) {
            String text = typed.getOrDefault(name, "").strip();
            if (!text.isEmpty()) {
                wish.put(name, text);
            }
        }
        Outcome outcome = Outcome
            .of(() -> this.api.send(new Caller.Anonymous(), HttpMethod.POST, ApiPath.of("subscriptions"), null, wish));
        return switch (outcome) {
            case Outcome.Done done -> this.pages.own(visit, "mailing/subscribe", model(visit, typed, null, true));
            case Outcome.Refused refused -> this.pages.own(visit, HttpStatusCode.valueOf(refused.status()),
                    "mailing/subscribe", model(visit, typed, refused, false));
        };
    }

    private Map<String, Object> model(Visit visit, Map<String, String> typed, Outcome.@Nullable Refused refused,
            boolean done) {
        Map<String, Object> model = new HashMap<>();
        model.put("programs", this.names.all("programs", visit.locale()));
        model.put("typed", typed);
        model.put("done", done);
        if (refused != null) {
            model.put("refused", refused);
        }
        return model;
    }

}
