package dev.plaudit.people.accounts;

import java.util.List;

import org.springframework.stereotype.Component;

import dev.plaudit.platform.problems.ConflictException;
import dev.plaudit.platform.problems.StaleVersionException;

/**
 * The beginning and the end of an account's erasure. From the beginning on the account is
 * as good as gone; between the two, everything else that belongs to it is removed, and
 * whatever breaks off there is done again.
 */
@Component
public class Erasure {

    private final Accounts accounts;

    private final Logins logins;

    private final LastAdmin lastAdmin;

    Erasure(Accounts accounts, Logins logins, LastAdmin lastAdmin) {
        this.accounts = accounts;
        this.logins = logins;
        this.lastAdmin = lastAdmin;
    }

    /**
     * Begins.
     * @param account its current state
     * @return what is left of it
     * @throws ConflictException if it is the last admin's
     * @throws StaleVersionException if it was changed meanwhile
     */
    public Account begin(Account account) {
        return this.lastAdmin.replace(account, account.erased());
    }

    /**
     * Ends: its logins lead nowhere, and only its id stays behind.
     * @param erased what {@link #begin} or {@link #begun} gave
     */
    public void end(Account erased) {
        erased.logins().forEach((login) -> this.logins.release(login.key(), erased.id()));
        this.accounts.delete(erased);
    }

    /**
     * Those that have begun and not ended.
     * @return what is left of them
     */
    public List<Account> begun() {
        return this.accounts.halfErased();
    }

}
