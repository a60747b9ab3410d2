package dev.plaudit.people.accounts;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * An account as admins read it. No e-mail address is among it.
 *
 * @param id identifies the account
 * @param name what it is called
 * @param personId the person made for it
 * @param logins by what it signs in
 * @param roles those it was given
 * @param adminBySetting whether it is an admin because the operator lists one of its
 * logins
 * @param disabled that it may not be used, null when it may
 * @param decisions all that was decided about it, the oldest first
 * @param createdAt when it first signed in
 * @param updatedAt when this last changed
 */
record AccountView(String id, String name, String personId, List<Login> logins, List<RoleView> roles,
        boolean adminBySetting, Rights.@Nullable Disabled disabled, List<Rights.Decision> decisions, Instant createdAt,
        Instant updatedAt) {

    static AccountView of(Account account, boolean adminBySetting) {
        Rights rights = account.rights();
        return new AccountView(account.id(), account.name(), account.personId(), account.logins(),
                rights.grants().stream().map(RoleView::of).toList(), adminBySetting, rights.disabled(),
                rights.decisions(), account.createdAt(), account.updatedAt());
    }

    /**
     * A role it was given.
     *
     * @param role organizer, manager, curator or admin
     * @param program of a manager: the program they decide about, null for every one
     * @param region of a manager: the region they decide about, null for every one
     */
    record RoleView(String role, @Nullable String program, @Nullable String region) {

        static RoleView of(Grant grant) {
            return new RoleView(grant.role().word(), grant.program(), grant.region());
        }

    }

}
