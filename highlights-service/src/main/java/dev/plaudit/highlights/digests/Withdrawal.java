package dev.plaudit.highlights.digests;

import java.time.Instant;
import java.util.Objects;

/**
 * That a published digest was taken back.
 *
 * @param reason why, for those who work on digests
 * @param by who
 * @param at when
 */
public record Withdrawal(String reason, Editor by, Instant at) {

    Withdrawal without(String accountId) {
        return new Withdrawal(this.reason, Objects.requireNonNullElse(Editor.forgotten(this.by, accountId), this.by),
                this.at);
    }

}
