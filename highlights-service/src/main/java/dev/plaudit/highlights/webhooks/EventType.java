package dev.plaudit.highlights.webhooks;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What receivers can be told of.
 */
public enum EventType {

    /** A digest was published. */
    DIGEST_PUBLISHED,
    /** A published digest was amended. */
    DIGEST_AMENDED,
    /** A published digest was withdrawn. */
    DIGEST_WITHDRAWN,
    /** An achievement was approved, and everybody can read it. */
    ACHIEVEMENT_APPROVED,
    /** An admin tries a webhook; nobody subscribes to it. */
    WEBHOOK_TEST;

    /**
     * The name on the wire.
     * @return for example {@code digest.published}
     */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '.');
    }

    /**
     * What a webhook can name.
     */
    static Optional<EventType> of(String word) {
        return Arrays.stream(values()).filter((type) -> type != WEBHOOK_TEST && type.word().equals(word)).findFirst();
    }

}
