package dev.plaudit.highlights.achievements;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * Who may read an approved achievement.
 */
public enum Visibility {

    /** Everybody. */
    @JsonProperty("public")
    PUBLIC,
    /** Those who are credited and those who manage. */
    @JsonProperty("private")
    PRIVATE

}
