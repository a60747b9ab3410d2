package dev.plaudit.gateway.sessions;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.springframework.session.Session;

import dev.plaudit.gateway.identity.SignedIn;

/**
 * A session as one request sees it, which knows what of it is not stored yet. It holds
 * short texts and at most one login, nothing that depends on how Java writes objects.
 */
final class StoredSession implements Session {

    /**
     * The name of the only attribute that is no text.
     */
    static final String SIGNED_IN = "signedIn";

    /** Also the name of a field in MongoDB, so without a dot. */
    private static final Pattern NAME = Pattern.compile("[A-Za-z]{1,40}");

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Clock clock;

    private final Map<String, Object> attributes = new HashMap<>();

    private final Set<String> changed = new HashSet<>();

    private final Instant created;

    private String id;

    private @Nullable String storedId;

    private Instant seen;

    private Instant storedSeen;

    private Duration idle;

    private StoredSession(String id, @Nullable String storedId, Instant created, Instant seen, Duration idle,
            Clock clock) {
        this.id = id;
        this.storedId = storedId;
        this.created = created;
        this.seen = seen;
        this.storedSeen = seen;
        this.idle = idle;
        this.clock = clock;
    }

    static StoredSession begin(Duration idle, Clock clock) {
        Instant now = clock.instant();
        return new StoredSession(newId(), null, now, now, idle, clock);
    }

    static StoredSession stored(String id, Instant created, Instant seen, Map<String, Object> attributes, Duration idle,
            Clock clock) {
        StoredSession session = new StoredSession(id, id, created, seen, idle, clock);
        session.attributes.putAll(attributes);
        return session;
    }

    private static String newId() {
        byte[] random = new byte[32];
        RANDOM.nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }

    @Override
    public String getId() {
        return this.id;
    }

    @Override
    public String changeSessionId() {
        this.id = newId();
        return this.id;
    }

    /**
     * The id that the store knows it by.
     * @return null if the store does not know it yet
     */
    @Nullable String storedId() {
        return this.storedId;
    }

    /**
     * What the store does not know yet.
     * @return names of attributes that were set or removed
     */
    Set<String> changed() {
        return this.changed;
    }

    /**
     * How long after the last stored time this request came.
     * @return zero for one that was just stored
     */
    Duration unstoredTime() {
        return Duration.between(this.storedSeen, this.seen);
    }

    /** All of it is in the store now. */
    void markStored() {
        this.storedId = this.id;
        this.storedSeen = this.seen;
        this.changed.clear();
    }

    @Nullable SignedIn signedIn() {
        return (SignedIn) this.attributes.get(SIGNED_IN);
    }

    @Override
    @SuppressWarnings({ "unchecked", "TypeParameterUnusedInFormals" })
    public <T> @Nullable T getAttribute(String name) {
        return (T) this.attributes.get(name);
    }

    @Override
    public Set<String> getAttributeNames() {
        return Set.copyOf(this.attributes.keySet());
    }

    @Override
    public void setAttribute(String name, @Nullable Object value) {
        if (value == null) {
            removeAttribute(name);
            return;
        }
        boolean known = SIGNED_IN.equals(name) ? value instanceof SignedIn
                : value instanceof String && NAME.matcher(name).matches();
        if (!known) {
            throw new IllegalArgumentException("A session cannot hold " + name);
        }
        if (!value.equals(this.attributes.put(name, value))) {
            this.changed.add(name);
        }
    }

    @Override
    public void removeAttribute(String name) {
        if (this.attributes.remove(name) != null) {
            this.changed.add(name);
        }
    }

    @Override
    public Instant getCreationTime() {
        return this.created;
    }

    /** By our clock, not by the one of Spring Session. */
    @Override
    public void setLastAccessedTime(Instant ignored) {
        this.seen = this.clock.instant();
    }

    @Override
    public Instant getLastAccessedTime() {
        return this.seen;
    }

    @Override
    public void setMaxInactiveInterval(Duration interval) {
        this.idle = interval;
    }

    @Override
    public Duration getMaxInactiveInterval() {
        return this.idle;
    }

    @Override
    public boolean isExpired() {
        return !this.clock.instant().isBefore(this.seen.plus(this.idle));
    }

}
