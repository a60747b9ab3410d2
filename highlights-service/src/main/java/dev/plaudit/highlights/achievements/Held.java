package dev.plaudit.highlights.achievements;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A decision that was made and has no effect yet. Only those who decide know of it.
 *
 * @param id the same for this decision alone
 * @param review who decided what
 * @param releaseAt when it takes effect by itself, {@code null} when somebody has to
 * release it
 */
public record Held(String id, Review review, @Nullable Instant releaseAt) {

    /**
     * The topic in the outbox of a decision that takes effect by itself.
     */
    public static final String RELEASE = "release";

}
