package dev.plaudit.people.access;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * That somebody decided something about a record, kept in the record itself.
 *
 * @param account the account that decided
 * @param at when
 * @param reason why, in their words
 */
public record Decision(String account, Instant at, @Nullable String reason) {
}
