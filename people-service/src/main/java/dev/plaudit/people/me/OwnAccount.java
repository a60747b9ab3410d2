package dev.plaudit.people.me;

import java.util.List;
import java.util.stream.Stream;

import tools.jackson.databind.node.ObjectNode;

import org.springframework.stereotype.Component;

import dev.plaudit.people.access.PeopleOperation;
import dev.plaudit.people.accounts.Account;
import dev.plaudit.people.accounts.Accounts;
import dev.plaudit.people.accounts.Identify;
import dev.plaudit.people.accounts.OpenAccount;
import dev.plaudit.people.accounts.UnlinkLogin;
import dev.plaudit.people.notifications.OwnNotifications;
import dev.plaudit.people.persons.People;
import dev.plaudit.people.persons.Person;
import dev.plaudit.people.persons.Visibility;
import dev.plaudit.people.persons.WholePerson;
import dev.plaudit.people.tokens.OwnTokens;
import dev.plaudit.platform.audit.AuditLog;
import dev.plaudit.platform.identity.Caller;
import dev.plaudit.platform.identity.Caller.Member;
import dev.plaudit.platform.problems.ForbiddenException;
import dev.plaudit.platform.problems.StaleVersionException;
import dev.plaudit.platform.problems.UnauthenticatedException;
import dev.plaudit.platform.writes.IfMatch;
import dev.plaudit.platform.writes.MergePatch;

/**
 * What members do with their own account.
 */
@Component
class OwnAccount {

    private final Accounts accounts;

    private final People people;

    private final Identify identify;

    private final OpenAccount openAccount;

    private final UnlinkLogin unlinkLogin;

    private final OwnTokens tokens;

    private final OwnNotifications notifications;

    private final AuditLog audit;

    private final MergePatch mergePatch;

    OwnAccount(Accounts accounts, People people, Identify identify, OpenAccount openAccount, UnlinkLogin unlinkLogin,
            OwnTokens tokens, OwnNotifications notifications, AuditLog audit, MergePatch mergePatch) {
        this.accounts = accounts;
        this.people = people;
        this.identify = identify;
        this.openAccount = openAccount;
        this.unlinkLogin = unlinkLogin;
        this.tokens = tokens;
        this.notifications = notifications;
        this.audit = audit;
        this.mergePatch = mergePatch;
    }

    Me read(Caller caller) {
        return find(caller.require(PeopleOperation.READ_OWN_ACCOUNT));
    }

    /**
     * Changes what members say of themselves. Only organizers and those above show
     * themselves to everybody: a list that whoever signs in can enter is a list of
     * advertisements.
     * @param caller a member
     * @param seen the state that they have seen
     * @param patch what to change
     * @return the state as stored
     * @throws ForbiddenException if they want to be public and may not
     * @throws StaleVersionException if the profile was changed since
     */
    Me edit(Caller caller, IfMatch seen, ObjectNode patch) {
        Member member = caller.require(PeopleOperation.EDIT_OWN_PROFILE);
        Me me = find(member);
        me.requireSeen(seen);
        Person person = me.person();
        OwnProfile wanted = this.mergePatch.apply(OwnProfile.of(person), patch);
        if (wanted.seenBy() == Visibility.PUBLIC && person.standing().visibility() != Visibility.PUBLIC) {
            caller.require(PeopleOperation.SHOW_OWN_PERSON);
        }
        // Noted first: an erasure may remove a field too many, never one too few.
        Account account = this.accounts.change(member.accountId(),
                (current) -> current.entering(patch.propertyNames()));
        Person changed = person.with(wanted.profile()).with(person.standing().seenBy(wanted.seenBy()));
        if (!changed.sameContent(person)) {
            this.people.replace(changed);
        }
        return new Me(account, whole(account));
    }

    /**
     * Takes a login off their account.
     * @param caller a member
     * @param seen the state that they have seen
     * @param login which of theirs
     */
    void unlink(Caller caller, IfMatch seen, String login) {
        Member member = caller.require(PeopleOperation.UNLINK_LOGIN);
        Me me = find(member);
        me.requireSeen(seen);
        this.unlinkLogin.unlink(member, me.account(), login);
    }

    /**
     * Writes out all that this service keeps about them.
     * @param caller a member
     * @return all of it
     */
    Export export(Caller caller) {
        Me me = find(caller.require(PeopleOperation.EXPORT_OWN_ACCOUNT));
        String id = me.account().id();
        List<String> records = Stream
            .concat(Stream.of("accounts/" + id), me.whole().ids().stream().map((person) -> "people/" + person))
            .toList();
        List<Export.Action> actions = this.audit.concerning(id, records)
            .stream()
            .map((entry) -> Export.Action.of(entry, id))
            .toList();
        return Export.of(me, this.openAccount.lastSignIns(me.account()), this.tokens.views(id),
                this.notifications.views(id), this.notifications.preferences(id), actions);
    }

    /**
     * As its owner reads it.
     * @param me an account
     * @return the view
     */
    MeView view(Me me) {
        return MeView.of(me, this.identify.of(me.account(), me.whole()), this.openAccount.lastSignIns(me.account()));
    }

    /**
     * Their account.
     * @throws UnauthenticatedException if it is gone
     * @throws ForbiddenException if it is disabled
     */
    Me find(Member member) {
        // Their token may outlive their account for a minute.
        Account account = this.accounts.find(member.accountId()).orElseThrow(UnauthenticatedException::new);
        if (account.isDisabled()) {
            throw new ForbiddenException("This account is disabled");
        }
        return new Me(account, whole(account));
    }

    private WholePerson whole(Account account) {
        return this.people.whole(account.personId()).orElseThrow(UnauthenticatedException::new);
    }

}
