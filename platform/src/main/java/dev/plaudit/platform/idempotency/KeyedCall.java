package dev.plaudit.platform.idempotency;

import java.time.Instant;

import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

import dev.plaudit.platform.mongo.KeyedRequest;
import dev.plaudit.platform.mongo.Versioned;

/**
 * What is known of a request that has a key.
 *
 * @param id a hash of the account and its key
 * @param version counts its states, so that of two attempts one goes on
 * @param updatedAt when this state was stored
 * @param fingerprint a hash of all that the request says
 * @param request its id, the same in each attempt
 * @param firstAt when the first attempt began
 * @param runningUntil until when an attempt is believed to be under way
 * @param answer what was answered, null until it is known
 */
public record KeyedCall(@BsonId String id, long version, Instant updatedAt, String fingerprint, String request,
        Instant firstAt, Instant runningUntil, @Nullable KeptAnswer answer) implements Versioned<KeyedCall> {

    boolean isRunning(Instant now) {
        return this.answer == null && now.isBefore(this.runningUntil);
    }

    boolean isForgotten(Instant now) {
        return !now.isBefore(this.firstAt.plus(KeyedRequest.REMEMBERED));
    }

    /**
     * The same call, about to be attempted; or no longer, with a time that has passed.
     */
    KeyedCall running(Instant until) {
        return new KeyedCall(this.id, this.version, this.updatedAt, this.fingerprint, this.request, this.firstAt, until,
                null);
    }

    KeyedCall answered(KeptAnswer kept) {
        return new KeyedCall(this.id, this.version, this.updatedAt, this.fingerprint, this.request, this.firstAt,
                this.runningUntil, kept);
    }

    KeyedCall over(KeyedCall forgotten) {
        return new KeyedCall(this.id, forgotten.version(), forgotten.updatedAt(), this.fingerprint, this.request,
                this.firstAt, this.runningUntil, null);
    }

    @Override
    public KeyedCall stored(long version, Instant updatedAt) {
        return new KeyedCall(this.id, version, updatedAt, this.fingerprint, this.request, this.firstAt,
                this.runningUntil, this.answer);
    }

}
