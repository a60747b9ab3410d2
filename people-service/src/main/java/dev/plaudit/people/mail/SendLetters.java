package dev.plaudit.people.mail;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

import io.micrometer.core.instrument.MeterRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;

import dev.plaudit.platform.problems.NotFoundException;
import dev.plaudit.platform.problems.StaleVersionException;

/**
 * Sends the e-mails of one kind that are due. Whoever stores that they take one sends it,
 * so of many instances one does; if it breaks off then, another takes it after a while.
 * So each is sent at least once, and the same again under the same Message-ID.
 *
 * @param <T> what one e-mail is about
 */
public final class SendLetters<T> {

    private static final Logger logger = LoggerFactory.getLogger(SendLetters.class);

    private final Correspondence<T> correspondence;

    private final Post post;

    private final LetterSettings settings;

    private final MeterRegistry meters;

    private final Clock clock;

    private Instant quietUntil = Instant.EPOCH;

    /**
     * Names what is sent; nothing is sent yet.
     * @param correspondence the e-mails
     * @param post takes them
     * @param settings how often they are tried
     * @param meters counts what becomes of them
     * @param clock tells what is due
     */
    public SendLetters(Correspondence<T> correspondence, Post post, LetterSettings settings, MeterRegistry meters,
            Clock clock) {
        this.correspondence = correspondence;
        this.post = post;
        this.settings = settings;
        this.meters = meters;
        this.clock = clock;
    }

    /**
     * Sends all that are due, the one that waits longest first. Where the server cannot
     * be reached, the others are left alone for a while, so that they do not use up their
     * tries.
     */
    public void sendDue() {
        Instant now = this.clock.instant();
        if (!this.post.isOpen() || now.isBefore(this.quietUntil)) {
            return;
        }
        for (T due : this.correspondence.due(now)) {
            if (!send(due)) {
                this.quietUntil = this.clock.instant().plus(this.settings.retry());
                return;
            }
        }
    }

    /**
     * @return false if the server cannot be reached
     */
    private boolean send(T due) {
        T taken;
        try {
            taken = this.correspondence.take(due, this.clock.instant());
        }
        catch (StaleVersionException | NotFoundException ex) {
            // Another instance has it, or it was read or removed: it is looked at again.
            return true;
        }
        Optional<Letter> letter = this.correspondence.letter(taken);
        if (letter.isEmpty()) {
            settle(taken, Mailing.NONE, "unwanted");
            return true;
        }
        try {
            this.post.send(letter.get());
            settle(taken, this.correspondence.mailing(taken).sent(), "sent");
            return true;
        }
        catch (MailException | IllegalArgumentException ex) {
            Mailing failed = this.correspondence.mailing(taken)
                .failed(this.clock.instant(), this.settings.retry(), this.settings.attempts());
            boolean dead = failed.state() == Mailing.State.DEAD;
            settle(taken, failed, dead ? "dead" : "failed");
            // Without the exception, whose message may hold the address.
            if (dead) {
                logger.warn("The e-mail about {} was given up after {} tries: {}", this.correspondence.name(taken),
                        failed.attempts(), reason(ex).getClass().getSimpleName());
            }
            else if (failed.attempts() == 1) {
                logger.info("The e-mail about {} is tried again: {}", this.correspondence.name(taken),
                        reason(ex).getClass().getSimpleName());
            }
            return !isUnreachable(ex);
        }
    }

    private void settle(T taken, Mailing mailing, String outcome) {
        this.meters.counter("plaudit.emails", "outcome", outcome).increment();
        try {
            this.correspondence.settle(taken, mailing);
        }
        catch (NotFoundException ex) {
            // Removed meanwhile, with whom it was for.
            Thread.onSpinWait();
        }
    }

    /**
     * Whether others would fail as well: there is no connection, or none for us.
     */
    private static boolean isUnreachable(Exception failure) {
        Throwable cause = reason(failure);
        while (cause.getCause() != null && !(cause instanceof IOException)) {
            cause = cause.getCause();
        }
        return failure instanceof MailAuthenticationException || cause instanceof IOException;
    }

    private static Throwable reason(Exception failure) {
        if (failure instanceof MailSendException sending && sending.getMessageExceptions().length > 0) {
            return sending.getMessageExceptions()[0];
        }
        return (failure.getCause() != null) ? failure.getCause() : failure;
    }

}
