package dev.plaudit.people.accounts;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import dev.plaudit.platform.identity.Caller.Member;
import dev.plaudit.platform.identity.Credential;
import dev.plaudit.platform.identity.ManagerScope;
import dev.plaudit.platform.identity.Role;

/**
 * An account as the gateway speaks for it.
 *
 * @param accountId the account
 * @param name what it is called
 * @param personId the person it is today
 * @param roles its roles, {@code member} among them
 * @param scopes what it decides about as a manager, such as {@code *}{@code /apac}
 * @param disabled whether it may not be used
 */
public record Identity(String accountId, String name, String personId, List<String> roles, List<String> scopes,
        boolean disabled) {

    /**
     * The account as a caller, for the audit log.
     * @param address the client's network address, where known
     * @return somebody signed in with a browser
     */
    Member member(@Nullable String address) {
        Set<Role> all = this.roles.stream().map(Role::of).collect(Collectors.toSet());
        return new Member(this.accountId, this.name, this.personId, all,
                this.scopes.stream().map(ManagerScope::of).toList(), new Credential.Session(), address);
    }

}
