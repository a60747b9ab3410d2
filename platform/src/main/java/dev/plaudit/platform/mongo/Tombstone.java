package dev.plaudit.platform.mongo;

import java.time.Instant;

import org.bson.BsonBoolean;
import org.bson.BsonDateTime;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.conversions.Bson;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.ne;

/**
 * The document that a deleted record leaves behind: its id, the number of the deletion
 * among its states, and when.
 *
 * @param id the record's
 * @param version one more than the last state's
 * @param at when it was deleted
 */
record Tombstone(String id, long version, Instant at) {

    private static final String DELETED = "deleted";

    static boolean is(BsonDocument document) {
        return document.containsKey(DELETED);
    }

    static Tombstone read(BsonDocument document) {
        return new Tombstone(document.getString("_id").getValue(), document.getInt64(VersionedStore.VERSION).getValue(),
                Instant.ofEpochMilli(document.getDateTime(VersionedStore.UPDATED_AT).getValue()));
    }

    /**
     * What to store in the record's place; its id stays.
     */
    BsonDocument document() {
        return new BsonDocument(VersionedStore.VERSION, new BsonInt64(this.version))
            .append(VersionedStore.UPDATED_AT, new BsonDateTime(this.at.toEpochMilli()))
            .append(DELETED, BsonBoolean.TRUE);
    }

    <T> Change<T> change() {
        return new Change<>(this.id, this.version, this.at, null);
    }

    static Bson none() {
        return ne(DELETED, true);
    }

    /**
     * What finds records that are there.
     */
    static Bson noneAnd(Bson filter) {
        return and(filter, none());
    }

    static Bson of(String id) {
        return and(eq(id), eq(DELETED, true));
    }

}
