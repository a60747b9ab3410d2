package dev.plaudit.highlights.achievements;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A step that somebody took with an achievement, in the trail of its record.
 *
 * @param did what they did, a word
 * @param led the state that it led to
 * @param accountId who
 * @param token the API token that was used, or null for a session
 * @param at when
 * @param version the number of the state that it led to
 */
public record Step(String did, State led, String accountId, @Nullable String token, Instant at, long version) {
}
