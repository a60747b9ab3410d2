package dev.plaudit.people.accounts;

import org.jspecify.annotations.Nullable;

import dev.plaudit.platform.identity.ManagerScope;
import dev.plaudit.platform.identity.Role;

/**
 * A role that an account was given.
 *
 * @param role any but {@link Role#MEMBER}, which every account has
 * @param program of a manager: the program they decide about, null for every one
 * @param region of a manager: the region they decide about, null for every one
 */
public record Grant(Role role, @Nullable String program, @Nullable String region) {

    ManagerScope scope() {
        return new ManagerScope(this.program, this.region);
    }

    /**
     * For people to read.
     */
    String words() {
        String word = this.role.word();
        return (this.role == Role.MANAGER) ? word + " of " + scope().text() : word;
    }

}
