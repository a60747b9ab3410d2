package dev.plaudit.people.letters;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

import org.springframework.stereotype.Component;

import dev.plaudit.people.notifications.Notification;
import dev.plaudit.people.notifications.Notifications;
import dev.plaudit.platform.outbox.QueueView;
import dev.plaudit.platform.outbox.Queued;

/**
 * How many e-mails about notifications wait.
 */
@Component
class QueuedLetters implements Queued {

    private final Notifications notifications;

    QueuedLetters(Notifications notifications) {
        this.notifications = notifications;
    }

    @Override
    public List<QueueView> queues(Instant now) {
        List<Notification> pending = this.notifications.withMailPending();
        List<Instant> due = pending.stream()
            .map((notification) -> Objects.requireNonNullElse(notification.mailing().next(), now))
            .toList();
        int attempts = pending.stream().mapToInt((notification) -> notification.mailing().attempts()).max().orElse(0);
        return List.of(QueueView.of("notifications", "e-mail", due, now)
            .tried(attempts, this.notifications.withMailGivenUp()));
    }

}
