package dev.plaudit.people.persons;

import java.time.Instant;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import dev.plaudit.people.access.Decision;

/**
 * That the account of a person says to be another, unclaimed one.
 *
 * @param id tells it from the person's other claims
 * @param target the person they say to be
 * @param note what they say about it
 * @param at when
 * @param state how far it has come
 * @param decision who decided about it, null while it is open
 */
public record Claim(String id, String target, @Nullable String note, Instant at, State state,
        @Nullable Decision decision) {

    /**
     * How far a claim has come.
     */
    public enum State {

        /**
         * Nobody has decided.
         */
        OPEN,

        /**
         * A manager said yes, which merged the two persons.
         */
        CONFIRMED,

        /**
         * A manager said no.
         */
        DECLINED,

        /**
         * Taken back.
         */
        WITHDRAWN;

        /**
         * The name on the wire.
         * @return the name in lower case
         */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

    }

    /**
     * Whether it waits for a decision.
     * @return true if nobody has decided
     */
    public boolean isOpen() {
        return this.state == State.OPEN;
    }

    /**
     * The same in another state.
     * @param state the other state
     * @param decision who decided so
     * @return a copy
     */
    public Claim in(State state, Decision decision) {
        return new Claim(this.id, this.target, this.note, this.at, state, decision);
    }

}
