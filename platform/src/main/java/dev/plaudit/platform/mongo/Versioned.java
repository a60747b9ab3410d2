package dev.plaudit.platform.mongo;

import java.time.Instant;

/**
 * A record that is stored as one document and counts its states.
 *
 * @param <T> the record itself
 */
public interface Versioned<T extends Versioned<T>> {

    /**
     * Its identity, which never changes.
     * @return the document's {@code _id}
     */
    String id();

    /**
     * How many states were stored, 0 for none yet.
     * @return a count that only grows
     */
    long version();

    /**
     * When this state was stored.
     * @return an instant in milliseconds, the epoch when it was not stored yet
     */
    Instant updatedAt();

    /**
     * The same record as the given stored state.
     * @param version the state's number
     * @param updatedAt when it is stored
     * @return a copy that differs in nothing else
     */
    T stored(long version, Instant updatedAt);

    /**
     * Whether nothing but the counting of states differs.
     * @param other another state, or another record
     * @return true when storing this one over the other would change nothing
     */
    default boolean sameContent(T other) {
        return stored(0, Instant.EPOCH).equals(other.stored(0, Instant.EPOCH));
    }

}
