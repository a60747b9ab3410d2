package dev.plaudit.platform.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import org.bson.Document;
import org.bson.conversions.Bson;

import org.springframework.stereotype.Repository;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.pullByFilter;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

/**
 * The outboxes in the documents of one collection. None of this is a new state of a
 * record: whoever read it before may still change it, and puts back what was struck out
 * meanwhile, which is then brought about again.
 */
@Repository
final class OutboxStore {

    private static final String DUE = "outbox.due";

    private static final String LEASED = "outboxLeasedUntil";

    private final MongoCollection<Document> collection;

    OutboxStore(MongoDatabase database, String name) {
        this.collection = database.getCollection(name);
    }

    /**
     * Records with something that is due by then.
     * @return each with the earliest time at which something of it is due
     */
    Map<String, Instant> dueBy(Instant then) {
        Map<String, Instant> due = new LinkedHashMap<>();
        this.collection.find(lte(DUE, Date.from(then)))
            .projection(Projections.include(DUE))
            .forEach((document) -> due.put(document.getString("_id"), earliest(document)));
        return due;
    }

    /**
     * All that waits.
     * @return by topic, when each is or was due
     */
    Map<String, List<Instant>> waiting() {
        Map<String, List<Instant>> due = new TreeMap<>();
        this.collection.find(exists(DUE)).projection(Projections.include(DUE, "outbox.topic")).forEach((document) -> {
            for (Document message : document.getList("outbox", Document.class, List.of())) {
                due.computeIfAbsent(message.getString("topic"), (topic) -> new ArrayList<>())
                    .add(message.getDate("due").toInstant());
            }
        });
        return due;
    }

    private static Instant earliest(Document document) {
        return document.getList("outbox", Document.class, List.of())
            .stream()
            .map((message) -> message.getDate("due").toInstant())
            .min(Comparator.naturalOrder())
            .orElse(Instant.EPOCH);
    }

    /**
     * Makes sure that nobody else is at an outbox.
     * @return whether the caller may go on, for as long as it asked for
     */
    boolean lease(String id, Instant now, Duration howLong) {
        return this.collection
            .updateOne(and(eq(id), or(exists(LEASED, false), lte(LEASED, Date.from(now)))),
                    set(LEASED, Date.from(now.plus(howLong))))
            .getModifiedCount() > 0;
    }

    /**
     * Strikes out what was brought about.
     */
    void strike(String id, Collection<String> done) {
        this.collection.updateOne(eq(id), without(done));
    }

    /**
     * Strikes out what was brought about, and lets others at the outbox.
     */
    void strikeAndRelease(String id, Collection<String> done) {
        this.collection.updateOne(eq(id), combine(without(done), unset(LEASED)));
    }

    void createIndex() {
        this.collection.createIndex(Indexes.ascending(DUE));
    }

    private static Bson without(Collection<String> done) {
        return pullByFilter(eq("outbox", in("id", done)));
    }

}
