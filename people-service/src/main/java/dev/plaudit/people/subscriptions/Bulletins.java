package dev.plaudit.people.subscriptions;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;

import org.springframework.stereotype.Repository;

import dev.plaudit.platform.bulletins.PublishedDigest;
import dev.plaudit.platform.mongo.VersionedStore;
import dev.plaudit.platform.problems.ConflictException;
import dev.plaudit.platform.problems.StaleVersionException;

import static com.mongodb.client.model.Filters.eq;

/**
 * The digests that are, or lately were, sent to subscribers.
 */
@Repository
class Bulletins {

    private static final String NAME = "bulletins";

    private final VersionedStore<Bulletin> store;

    private final MongoCollection<Bulletin> documents;

    Bulletins(MongoDatabase database, Clock clock) {
        this.store = new VersionedStore<>(database, NAME, Bulletin.class, clock);
        this.documents = database.getCollection(NAME, Bulletin.class);
    }

    /**
     * Keeps a digest; one that is there already stays as it is.
     */
    void add(PublishedDigest digest) {
        try {
            this.store.addUnused(Bulletin.of(digest));
        }
        catch (ConflictException ex) {
            // It was told before.
            Thread.onSpinWait();
        }
    }

    Optional<Bulletin> find(String id) {
        return this.store.find(id);
    }

    List<Bulletin> toBeHandedOut() {
        return this.documents.find(eq("handedOut", false)).into(new ArrayList<>());
    }

    void handedOut(Bulletin bulletin) {
        try {
            this.store.replace(bulletin.asHandedOut());
        }
        catch (StaleVersionException ex) {
            // Another instance was as far.
            Thread.onSpinWait();
        }
    }

    void forget(Instant before) {
        this.store.forget(before);
    }

}
