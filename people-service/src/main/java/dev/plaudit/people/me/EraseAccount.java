package dev.plaudit.people.me;

import java.util.List;
import java.util.Set;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

import dev.plaudit.people.access.PeopleOperation;
import dev.plaudit.people.accounts.Account;
import dev.plaudit.people.accounts.Erasure;
import dev.plaudit.people.notifications.OwnNotifications;
import dev.plaudit.people.persons.People;
import dev.plaudit.people.persons.Person;
import dev.plaudit.people.persons.Profile;
import dev.plaudit.people.persons.WholePerson;
import dev.plaudit.people.tokens.OwnTokens;
import dev.plaudit.platform.audit.AuditLog;
import dev.plaudit.platform.identity.Caller;
import dev.plaudit.platform.identity.Caller.Member;
import dev.plaudit.platform.problems.ConflictException;
import dev.plaudit.platform.problems.StaleVersionException;
import dev.plaudit.platform.writes.IfMatch;

/**
 * Erases accounts. Logins, tokens and notifications go, and so does a person that nobody
 * else has seen. One that was public stays, since others are told of it and credit it; it
 * is unclaimed then, and what its owner has entered is taken out of it but for the name.
 * The audit log stays as it is.
 */
@Component
class EraseAccount implements ApplicationRunner {

    private final OwnAccount ownAccount;

    private final Erasure erasure;

    private final OwnTokens tokens;

    private final People people;

    private final OwnNotifications notifications;

    private final AuditLog audit;

    EraseAccount(OwnAccount ownAccount, Erasure erasure, OwnTokens tokens, People people,
            OwnNotifications notifications, AuditLog audit) {
        this.ownAccount = ownAccount;
        this.erasure = erasure;
        this.tokens = tokens;
        this.people = people;
        this.notifications = notifications;
        this.audit = audit;
    }

    /**
     * Erases the caller's account. Signing in again by the same login opens another one.
     * @param caller a member
     * @param seen the state that they have seen
     * @throws ConflictException if it is the last admin's
     * @throws StaleVersionException if it was changed since
     */
    void erase(Caller caller, IfMatch seen) {
        Member member = caller.require(PeopleOperation.ERASE_OWN_ACCOUNT);
        Me me = this.ownAccount.find(member);
        me.requireSeen(seen);
        Account erased = this.erasure.begin(me.account());
        this.audit.add(member, PeopleOperation.ERASE_OWN_ACCOUNT, "accounts/" + erased.id(), null);
        goOn(erased);
    }

    /**
     * Goes on with what the last run broke off.
     */
    @Override
    public void run(ApplicationArguments arguments) {
        this.erasure.begun().forEach(this::goOn);
    }

    private void goOn(Account erased) {
        this.tokens.forget(erased.id());
        this.notifications.forget(erased.id());
        People.retried(() -> {
            this.people.whole(erased.personId()).ifPresent((person) -> forget(person, erased));
            return erased;
        });
        this.erasure.end(erased);
    }

    private void forget(WholePerson whole, Account erased) {
        for (Person person : whole.all()) {
            boolean own = erased.id().equals(person.accountId());
            if (own && !person.standing().wasPublic()) {
                this.people.erase(person);
            }
            else if (person.equals(whole.kept()) || own) {
                this.people
                    .replace(without(person, Set.copyOf(erased.entered())).with(person.standing().ownedBy(null)));
            }
        }
    }

    private static Person without(Person person, Set<String> entered) {
        return person.with(new Profile(person.name(), kept(entered, "aliases", person.aliases()),
                entered.contains("country") ? null : person.country(),
                entered.contains("affiliation") ? null : person.affiliation(), kept(entered, "urls", person.urls()),
                kept(entered, "topics", person.topics())));
    }

    private static List<String> kept(Set<String> entered, String field, List<String> values) {
        return entered.contains(field) ? List.of() : values;
    }

}
