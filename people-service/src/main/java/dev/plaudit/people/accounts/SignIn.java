package dev.plaudit.people.accounts;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Component;

import dev.plaudit.people.access.PeopleOperation;
import dev.plaudit.people.persons.People;
import dev.plaudit.people.persons.WholePerson;
import dev.plaudit.platform.audit.AuditLog;
import dev.plaudit.platform.identity.Caller;
import dev.plaudit.platform.problems.ConflictException;
import dev.plaudit.platform.problems.ForbiddenException;
import dev.plaudit.platform.problems.NotFoundException;
import dev.plaudit.platform.text.Notation;

/**
 * Lets those in whom a provider has let in, and links further logins of theirs.
 */
@Component
class SignIn {

    private final OpenAccount openAccount;

    private final Logins logins;

    private final Accounts accounts;

    private final People people;

    private final Identify identify;

    private final LastAdmin lastAdmin;

    private final AuditLog audit;

    private final Clock clock;

    SignIn(OpenAccount openAccount, Logins logins, Accounts accounts, People people, Identify identify,
            LastAdmin lastAdmin, AuditLog audit, Clock clock) {
        this.openAccount = openAccount;
        this.logins = logins;
        this.accounts = accounts;
        this.people = people;
        this.identify = identify;
        this.lastAdmin = lastAdmin;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Lets somebody in; the first time an account is opened.
     * @param caller the gateway
     * @param visit who it is
     * @return their account
     * @throws ForbiddenException if the account is disabled
     */
    Identity signIn(Caller caller, Visit visit) {
        caller.requireService(Identify.GATEWAY);
        Instant now = this.clock.instant();
        Login login = new Login(visit.issuer(), visit.subject(), now);
        List<String> pages = Optional.ofNullable(visit.profileUrl())
            .filter(Notation::isWebAddress)
            .map(List::of)
            .orElse(List.of());
        Account account = this.openAccount.open(login,
                new Beginning(visit.calledName(), visit.ownEmail(), null, pages, List.of(), Rights.NONE),
                visit.address());
        if (account.isDisabled()) {
            throw new ForbiddenException("This account is disabled");
        }
        this.logins.signedIn(login.key(), now);
        WholePerson person = this.people.whole(account.personId()).orElseThrow(NotFoundException::new);
        String name = person.kept().name();
        String email = visit.ownEmail();
        account = this.accounts.change(account.id(),
                (current) -> current.called(name, (email != null) ? email : current.email()));
        return this.identify.of(this.lastAdmin.noted(account), person);
    }

    /**
     * Links a further login to the account of somebody who has signed in by both. The
     * login's pointer comes first: it says at once whether another account has it.
     * @param caller the gateway
     * @param accountId the account
     * @param visit who they are by the other login
     * @return the account
     * @throws ConflictException if the login belongs to another account
     */
    Identity link(Caller caller, String accountId, Visit visit) {
        caller.requireService(Identify.GATEWAY);
        Account account = this.accounts.find(accountId).orElseThrow(NotFoundException::new);
        if (account.isDisabled()) {
            throw new ForbiddenException("This account is disabled");
        }
        Login login = new Login(visit.issuer(), visit.subject(), this.clock.instant());
        if (!leadsTo(login, accountId)) {
            throw taken();
        }
        if (!account.has(login.key())) {
            account = this.accounts.change(accountId, (current) -> current.linkedTo(login));
            if (!leadsTo(login, accountId)) {
                // Somebody signed in with it meanwhile and got an account of their own.
                this.accounts.change(accountId, (current) -> current.unlinkedFrom(login.key()));
                throw taken();
            }
        }
        this.lastAdmin.noted(account);
        Identity identity = this.identify.find(accountId).orElseThrow(NotFoundException::new);
        this.audit.add(identity.member(visit.address()), PeopleOperation.LINK_LOGIN, "accounts/" + accountId,
                login.issuer());
        return identity;
    }

    private boolean leadsTo(Login login, String accountId) {
        return this.logins.claim(login.key(), accountId).equals(accountId);
    }

    private static ConflictException taken() {
        return new ConflictException("This login belongs to another account");
    }

}
