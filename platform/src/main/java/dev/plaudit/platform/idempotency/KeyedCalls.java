package dev.plaudit.platform.idempotency;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import com.mongodb.client.MongoDatabase;

import dev.plaudit.platform.mongo.KeyedRequest;
import dev.plaudit.platform.mongo.VersionedStore;
import dev.plaudit.platform.problems.ConflictException;
import dev.plaudit.platform.problems.InvalidContentException;
import dev.plaudit.platform.problems.RefusalException.FieldError;
import dev.plaudit.platform.problems.StaleVersionException;

/**
 * The requests of the last 24 hours that had a key. The first write under a key decides
 * who carries the request out, at however many instances it arrives.
 */
class KeyedCalls {

    private static final int ATTEMPTS = 3;

    private final VersionedStore<KeyedCall> store;

    private final Duration lease;

    private final Clock clock;

    KeyedCalls(MongoDatabase database, Duration lease, Clock clock) {
        this.store = new VersionedStore<>(database, "idempotency-keys", KeyedCall.class, clock);
        this.lease = lease;
        this.clock = clock;
    }

    /**
     * Begins a request, or finds what it was answered.
     * @param id a hash of the account and its key
     * @param fingerprint a hash of all that the request says
     * @return the call: with its answer, or to be carried out by who asks
     * @throws InvalidContentException if the key is that of another request
     * @throws RunningException if it is being carried out
     */
    KeyedCall begin(String id, String fingerprint) {
        Instant now = this.clock.instant();
        KeyedCall fresh = new KeyedCall(id, 0, Instant.EPOCH, fingerprint, UUID.randomUUID().toString(), now,
                now.plus(this.lease), null);
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            try {
                Optional<KeyedCall> known = this.store.find(id);
                return known.isPresent() ? again(known.get(), fresh, now) : this.store.add(fresh);
            }
            catch (ConflictException | StaleVersionException ex) {
                // Begun by somebody else at the same time; what they wrote says with
                // what.
                Thread.onSpinWait();
            }
        }
        throw new RunningException();
    }

    private KeyedCall again(KeyedCall known, KeyedCall fresh, Instant now) {
        if (known.isForgotten(now)) {
            return this.store.replace(fresh.over(known));
        }
        if (!known.fingerprint().equals(fresh.fingerprint())) {
            throw new InvalidContentException(List
                .of(new FieldError(IdempotencyKey.HEADER, "was sent with another request; a new one needs another")));
        }
        if (known.isRunning(now)) {
            throw new RunningException();
        }
        return (known.answer() != null) ? known : this.store.replace(known.running(now.plus(this.lease)));
    }

    /**
     * Keeps an answer.
     */
    void answered(KeyedCall call, KeptAnswer answer) {
        this.store.replace(call.answered(answer));
    }

    /**
     * Lets a request be attempted again.
     */
    void failed(KeyedCall call) {
        this.store.replace(call.running(Instant.EPOCH));
    }

    void forgetOld() {
        this.store.forget(this.clock.instant().minus(KeyedRequest.REMEMBERED));
    }

    /**
     * The request is being carried out.
     */
    static final class RunningException extends RuntimeException {

        @java.io.Serial
        private static final long serialVersionUID = 1;

    }

}
