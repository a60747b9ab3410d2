package dev.plaudit.gateway.pages.account;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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
import dev.plaudit.gateway.pages.Listing;
import dev.plaudit.gateway.pages.Names;
import dev.plaudit.gateway.pages.Outcome;
import dev.plaudit.gateway.pages.Pages;
import dev.plaudit.gateway.pages.Together;
import dev.plaudit.gateway.pages.Visit;
import dev.plaudit.gateway.services.ServiceFailedException;
import dev.plaudit.platform.identity.Caller;

/**
 * Where somebody belongs, and whom they may have been before they had an account.
 */
@RestController
class BelongingController {

    private static final int FOUND = 10;

    private static final List<String> ROLES = List.of("expert", "organizer", "lead", "member");

    private final Api api;

    private final Pages pages;

    private final Names names;

    BelongingController(Api api, Pages pages, Names names) {
        this.api = api;
        this.pages = pages;
        this.names = names;
    }

    @GetMapping("/me/memberships")
    ResponseEntity<byte[]> all(Visit visit, @RequestParam Map<String, String> typed,
            @RequestParam @Nullable String done) throws ServiceFailedException {
        return show(visit, typed, null, done);
    }

    @PostMapping("/me/memberships")
    ResponseEntity<byte[]> ask(Visit visit, @RequestParam Map<String, String> typed) throws ServiceFailedException {
        Map<String, Object> body = new LinkedHashMap<>();
        for (String name : List.of("program", "role", "communityId", "from", "note")) {
            String text = Steps.text(typed, name);
            if (text != null) {
                body.put(name, text);
            }
        }
        return step(visit, typed, "asked",
                () -> this.api.postOnce(visit.member(), ApiPath.of("memberships"), null, Steps.key(typed), body));
    }

    @PostMapping("/me/memberships/{id}/end")
    ResponseEntity<byte[]> leave(Visit visit, @PathVariable String id, @RequestParam Map<String, String> typed)
            throws ServiceFailedException {
        return step(visit, typed, "ended", () -> this.api.send(visit.member(), HttpMethod.DELETE,
                ApiPath.of("me", "memberships", Ids.of(id)), typed.get("tag"), null));
    }

    @PostMapping("/me/claims")
    ResponseEntity<byte[]> claim(Visit visit, @RequestParam Map<String, String> typed) throws ServiceFailedException {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("personId", typed.getOrDefault("personId", ""));
        String note = Steps.text(typed, "note");
        if (note != null) {
            body.put("note", note);
        }
        return step(visit, typed, "claimed",
                () -> this.api.postOnce(visit.member(), ApiPath.of("claims"), null, Steps.key(typed), body));
    }

    @PostMapping("/me/claims/{id}/end")
    ResponseEntity<byte[]> unclaim(Visit visit, @PathVariable String id, @RequestParam Map<String, String> typed)
            throws ServiceFailedException {
        return step(visit, typed, "ended", () -> this.api.send(visit.member(), HttpMethod.DELETE,
                ApiPath.of("me", "claims", Ids.of(id)), typed.get("tag"), null));
    }

    private ResponseEntity<byte[]> step(Visit visit, Map<String, String> typed, String done,
            Together.Question<Outcome> what) throws ServiceFailedException {
        visit.member();
        return switch (Outcome.of(what)) {
            case Outcome.Done did -> Pages.goTo("/me/memberships?done=" + done);
            case Outcome.Refused refused -> show(visit, typed, refused, null);
        };
    }

    private ResponseEntity<byte[]> show(Visit visit, Map<String, String> typed, Outcome.@Nullable Refused refused,
            @Nullable String done) throws ServiceFailedException {
        Caller.Member member = visit.member();
        Map<String, Object> model = Steps.model(typed, refused, done, "asked", "ended", "claimed");
        try (Together together = new Together()) {
            var memberships = together
                .ask(() -> this.api.list(member, ApiPath.of("me", "memberships"), Membership.class));
            var claims = together.ask(() -> this.api.list(member, ApiPath.of("me", "claims"), Claim.class));
            var proposals = together
                .ask(() -> this.api.list(member, ApiPath.of("me", "claim-proposals"), Proposal.class));
            var communities = together.ask(() -> found(typed.get("community"), "communities"));
            var persons = together.ask(() -> found(typed.get("person"), "people"));
            model.put("memberships", memberships.get().items());
            model.put("claims", claims.get().items());
            model.put("proposals", proposals.get().items());
            model.put("communities", communities.get().items());
            model.put("persons", persons.get().items());
        }
        model.put("programs", this.names.all("programs", visit.locale()));
        model.put("memberRoles", ROLES);
        return this.pages.own(visit, HttpStatusCode.valueOf(Steps.status(refused)), "account/memberships", model);
    }

    private Listing<Named> found(@Nullable String text, String collection) throws ServiceFailedException {
        return (text == null || text.isBlank()) ? Listing.none() : this.api.list(new Caller.Anonymous(),
                ApiPath.of(collection).with("q", text.strip()).with("limit", FOUND), Named.class);
    }

    record Membership(String id, @Nullable String program, @Nullable String role, @Nullable String communityId,
            @Nullable String region, @Nullable String from, @Nullable String until, String state, @Nullable String note,
            @Nullable String reason, String etag) {

        /**
         * Whether there is something to end.
         * @return true for what was asked for or confirmed, and has no end yet
         */
        public boolean isOpen() {
            return this.until == null && (this.state.equals("requested") || this.state.equals("confirmed"));
        }

    }

    record Claim(String id, String personId, @Nullable String note, String state, @Nullable String at,
            @Nullable String reason, String etag) {
    }

    record Proposal(Named person, @Nullable List<Why> reasons) {
    }

    record Why(String field, String value) {
    }

    record Named(String id, String name, @Nullable String country, boolean claimed, @Nullable List<String> programs,
            @Nullable String program) {
    }

}
