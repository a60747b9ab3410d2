package dev.plaudit.people.subscriptions;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import org.bson.Document;

import org.springframework.stereotype.Repository;

import dev.plaudit.platform.mongo.VersionedStore;
import dev.plaudit.platform.problems.ConflictException;
import dev.plaudit.platform.problems.NotFoundException;
import dev.plaudit.platform.problems.StaleVersionException;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.lte;

/**
 * The stored subscribers. They are in no catalogue, since addresses are for nobody to
 * read, and nothing stays behind of one that is removed.
 */
@Repository
class Subscribers {

    private static final String NAME = "subscribers";

    private static final int ATTEMPTS = 10;

    /**
     * How many letters are looked at together.
     */
    private static final int AT_ONCE = 200;

    private final VersionedStore<Subscriber> store;

    private final MongoCollection<Subscriber> documents;

    Subscribers(MongoDatabase database, Clock clock) {
        this.store = new VersionedStore<>(database, NAME, Subscriber.class, clock);
        this.documents = database.getCollection(NAME, Subscriber.class);
    }

    void createIndex() {
        this.documents.createIndex(Indexes.ascending("due"));
    }

    Optional<Subscriber> find(String id) {
        return this.store.find(id);
    }

    /**
     * Stores the next state of one.
     * @throws StaleVersionException when somebody else stored a state in between
     */
    Subscriber replace(Subscriber changed) {
        return this.store.replace(changed);
    }

    /**
     * Changes one whatever state others store meanwhile.
     * @param change makes the next state of the current one, or says that there is none
     * @throws NotFoundException when there is no such subscriber
     */
    Subscriber change(String id, Function<Subscriber, Optional<Subscriber>> change) {
        return change(id, change, () -> {
            throw new NotFoundException();
        });
    }

    /**
     * Changes one, or makes it.
     */
    Subscriber changeOrAdd(String id, Function<Subscriber, Optional<Subscriber>> change) {
        return change(id, change, () -> Subscriber.unknown(id));
    }

    private Subscriber change(String id, Function<Subscriber, Optional<Subscriber>> change,
            Supplier<Subscriber> other) {
        for (int attempt = 1; true; attempt++) {
            Subscriber current = this.store.find(id).orElseGet(other);
            Optional<Subscriber> changed = change.apply(current);
            if (changed.isEmpty() || changed.get().sameContent(current)) {
                return current;
            }
            try {
                return (current.version() == 0) ? this.store.add(changed.get()) : this.store.replace(changed.get());
            }
            catch (StaleVersionException | ConflictException ex) {
                if (attempt == ATTEMPTS) {
                    throw ex;
                }
            }
        }
    }

    /**
     * Removes one, unless somebody stored a state in between.
     */
    void remove(Subscriber subscriber) {
        this.documents.deleteOne(and(eq(subscriber.id()), eq("version", subscriber.version())));
    }

    /**
     * Some of those with a letter that may be begun.
     */
    List<Subscriber> due(Instant now) {
        return this.documents.find(lte("due", Date.from(now))).limit(AT_ONCE).into(new ArrayList<>());
    }

    /**
     * Those to whom something is to be sent, now or later.
     */
    void eachWaiting(Consumer<Subscriber> work) {
        this.documents.find(exists("due")).batchSize(AT_ONCE).forEach(work);
    }

    /**
     * Goes through all there are.
     */
    void each(Consumer<Subscriber> work) {
        this.documents.find().batchSize(AT_ONCE).forEach(work);
    }

    /**
     * How many addresses get digests of each program.
     * @return by program, and under nothing those that get all
     */
    Map<String, Long> count() {
        Map<String, Long> counts = new TreeMap<>();
        this.documents.withDocumentClass(Document.class)
            .find(exists("subscriptions.0"))
            .projection(Projections.include("subscriptions.program"))
            .forEach((subscriber) -> subscriber.getList("subscriptions", Document.class, List.of())
                .stream()
                .map((subscription) -> Objects.requireNonNullElse(subscription.getString("program"), ""))
                .forEach((program) -> counts.merge(program, 1L, Long::sum)));
        return counts;
    }

}
