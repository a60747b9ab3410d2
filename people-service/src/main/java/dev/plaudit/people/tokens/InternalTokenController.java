package dev.plaudit.people.tokens;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

import dev.plaudit.platform.identity.Caller;
import dev.plaudit.platform.writes.OwnAnswer;

/**
 * What the gateway asks about tokens.
 */
@RestController
@Hidden
class InternalTokenController {

    private final CheckToken checkToken;

    InternalTokenController(CheckToken checkToken) {
        this.checkToken = checkToken;
    }

    @PostMapping("/internal/token-checks")
    ResponseEntity<CheckToken.Checked> check(Caller caller, @Valid @RequestBody Question question) {
        return OwnAnswer.of(this.checkToken.check(caller, question.hash(), question.address()));
    }

    /**
     * A token that the gateway was shown.
     *
     * @param hash SHA-256 of the token's whole text, in hexadecimal digits
     * @param address the client's network address
     */
    record Question(@NotNull @Pattern(regexp = "[0-9a-f]{64}") String hash, @Nullable @Size(max = 64) String address) {

    }

}
