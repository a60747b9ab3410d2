package dev.plaudit.people.notifications;

import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import io.micrometer.core.instrument.MeterRegistry;

import org.springframework.stereotype.Component;

import dev.plaudit.people.accounts.Account;
import dev.plaudit.people.accounts.Accounts;
import dev.plaudit.people.mail.Mailing;
import dev.plaudit.people.mail.Post;
import dev.plaudit.people.persons.People;
import dev.plaudit.people.persons.Person;

/**
 * Tells accounts of something, each once, in their inbox and, where they want it, by
 * e-mail.
 */
@Component
public class Notify {

    private final Notifications notifications;

    private final AllPreferences preferences;

    private final Accounts accounts;

    private final People people;

    private final Post post;

    private final MeterRegistry meters;

    private final Clock clock;

    Notify(Notifications notifications, AllPreferences preferences, Accounts accounts, People people, Post post,
            MeterRegistry meters, Clock clock) {
        this.notifications = notifications;
        this.preferences = preferences;
        this.accounts = accounts;
        this.people = people;
        this.post = post;
        this.meters = meters;
        this.clock = clock;
    }

    /**
     * Tells accounts, and persons where they have an account by any record about them.
     * Whoever is unknown, erased or disabled is left out; whoever was told before is not
     * told again.
     * @param news what
     * @param accountIds whom
     * @param personIds whom besides
     */
    public void tell(News news, Collection<String> accountIds, Collection<String> personIds) {
        Set<String> all = new LinkedHashSet<>(accountIds);
        personIds.forEach((id) -> all.addAll(accountsOf(id)));
        all.stream()
            .map(this.accounts::find)
            .flatMap(Optional::stream)
            .filter((account) -> !account.isDisabled())
            .forEach((account) -> tell(news, account));
    }

    /**
     * Whether an account was told of something.
     * @param newsId what
     * @param accountId whom
     * @return true if it stands in their inbox
     */
    public boolean wasTold(String newsId, String accountId) {
        return this.notifications.isThere(newsId, accountId);
    }

    /**
     * The accounts of whom a record is about.
     * @param personId any id the person has or had
     * @return none for somebody who is unclaimed
     */
    public List<String> accountsOf(String personId) {
        return this.people.whole(personId)
            .stream()
            .flatMap((whole) -> whole.all().stream())
            .map(Person::accountId)
            .filter(Objects::nonNull)
            .distinct()
            .toList();
    }

    private void tell(News news, Account account) {
        Preferences chosen = this.preferences.of(account.id());
        String email = account.email();
        boolean byMail = this.post.isOpen() && email != null && Post.takes(email) && chosen.wantsMail(news.type());
        Mailing mailing = byMail ? Mailing.due(this.clock.instant()) : Mailing.NONE;
        Optional<Notification> made = this.notifications
            .add(Notification.of(news, account.id(), chosen.language(), mailing));
        if (made.isPresent()) {
            this.meters.counter("plaudit.notifications", "type", news.type().word()).increment();
            this.notifications.bound(account.id());
            if (this.accounts.find(account.id()).isEmpty()) {
                // It was erased meanwhile, and all that belongs to it.
                this.notifications.removeAll(account.id());
            }
        }
    }

}
