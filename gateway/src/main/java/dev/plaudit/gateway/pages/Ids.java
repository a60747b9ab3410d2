package dev.plaudit.gateway.pages;

import java.util.regex.Pattern;

import dev.plaudit.platform.problems.NotFoundException;

/**
 * Ids of records as they stand in addresses.
 */
public final class Ids {

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,119}");

    private Ids() {
    }

    /**
     * Makes sure that a text can be an id.
     * @param text from an address or a form
     * @return the same
     * @throws NotFoundException if no record can have it
     */
    public static String of(String text) {
        if (!ID.matcher(text).matches()) {
            throw new NotFoundException();
        }
        return text;
    }

}
