package dev.plaudit.platform.outbox;

import java.util.List;

import dev.plaudit.platform.mongo.Versioned;

/**
 * A record whose document carries what its changes have yet to bring about, in a field
 * named {@code outbox}.
 *
 * @param <T> the record itself
 */
public interface Outboxed<T extends Outboxed<T>> extends Versioned<T> {

    /**
     * What is yet to be brought about.
     * @return in the order in which it was caused
     */
    List<Outgoing> outbox();

}
