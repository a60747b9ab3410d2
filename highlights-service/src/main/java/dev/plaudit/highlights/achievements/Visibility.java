package dev.plaudit.highlights.achievements;

/**
 * Who may read an approved achievement.
 */
public enum Visibility {

    /** Everybody. */
    PUBLIC,
    /** Those who are credited and those who manage. */
    PRIVATE

}
