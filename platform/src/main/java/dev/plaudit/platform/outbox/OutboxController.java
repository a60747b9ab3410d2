package dev.plaudit.platform.outbox;

import java.time.Clock;
import java.time.Instant;
import java.util.List;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import dev.plaudit.platform.identity.Caller;

/**
 * Tells how much waits in the queues of this service.
 */
@RestController
@Tag(name = "Administration")
class OutboxController {

    private final ObjectProvider<Queued> queues;

    private final Clock clock;

    OutboxController(ObjectProvider<Queued> queues, Clock clock) {
        this.queues = queues;
        this.clock = clock;
    }

    @GetMapping("/api/v1/outboxes/${spring.application.name:service}")
    @Operation(summary = "How much waits to be brought about elsewhere, for admins",
            description = "One line for each queue and topic. What is in the queues is not told.")
    ResponseEntity<OutboxesView> list(Caller caller) {
        caller.require(OutboxOperation.READ_OUTBOXES);
        Instant now = this.clock.instant();
        List<QueueView> items = this.queues.orderedStream()
            .flatMap((queued) -> queued.queues(now).stream())
            .filter((queue) -> queue.waiting() > 0 || queue.givenUp() > 0)
            .toList();
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(new OutboxesView(items));
    }

    /**
     * All of them.
     *
     * @param items those in which something waits or was given up
     */
    record OutboxesView(List<QueueView> items) {
    }

}
