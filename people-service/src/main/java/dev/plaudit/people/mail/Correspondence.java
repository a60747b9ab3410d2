package dev.plaudit.people.mail;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import dev.plaudit.platform.problems.NotFoundException;
import dev.plaudit.platform.problems.StaleVersionException;

/**
 * E-mails of one kind: where they stand, and what is in them.
 *
 * @param <T> what one e-mail is about, with its {@link Mailing}
 */
public interface Correspondence<T> {

    /**
     * What has an e-mail that may be sent.
     * @param now the time
     * @return the one that waits longest first
     */
    List<T> due(Instant now);

    /**
     * Stores that somebody begins to send one.
     * @param due what it is about
     * @param now the time
     * @return the state as stored
     * @throws StaleVersionException when somebody else stored a state in between
     * @throws NotFoundException when it was removed
     */
    T take(T due, Instant now);

    /**
     * How far it has come.
     * @param taken what it is about
     * @return its state
     */
    Mailing mailing(T taken);

    /**
     * Writes it.
     * @param taken what it is about
     * @return nothing if it may not be sent any more
     */
    Optional<Letter> letter(T taken);

    /**
     * Stores what became of it, whatever else was stored meanwhile.
     * @param taken what it is about
     * @param mailing its next state
     * @throws NotFoundException when it was removed
     */
    void settle(T taken, Mailing mailing);

    /**
     * Names it for logs.
     * @param taken what it is about
     * @return words without an address
     */
    String name(T taken);

}
