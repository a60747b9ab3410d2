package dev.plaudit.highlights.webhooks;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.stereotype.Component;

/**
 * Tells the webhooks of events.
 */
@Component
public class Webhooks {

    private final AllWebhooks webhooks;

    private final Deliveries deliveries;

    private final JsonMapper json;

    private final Clock clock;

    Webhooks(AllWebhooks webhooks, Deliveries deliveries, JsonMapper json, Clock clock) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Puts an event on its way to all webhooks that want it. When this returns it is
     * stored, and delivered at least once to each as long as its receiver comes back in
     * time. The same again, also one of which only a part was done, is done to its end
     * and nothing else.
     * @param eventId stable, and no other event's
     * @param type what happened
     * @param programs of what it happened to; none where it is of no one program
     * @param data what receivers are told: what everybody may read, and nothing else
     */
    public void announce(String eventId, EventType type, Collection<String> programs, JsonNode data) {
        String body = body(type, data);
        this.webhooks.all()
            .stream()
            .filter((webhook) -> webhook.wants(type, programs))
            .forEach((webhook) -> this.deliveries
                .add(Delivery.of(webhook.id(), eventId, type, body, this.clock.instant())));
    }

    /**
     * Puts a test on its way to one webhook.
     */
    Delivery test(Webhook webhook, String eventId) {
        ObjectNode data = this.json.createObjectNode().put("webhookId", webhook.id());
        Delivery delivery = Delivery.of(webhook.id(), eventId, EventType.WEBHOOK_TEST,
                body(EventType.WEBHOOK_TEST, data), this.clock.instant());
        this.deliveries.add(delivery);
        return delivery;
    }

    /**
     * As Standard Webhooks recommends: what, when, and the rest.
     */
    private String body(EventType type, JsonNode data) {
        Instant now = this.clock.instant();
        return this.json.createObjectNode()
            .put("type", type.word())
            .put("timestamp", now.toString())
            .set("data", data)
            .toString();
    }

}
