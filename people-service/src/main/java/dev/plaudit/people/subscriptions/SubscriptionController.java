package dev.plaudit.people.subscriptions;

import java.util.Map;
import java.util.TreeMap;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import dev.plaudit.people.access.PeopleOperation;
import dev.plaudit.platform.identity.Caller;
import dev.plaudit.platform.writes.OwnAnswer;

/**
 * Digests by e-mail.
 */
@RestController
@RequestMapping(SubscriptionController.PATH)
@Tag(name = "Subscriptions")
class SubscriptionController {

    static final String PATH = "/api/v1/subscriptions";

    private final Subscribe subscribe;

    private final Subscribers subscribers;

    SubscriptionController(Subscribe subscribe, Subscribers subscribers) {
        this.subscribe = subscribe;
        this.subscribers = subscribers;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "Asks for digests by e-mail, for which nobody needs an account",
            description = "An e-mail goes to the address, with a link that confirms it within 48 hours. Whether the "
                    + "address is known, was asked lately or wants no e-mails is not told: the answer is the same.")
    ResponseEntity<AcceptedView> ask(Caller caller, @Valid @RequestBody SubscriptionWish wish) {
        this.subscribe.ask(wish);
        return ResponseEntity.accepted()
            .cacheControl(CacheControl.noStore())
            .body(new AcceptedView("If this address can be subscribed, an e-mail with a link to confirm comes soon"));
    }

    @GetMapping("/count")
    @Operation(summary = "How many addresses are subscribed, for admins", description = "No addresses are told.")
    ResponseEntity<CountView> count(Caller caller) {
        caller.require(PeopleOperation.COUNT_SUBSCRIPTIONS);
        Map<String, Long> programs = new TreeMap<>(this.subscribers.count());
        Long all = programs.remove("");
        return OwnAnswer.of(new CountView((all != null) ? all : 0, programs));
    }

    /**
     * That a wish was taken.
     *
     * @param message for a person
     */
    record AcceptedView(String message) {

    }

    /**
     * Numbers of addresses that have confirmed. One that gets digests of two programs is
     * in both.
     *
     * @param all those that get digests of all programs
     * @param programs those that get digests of a program, by its slug
     */
    record CountView(long all, Map<String, Long> programs) {

    }

}
