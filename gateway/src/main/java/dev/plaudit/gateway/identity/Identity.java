package dev.plaudit.gateway.identity;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import dev.plaudit.platform.identity.Caller;
import dev.plaudit.platform.identity.Credential;
import dev.plaudit.platform.identity.ManagerScope;
import dev.plaudit.platform.identity.Role;

/**
 * An account as people-service knows it.
 *
 * @param accountId its id
 * @param name what the account calls itself
 * @param personId the person it is
 * @param roles the words of its roles
 * @param scopes what it decides about as a manager, as {@link ManagerScope#text()} writes
 * it
 * @param disabled whether it may do nothing
 */
public record Identity(String accountId, String name, String personId, Set<String> roles, List<String> scopes,
        boolean disabled) {

    public Identity {
        Objects.requireNonNull(accountId, "accountId");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(personId, "personId");
        roles = Set.copyOf(roles);
        scopes = List.copyOf(scopes);
        roles.forEach(Role::of);
        scopes.forEach(ManagerScope::of);
    }

    /**
     * The account as a caller of services.
     * @param credential by what it has shown itself
     * @param address the client's network address
     * @return the caller
     */
    Caller.Member by(Credential credential, @Nullable String address) {
        return new Caller.Member(this.accountId, this.name, this.personId,
                this.roles.stream().map(Role::of).collect(Collectors.toSet()),
                this.scopes.stream().map(ManagerScope::of).toList(), credential, address);
    }

}
