package dev.plaudit.people.accounts;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.springframework.stereotype.Component;

import dev.plaudit.people.persons.People;
import dev.plaudit.people.persons.WholePerson;
import dev.plaudit.platform.identity.Caller;
import dev.plaudit.platform.identity.ManagerScope;
import dev.plaudit.platform.identity.Role;
import dev.plaudit.platform.problems.NotFoundException;

/**
 * Tells who an account is and what it may, as of now.
 */
@Component
public class Identify {

    /**
     * The one service that speaks for accounts, and so the only one that is told.
     */
    public static final String GATEWAY = "gateway";

    private final Accounts accounts;

    private final People people;

    private final AccountSettings settings;

    private final Clock clock;

    Identify(Accounts accounts, People people, AccountSettings settings, Clock clock) {
        this.accounts = accounts;
        this.people = people;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Tells the gateway.
     * @param caller the gateway
     * @param accountId the account
     * @return who it is
     * @throws NotFoundException when there is none, or it was erased
     */
    Identity byId(Caller caller, String accountId) {
        caller.requireService(GATEWAY);
        return find(accountId).orElseThrow(NotFoundException::new);
    }

    /**
     * Tells who an account is.
     * @param accountId the account
     * @return nothing when there is none, or it was erased
     */
    public Optional<Identity> find(String accountId) {
        return this.accounts.find(accountId)
            .flatMap((account) -> this.people.whole(account.personId()).map((person) -> of(account, person)));
    }

    /**
     * Tells who an account is.
     * @param account its current state
     * @param person who it is
     * @return both together
     */
    public Identity of(Account account, WholePerson person) {
        Set<Role> roles = EnumSet.of(Role.MEMBER);
        account.rights().grants().forEach((grant) -> roles.add(grant.role()));
        if (this.settings.lists(account)) {
            roles.add(Role.ADMIN);
        }
        if (person.isOrganizer(LocalDate.now(this.clock))) {
            roles.add(Role.ORGANIZER);
        }
        List<String> scopes = account.scopes().stream().map(ManagerScope::text).toList();
        return new Identity(account.id(), person.kept().name(), person.kept().id(),
                roles.stream().map(Role::word).toList(), scopes, account.isDisabled());
    }

}
