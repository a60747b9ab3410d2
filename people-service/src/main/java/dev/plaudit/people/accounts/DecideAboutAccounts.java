package dev.plaudit.people.accounts;

import java.time.Clock;
import java.util.List;

import org.springframework.stereotype.Component;

import dev.plaudit.people.access.PeopleOperation;
import dev.plaudit.platform.audit.AuditLog;
import dev.plaudit.platform.identity.Caller;
import dev.plaudit.platform.identity.Caller.Member;
import dev.plaudit.platform.problems.ConflictException;
import dev.plaudit.platform.problems.InvalidContentException;
import dev.plaudit.platform.problems.NotFoundException;
import dev.plaudit.platform.problems.RefusalException.FieldError;
import dev.plaudit.platform.problems.StaleVersionException;
import dev.plaudit.platform.vocabularies.Vocabulary;
import dev.plaudit.platform.writes.IfMatch;

/**
 * What admins do with the accounts of others and their own.
 */
@Component
class DecideAboutAccounts {

    private final Accounts accounts;

    private final LastAdmin lastAdmin;

    private final Vocabulary programs;

    private final Vocabulary regions;

    private final AuditLog audit;

    private final Clock clock;

    DecideAboutAccounts(Accounts accounts, LastAdmin lastAdmin, Vocabulary programVocabulary,
            Vocabulary regionVocabulary, AuditLog audit, Clock clock) {
        this.accounts = accounts;
        this.lastAdmin = lastAdmin;
        this.programs = programVocabulary;
        this.regions = regionVocabulary;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Reads an account.
     * @param caller an admin
     * @param id the account
     * @return its current state
     * @throws NotFoundException when there is none
     */
    Account read(Caller caller, String id) {
        caller.require(PeopleOperation.READ_ACCOUNTS);
        return find(id);
    }

    /**
     * Gives and takes roles.
     * @param caller an admin
     * @param id the account
     * @param seen the state that the admin has seen
     * @param change the roles to have
     * @return the state as stored
     * @throws InvalidContentException if a program or region is not known
     * @throws ConflictException if it would leave no admin
     * @throws StaleVersionException if the account was changed since
     */
    Account changeRoles(Caller caller, String id, IfMatch seen, RoleChange change) {
        Member admin = caller.require(PeopleOperation.CHANGE_ROLES);
        Account account = find(id);
        seen.require(account);
        List<FieldError> faults = change.faults(this.programs, this.regions);
        if (!faults.isEmpty()) {
            throw new InvalidContentException(faults);
        }
        Rights rights = account.rights()
            .granted(change.grants(), admin.accountId(), this.clock.instant(), change.reason());
        Account stored = this.lastAdmin.replace(account, account.with(rights));
        this.audit.add(admin, PeopleOperation.CHANGE_ROLES, "accounts/" + id, change.reason());
        return stored;
    }

    /**
     * Lets an account no longer be used, or again.
     * @param caller an admin
     * @param id the account
     * @param seen the state that the admin has seen
     * @param disabled whether it may no longer be used
     * @param reason why
     * @return the state as stored
     * @throws ConflictException if it is so already, or would leave no admin
     * @throws StaleVersionException if the account was changed since
     */
    Account disable(Caller caller, String id, IfMatch seen, boolean disabled, String reason) {
        Member admin = caller.require(PeopleOperation.DISABLE_ACCOUNT);
        Account account = find(id);
        seen.require(account);
        if (account.isDisabled() == disabled) {
            throw new ConflictException("The account is %s already".formatted(disabled ? "disabled" : "enabled"));
        }
        Rights rights = disabled ? account.rights().disabled(admin.accountId(), this.clock.instant(), reason)
                : account.rights().enabled(admin.accountId(), this.clock.instant(), reason);
        Account stored = this.lastAdmin.replace(account, account.with(rights));
        this.audit.add(admin, PeopleOperation.DISABLE_ACCOUNT, "accounts/" + id,
                (disabled ? "disabled: " : "enabled: ") + reason);
        return stored;
    }

    private Account find(String id) {
        return this.accounts.find(id).orElseThrow(NotFoundException::new);
    }

}
