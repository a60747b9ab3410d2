package dev.plaudit.platform.mongo;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BinaryOperator;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoCursor;
import com.mongodb.client.MongoDatabase;
import org.bson.BsonDocument;
import org.bson.conversions.Bson;

import dev.plaudit.platform.problems.ConflictException;
import dev.plaudit.platform.problems.NotFoundException;
import dev.plaudit.platform.problems.StaleVersionException;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;

/**
 * Records of one kind in MongoDB, one document each. Every write names the version it is
 * based on in its filter, so of two writers one wins and the other is told; no
 * transaction is needed on any deployment. A deleted record leaves a document with its
 * id, version and time, so that followers hear of it.
 *
 * @param <T> the record
 */
public final class VersionedStore<T extends Versioned<T>> {

    static final String VERSION = "version";

    static final String UPDATED_AT = "updatedAt";

    private final MongoCollection<T> collection;

    private final Documents<T> documents;

    private final Marks marks;

    private final Clock clock;

    private final List<Consumer<Change<T>>> followers = new CopyOnWriteArrayList<>();

    /**
     * Names the collection; does no I/O.
     * @param database where the collection is
     * @param name of the collection
     * @param type of the records
     * @param clock gives the time of each write
     */
    public VersionedStore(MongoDatabase database, String name, Class<T> type, Clock clock) {
        this.collection = database.getCollection(name, type);
        this.documents = new Documents<>(database.getCodecRegistry().get(type));
        this.marks = new Marks(raw());
        this.clock = clock;
    }

    /**
     * Registers somebody who hears of each write made through this store, after it is
     * durable.
     * @param follower is called on the writer's thread
     */
    public void follow(Consumer<Change<T>> follower) {
        this.followers.add(follower);
    }

    /**
     * The current state of one record.
     * @param id the record
     * @return nothing when there never was such a record or it was deleted
     */
    public Optional<T> find(String id) {
        return Optional.ofNullable(this.collection.find(Tombstone.noneAnd(eq(id))).first());
    }

    /**
     * The current states of some records, in no order.
     * @param ids the records; unknown ones are left out
     * @return those that are there
     */
    public List<T> findAll(Collection<String> ids) {
        return this.collection.find(Tombstone.noneAnd(in("_id", ids))).into(new ArrayList<>());
    }

    /**
     * Every record, in no order.
     * @return all that are there
     */
    public List<T> findAll() {
        return this.collection.find(Tombstone.none()).into(new ArrayList<>());
    }

    /**
     * The current state of a record that an earlier attempt of this very request has
     * written, without living to answer it.
     * @param id the record
     * @return nothing in a first attempt, when the earlier ones did not come so far, or
     * when this attempt was told of it before
     * @see KeyedRequest
     */
    public Optional<T> alreadyWritten(String id) {
        Optional<T> written = this.marks.ofEarlierAttempt(id)
            .flatMap((earlier) -> Optional.ofNullable(this.collection.find(Tombstone.noneAnd(earlier)).first()));
        // Asked again, it is this attempt that has: a request may well write twice.
        written.ifPresent((record) -> this.marks.wrote(id));
        return written;
    }

    /**
     * Stores a new record.
     * @param record its first state
     * @return the state as stored; what it is now, when an earlier attempt of this very
     * request has stored it
     * @throws ConflictException when its id is taken
     */
    public T add(T record) {
        T stored = record.stored(1, now());
        return insert(stored) ? told(stored)
                : alreadyWritten(record.id()).map(this::told).orElseGet(() -> revive(record));
    }

    /**
     * Stores a new record under an id that no record had before, not even one that was
     * deleted.
     * @param record its first state
     * @return the state as stored; what it is now, when an earlier attempt of this very
     * request has stored it
     * @throws ConflictException when its id is or was taken
     */
    public T addUnused(T record) {
        T stored = record.stored(1, now());
        return insert(stored) ? told(stored)
                : alreadyWritten(record.id()).map(this::told).orElseThrow(() -> taken(record));
    }

    /**
     * Stores the next state of a record that was read from this store.
     * @param changed the next state, still with the version it was read with
     * @return the state as stored, one version on
     * @throws StaleVersionException when somebody else stored a state in between
     */
    public T replace(T changed) {
        T stored = changed.stored(changed.version() + 1, now());
        Bson unchanged = Tombstone.noneAnd(and(eq(changed.id()), eq(VERSION, changed.version())));
        BsonDocument document = this.marks.next(this.documents.of(stored), changed, stored.updatedAt());
        if (raw().replaceOne(unchanged, document).getMatchedCount() == 0) {
            throw new StaleVersionException(changed.id(), changed.version());
        }
        return told(stored);
    }

