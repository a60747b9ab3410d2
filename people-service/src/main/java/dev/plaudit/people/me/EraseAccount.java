package dev.plaudit.people.me;

import org.springframework.stereotype.Component;

import dev.plaudit.people.access.PeopleOperation;
import dev.plaudit.people.accounts.Account;
import dev.plaudit.people.accounts.Erasure;
import dev.plaudit.people.erasures.FinishErasure;
import dev.plaudit.platform.audit.AuditLog;
import dev.plaudit.platform.identity.Caller;
import dev.plaudit.platform.identity.Caller.Member;
import dev.plaudit.platform.problems.ConflictException;
import dev.plaudit.platform.problems.StaleVersionException;
import dev.plaudit.platform.writes.IfMatch;

/**
 * Lets members erase their accounts. The audit log stays as it is.
 */
@Component
class EraseAccount {

    private final OwnAccount ownAccount;

    private final Erasure erasure;

    private final FinishErasure finishErasure;

    private final AuditLog audit;

    EraseAccount(OwnAccount ownAccount, Erasure erasure, FinishErasure finishErasure, AuditLog audit) {
        this.ownAccount = ownAccount;
        this.erasure = erasure;
        this.finishErasure = finishErasure;
        this.audit = audit;
    }

    /**
     * Erases the caller's account. Signing in again by the same login opens another one.
     * What this service keeps is gone at once, what others keep as soon as they answer.
     * @param caller a member
     * @param seen the state that they have seen
     * @param withPerson whether their person goes too, though everybody has seen them
     * @throws ConflictException if it is the last admin's
     * @throws StaleVersionException if it was changed since
     */
    void erase(Caller caller, IfMatch seen, boolean withPerson) {
        Member member = caller.require(PeopleOperation.ERASE_OWN_ACCOUNT);
        Me me = this.ownAccount.find(member);
        me.requireSeen(seen);
        Account erased = this.erasure.begin(me.account(), withPerson);
        this.audit.add(member, PeopleOperation.ERASE_OWN_ACCOUNT, "accounts/" + erased.id(), null);
        this.finishErasure.now(erased.id());
    }

}
