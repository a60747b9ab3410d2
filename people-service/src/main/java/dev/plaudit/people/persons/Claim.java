package dev.plaudit.people.persons;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

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
        WITHDRAWN

    }

}
