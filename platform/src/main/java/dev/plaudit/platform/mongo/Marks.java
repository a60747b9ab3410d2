package dev.plaudit.platform.mongo;

import java.time.Instant;
import java.util.Optional;

import com.mongodb.client.MongoCollection;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.bson.conversions.Bson;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Projections.include;

/**
 * The marks that requests with a key leave on the documents they write, beside the
 * record. They stay when others write later, for as long as the request may be sent
 * again.
 */
final class Marks {

    private static final String FIELD = "keyedRequests";

    /** More write the same document in a day, but not while one of them is sent again. */
    private static final int MOST = 16;

    private final MongoCollection<BsonDocument> documents;

    private final String collection;

    Marks(MongoCollection<BsonDocument> documents) {
        this.documents = documents;
        this.collection = documents.getNamespace().getCollectionName();
    }

    /**
     * Marks the first state of a record.
     */
    BsonDocument first(BsonDocument document) {
        return marked(document, new BsonArray());
    }

    /**
     * Marks the next state of a record, which keeps the marks it has.
     */
    BsonDocument next(BsonDocument document, Versioned<?> before, Instant now) {
        if (before.updatedAt().plus(KeyedRequest.REMEMBERED).isBefore(now)) {
            return first(document);
        }
        Bson same = and(eq(before.id()), eq(VersionedStore.VERSION, before.version()));
        BsonDocument found = this.documents.find(same).projection(include(FIELD)).first();
        return marked(document, (found != null) ? found.getArray(FIELD, new BsonArray()) : new BsonArray());
    }

    /**
     * What finds a document that an earlier attempt of the request on this thread wrote.
     */
    Optional<Bson> ofEarlierAttempt(String id) {
        return KeyedRequest.current()
            .filter((request) -> !request.hasWritten(name(id)))
            .map((request) -> and(eq(id), eq(FIELD, request.id())));
    }

    void wrote(String id) {
        KeyedRequest.current().ifPresent((request) -> request.wrote(name(id)));
    }

    private String name(String id) {
        return this.collection + '/' + id;
    }

    private static BsonDocument marked(BsonDocument document, BsonArray before) {
        BsonArray marks = new BsonArray(before);
        KeyedRequest.current().map((request) -> new BsonString(request.id())).ifPresent((mark) -> {
            marks.remove(mark);
            marks.add(mark);
        });
        if (!marks.isEmpty()) {
            document.append(FIELD, new BsonArray(marks.subList(Math.max(0, marks.size() - MOST), marks.size())));
        }
        return document;
    }

}
