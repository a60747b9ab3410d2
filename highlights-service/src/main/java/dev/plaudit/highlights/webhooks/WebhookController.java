package dev.plaudit.highlights.webhooks;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import dev.plaudit.platform.idempotency.ShownOnce;
import dev.plaudit.platform.identity.Caller;
import dev.plaudit.platform.lists.ListOf;
import dev.plaudit.platform.lists.ListPage;
import dev.plaudit.platform.lists.ListRequest;
import dev.plaudit.platform.lists.Lists;
import dev.plaudit.platform.lists.Ready;
import dev.plaudit.platform.writes.IfMatch;
import dev.plaudit.platform.writes.MergePatch;
import dev.plaudit.platform.writes.OwnAnswer;

/**
 * Webhooks, for admins.
 */
@RestController
@RequestMapping("/api/v1/webhooks")
@Tag(name = "Webhooks")
class WebhookController {

    private final ManageWebhooks webhooks;

    WebhookController(ManageWebhooks webhooks) {
        this.webhooks = webhooks;
    }

    @GetMapping
    @Operation(summary = "Webhooks, the oldest first, for admins")
    ResponseEntity<Ready<ListPage<WebhookView>>> list(Caller caller, @ListOf("webhooks") ListRequest request) {
        return Lists.answerPrivately(this.webhooks.list(caller, request));
    }

    @PostMapping
    @ShownOnce
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Makes a webhook, for admins",
            description = "Its secret is in this answer and never again. Messages are signed as standardwebhooks.com "
                    + "has it, with HMAC-SHA256.")
    ResponseEntity<SecretView> make(Caller caller, @RequestBody WebhookBody body) {
        Webhook made = this.webhooks.make(caller, body);
        return OwnAnswer.created(made, SecretView.of(made), "/api/v1/webhooks/" + made.id());
    }

    @GetMapping("/{id}")
    @Operation(summary = "One webhook, for admins")
    ResponseEntity<WebhookView> one(Caller caller, @PathVariable String id) {
        Webhook webhook = this.webhooks.one(caller, id);
        return OwnAnswer.of(webhook, WebhookView.of(webhook));
    }

    @PatchMapping(path = "/{id}", consumes = { MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON_VALUE })
    @Operation(summary = "Changes a webhook, or switches it on or off (JSON Merge Patch), for admins")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(implementation = WebhookBody.class)))
    ResponseEntity<WebhookView> change(Caller caller, @PathVariable String id, IfMatch seen,
            @RequestBody ObjectNode changes) {
        Webhook webhook = this.webhooks.change(caller, id, seen, changes);
        return OwnAnswer.of(webhook, WebhookView.of(webhook));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Deletes a webhook with its secret and deliveries, for admins")
    void delete(Caller caller, @PathVariable String id, IfMatch seen) {
        this.webhooks.delete(caller, id, seen);
    }

    @PostMapping("/{id}/secret")
    @ShownOnce
    @Operation(summary = "Gives a webhook a new secret, for admins",
            description = "The new one is in this answer and never again. For 24 hours messages carry signatures of "
                    + "both.")
    ResponseEntity<SecretView> rotate(Caller caller, @PathVariable String id, IfMatch seen) {
        Webhook webhook = this.webhooks.rotate(caller, id, seen);
        return OwnAnswer.of(webhook, SecretView.of(webhook));
    }

    @PostMapping("/{id}/test")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "Sends an event of the type webhook.test, for admins",
            description = "What became of it is told among the deliveries.")
    ResponseEntity<DeliveryView> test(Caller caller, @PathVariable String id) {
        return ResponseEntity.accepted()
            .cacheControl(CacheControl.noStore())
            .body(DeliveryView.of(this.webhooks.test(caller, id)));
    }

    @GetMapping("/{id}/deliveries")
    @Operation(summary = "What was or is to be delivered to a webhook, the newest first, for admins")
    ResponseEntity<Ready<ListPage<DeliveryView>>> deliveries(Caller caller, @PathVariable String id,
            @ListOf("webhook-deliveries") ListRequest request) {
        return Lists.answerPrivately(this.webhooks.deliveries(caller, id, request));
    }

    /**
     * A webhook with its secret, which is told only now.
     *
     * @param secret shared with the receiver: {@code whsec_} and Base64
     * @param webhook everything else
     */
    record SecretView(String secret, WebhookView webhook) {

        static SecretView of(Webhook webhook) {
            return new SecretView(webhook.secret().text(), WebhookView.of(webhook));
        }

        @Override
        public String toString() {
            return "SecretView";
        }

    }

}
