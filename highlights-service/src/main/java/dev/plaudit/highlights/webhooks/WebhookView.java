package dev.plaudit.highlights.webhooks;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A webhook as admins see it; its secret is told when it is made, and never again.
 *
 * @param id identifies it
 * @param url where to
 * @param types of the events that it is told of
 * @param program only events of this program, null for all
 * @param description whose it is, or null
 * @param active whether it is told
 * @param switchedOff why it was switched off by itself: {@code gone} (410 was answered)
 * or {@code failing} (nothing could be delivered for days); null otherwise
 * @param failingSince since when no delivery has succeeded, null when the last one did
 * @param formerSecretUntil up to when the secret before signs too, null when none does
 * @param createdAt when it was made
 * @param updatedAt when it last changed
 */
record WebhookView(String id, String url, List<String> types, @Nullable String program, @Nullable String description,
        boolean active, @Nullable String switchedOff, @Nullable Instant failingSince,
        @Nullable Instant formerSecretUntil, Instant createdAt, Instant updatedAt) {

    static WebhookView of(Webhook webhook) {
        Webhook.Content content = webhook.content();
        return new WebhookView(webhook.id(), content.url(), content.types(), content.program(), content.description(),
                webhook.active(), webhook.switchedOff(), webhook.failingSince(), webhook.formerUntil(),
                webhook.createdAt(), webhook.updatedAt());
    }

}
