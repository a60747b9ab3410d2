package dev.plaudit.platform.outbox;

import java.time.Instant;
import java.util.List;

import org.bson.codecs.pojo.annotations.BsonId;

/**
 * A record with an outbox.
 */
public record Parcel(@BsonId String id, long version, Instant updatedAt,
        List<Outgoing> outbox) implements Outboxed<Parcel> {

    static Parcel of(String id, Outgoing... outbox) {
        return new Parcel(id, 0, Instant.EPOCH, List.of(outbox));
    }

    Parcel with(List<Outgoing> outbox) {
        return new Parcel(this.id, this.version, this.updatedAt, outbox);
    }

    @Override
    public Parcel stored(long version, Instant updatedAt) {
        return new Parcel(this.id, version, updatedAt, this.outbox);
    }

}
