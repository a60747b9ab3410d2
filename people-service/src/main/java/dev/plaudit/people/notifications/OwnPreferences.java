package dev.plaudit.people.notifications;

import org.springframework.stereotype.Component;

import dev.plaudit.people.access.PeopleOperation;
import dev.plaudit.people.accounts.Accounts;
import dev.plaudit.platform.identity.Caller;
import dev.plaudit.platform.identity.Caller.Member;
import dev.plaudit.platform.problems.InvalidContentException;
import dev.plaudit.platform.problems.StaleVersionException;
import dev.plaudit.platform.problems.UnauthenticatedException;
import dev.plaudit.platform.writes.IfMatch;

/**
 * How members choose to be told.
 */
@Component
class OwnPreferences {

    private final AllPreferences preferences;

    private final Accounts accounts;

    OwnPreferences(AllPreferences preferences, Accounts accounts) {
        this.preferences = preferences;
        this.accounts = accounts;
    }

    Preferences read(Caller caller) {
        return this.preferences.of(caller.require(PeopleOperation.READ_NOTIFICATIONS).accountId());
    }

    /**
     * Chooses anew.
     * @param caller a member
     * @param seen the state that they have seen
     * @param body all of it
     * @return the state as stored
     * @throws InvalidContentException if a field breaks a rule
     * @throws StaleVersionException if it was changed since
     */
    Preferences choose(Caller caller, IfMatch seen, PreferencesBody body) {
        Member member = caller.require(PeopleOperation.CHANGE_NOTIFICATIONS);
        // Their token may outlive their account for a minute.
        requireThere(member);
        Preferences current = this.preferences.of(member.accountId());
        seen.require(current);
        Preferences changed = body.over(current);
        Preferences stored = changed.sameContent(current) ? current : this.preferences.replace(changed);
        // Erased meanwhile, and this with it.
        requireThere(member);
        return stored;
    }

    private void requireThere(Member member) {
        if (this.accounts.find(member.accountId()).isEmpty()) {
            this.preferences.remove(member.accountId());
            throw new UnauthenticatedException();
        }
    }

}
