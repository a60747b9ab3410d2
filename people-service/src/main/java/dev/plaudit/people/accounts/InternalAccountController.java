package dev.plaudit.people.accounts;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.validation.Valid;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import dev.plaudit.platform.identity.Caller;
import dev.plaudit.platform.writes.OwnAnswer;

/**
 * What the gateway asks about accounts.
 */
@RestController
@RequestMapping("/internal")
@Hidden
class InternalAccountController {

    private final SignIn signIn;

    private final Identify identify;

    InternalAccountController(SignIn signIn, Identify identify) {
        this.signIn = signIn;
        this.identify = identify;
    }

    @PostMapping("/sign-ins")
    ResponseEntity<Identity> signIn(Caller caller, @Valid @RequestBody Visit visit) {
        return OwnAnswer.of(this.signIn.signIn(caller, visit));
    }

    @GetMapping("/accounts/{id}")
    ResponseEntity<Identity> one(Caller caller, @PathVariable String id) {
        return OwnAnswer.of(this.identify.byId(caller, id));
    }

    @PostMapping("/links")
    ResponseEntity<Identity> link(Caller caller, @Valid @RequestBody Link link) {
        return OwnAnswer.of(this.signIn.link(caller, link.accountId(), link.visit()));
    }

}
