package dev.plaudit.highlights.nominations;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * That somebody recommends an achievement for a digest.
 *
 * @param accountId who
 * @param name what the account called itself then
 * @param note why, in their words
 * @param at when
 */
public record Nomination(String accountId, String name, @Nullable String note, Instant at) {

    Nomination named(String name) {
        return new Nomination(this.accountId, name, this.note, this.at);
    }

}
