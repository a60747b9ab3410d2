package dev.plaudit.people.access;

import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.plaudit.platform.identity.Operation;
import dev.plaudit.platform.identity.Role;
import dev.plaudit.platform.identity.TokenScope;

/**
 * The role table of people-service. What members may, they may with their own account
 * only.
 */
public enum PeopleOperation implements Operation {

    SIGN_IN("sign in, which opens an account", May.EVERYBODY, null),

    READ_OWN_ACCOUNT("read their own account and profile", May.MEMBERS, TokenScope.READ),

    EDIT_OWN_PROFILE("edit their own profile", May.MEMBERS, null),

    SHOW_OWN_PERSON("show their person to everybody", May.ORGANIZERS, null),

    LINK_LOGIN("link a further login to their account", May.MEMBERS, null),

    UNLINK_LOGIN("unlink one of their logins", May.MEMBERS, null),

    EXPORT_OWN_ACCOUNT("export all that is kept about their account", May.MEMBERS, null),

    ERASE_OWN_ACCOUNT("erase their own account", May.MEMBERS, null),

    READ_OWN_TOKENS("list their own API tokens", May.MEMBERS, null),

    MAKE_TOKEN("make an API token", May.MEMBERS, null),

    REVOKE_TOKEN("revoke one of their API tokens", May.MEMBERS, null),

    READ_NOTIFICATIONS("read what they were told, and how they want to be told", May.MEMBERS, TokenScope.READ),

    CHANGE_NOTIFICATIONS("say what they have read, and choose what they get by e-mail", May.MEMBERS, null),

    SUBSCRIBE("ask for digests by e-mail, in the name of any address; only its owner confirms or ends that",
            May.EVERYBODY, null),

    COUNT_SUBSCRIPTIONS("count the addresses that get digests by e-mail", May.ADMINS, TokenScope.READ),

    READ_ACCOUNTS("read accounts", May.ADMINS, TokenScope.READ),

    CHANGE_ROLES("give and take roles", May.ADMINS, null),

    DISABLE_ACCOUNT("disable an account, or enable it again", May.ADMINS, null),

    READ_OWN_MEMBERSHIPS("read their own memberships and claims", May.MEMBERS, TokenScope.READ),

    REQUEST_MEMBERSHIP("request a membership for their own person", May.MEMBERS, null),

    LEAVE_MEMBERSHIP("take back a request of theirs, or leave", May.MEMBERS, null),

    DECIDE_MEMBERSHIPS("see and decide memberships in their scopes", May.MANAGERS, TokenScope.REVIEW),

    EDIT_COMMUNITIES("make and edit communities in their scopes", May.MANAGERS, null),

    EDIT_PEOPLE("make and edit unclaimed people in their scopes", May.MANAGERS, null),

    CLAIM_PERSON("claim a person, and take the claim back", May.MEMBERS, null),

    DECIDE_CLAIMS("see and decide claims in their scopes", May.MANAGERS, null),

    MERGE_PEOPLE("see merges in their scopes, merge people, and take it back", May.MANAGERS, null);

    private final String meaning;

    private final Set<Role> roles;

    private final Optional<TokenScope> tokenScope;

    PeopleOperation(String meaning, Set<Role> roles, @Nullable TokenScope tokenScope) {
        this.meaning = meaning;
        this.roles = roles;
        this.tokenScope = Optional.ofNullable(tokenScope);
    }

    @Override
    public String meaning() {
        return this.meaning;
    }

    @Override
    public Set<Role> roles() {
        return this.roles;
    }

    @Override
    public Optional<TokenScope> tokenScope() {
        return this.tokenScope;
    }

    /**
     * Marks that several rows have in common.
     */
    private static final class May {

        static final Set<Role> EVERYBODY = Set.of();

        static final Set<Role> MEMBERS = Set.of(Role.values());

        static final Set<Role> ORGANIZERS = Set.of(Role.ORGANIZER, Role.MANAGER, Role.CURATOR, Role.ADMIN);

        static final Set<Role> MANAGERS = Set.of(Role.MANAGER, Role.ADMIN);

        static final Set<Role> ADMINS = Set.of(Role.ADMIN);

    }

}
