package dev.plaudit.people.me;

import dev.plaudit.people.accounts.Account;
import dev.plaudit.people.persons.Person;
import dev.plaudit.people.persons.WholePerson;
import dev.plaudit.platform.problems.StaleVersionException;
import dev.plaudit.platform.writes.IfMatch;

/**
 * An account with its person, which members see as one.
 *
 * @param account the account
 * @param whole who it is
 */
record Me(Account account, WholePerson whole) {

    Person person() {
        return this.whole.kept();
    }

    /**
     * The entity tag of the two together.
     */
    String tag() {
        return "\"%d-%d\"".formatted(this.account.version(), person().version());
    }

    /**
     * Makes sure that a write is based on this state.
     * @throws StaleVersionException if the client has seen another one
     */
    void requireSeen(IfMatch seen) {
        if (!seen.tags().contains("*") && !seen.tags().contains(tag())) {
            throw new StaleVersionException(this.account.id());
        }
    }

}
