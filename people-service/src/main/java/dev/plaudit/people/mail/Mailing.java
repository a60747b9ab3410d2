package dev.plaudit.people.mail;

import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * How far an e-mail has come. It stands in the document of what it is about, so the two
 * are made together or not at all.
 *
 * @param state how far it has come
 * @param attempts how often somebody began to send it
 * @param next when it may be begun again, null when it never will be
 */
public record Mailing(State state, Integer attempts, @Nullable Instant next) {

    /**
     * That there is none.
     */
    public static final Mailing NONE = new Mailing(State.NONE, 0, null);

    /**
     * How long whoever takes it has to send it; longer than any server is waited for.
     */
    private static final Duration LEASE = Duration.ofMinutes(5);

    private static final Duration LONGEST_PAUSE = Duration.ofHours(6);

    /**
     * How far an e-mail has come.
     */
    public enum State {

        /** There is none to be. */
        NONE,
        /** It is to be sent. */
        PENDING,
        /** A mail server has it. */
        SENT,
        /** It was given up. */
        DEAD

    }

    /**
     * That there is one to be sent.
     * @param now the time
     * @return due at once
     */
    public static Mailing due(Instant now) {
        return new Mailing(State.PENDING, 0, now);
    }

    /**
     * Whether it waits to be sent.
     * @return false if there is none, or it was sent or given up
     */
    public boolean isPending() {
        return this.state == State.PENDING;
    }

    /**
     * Whether somebody may begin to send it.
     * @param now the time
     * @return false while another one has it, or has just tried
     */
    public boolean isDue(Instant now) {
        return isPending() && this.next != null && !this.next.isAfter(now);
    }

    /**
     * That somebody begins to send it. Whoever breaks off there leaves it to others after
     * a while.
     * @param now the time
     * @return the next state
     */
    public Mailing taken(Instant now) {
        return new Mailing(State.PENDING, this.attempts + 1, now.plus(LEASE));
    }

    /**
     * That it could not be sent: it is tried again after a pause that doubles each time.
     * @param now the time
     * @param pause the first one
     * @param most how often it is tried altogether
     * @return the next state
     */
    public Mailing failed(Instant now, Duration pause, int most) {
        if (this.attempts >= most) {
            return new Mailing(State.DEAD, this.attempts, null);
        }
        Duration doubled = pause.multipliedBy(1L << Math.min(this.attempts - 1, 20));
        return new Mailing(State.PENDING, this.attempts,
                now.plus((doubled.compareTo(LONGEST_PAUSE) < 0) ? doubled : LONGEST_PAUSE));
    }

    /**
     * That a mail server has it.
     * @return the next state
     */
    public Mailing sent() {
        return new Mailing(State.SENT, this.attempts, null);
    }

}
