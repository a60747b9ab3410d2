package dev.plaudit.people.erasures;

import java.util.List;
import java.util.Set;

import org.springframework.stereotype.Component;

import dev.plaudit.people.accounts.Account;
import dev.plaudit.people.accounts.Erasure;
import dev.plaudit.people.notifications.OwnNotifications;
import dev.plaudit.people.persons.People;
import dev.plaudit.people.persons.Person;
import dev.plaudit.people.persons.Profile;
import dev.plaudit.people.persons.WholePerson;
import dev.plaudit.people.tokens.OwnTokens;
import dev.plaudit.platform.problems.NotFoundException;
import dev.plaudit.platform.problems.StaleVersionException;

/**
 * Does what an erasure that has begun brings along in this service. Logins, tokens and
 * notifications go, and so does a person that nobody else has seen. One that was public
 * stays unless they want it gone too, since others are told of it and credit it; it is
 * unclaimed then, and what its owner has entered is taken out of it but for the name.
 */
@Component
public class FinishErasure {

    private final Erasure erasure;

    private final OwnTokens tokens;

    private final People people;

    private final OwnNotifications notifications;

    FinishErasure(Erasure erasure, OwnTokens tokens, People people, OwnNotifications notifications) {
        this.erasure = erasure;
        this.tokens = tokens;
        this.people = people;
        this.notifications = notifications;
    }

    /**
     * Does it at once, though others may be at it by themselves.
     * @param accountId the account
     */
    public void now(String accountId) {
        People.retried(() -> this.erasure.begun(accountId).map(this::here));
    }

    /**
     * Does it, as far as it was not done before.
     * @param begun what is left of the account
     * @return what is left of it now: whatever others need to be told
     * @throws StaleVersionException if somebody else is at it
     */
    Account here(Account begun) {
        this.tokens.forget(begun.id());
        this.notifications.forget(begun.id());
        if (begun.personId().isEmpty()) {
            return begun;
        }
        boolean withPerson = Erasure.leaving(begun).withPerson();
        Account erased = this.erasure.noting(begun,
                this.people.whole(begun.personId())
                    .stream()
                    .flatMap((whole) -> whole.all().stream())
                    .filter((person) -> goes(person, begun, withPerson))
                    .map(Person::id)
                    .toList());
        People.retried(() -> {
            this.people.whole(erased.personId()).ifPresent((whole) -> forget(whole, erased));
            return erased;
        });
        return this.erasure.done(erased);
    }

    private void forget(WholePerson whole, Account erased) {
        Set<String> gone = Set.copyOf(Erasure.leaving(erased).personIds());
        for (Person person : whole.all()) {
            if (gone.contains(person.id())) {
                erase(person);
            }
            else if (person.equals(whole.kept()) || isOf(person, erased)) {
                this.people
                    .replace(without(person, Set.copyOf(erased.entered())).with(person.standing().ownedBy(null)));
            }
        }
    }

    private void erase(Person person) {
        if (!person.isErased()) {
            try {
                this.people.erase(person);
            }
            catch (NotFoundException ex) {
                // Somebody else was faster.
                Thread.onSpinWait();
            }
        }
    }

    private static boolean goes(Person person, Account erased, boolean withPerson) {
        return withPerson || (isOf(person, erased) && !person.standing().wasPublic());
    }

    private static boolean isOf(Person person, Account account) {
        return account.id().equals(person.accountId());
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
