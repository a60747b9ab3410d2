package dev.plaudit.platform.identity;

import java.util.Locale;

/**
 * What an API token was made for. Whatever has no scope cannot be done with a token.
 */
public enum TokenScope {

    /**
     * Read what the account may read.
     */
    READ,

    /**
     * Draft and submit.
     */
    SUBMIT,

    /**
     * Review within the account's scopes.
     */
    REVIEW;

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
     * @return the scope
     * @throws IllegalArgumentException if there is none
     */
    public static TokenScope of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

}
