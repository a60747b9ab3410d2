package dev.plaudit.platform.outbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.MeterRegistry;

import org.springframework.stereotype.Repository;

import dev.plaudit.platform.audit.AuditLog;
import dev.plaudit.platform.mongo.VersionedStore;

/**
 * Opens the outboxes of a service's stores; starts and closes them.
 */
@Repository
public class Outboxes implements Queued, AutoCloseable {

    private final MongoDatabase database;

    private final AuditLog audit;

    private final Clock clock;

    private final MeterRegistry meters;

    private final List<Outbox<?>> opened = new ArrayList<>();

    Outboxes(MongoDatabase database, AuditLog audit, Clock clock, MeterRegistry meters) {
        this.database = database;
        this.audit = audit;
        this.clock = clock;
        this.meters = meters;
    }

    /**
     * Opens the outboxes in the records of a store. Lines for the audit log are written
     * by itself; for other topics somebody has to say how.
     * @param <T> the records
     * @param name the store's collection
     * @param store the store
     * @return its outboxes, which are emptied from now on
     */
    public <T extends Outboxed<T>> Outbox<T> open(String name, VersionedStore<T> store) {
        Outbox<T> outbox = new Outbox<>(this.database, name, store, this.clock, this.meters);
        outbox.here(Outgoing.AUDIT, (message) -> this.audit.add(Objects.requireNonNull(message.audit())));
        this.opened.add(outbox);
        return outbox;
    }

    void start(Duration interval) {
        this.opened.forEach((outbox) -> outbox.start(interval));
    }

    @Override
    public List<QueueView> queues(Instant now) {
        return this.opened.stream().flatMap((outbox) -> outbox.queues(now).stream()).toList();
    }

    @Override
    public void close() {
        this.opened.forEach(Outbox::close);
    }

}
