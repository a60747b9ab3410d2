package dev.plaudit.platform.outbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.plaudit.platform.mongo.Change;
import dev.plaudit.platform.mongo.VersionedStore;

/**
 * Brings about what the changes of a store's records have in their outboxes, at least
 * once. What needs nobody else is done before the change is answered; the rest right
 * after it, by whoever wrote, and by any instance later on when that failed, was not due
 * or a process ended.
 *
 * @param <T> the records
 */
public final class Outbox<T extends Outboxed<T>> implements AutoCloseable {

    private static final Logger logger = LoggerFactory.getLogger(Outbox.class);

    /**
     * Longer than one outbox takes to be emptied, so that two instances do not do the
     * same.
     */
    private static final Duration LEASE = Duration.ofSeconds(30);

    private final String name;

    private final VersionedStore<T> store;

    private final OutboxStore outboxes;

    private final Clock clock;

    private final MeterRegistry meters;

    private final Map<String, Consumer<Outgoing>> here = new ConcurrentHashMap<>();

    private final Map<String, Consumer<Outgoing>> elsewhere = new ConcurrentHashMap<>();

    private final ExecutorService afterwards = Executors.newVirtualThreadPerTaskExecutor();

    private volatile Duration interval = Duration.ofSeconds(30);

    private final ScheduledExecutorService later = Executors
        .newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("outbox").factory());

    Outbox(MongoDatabase database, String name, VersionedStore<T> store, Clock clock, MeterRegistry meters) {
        this.name = name;
        this.store = store;
        this.outboxes = new OutboxStore(database, name);
        this.clock = clock;
        this.meters = meters;
        store.follow(this::written);
    }

    /**
     * Brings about a topic that needs nothing but this service's own store, before the
     * change that caused it is answered.
     * @param topic of what is brought about
     * @param how brings it about, or fails; the same again must be nothing new
     * @return this outbox
     */
    public Outbox<T> here(String topic, Consumer<Outgoing> how) {
        this.here.put(topic, how);
        return this;
    }

    /**
     * Brings about a topic that needs others, soon after the change that caused it.
     * @param topic of what is brought about
     * @param how brings it about, or fails; the same again must be nothing new
     * @return this outbox
     */
    public Outbox<T> elsewhere(String topic, Consumer<Outgoing> how) {
        this.elsewhere.put(topic, how);
        return this;
    }

    /**
     * Starts to look for what was left behind.
     * @param interval how often
     */
    void start(Duration interval) {
        this.interval = interval;
        this.outboxes.createIndex();
        this.later.scheduleWithFixedDelay(() -> look(interval), 0, interval.toMillis(), TimeUnit.MILLISECONDS);
    }

    /**
     * Brings about everything that is due and was left behind.
     */
    public void catchUp() {
        look(Duration.ZERO);
    }

    /**
     * Brings about what is due, and what will be within some time as soon as it is.
     */
    private void look(Duration ahead) {
        try {
            Instant now = this.clock.instant();
            this.outboxes.dueBy(now.plus(ahead)).forEach((id, due) -> {
                if (due.isAfter(now)) {
                    emptyAt(id, due);
                }
                else {
                    empty(id);
                }
            });
        }
        catch (RuntimeException ex) {
            logger.warn("The outboxes of {} cannot be read; they are read again", this.name, ex);
        }
    }

    private void written(Change<T> change) {
        T record = change.record();
        if (record == null || record.outbox().isEmpty()) {
            return;
        }
        List<String> done = deliver(record.outbox(), this.here);
        if (!done.isEmpty()) {
            this.outboxes.strike(record.id(), done);
        }
        Instant now = this.clock.instant();
        boolean isMoreDue = record.outbox()
            .stream()
            .anyMatch((message) -> !message.due().isAfter(now) && !done.contains(message.id()));
        if (isMoreDue && !this.afterwards.isShutdown()) {
            this.afterwards.execute(() -> empty(record.id()));
        }
        emptyWhenNextDue(record.id(), record.outbox());
    }

    /**
     * What is due later than the next look is found by that or a later one.
     */
    private void emptyWhenNextDue(String id, List<Outgoing> outbox) {
        Instant now = this.clock.instant();
        outbox.stream()
            .map(Outgoing::due)
            .filter((due) -> due.isAfter(now) && !due.isAfter(now.plus(this.interval)))
            .min(Comparator.naturalOrder())
            .ifPresent((due) -> emptyAt(id, due));
    }

    private void emptyAt(String id, Instant due) {
        try {
            long wait = Math.max(1, Duration.between(this.clock.instant(), due).toMillis());
            this.later.schedule(() -> this.afterwards.execute(() -> empty(id)), wait, TimeUnit.MILLISECONDS);
        }
        catch (RejectedExecutionException ex) {
            logger.debug("{} is closing; who starts next empties the outbox of {}", this.name, id);
        }
    }

    private void empty(String id) {
        try {
            if (!this.outboxes.lease(id, this.clock.instant(), LEASE)) {
                return;
            }
            List<Outgoing> outbox = this.store.find(id).map(Outboxed::outbox).orElse(List.of());
            List<String> done = new ArrayList<>(deliver(outbox, this.here));
            done.addAll(deliver(outbox, this.elsewhere));
            this.outboxes.strikeAndRelease(id, done);
            emptyWhenNextDue(id, outbox);
        }
        catch (RuntimeException ex) {
            logger.warn("An outbox of {} is not emptied; it is tried again", this.name, ex);
        }
    }

    /**
     * @return the ids of what was brought about
     */
    private List<String> deliver(List<Outgoing> outbox, Map<String, Consumer<Outgoing>> ways) {
        Instant now = this.clock.instant();
        List<String> done = new ArrayList<>();
        for (Outgoing message : outbox) {
            Consumer<Outgoing> way = ways.get(message.topic());
            if (way != null && !message.due().isAfter(now) && succeeds(way, message)) {
                done.add(message.id());
            }
        }
        return done;
    }

    private boolean succeeds(Consumer<Outgoing> way, Outgoing message) {
        String outcome = "done";
        try {
            way.accept(message);
            return true;
        }
        catch (RuntimeException ex) {
            outcome = "failed";
            logger.warn("{} of topic {} is not brought about; it is tried again", message.id(), message.topic(), ex);
            return false;
        }
        finally {
            this.meters.counter("plaudit.outbox", "records", this.name, "topic", message.topic(), "outcome", outcome)
                .increment();
        }
    }

    List<QueueView> queues(Instant now) {
        return this.outboxes.waiting()
            .entrySet()
            .stream()
            .map((topic) -> QueueView.of(this.name, topic.getKey(), topic.getValue(), now))
            .toList();
    }

    @Override
    public void close() {
        this.later.shutdownNow();
        this.afterwards.close();
    }

}
