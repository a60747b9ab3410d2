package dev.plaudit.people.accounts;

import org.springframework.stereotype.Component;

import dev.plaudit.people.access.PeopleOperation;
import dev.plaudit.platform.audit.AuditLog;
import dev.plaudit.platform.identity.Caller.Member;
import dev.plaudit.platform.problems.ConflictException;
import dev.plaudit.platform.problems.NotFoundException;

/**
 * Takes a login off an account.
 */
@Component
public class UnlinkLogin {

    private final Logins logins;

    private final LastAdmin lastAdmin;

    private final AuditLog audit;

    UnlinkLogin(Logins logins, LastAdmin lastAdmin, AuditLog audit) {
        this.logins = logins;
        this.lastAdmin = lastAdmin;
        this.audit = audit;
    }

    /**
     * Gives up a login. The account stops to name it first, which settles who is last; a
     * pointer that is left behind leads nowhere.
     * @param member whose account it is
     * @param account its current state
     * @param key the login's
     * @throws ConflictException if it is the only one, or makes the last admin none
     * @throws NotFoundException if it is none of the account's
     */
    public void unlink(Member member, Account account, String key) {
        if (!account.has(key)) {
            throw new NotFoundException();
        }
        if (account.logins().size() == 1) {
            throw new ConflictException("The only login of an account has to stay; link another one first");
        }
        this.lastAdmin.replace(account, account.unlinkedFrom(key));
        this.logins.release(key, account.id());
        this.audit.add(member, PeopleOperation.UNLINK_LOGIN, "accounts/" + account.id(), null);
    }

}
