package dev.plaudit.gateway.pages.account;

import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

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
import dev.plaudit.gateway.pages.Outcome;
import dev.plaudit.gateway.pages.Pages;
import dev.plaudit.gateway.pages.Visit;
import dev.plaudit.gateway.services.ServiceFailedException;

/**
 * API tokens: made, shown once, revoked.
 */
@RestController
class TokenController {

    private static final ApiPath TOKENS = ApiPath.of("me", "tokens");

    private static final List<String> SCOPES = List.of("read", "submit", "review");

    /** Days; a year at most. */
    private static final List<Integer> LIVES = List.of(7, 30, 90, 365);

    private static final int DEFAULT_LIFE = 90;

    private final Api api;

    private final Pages pages;

    private final Clock clock;

    TokenController(Api api, Pages pages, Clock clock) {
        this.api = api;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping("/me/tokens")
    ResponseEntity<byte[]> all(Visit visit, @RequestParam @Nullable String done) throws ServiceFailedException {
        return show(visit, Map.of("scope.read", "on", "days", String.valueOf(DEFAULT_LIFE)), null, done, null);
    }

    /**
     * Shows the token in this answer, since nobody can be told it again.
     */
    @PostMapping("/me/tokens")
    ResponseEntity<byte[]> make(Visit visit, @RequestParam Map<String, String> typed) throws ServiceFailedException {
        Map<String, Object> wish = new LinkedHashMap<>();
        wish.put("name", typed.getOrDefault("name", "").strip());
        wish.put("scopes", SCOPES.stream().filter((scope) -> typed.containsKey("scope." + scope)).toList());
        int days = Stream.of(typed.getOrDefault("days", ""))
            .filter((text) -> text.matches("\\d{1,3}"))
            .map(Integer::valueOf)
            .findFirst()
            .orElse(DEFAULT_LIFE);
        wish.put("expiresAt", this.clock.instant().plus(Duration.ofDays(days)).toString());
        Outcome outcome = Outcome.of(() -> this.api.postOnce(visit.member(), TOKENS, null, Steps.key(typed), wish));
        return switch (outcome) {
            case Outcome.Refused refused -> show(visit, typed, refused, null, null);
            case Outcome.Done done ->
                show(visit, Map.of(), null, null, (done.body() != null) ? done.body().path("token").asString("") : "");
        };
    }

    @PostMapping("/me/tokens/{id}/revoke")
    ResponseEntity<byte[]> revoke(Visit visit, @PathVariable String id) throws ServiceFailedException {
        // Whatever has happened to the others, this one is to go.
        Outcome outcome = Outcome.of(() -> this.api.send(visit.member(), HttpMethod.DELETE,
                ApiPath.of("me", "tokens", Ids.of(id)), "*", null));
        return switch (outcome) {
            case Outcome.Done done -> Pages.goTo("/me/tokens?done=revoked");
            case Outcome.Refused refused -> show(visit, Map.of(), refused, null, null);
        };
    }

    private ResponseEntity<byte[]> show(Visit visit, Map<String, String> typed, Outcome.@Nullable Refused refused,
            @Nullable String done, @Nullable String made) throws ServiceFailedException {
        Map<String, Object> model = Steps.model(typed, refused, done, "revoked");
        model.put("tokens", this.api.list(visit.member(), TOKENS, Token.class).items());
        model.put("tokenScopes", SCOPES);
        model.put("lives", LIVES);
        if (made != null) {
            model.put("made", made);
        }
        return this.pages.own(visit, HttpStatusCode.valueOf(Steps.status(refused)), "account/tokens", model);
    }

    record Token(String id, String name, @Nullable List<String> scopes, @Nullable String community,
            @Nullable String createdAt, @Nullable String expiresAt, @Nullable String lastUsedAt,
            @Nullable String lastUsedFrom) {
    }

}
