package dev.plaudit.platform.identity;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import dev.plaudit.platform.problems.ForbiddenException;
import dev.plaudit.platform.problems.UnauthenticatedException;

/**
 * Who calls, as their token says. Controllers take it as a parameter and hand it to use
 * cases, which ask it before they do anything.
 */
public sealed interface Caller {

    /**
     * Makes sure that the caller may do something.
     * @param operation what
     * @return the caller's account
     * @throws UnauthenticatedException if nobody is signed in
     * @throws ForbiddenException if the account, or the token it uses, may not
     */
    default Member require(Operation operation) {
        if (!(this instanceof Member member)) {
            throw new UnauthenticatedException();
        }
        if (member.roles().stream().noneMatch(operation.roles()::contains)) {
            throw new ForbiddenException("Only %s may %s".formatted(words(operation), operation.meaning()));
        }
        if (!member.credential().permits(operation)) {
            throw new ForbiddenException(operation.tokenScope()
                .map((scope) -> "This token lacks the scope '%s'".formatted(scope.word()))
                .orElse("This cannot be done with a token"));
        }
        return member;
    }

    /**
     * Makes sure that it is a service for itself that calls.
     * @param names the services that may
     * @throws UnauthenticatedException if nobody is known to call
     * @throws ForbiddenException if somebody else calls
     */
    default void requireService(String... names) {
        if (this instanceof Anonymous) {
            throw new UnauthenticatedException();
        }
        if (!(this instanceof Peer peer && List.of(names).contains(peer.name()))) {
            throw new ForbiddenException("This is for another service");
        }
    }

    private static String words(Operation operation) {
        return operation.roles().stream().sorted().map((role) -> role.word() + "s").collect(Collectors.joining(", "));
    }

    /**
     * Somebody who is not signed in.
     */
    record Anonymous() implements Caller {

    }

    /**
     * Another service, for itself.
     *
     * @param name the service's name
     */
    record Peer(String name) implements Caller {

    }

    /**
     * An account.
     *
     * @param accountId its id
     * @param name what the account calls itself
     * @param personId the person it is
     * @param roles its roles, {@link Role#MEMBER} among them
     * @param scopes what it decides about as a manager
     * @param credential how it showed who it is
     * @param address the client's network address, for the audit log
     */
    record Member(String accountId, String name, String personId, Set<Role> roles, List<ManagerScope> scopes,
            Credential credential, @Nullable String address) implements Caller {

        public Member {
            roles = Set.copyOf(roles);
            scopes = List.copyOf(scopes);
        }

        /**
         * Whether it has a role.
         * @param role which
         * @return true if it has
         */
        public boolean is(Role role) {
            return this.roles.contains(role);
        }

        /**
         * Whether it decides about a record as a manager, or as an admin about any.
         * @param programs the record's programs
         * @param regions the record's regions
         * @return false if the record is outside of its scopes
         */
        public boolean decidesIn(Collection<String> programs, Collection<String> regions) {
            return is(Role.ADMIN)
                    || (is(Role.MANAGER) && this.scopes.stream().anyMatch((scope) -> scope.covers(programs, regions)));
        }

    }

}
