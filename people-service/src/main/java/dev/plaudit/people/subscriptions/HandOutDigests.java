package dev.plaudit.people.subscriptions;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import dev.plaudit.platform.bulletins.PublishedDigest;
import dev.plaudit.platform.identity.Caller;
import dev.plaudit.platform.problems.InvalidContentException;
import dev.plaudit.platform.problems.NotFoundException;
import dev.plaudit.platform.writes.FieldChecks;

/**
 * Takes published digests, and puts each on its way to all who get it. Whatever breaks
 * off is done to its end by whoever comes next: each subscriber knows what it has got.
 */
@Component
class HandOutDigests {

    private static final int LONGEST_NAME = 200;

    private static final int LONGEST_TITLE = 1_000;

    private final Bulletins bulletins;

    private final Subscribers subscribers;

    private final SubscriptionSettings settings;

    private final Clock clock;

    HandOutDigests(Bulletins bulletins, Subscribers subscribers, SubscriptionSettings settings, Clock clock) {
        this.bulletins = bulletins;
        this.subscribers = subscribers;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Takes a digest. The same again is nothing new, and amendments are not sent.
     * @param caller highlights-service
     * @param digest what was published
     * @throws InvalidContentException if it is none
     */
    void take(Caller caller, PublishedDigest digest) {
        caller.requireService("highlights-service");
        check(digest);
        if (digest.revision() == 1) {
            this.bulletins.add(digest);
        }
    }

    /**
     * Puts digests on their way that are not yet.
     */
    void handOut() {
        for (Bulletin bulletin : this.bulletins.toBeHandedOut()) {
            Instant now = this.clock.instant();
            this.subscribers.each((subscriber) -> {
                if (subscriber.gets(bulletin.digest(), now).isPresent()) {
                    give(subscriber.id(), bulletin, now);
                }
            });
            this.bulletins.handedOut(bulletin);
        }
    }

    private void give(String id, Bulletin bulletin, Instant now) {
        try {
            this.subscribers.change(id, (current) -> current.gets(bulletin.digest(), now));
        }
        catch (NotFoundException ex) {
            // Gone meanwhile.
            Thread.onSpinWait();
        }
    }

    /**
     * Removes what is over: digests, what nobody confirmed, and addresses that get
     * nothing.
     */
    void tidy() {
        Instant now = this.clock.instant();
        this.bulletins.forget(now.minus(this.settings.kept()));
        this.subscribers.each((subscriber) -> {
            Optional<Subscriber> tidied = subscriber.tidied(now);
            if (tidied.isEmpty()) {
                this.subscribers.remove(subscriber);
            }
            else if (!tidied.get().sameContent(subscriber)) {
                tidy(subscriber.id(), now);
            }
        });
    }

    private void tidy(String id, Instant now) {
        try {
            this.subscribers.change(id, (current) -> current.tidied(now));
        }
        catch (NotFoundException ex) {
            // Gone meanwhile.
            Thread.onSpinWait();
        }
    }

    private static void check(PublishedDigest digest) {
        FieldChecks checks = new FieldChecks();
        needed(checks, "/id", digest.id(), LONGEST_NAME);
        needed(checks, "/slug", digest.slug(), LONGEST_NAME);
        checks.text("/family", digest.family(), 1, LONGEST_NAME);
        checks.require("/revision", digest.revision() >= 1, "counts from 1");
        checks.text("/program", digest.program(), 1, LONGEST_NAME);
        checks.needed("/language", digest.language());
        checks.language("/language", digest.language());
        needed(checks, "/title", digest.title(), LONGEST_TITLE);
        needed(checks, "/text", digest.text(), PublishedDigest.MOST_BYTES);
        needed(checks, "/html", digest.html(), PublishedDigest.MOST_BYTES);
        checks.finish();
    }

    private static void needed(FieldChecks checks, String pointer, @Nullable String text, int most) {
        checks.needed(pointer, text);
        checks.text(pointer, text, 1, most);
    }

}
