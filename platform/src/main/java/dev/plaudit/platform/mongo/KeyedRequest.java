package dev.plaudit.platform.mongo;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * An attempt at a request that its client may send again under the same key. When a
 * process ends before it could answer, the next attempt must not do again what was done:
 * whatever the request makes gets the same id in each attempt, and stores mark what it
 * writes, so that the next attempt finds it.
 * <p>
 * An attempt belongs to the thread that carries it out. Stores ask for it there, so that
 * no use case can forget to tell them.
 */
public final class KeyedRequest implements AutoCloseable {

    /**
     * For how long a request is known by its key.
     */
    public static final Duration REMEMBERED = Duration.ofHours(24);

    private static final ThreadLocal<KeyedRequest> CURRENT = new ThreadLocal<>();

    private final String id;

    private final Set<String> written = new HashSet<>();

    private final Map<String, Integer> named = new HashMap<>();

    private KeyedRequest(String id) {
        this.id = id;
    }

    /**
     * Begins an attempt on this thread.
     * @param id of the request, the same in each of its attempts and of no other request
     * @return the attempt, to be closed on the same thread
     */
    public static KeyedRequest attempt(String id) {
        KeyedRequest attempt = new KeyedRequest(id);
        CURRENT.set(attempt);
        return attempt;
    }

    /**
     * The attempt on this thread.
     * @return nothing when no request with a key is carried out here
     */
    public static Optional<KeyedRequest> current() {
        return Optional.ofNullable(CURRENT.get());
    }

    /**
     * An id for something that is made on this thread.
     * @param name tells it from whatever else the same request makes
     * @return the same in each attempt of a request with a key; random without one
     */
    public static String newId(String name) {
        return current().map((request) -> request.idOf(name)).orElseGet(() -> UUID.randomUUID().toString());
    }

    private String idOf(String name) {
        int number = this.named.merge(name, 1, Integer::sum);
        return UUID.nameUUIDFromBytes((this.id + '/' + number + '/' + name).getBytes(StandardCharsets.UTF_8))
            .toString();
    }

    String id() {
        return this.id;
    }

    void wrote(String document) {
        this.written.add(document);
    }

    /**
     * Whether this attempt itself wrote a document, so that its mark tells nothing of an
     * earlier one.
     */
    boolean hasWritten(String document) {
        return this.written.contains(document);
    }

    @Override
    public void close() {
        CURRENT.remove();
    }

}
