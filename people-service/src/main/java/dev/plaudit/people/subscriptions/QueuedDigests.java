package dev.plaudit.people.subscriptions;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import dev.plaudit.people.mail.Mailing;
import dev.plaudit.platform.outbox.QueueView;
import dev.plaudit.platform.outbox.Queued;

/**
 * How many letters to subscribers wait. Whose they are nobody is told.
 */
@Component
class QueuedDigests implements Queued {

    private final Subscribers subscribers;

    QueuedDigests(Subscribers subscribers) {
        this.subscribers = subscribers;
    }

    @Override
    public List<QueueView> queues(Instant now) {
        List<Mailing> pending = new ArrayList<>();
        this.subscribers.eachWaiting((subscriber) -> Stream
            .concat(Stream.ofNullable(subscriber.asked()).map(Asked::mailing),
                    subscriber.deliveries().stream().map(Delivery::mailing))
            .filter(Mailing::isPending)
            .forEach(pending::add));
        List<Instant> due = pending.stream().map((mailing) -> Objects.requireNonNullElse(mailing.next(), now)).toList();
        int attempts = pending.stream().mapToInt(Mailing::attempts).max().orElse(0);
        return List.of(QueueView.of("subscriptions", "e-mail", due, now).tried(attempts, 0));
    }

}
