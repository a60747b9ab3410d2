package dev.plaudit.highlights.access;

/**
 * How those are shown who were erased.
 */
public final class Erased {

    /**
     * Stands where their name was.
     */
    public static final String NAME = "[erased]";

    private Erased() {
    }

}
