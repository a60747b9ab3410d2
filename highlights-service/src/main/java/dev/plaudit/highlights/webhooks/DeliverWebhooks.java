package dev.plaudit.highlights.webhooks;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;

import io.micrometer.core.instrument.MeterRegistry;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

import dev.plaudit.highlights.fetching.Posted;
import dev.plaudit.highlights.fetching.Posted.Answered;
import dev.plaudit.highlights.fetching.Posted.Busy;
import dev.plaudit.highlights.fetching.SafePost;
import dev.plaudit.highlights.links.HttpAddress;
import dev.plaudit.platform.problems.NotFoundException;
import dev.plaudit.platform.problems.StaleVersionException;

/**
 * Delivers what is due. Whoever stores that they take a delivery makes it, so of many
 * instances one does; if it breaks off then, another takes it after a while. Of one
 * webhook one delivery is made at a time, so that a slow receiver holds up nobody but
 * itself.
 */
@Component
class DeliverWebhooks implements AutoCloseable {

    private static final Logger logger = LoggerFactory.getLogger(DeliverWebhooks.class);

    /** What a receiver answers that wants nothing more. */
    private static final int GONE = 410;

    private final AllWebhooks webhooks;

    private final Deliveries deliveries;

    private final SafePost post;

    private final WebhookSettings settings;

    private final MeterRegistry meters;

    private final Clock clock;

    private final RandomGenerator random = RandomGenerator.getDefault();

    private final Semaphore slots;

    private final Set<String> beingTold = ConcurrentHashMap.newKeySet();

    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();

    DeliverWebhooks(AllWebhooks webhooks, Deliveries deliveries, SafePost post, WebhookSettings settings,
            MeterRegistry meters, Clock clock) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.post = post;
        this.settings = settings;
        this.meters = meters;
        this.clock = clock;
        this.slots = new Semaphore(settings.together());
    }

    /**
     * Begins whatever is due and may be begun now; waits for nothing.
     */
    synchronized void look() {
        for (Delivery due : this.deliveries.due(this.clock.instant())) {
            if (this.slots.availablePermits() == 0 || this.workers.isShutdown()) {
                return;
            }
            if (this.beingTold.add(due.webhookId())) {
                begin(due);
            }
        }
    }

    private void begin(Delivery due) {
        this.slots.acquireUninterruptibly();
        try {
            this.workers.execute(() -> {
                try {
                    deliver(due);
                }
                catch (RuntimeException ex) {
                    logger.warn("Delivery {} broke off; it is tried again", due.id(), ex);
                }
                finally {
                    free(due);
                }
                // The next one of the same webhook may wait.
                look();
            });
        }
        catch (RejectedExecutionException ex) {
            free(due);
        }
    }

    private void free(Delivery due) {
        this.beingTold.remove(due.webhookId());
        this.slots.release();
    }

    private void deliver(Delivery due) {
        Delivery taken;
        try {
            taken = this.deliveries.replace(due.taken(this.clock.instant()));
        }
        catch (StaleVersionException ex) {
            // Another instance has it, or it was removed.
            return;
        }
        Optional<Webhook> webhook = this.webhooks.find(taken.webhookId()).filter(Webhook::active);
        if (webhook.isEmpty()) {
            settle("dropped", taken, taken.dropped());
            return;
        }
        Posted posted = send(webhook.get(), taken);
        if (posted instanceof Busy) {
            this.deliveries.settle(taken,
                    (there) -> there.putBack(this.clock.instant().plus(this.settings.interval())));
            return;
        }
        Integer status = (posted instanceof Answered answered) ? answered.status() : null;
        if (status != null && status >= 200 && status < 300) {
            settle("delivered", taken, taken.delivered(status));
            change(webhook.get(), Webhook::succeeded);
        }
        else if (status != null && status == GONE) {
            settle("dead", taken, taken.dead(status));
            logger.info("Webhook {} is switched off: its receiver is gone", taken.webhookId());
            change(webhook.get(), (current) -> current.off(Webhook.GONE));
        }
        else {
            fail(webhook.get(), taken, status);
        }
    }

    private void fail(Webhook webhook, Delivery taken, @Nullable Integer status) {
        Instant now = this.clock.instant();
        Delivery failed = taken.failed(status, now, this.settings.retries(), this.random.nextDouble());
        settle(failed.isPending() ? "failed" : "dead", taken, failed);
        // Without the address, in which there may be secrets of its receiver.
        logger.info("Try {} of delivery {} to webhook {} failed: {}", taken.attempts(), taken.id(), webhook.id(),
                (status != null) ? "status " + status : "no answer");
        change(webhook, (current) -> current.failed(now, this.settings.failing()));
    }

    private Posted send(Webhook webhook, Delivery delivery) {
        byte[] body = delivery.body().getBytes(StandardCharsets.UTF_8);
        Instant now = this.clock.instant();
        Map<String, String> headers = Map.of("webhook-id", delivery.id(), "webhook-timestamp",
                String.valueOf(now.getEpochSecond()), "webhook-signature",
                webhook.signatures(delivery.id(), now, body));
        HttpAddress address = HttpAddress.parse(webhook.content().url())
            .orElseThrow(() -> new IllegalStateException("Webhook %s has no address".formatted(webhook.id())));
        return this.post.post(address, headers, body, this.settings.patience());
    }

    private void settle(String outcome, Delivery taken, Delivery next) {
        this.meters.counter("plaudit.webhooks", "outcome", outcome).increment();
        this.deliveries.settle(taken, (there) -> next);
    }

    private void change(Webhook webhook, UnaryOperator<Webhook> change) {
        try {
            this.webhooks.change(webhook.id(), change);
        }
        catch (NotFoundException ex) {
            // Deleted meanwhile.
            Thread.onSpinWait();
        }
    }

    /**
     * Waits for what has begun; what is due besides is somebody else's.
     */
    @Override
    public void close() {
        this.workers.close();
    }

}
