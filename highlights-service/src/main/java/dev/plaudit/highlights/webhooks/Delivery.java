package dev.plaudit.highlights.webhooks;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

import dev.plaudit.platform.mongo.Versioned;

/**
 * One event on its way to one webhook; public for the driver.
 *
 * @param id also the message's id, the same for each try
 * @param webhookId where to
 * @param type of the event, as on the wire
 * @param body what is sent, JSON, the same for each try
 * @param at when it was told
 * @param state how far it has come
 * @param attempts how often somebody began to deliver it
 * @param next when it may be begun again, null when it never will be
 * @param lastAttemptAt when somebody last began, null when nobody did
 * @param lastStatus what was answered last, null for no answer
 */
public record Delivery(@BsonId String id, long version, Instant updatedAt, String webhookId, String type, String body,
        Instant at, State state, Integer attempts, @Nullable Instant next, @Nullable Instant lastAttemptAt,
        @Nullable Integer lastStatus) implements Versioned<Delivery> {

    private static final int ID_BYTES = 16;

    /**
     * How long whoever takes it has; longer than any receiver is waited for.
     */
    private static final Duration LEASE = Duration.ofMinutes(2);

    /**
     * How far a delivery has come.
     */
    public enum State {

        /** It is to be delivered. */
        PENDING,
        /** Its receiver has it. */
        DELIVERED,
        /** It was given up. */
        DEAD,
        /** Its webhook was switched off before. */
        DROPPED;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

    }

    static Delivery of(String webhookId, String eventId, EventType type, String body, Instant now) {
        return new Delivery(idOf(webhookId, eventId), 0, Instant.EPOCH, webhookId, type.word(), body, now,
                State.PENDING, 0, now, null, null);
    }

    private static String idOf(String webhookId, String eventId) {
        try {
            byte[] text = (webhookId + '\n' + eventId).getBytes(StandardCharsets.UTF_8);
            return "msg_" + HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text), 0, ID_BYTES);
        }
        catch (NoSuchAlgorithmException ex) {
            throw new IllegalStateException("Every Java platform has SHA-256", ex);
        }
    }

    boolean isPending() {
        return this.state == State.PENDING;
    }

    boolean isDue(Instant now) {
        return isPending() && this.next != null && !this.next.isAfter(now);
    }

    /**
     * That somebody begins. Whoever breaks off leaves it to others after a while.
     */
    Delivery taken(Instant now) {
        return with(State.PENDING, this.attempts + 1, now.plus(LEASE), now, this.lastStatus);
    }

    /**
     * That it could not be begun after all, which is no try.
     */
    Delivery putBack(Instant next) {
        return with(State.PENDING, this.attempts - 1, next, this.lastAttemptAt, this.lastStatus);
    }

    Delivery delivered(int status) {
        return with(State.DELIVERED, this.attempts, null, this.lastAttemptAt, status);
    }

    Delivery dropped() {
        return with(State.DROPPED, this.attempts, null, this.lastAttemptAt, this.lastStatus);
    }

    Delivery dead(@Nullable Integer status) {
        return with(State.DEAD, this.attempts, null, this.lastAttemptAt, status);
    }

    /**
     * That it failed.
     * @param status what was answered, null for no answer
     * @param pauses after each try but the last
     * @param chance from 0 to 1, so that not all come back at once
     */
    Delivery failed(@Nullable Integer status, Instant now, List<Duration> pauses, double chance) {
        if (this.attempts > pauses.size()) {
            return dead(status);
        }
        Duration pause = pauses.get(this.attempts - 1);
        Duration more = Duration.ofMillis((long) (pause.toMillis() * chance / 10));
        return with(State.PENDING, this.attempts, now.plus(pause).plus(more), this.lastAttemptAt, status);
    }

    private Delivery with(State state, int attempts, @Nullable Instant next, @Nullable Instant lastAttemptAt,
            @Nullable Integer lastStatus) {
        return new Delivery(this.id, this.version, this.updatedAt, this.webhookId, this.type, this.body, this.at, state,
                attempts, next, lastAttemptAt, lastStatus);
    }

    @Override
    public Delivery stored(long version, Instant updatedAt) {
        return new Delivery(this.id, version, updatedAt, this.webhookId, this.type, this.body, this.at, this.state,
                this.attempts, this.next, this.lastAttemptAt, this.lastStatus);
    }

}
