package dev.plaudit.people.subscriptions;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

import org.springframework.stereotype.Component;

import dev.plaudit.people.accounts.Identify;
import dev.plaudit.people.mail.Post;
import dev.plaudit.people.subscriptions.SubscriptionTokens.Ending;
import dev.plaudit.platform.identity.Caller;
import dev.plaudit.platform.problems.InvalidContentException;
import dev.plaudit.platform.problems.NotFoundException;
import dev.plaudit.platform.problems.UnavailableException;
import dev.plaudit.platform.vocabularies.Vocabulary;
import dev.plaudit.platform.writes.FieldChecks;

/**
 * Begins, confirms and ends subscriptions. Anybody may ask in the name of any address;
 * only the tokens in letters to it do anything more.
 */
@Component
class Subscribe {

    private final Subscribers subscribers;

    private final SubscriptionTokens tokens;

    private final Vocabulary programVocabulary;

    private final Post post;

    private final SubscriptionSettings settings;

    private final Clock clock;

    Subscribe(Subscribers subscribers, SubscriptionTokens tokens, Vocabulary programVocabulary, Post post,
            SubscriptionSettings settings, Clock clock) {
        this.subscribers = subscribers;
        this.tokens = tokens;
        this.programVocabulary = programVocabulary;
        this.post = post;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Asks in the name of an address. Nothing tells whether it was known.
     * @param wish what is wanted
     * @throws InvalidContentException if that is none
     * @throws UnavailableException if there is no e-mail at all
     */
    void ask(SubscriptionWish wish) {
        check(wish);
        if (!this.post.isOpen()) {
            throw new UnavailableException("No e-mail is sent from here");
        }
        Instant now = this.clock.instant();
        Subscription wanted = new Subscription(wish.program(), wish.language());
        this.subscribers.changeOrAdd(this.tokens.idOf(wish.email()),
                (subscriber) -> subscriber.asks(wish.email(), wanted, now, this.settings));
    }

    /**
     * What a token would confirm; nothing is confirmed.
     * @param caller the gateway
     * @throws NotFoundException if it confirms nothing, or nothing any more
     */
    Subscription wanted(Caller caller, String token) {
        caller.requireService(Identify.GATEWAY);
        return waiting(this.subscribers.find(confirmer(token)).orElseThrow(NotFoundException::new), token);
    }

    /**
     * Confirms what was asked for; once more does nothing more.
     * @param caller the gateway
     * @throws NotFoundException if it confirms nothing, or nothing any more
     */
    Subscription confirm(Caller caller, String token) {
        caller.requireService(Identify.GATEWAY);
        Subscriber confirmed = this.subscribers.change(confirmer(token), (subscriber) -> {
            waiting(subscriber, token);
            return Optional.of(subscriber.confirmed());
        });
        return waiting(confirmed, token);
    }

    /**
     * What a token would end; nothing is ended. It is the same for an address that is
     * gone, so that nobody is told more than the letter told.
     * @param caller the gateway
     * @throws NotFoundException if it was not made here
     */
    Subscription ending(Caller caller, String token) {
        caller.requireService(Identify.GATEWAY);
        return new Subscription(ender(token).program(), null);
    }

    /**
     * Ends what a letter came by; once more does nothing more.
     * @param caller the gateway
     * @param never whether the address is to be left alone for ever
     * @throws NotFoundException if it was not made here
     */
    Subscription end(Caller caller, String token, boolean never) {
        caller.requireService(Identify.GATEWAY);
        Ending ending = ender(token);
        if (never || this.subscribers.find(ending.subscriberId()).isPresent()) {
            this.subscribers.changeOrAdd(ending.subscriberId(),
                    (subscriber) -> Optional.of(subscriber.ended(ending.program(), never)));
        }
        return new Subscription(ending.program(), null);
    }

    private Subscription waiting(Subscriber subscriber, String token) {
        Asked asked = subscriber.asked();
        if (asked == null || !subscriber.isConfirmedBy(SubscriptionTokens.hash(token), this.clock.instant())) {
            throw new NotFoundException();
        }
        return asked.subscription();
    }

    private String confirmer(String token) {
        return this.tokens.subscriberOf(token).orElseThrow(NotFoundException::new);
    }

    private Ending ender(String token) {
        return this.tokens.endingOf(token).orElseThrow(NotFoundException::new);
    }

    private void check(SubscriptionWish wish) {
        FieldChecks checks = new FieldChecks();
        checks.require("/email", wish.hasUsualAddress(), "is one e-mail address of ASCII letters, without a name");
        checks.require("/program", wish.program() == null || this.programVocabulary.find(wish.program()).isPresent(),
                "is no program");
        checks.language("/language", wish.language());
        checks.finish();
    }

}
