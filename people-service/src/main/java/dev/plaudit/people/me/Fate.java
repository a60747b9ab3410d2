package dev.plaudit.people.me;

import dev.plaudit.platform.problems.BadParameterException;

/**
 * What becomes of a person whom everybody has seen when their account is erased.
 */
enum Fate {

    /** They stay, unclaimed, under their name. */
    KEEP,

    /** They are erased for good, wherever they are named. */
    ERASE;

    static Fate of(String word) {
        return switch (word) {
            case "keep" -> KEEP;
            case "erase" -> ERASE;
            default -> throw new BadParameterException("person", "It is keep or erase");
        };
    }

}
