package dev.plaudit.people.letters;

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
import org.springframework.stereotype.Component;

import dev.plaudit.people.accounts.Account;
import dev.plaudit.people.accounts.Accounts;
import dev.plaudit.people.mail.Letter;
import dev.plaudit.people.mail.Post;
import dev.plaudit.people.notifications.AllPreferences;
import dev.plaudit.people.notifications.Mailing;
import dev.plaudit.people.notifications.Notification;
import dev.plaudit.people.notifications.Notifications;
import dev.plaudit.platform.problems.NotFoundException;
import dev.plaudit.platform.problems.StaleVersionException;

/**
 * Sends the e-mails that are due. Whoever stores that they take one sends it, so of many
 * instances one does; if it breaks off then, another takes it after a while. So each is
 * sent at least once, and the same again under the same Message-ID.
 */
@Component
class SendLetters {

    private static final Logger logger = LoggerFactory.getLogger(SendLetters.class);

    private final Notifications notifications;

    private final AllPreferences preferences;

    private final Accounts accounts;

    private final WriteLetter writeLetter;

    private final Post post;

    private final LetterSettings settings;

    private final MeterRegistry meters;

    private final Clock clock;

    private Instant quietUntil = Instant.EPOCH;

    SendLetters(Notifications notifications, AllPreferences preferences, Accounts accounts, WriteLetter writeLetter,
            Post post, LetterSettings settings, MeterRegistry meters, Clock clock) {
        this.notifications = notifications;
        this.preferences = preferences;
        this.accounts = accounts;
        this.writeLetter = writeLetter;
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
    void sendDue() {
        Instant now = this.clock.instant();
        if (!this.post.isOpen() || now.isBefore(this.quietUntil)) {
            return;
        }
        for (Notification due : this.notifications.withMailDue(now)) {
            if (!send(due)) {
                this.quietUntil = this.clock.instant().plus(this.settings.retry());
                return;
            }
        }
    }

    /**
     * @return false if the server cannot be reached
     */
    private boolean send(Notification due) {
        Notification taken;
        try {
            taken = this.notifications.replace(due.with(due.mailing().taken(this.clock.instant())));
        }
        catch (StaleVersionException | NotFoundException ex) {
            // Another instance has it, or it was read or removed: it is looked at again.
            return true;
        }
        Optional<Letter> letter = letter(taken);
        if (letter.isEmpty()) {
            settle(taken, Mailing.NONE, "unwanted");
            return true;
        }
        try {
            this.post.send(letter.get());
            settle(taken, taken.mailing().sent(), "sent");
            return true;
        }
        catch (MailException | IllegalArgumentException ex) {
            Mailing failed = taken.mailing()
                .failed(this.clock.instant(), this.settings.retry(), this.settings.attempts());
            boolean dead = failed.state() == Mailing.State.DEAD;
            settle(taken, failed, dead ? "dead" : "failed");
            // Without the exception, whose message may hold the address.
            if (dead) {
                logger.warn("The e-mail about notification {} was given up after {} tries: {}", taken.id(),
                        failed.attempts(), reason(ex).getClass().getSimpleName());
            }
            else if (failed.attempts() == 1) {
                logger.info("The e-mail about notification {} is tried again: {}", taken.id(),
                        reason(ex).getClass().getSimpleName());
            }
            return !isUnreachable(ex);
        }
    }

    /**
     * The letter, if it may still be sent: much may have changed since it was due.
     */
    private Optional<Letter> letter(Notification notification) {
        return this.accounts.find(notification.accountId())
            .filter((account) -> !account.isDisabled())
            .filter((account) -> this.preferences.of(account.id()).wantsMail(notification.news().type()))
            .flatMap((account) -> address(account)
                .map((address) -> this.writeLetter.about(notification, account, address)));
    }

    private static Optional<String> address(Account account) {
        return Optional.ofNullable(account.email()).filter(Post::takes);
    }

    private void settle(Notification taken, Mailing mailing, String outcome) {
        this.meters.counter("plaudit.emails", "outcome", outcome).increment();
        try {
            // It may have been read meanwhile.
            this.notifications.change(taken.id(), (current) -> current.with(mailing));
        }
        catch (NotFoundException ex) {
            // Removed meanwhile, with its account.
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
