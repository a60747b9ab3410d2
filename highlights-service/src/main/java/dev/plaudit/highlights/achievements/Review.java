package dev.plaudit.highlights.achievements;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A decision about a submission, for ever part of its record.
 *
 * @param decision what was decided
 * @param reason why; always there unless it was approved
 * @param duplicateOf the record that tells of it already, when that was decided
 * @param accountId who decided
 * @param name what the account called itself then
 * @param at when
 * @param version the number of the state that was decided about
 */
public record Review(Decision decision, @Nullable String reason, @Nullable String duplicateOf, String accountId,
        String name, Instant at, long version) {
}
