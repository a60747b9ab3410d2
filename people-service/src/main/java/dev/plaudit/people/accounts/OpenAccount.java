package dev.plaudit.people.accounts;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import dev.plaudit.people.access.PeopleOperation;
import dev.plaudit.people.persons.People;
import dev.plaudit.people.persons.Person;
import dev.plaudit.people.persons.Profile;
import dev.plaudit.platform.audit.AuditLog;
import dev.plaudit.platform.problems.UnavailableException;

/**
 * Finds the account of a login, or opens one with a person of its own. The login's
 * pointer comes first and says which id the account has, then the person, then the
 * account, each only if it is not there yet; so two who do it at once, or one who goes on
 * after the other broke off, end with the same account.
 */
@Component
public class OpenAccount {

    private static final int ATTEMPTS = 5;

    private final Logins logins;

    private final Accounts accounts;

    private final People people;

    private final Identify identify;

    private final AuditLog audit;

    OpenAccount(Logins logins, Accounts accounts, People people, Identify identify, AuditLog audit) {
        this.logins = logins;
        this.accounts = accounts;
        this.people = people;
        this.identify = identify;
        this.audit = audit;
    }

    /**
     * The account that a login leads to.
     * @param login the login
     * @return nothing if it has never signed in
     */
    public Optional<Account> find(Login login) {
        return find(login.key());
    }

    Optional<Account> find(String key) {
        return this.logins.owner(key).flatMap(this.accounts::find).filter((account) -> account.has(key));
    }

    /**
     * The account that a login leads to, which is opened if there is none.
     * @param login the login
     * @param beginning what a new one begins with
     * @param address the client's network address, where there is a client
     * @return its current state
     */
    public Account open(Login login, Beginning beginning, @Nullable String address) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            String id = this.logins.claim(login.key(), UUID.randomUUID().toString());
            Optional<Account> account = this.accounts.find(id).or(() -> first(id, login, beginning, address));
            if (account.filter((found) -> found.has(login.key())).isPresent()) {
                return account.get();
            }
            // It was left behind by an erasure, or by linking or unlinking that broke
            // off. What the account does not name does not lead to it.
            this.logins.release(login.key(), id);
        }
        throw new UnavailableException("The account is being changed; please try again");
    }

    /**
     * When the logins of an account were last used.
     * @param account the account
     * @return an instant a key, where known
     */
    public Map<String, Instant> lastSignIns(Account account) {
        return this.logins.lastSignIns(account.logins().stream().map(Login::key).toList());
    }

    private Optional<Account> first(String id, Login login, Beginning beginning, @Nullable String address) {
        Person person = this.people.addNamed(beginning.name(), (slug) -> person(slug, id, beginning));
        Account account = Account.opened(id, beginning.name(), beginning.email(), login, person.id(),
                beginning.rights());
        Optional<Account> opened = this.accounts.add(account);
        if (opened.isPresent()) {
            this.identify.find(id)
                .ifPresent((identity) -> this.audit.add(identity.member(address), PeopleOperation.SIGN_IN,
                        "accounts/" + id, null));
            return opened;
        }
        Optional<Account> there = this.accounts.find(id);
        if (there.isEmpty()) {
            // The account was erased, and its new person belongs to nobody.
            this.people.erase(person);
        }
        return there;
    }

    private static Person person(String slug, String accountId, Beginning beginning) {
        Profile profile = new Profile(beginning.name(), List.of(), beginning.country(), null, beginning.urls(),
                List.of());
        return Person.hidden(slug, beginning.name(), accountId).with(profile).with(beginning.memberships());
    }

}
