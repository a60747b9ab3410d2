package dev.plaudit.people.tokens;

import java.time.Instant;
import java.util.List;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import dev.plaudit.platform.idempotency.ShownOnce;
import dev.plaudit.platform.identity.Caller;
import dev.plaudit.platform.writes.IfMatch;
import dev.plaudit.platform.writes.OwnAnswer;

/**
 * The tokens of whoever is signed in.
 */
@RestController
@RequestMapping("/api/v1/me/tokens")
@Tag(name = "Own account")
class TokenController {

    private final OwnTokens tokens;

    TokenController(OwnTokens tokens) {
        this.tokens = tokens;
    }

    @GetMapping
    @Operation(summary = "Your API tokens, without their texts")
    ResponseEntity<TokenList> list(Caller caller) {
        AccountTokens list = this.tokens.list(caller);
        return OwnAnswer.of(list, new TokenList(this.tokens.views(list)));
    }

    @PostMapping
    @ShownOnce
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Makes an API token", description = "Its text is in this answer and never again.")
    ResponseEntity<MadeView> make(Caller caller, @Valid @RequestBody TokenWish wish) {
        OwnTokens.Made made = this.tokens.make(caller, wish);
        TokenView view = TokenView.of(made.token(), null);
        return OwnAnswer.created(made.list(), new MadeView(made.text(), view.id(), view.name(), view.scopes(),
                view.community(), view.createdAt(), view.expiresAt()), "/api/v1/me/tokens");
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Revokes an API token", description = "Takes effect within 60 seconds. "
            + "If-Match names the state of the list, or any with an asterisk.")
    void revoke(Caller caller, @PathVariable String id, IfMatch seen) {
        this.tokens.revoke(caller, id, seen);
    }

    /**
     * Tokens.
     *
     * @param items those that were not revoked, the oldest first
     */
    record TokenList(List<TokenView> items) {

    }

    /**
     * A token that was made.
     *
     * @param token its text, which is told only now
     * @param id identifies the token
     * @param name what you call it
     * @param scopes what it was made for: read, submit, review
     * @param community the only community it may act in, null for all of yours
     * @param createdAt when it was made
     * @param expiresAt from when on it is void
     */
    record MadeView(String token, String id, String name, List<String> scopes, @Nullable String community,
            Instant createdAt, Instant expiresAt) {

    }

}
