package dev.plaudit.people.persons;

/**
 * Who sees a person.
 */
public enum Visibility {

    /**
     * Everybody.
     */
    PUBLIC,

    /**
     * The person's own account, and who decides about something of theirs.
     */
    HIDDEN

}
