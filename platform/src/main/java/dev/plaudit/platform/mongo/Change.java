package dev.plaudit.platform.mongo;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * The newest state of a record, or that it is gone.
 *
 * @param id the record's identity
 * @param version the state's number
 * @param updatedAt when it was stored
 * @param record the state, or {@code null} when the record was deleted
 */
public record Change<T>(String id, long version, Instant updatedAt, @Nullable T record) {

    /**
     * That a state was stored.
     * @param <T> the record
     * @param record the state
     * @return the change to it
     */
    public static <T extends Versioned<T>> Change<T> to(T record) {
        return new Change<>(record.id(), record.version(), record.updatedAt(), record);
    }

}
