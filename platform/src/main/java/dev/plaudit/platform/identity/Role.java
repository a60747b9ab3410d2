package dev.plaudit.platform.identity;

import java.util.Locale;

/**
 * What an account is in an installation. Somebody without an account has no role.
 */
public enum Role {

    /**
     * Signed in.
     */
    MEMBER,

    /**
     * Has a confirmed and current membership as an expert, organizer or lead.
     */
    ORGANIZER,

    /**
     * Reviews within their scopes.
     */
    MANAGER,

    /**
     * Composes digests.
     */
    CURATOR,

    /**
     * Runs the installation.
     */
    ADMIN;

    /**
     * The name on the wire.
     * @return the name in lower case
     */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Reads a name from the wire.
     * @param word the name in lower case
     * @return the role
     * @throws IllegalArgumentException if there is none
     */
    public static Role of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

}
