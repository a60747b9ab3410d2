package dev.plaudit.platform.vocabularies;

import java.util.regex.Pattern;

/**
 * What the words of a vocabulary hold beyond a name.
 */
public enum TermForm {

    /**
     * Nothing.
     */
    PLAIN,

    /**
     * Nothing, and codes may be abbreviations in upper case, such as {@code GDE}.
     */
    PROGRAM,

    /**
     * Countries.
     */
    REGION,

    /**
     * What somebody credited is, and what reports ask for.
     */
    KIND;

    private static final Pattern KEBAB_CASE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    private static final Pattern ANY_CASE = Pattern.compile("[A-Za-z0-9]+(-[A-Za-z0-9]+)*");

    private static final int LONGEST = 60;

    boolean isCode(String id) {
        return id.length() <= LONGEST && ((this == PROGRAM) ? ANY_CASE : KEBAB_CASE).matcher(id).matches();
    }

}
