package dev.plaudit.highlights.webhooks;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

import org.springframework.stereotype.Component;

import dev.plaudit.platform.outbox.QueueView;
import dev.plaudit.platform.outbox.Queued;

/**
 * How much waits for webhooks.
 */
@Component
class QueuedDeliveries implements Queued {

    private final Deliveries deliveries;

    QueuedDeliveries(Deliveries deliveries) {
        this.deliveries = deliveries;
    }

    @Override
    public List<QueueView> queues(Instant now) {
        List<Delivery> pending = this.deliveries.pending();
        List<Instant> due = pending.stream()
            .map((delivery) -> Objects.requireNonNullElse(delivery.next(), delivery.at()))
            .toList();
        int attempts = pending.stream().mapToInt(Delivery::attempts).max().orElse(0);
        return List.of(QueueView.of("webhooks", "delivery", due, now).tried(attempts, this.deliveries.givenUp()));
    }

}
