package dev.plaudit.people.letters;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Component;

import dev.plaudit.people.accounts.Account;
import dev.plaudit.people.accounts.Accounts;
import dev.plaudit.people.mail.Correspondence;
import dev.plaudit.people.mail.Letter;
import dev.plaudit.people.mail.Mailing;
import dev.plaudit.people.mail.Post;
import dev.plaudit.people.notifications.AllPreferences;
import dev.plaudit.people.notifications.Notification;
import dev.plaudit.people.notifications.Notifications;

/**
 * The e-mails about notifications, each in its notification's document.
 */
@Component
class NotificationLetters implements Correspondence<Notification> {

    private final Notifications notifications;

    private final AllPreferences preferences;

    private final Accounts accounts;

    private final WriteLetter writeLetter;

    NotificationLetters(Notifications notifications, AllPreferences preferences, Accounts accounts,
            WriteLetter writeLetter) {
        this.notifications = notifications;
        this.preferences = preferences;
        this.accounts = accounts;
        this.writeLetter = writeLetter;
    }

    @Override
    public List<Notification> due(Instant now) {
        return this.notifications.withMailDue(now);
    }

    @Override
    public Notification take(Notification due, Instant now) {
        return this.notifications.replace(due.with(due.mailing().taken(now)));
    }

    @Override
    public Mailing mailing(Notification taken) {
        return taken.mailing();
    }

    /**
     * The letter, if it may still be sent: much may have changed since it was due.
     */
    @Override
    public Optional<Letter> letter(Notification taken) {
        return this.accounts.find(taken.accountId())
            .filter((account) -> !account.isDisabled())
            .filter((account) -> this.preferences.of(account.id()).wantsMail(taken.news().type()))
            .flatMap((account) -> address(account).map((address) -> this.writeLetter.about(taken, account, address)));
    }

    @Override
    public void settle(Notification taken, Mailing mailing) {
        // It may have been read meanwhile.
        this.notifications.change(taken.id(), (current) -> current.with(mailing));
    }

    @Override
    public String name(Notification taken) {
        return "notification " + taken.id();
    }

    private static Optional<String> address(Account account) {
        return Optional.ofNullable(account.email()).filter(Post::takes);
    }

}
