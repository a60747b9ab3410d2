package dev.plaudit.highlights.webhooks;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

import tools.jackson.databind.node.ObjectNode;

import org.springframework.stereotype.Component;

import dev.plaudit.highlights.access.HighlightsOperation;
import dev.plaudit.highlights.fetching.SafePost;
import dev.plaudit.highlights.links.HttpAddress;
import dev.plaudit.platform.audit.AuditLog;
import dev.plaudit.platform.identity.Caller;
import dev.plaudit.platform.identity.Caller.Member;
import dev.plaudit.platform.lists.ListRequest;
import dev.plaudit.platform.mongo.KeyedRequest;
import dev.plaudit.platform.problems.ConflictException;
import dev.plaudit.platform.problems.InvalidContentException;
import dev.plaudit.platform.problems.NotFoundException;
import dev.plaudit.platform.problems.RefusalException.FieldError;
import dev.plaudit.platform.writes.IfMatch;
import dev.plaudit.platform.writes.MergePatch;

/**
 * What admins do with webhooks. No token can do any of it.
 */
@Component
class ManageWebhooks {

    private static final Duration LOOK_UP = Duration.ofSeconds(3);

    private final AllWebhooks webhooks;

    private final Deliveries deliveries;

    private final Webhooks events;

    private final SafePost post;

    private final MergePatch patch;

    private final WebhookSettings settings;

    private final AuditLog audit;

    private final Clock clock;

    private final SecureRandom random = new SecureRandom();

    ManageWebhooks(AllWebhooks webhooks, Deliveries deliveries, Webhooks events, SafePost post, MergePatch patch,
            WebhookSettings settings, AuditLog audit, Clock clock) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.events = events;
        this.post = post;
        this.patch = patch;
        this.settings = settings;
        this.audit = audit;
        this.clock = clock;
    }

    ListRequest list(Caller caller, ListRequest asked) {
        caller.require(HighlightsOperation.MANAGE_WEBHOOKS);
        return asked;
    }

    ListRequest deliveries(Caller caller, String id, ListRequest asked) {
        caller.require(HighlightsOperation.MANAGE_WEBHOOKS);
        Webhook webhook = find(id);
        return asked.asking(asked.query().where(Deliveries.WEBHOOK, webhook.id()));
    }

    Webhook one(Caller caller, String id) {
        caller.require(HighlightsOperation.MANAGE_WEBHOOKS);
        return find(id);
    }

    /**
     * Makes one, with a new secret.
     * @throws InvalidContentException if it breaks a rule, or leads to where nothing may
     * be sent
     * @throws ConflictException if there are too many
     */
    Webhook make(Caller caller, WebhookBody body) {
        Member member = caller.require(HighlightsOperation.MANAGE_WEBHOOKS);
        Webhook.Content content = checked(body);
        if (this.webhooks.all().size() >= this.settings.most()) {
            throw new ConflictException("There are %d webhooks, which is the most".formatted(this.settings.most()));
        }
        Webhook made = this.webhooks.add(Webhook.of(KeyedRequest.newId("webhook"), content, body.isActive(),
                WebhookSecret.random(this.random), this.clock.instant()));
        log(member, made);
        return made;
    }

    Webhook change(Caller caller, String id, IfMatch seen, ObjectNode changes) {
        Member member = caller.require(HighlightsOperation.MANAGE_WEBHOOKS);
        Webhook current = find(id);
        seen.require(current);
        WebhookBody body = this.patch.apply(WebhookBody.of(current), changes);
        Webhook changed = current.saying(checked(body), body.isActive());
        if (changed.sameContent(current)) {
            return current;
        }
        Webhook stored = this.webhooks.replace(changed);
        log(member, stored);
        return stored;
    }

    /**
     * Gives one a new secret; the one before signs too for a day.
     */
    Webhook rotate(Caller caller, String id, IfMatch seen) {
        Member member = caller.require(HighlightsOperation.MANAGE_WEBHOOKS);
        Webhook current = find(id);
        seen.require(current);
        Webhook stored = this.webhooks
            .replace(current.rotated(WebhookSecret.random(this.random), this.clock.instant()));
        log(member, stored);
        return stored;
    }

    /**
     * Deletes one with its secrets and deliveries.
     */
    void delete(Caller caller, String id, IfMatch seen) {
        Member member = caller.require(HighlightsOperation.MANAGE_WEBHOOKS);
        Webhook current = find(id);
        seen.require(current);
        this.webhooks.delete(current);
        this.deliveries.removeAll(id);
        log(member, current);
    }

    /**
     * Puts a test on its way.
     * @throws ConflictException if the webhook is off
     */
    Delivery test(Caller caller, String id) {
        Member member = caller.require(HighlightsOperation.MANAGE_WEBHOOKS);
        Webhook webhook = find(id);
        if (!webhook.active()) {
            throw new ConflictException("The webhook is not active");
        }
        Delivery delivery = this.events.test(webhook, "test " + KeyedRequest.newId("webhook test"));
        log(member, webhook);
        return delivery;
    }

    private Webhook.Content checked(WebhookBody body) {
        Webhook.Content content = body.content();
        boolean reached = HttpAddress.parse(content.url())
            .filter((address) -> this.post.reaches(address, LOOK_UP))
            .isPresent();
        if (!reached) {
            throw new InvalidContentException(List.of(new FieldError("/url",
                    "is an address on the public internet that a name server knows, on port 80 or 443")));
        }
        return content;
    }

    private Webhook find(String id) {
        return this.webhooks.find(id).orElseThrow(NotFoundException::new);
    }

    private void log(Member member, Webhook webhook) {
        this.audit.add(member, HighlightsOperation.MANAGE_WEBHOOKS, "webhooks/" + webhook.id(), null);
    }

}
