package dev.plaudit.people.subscriptions;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import dev.plaudit.people.mail.Correspondence;
import dev.plaudit.people.mail.Letter;
import dev.plaudit.people.mail.Mailing;
import dev.plaudit.people.subscriptions.SubscriberLetters.Due;

/**
 * The letters to subscribers, each in its subscriber's document.
 */
@Component
class SubscriberLetters implements Correspondence<Due> {

    private final Subscribers subscribers;

    private final Bulletins bulletins;

    private final WriteToSubscriber write;

    private final SubscriptionTokens tokens;

    private final SubscriptionSettings settings;

    private volatile @Nullable Bulletin last;

    SubscriberLetters(Subscribers subscribers, Bulletins bulletins, WriteToSubscriber write, SubscriptionTokens tokens,
            SubscriptionSettings settings) {
        this.subscribers = subscribers;
        this.bulletins = bulletins;
        this.write = write;
        this.tokens = tokens;
        this.settings = settings;
    }

    @Override
    public List<Due> due(Instant now) {
        return this.subscribers.due(now).stream().flatMap((subscriber) -> due(subscriber, now)).toList();
    }

    /**
     * Only the first of a subscriber's: to take it makes the state of the others stale.
     */
    private static Stream<Due> due(Subscriber subscriber, Instant now) {
        Stream<Due> asked = Stream.ofNullable(subscriber.asked())
            .filter((one) -> one.mailing().isDue(now))
            .map((one) -> new Due(subscriber, null, null));
        Stream<Due> digests = subscriber.deliveries()
            .stream()
            .filter((one) -> one.mailing().isDue(now))
            .map((one) -> new Due(subscriber, one.digestId(), null));
        return Stream.concat(asked, digests).limit(1);
    }

    @Override
    public Due take(Due due, Instant now) {
        Subscriber subscriber = due.subscriber();
        if (due.digestId() != null) {
            Subscriber taken = this.subscribers
                .replace(subscriber.with(due.digestId(), (mailing) -> mailing.taken(now)));
            return new Due(taken, due.digestId(), null);
        }
        // Made only now, since it is kept as a hash and cannot be read again.
        String token = this.tokens.confirming(subscriber.id());
        Asked asked = Objects.requireNonNull(subscriber.asked())
            .taken(SubscriptionTokens.hash(token), now, this.settings.valid());
        return new Due(this.subscribers.replace(subscriber.with(asked)), null, token);
    }

    @Override
    public Mailing mailing(Due taken) {
        return (taken.digestId() != null)
                ? taken.subscriber().delivery(taken.digestId()).map(Delivery::mailing).orElse(Mailing.NONE)
                : Objects.requireNonNull(taken.subscriber().asked()).mailing();
    }

    @Override
    public Optional<Letter> letter(Due taken) {
        Subscriber subscriber = taken.subscriber();
        String address = subscriber.address();
        if (address == null) {
            return Optional.empty();
        }
        if (taken.token() != null) {
            return Optional.of(this.write.confirmation(subscriber, address, Objects.requireNonNull(subscriber.asked()),
                    taken.token()));
        }
        // They may have unsubscribed since it was due.
        return Optional.ofNullable(taken.digestId())
            .flatMap(subscriber::delivery)
            .filter((delivery) -> subscriber.subscriptions().stream().anyMatch((one) -> one.isOf(delivery.program())))
            .flatMap((delivery) -> bulletin(delivery.digestId()))
            .map((bulletin) -> this.write.digest(subscriber, address, bulletin.digest()));
    }

    @Override
    public void settle(Due taken, Mailing mailing) {
        Asked begun = taken.subscriber().asked();
        this.subscribers.change(taken.subscriber().id(), (current) -> {
            if (taken.digestId() != null) {
                return Optional.of(current.with(taken.digestId(), (there) -> mailing));
            }
            // Another may have been asked for meanwhile.
            return Optional.ofNullable(current.asked())
                .filter((asked) -> begun != null && asked.at().equals(begun.at()))
                .map((asked) -> current.with(asked.with(mailing)));
        });
    }

    @Override
    public String name(Due taken) {
        return (taken.digestId() != null) ? "digest " + taken.digestId() : "a subscription";
    }

    /**
     * All who get one are written to in a row, so the last one is remembered.
     */
    private Optional<Bulletin> bulletin(String id) {
        Bulletin remembered = this.last;
        if (remembered != null && remembered.id().equals(id)) {
            return Optional.of(remembered);
        }
        Optional<Bulletin> found = this.bulletins.find(id);
        found.ifPresent((bulletin) -> this.last = bulletin);
        return found;
    }

    /**
     * A letter.
     *
     * @param subscriber who gets it
     * @param digestId the digest in it, null where it asks to confirm
     * @param token confirms, once somebody began such a letter
     */
    record Due(Subscriber subscriber, @Nullable String digestId, @Nullable String token) {

        @Override
        public String toString() {
            return "Due for " + this.subscriber;
        }

    }

}