    /**
     * Stores a record as an import states it: new, or over what is there, or not at all
     * when nothing would change. Doing it twice is doing it once.
     * @param record the state to have
     * @param merge what of an existing record to keep: gets the existing one and the
     * stated one, answers the one to have
     * @return the state as stored
     * @throws StaleVersionException when others keep storing states in between
     */
    public T put(T record, BinaryOperator<T> merge) {
        return imports().put(record, merge);
    }

    /**
     * Stores a record as an import states it, keeping nothing of an existing one.
     * @param record the state to have
     * @return the state as stored
     */
    public T put(T record) {
        return put(record, (existing, stated) -> stated);
    }

    /**
     * Stores records like {@link #put}. New ones are sent together, so that many cost
     * little more than one.
     * @param records the states to have, each id once
     * @param merge what of an existing record to keep
     */
    public void putAll(Collection<T> records, BinaryOperator<T> merge) {
        imports().putAll(records, merge);
    }

    /**
     * Stores records like {@link #put}, keeping nothing of existing ones.
     * @param records the states to have, each id once
     */
    public void putAll(Collection<T> records) {
        putAll(records, (existing, stated) -> stated);
    }

    /**
     * Deletes a record; its id, version and time stay behind.
     * @param id the record
     * @param version the version the caller saw
     * @throws NotFoundException when there is none
     * @throws StaleVersionException when somebody else stored a state in between
     */
    public void delete(String id, long version) {
        if (find(id).isEmpty()) {
            throw new NotFoundException();
        }
        Tombstone gone = new Tombstone(id, version + 1, now());
        Bson unchanged = Tombstone.noneAnd(and(eq(id), eq(VERSION, version)));
        if (raw().replaceOne(unchanged, gone.document()).getMatchedCount() == 0) {
            throw new StaleVersionException(id, version);
        }
        tell(gone.change());
    }

    /**
     * Deletes what is old, and leaves nothing behind: for what needs no followers.
     * @param before what was last written earlier goes
     */
    public void forget(Instant before) {
        raw().deleteMany(lt(UPDATED_AT, before));
    }

    /**
     * What changed, deletions included, in no order.
     * @param since the earliest time of interest
     * @return the newest state of each record stored then or later; to be closed
     */
    public Stream<Change<T>> changedSince(Instant since) {
        MongoCursor<BsonDocument> cursor = raw().find(gte(UPDATED_AT, since)).batchSize(500).cursor();
        Iterable<BsonDocument> documents = () -> cursor;
        return StreamSupport.stream(documents.spliterator(), false).map(this.documents::change).onClose(cursor::close);
    }

    private boolean insert(T stored) {
        try {
            raw().insertOne(this.marks.first(this.documents.of(stored)));
            return true;
        }
        catch (MongoWriteException ex) {
            if (ErrorCategory.fromErrorCode(ex.getCode()) != ErrorCategory.DUPLICATE_KEY) {
                throw ex;
            }
            return false;
        }
    }

    private ConflictException taken(T record) {
        return new ConflictException("There is already a record named " + record.id());
    }

    private T revive(T record) {
        BsonDocument document = raw().find(Tombstone.of(record.id())).first();
        if (document == null) {
            throw taken(record);
        }
        Tombstone tombstone = Tombstone.read(document);
        T stored = record.stored(tombstone.version() + 1, now());
        Bson unchanged = and(eq(record.id()), eq(VERSION, tombstone.version()));
        if (raw().replaceOne(unchanged, this.marks.first(this.documents.of(stored))).getMatchedCount() == 0) {
            throw taken(record);
        }
        return told(stored);
    }

    /**
     * In the precision of MongoDB, so that a state is the same once it is read back.
     */
    Instant now() {
        return this.clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private T told(T stored) {
        this.marks.wrote(stored.id());
        tell(Change.to(stored));
        return stored;
    }

    void tell(Change<T> change) {
        this.followers.forEach((follower) -> follower.accept(change));
    }

    private MongoCollection<BsonDocument> raw() {
        return this.collection.withDocumentClass(BsonDocument.class);
    }

    private Imports<T> imports() {
        return new Imports<>(this, this.collection);
    }

}
