package dev.plaudit.people.accounts;

import java.util.List;

import org.springframework.stereotype.Component;

import dev.plaudit.platform.problems.ConflictException;

/**
 * Keeps the last admin. Whether one is the last spans many accounts, and no transaction
 * spans documents here; so who stops being an admin leaves the {@link AdminSet} first,
 * which orders those who leave at once, and may go on only if one of those who are left
 * in it is an admin by their own document. Of two admins who demote each other the second
 * to leave finds nobody and stays.
 *
 * <p>
 * The set may be wrong in both directions after a crash and that is safe: whoever is in
 * it and is no admin counts for nothing, since documents decide; whoever is an admin and
 * is not in it lets others be refused needlessly until their next sign-in adds them.
 */
@Component
class LastAdmin {

    private final AdminSet set;

    private final Accounts accounts;

    private final AccountSettings settings;

    LastAdmin(AdminSet set, Accounts accounts, AccountSettings settings) {
        this.set = set;
        this.accounts = accounts;
        this.settings = settings;
    }

    /**
     * Stores the next state of an account, unless nobody would be an admin then.
     * @param before the state as read
     * @param after the next one
     * @return the state as stored
     * @throws ConflictException if it is the last admin's and makes them none
     */
    Account replace(Account before, Account after) {
        boolean leaves = this.settings.makeAdmin(before) && !this.settings.makeAdmin(after);
        if (leaves) {
            leave(before.id());
        }
        try {
            return noted(this.accounts.replace(after));
        }
        catch (RuntimeException ex) {
            if (leaves) {
                this.set.add(before.id());
            }
            throw ex;
        }
    }

    /**
     * Sees to it that an admin is known to be one.
     * @param account its current state
     * @return the same
     */
    Account noted(Account account) {
        if (this.settings.makeAdmin(account)) {
            this.set.add(account.id());
        }
        return account;
    }

    private void leave(String id) {
        List<String> others = this.set.remove(id);
        if (others.stream().noneMatch(this::isAdmin)) {
            this.set.add(id);
            throw new ConflictException("The last admin has to stay one; make somebody else an admin first");
        }
    }

    private boolean isAdmin(String id) {
        return this.accounts.find(id).filter(this.settings::makeAdmin).isPresent();
    }

}
