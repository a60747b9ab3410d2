package dev.plaudit.people.subscriptions;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import dev.plaudit.platform.bulletins.PublishedDigest;
import dev.plaudit.platform.identity.Caller;
import dev.plaudit.platform.vocabularies.Term;
import dev.plaudit.platform.vocabularies.Vocabulary;
import dev.plaudit.platform.writes.OwnAnswer;

/**
 * What the gateway asks about links in letters to subscribers and does for those who have
 * one, and what highlights-service tells of digests.
 */
@RestController
@RequestMapping
@Hidden
class InternalSubscriptionController {

    private final Subscribe subscribe;

    private final HandOutDigests handOut;

    private final Vocabulary programVocabulary;

    InternalSubscriptionController(Subscribe subscribe, HandOutDigests handOut, Vocabulary programVocabulary) {
        this.subscribe = subscribe;
        this.handOut = handOut;
        this.programVocabulary = programVocabulary;
    }

    @PostMapping("/internal/subscription-confirmation-checks")
    ResponseEntity<About> wanted(Caller caller, @Valid @RequestBody Link link) {
        return answer(this.subscribe.wanted(caller, link.token()));
    }

    @PostMapping("/internal/subscription-confirmations")
    ResponseEntity<About> confirm(Caller caller, @Valid @RequestBody Link link) {
        return answer(this.subscribe.confirm(caller, link.token()));
    }

    @PostMapping("/internal/subscription-end-checks")
    ResponseEntity<About> ending(Caller caller, @Valid @RequestBody Link link) {
        return answer(this.subscribe.ending(caller, link.token()));
    }

    @PostMapping("/internal/subscription-ends")
    ResponseEntity<About> end(Caller caller, @Valid @RequestBody Link link) {
        return answer(this.subscribe.end(caller, link.token(), Boolean.TRUE.equals(link.never())));
    }

    @PostMapping(PublishedDigest.PATH)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void take(Caller caller, @RequestBody PublishedDigest digest) {
        this.handOut.take(caller, digest);
    }

    private ResponseEntity<About> answer(Subscription subscription) {
        String program = subscription.program();
        String name = (program == null) ? null : this.programVocabulary.find(program).map(Term::name).orElse(program);
        return OwnAnswer.of(new About(name, subscription.language()));
    }

    /**
     * A link in a letter.
     *
     * @param token its last part
     * @param never whether the address is to be left alone for ever
     */
    record Link(@NotNull String token, @Nullable Boolean never) {

        @Override
        public String toString() {
            return "Link";
        }

    }

    /**
     * What a link is about.
     *
     * @param program the name of the program, null for all
     * @param language of the digests, null for any
     */
    record About(@Nullable String program, @Nullable String language) {

    }

}
