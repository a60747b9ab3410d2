package dev.plaudit.highlights.webhooks;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A delivery as admins see it.
 *
 * @param id the message's id, as in {@code webhook-id}
 * @param type of the event
 * @param state pending, delivered, dead (given up) or dropped (the webhook was off)
 * @param at when the event was told
 * @param attempts how often it was tried
 * @param nextAttemptAt when it is tried again, null when it is not
 * @param lastAttemptAt when it was last tried, null when it was not yet
 * @param lastStatus the status that was answered last, null when nobody answered
 */
record DeliveryView(String id, String type, String state, Instant at, int attempts, @Nullable Instant nextAttemptAt,
        @Nullable Instant lastAttemptAt, @Nullable Integer lastStatus) {

    static DeliveryView of(Delivery delivery) {
        return new DeliveryView(delivery.id(), delivery.type(), delivery.state().word(), delivery.at(),
                delivery.attempts(), delivery.next(), delivery.lastAttemptAt(), delivery.lastStatus());
    }

}
