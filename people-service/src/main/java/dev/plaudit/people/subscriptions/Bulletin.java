package dev.plaudit.people.subscriptions;

import java.time.Instant;

import org.bson.codecs.pojo.annotations.BsonId;

import dev.plaudit.platform.bulletins.PublishedDigest;
import dev.plaudit.platform.mongo.Versioned;

/**
 * A digest for subscribers; public for the driver.
 *
 * @param id of the event that it was published
 * @param digest what was published
 * @param handedOut whether all who get it are known
 */
public record Bulletin(@BsonId String id, long version, Instant updatedAt, PublishedDigest digest,
        boolean handedOut) implements Versioned<Bulletin> {

    static Bulletin of(PublishedDigest digest) {
        return new Bulletin(digest.id(), 0, Instant.EPOCH, digest, false);
    }

    Bulletin asHandedOut() {
        return new Bulletin(this.id, this.version, this.updatedAt, this.digest, true);
    }

    @Override
    public Bulletin stored(long version, Instant updatedAt) {
        return new Bulletin(this.id, version, updatedAt, this.digest, this.handedOut);
    }

}
