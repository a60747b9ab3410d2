package dev.plaudit.highlights.digests;

import java.time.Instant;

/**
 * That a published digest was taken back.
 *
 * @param reason why, for those who work on digests
 * @param by who
 * @param at when
 */
public record Withdrawal(String reason, Editor by, Instant at) {
}
