package dev.plaudit.platform.identity;

import java.util.Optional;
import java.util.Set;

/**
 * A row of a service's role table: something that can be asked of it, and who may. Each
 * service has one enum of them; use cases name its constants, and
 * {@code docs/security.md} is written from it.
 */
public interface Operation {

    /**
     * The name of the constant.
     * @return also what the audit log calls it
     */
    String name();

    /**
     * What it is.
     * @return words that follow "may", for people
     */
    String meaning();

    /**
     * Who may, each on their own account, records or scopes.
     * @return roles; empty for everybody, signed in or not
     */
    Set<Role> roles();

    /**
     * Whether programs may do it for a member.
     * @return the scope that a token needs, or nothing if no token will do
     */
    Optional<TokenScope> tokenScope();

}
