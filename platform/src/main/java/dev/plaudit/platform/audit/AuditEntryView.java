package dev.plaudit.platform.audit;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * An entry as admins read it.
 *
 * @param id identifies the entry
 * @param at when it was done
 * @param account the account that did it, or the name of the service that did it by
 * itself
 * @param name what the account called itself then
 * @param token the API token that was used, or null for a session
 * @param address the client's network address, where there was a client
 * @param action what was done
 * @param record what it was done to, as kind/id
 * @param reason why, in the words of who did it
 */
record AuditEntryView(String id, Instant at, String account, String name, @Nullable String token,
        @Nullable String address, String action, String record, @Nullable String reason) {

    static AuditEntryView of(AuditEntry entry) {
        return new AuditEntryView(entry.id(), entry.updatedAt(), entry.account(), entry.name(), entry.token(),
                entry.address(), entry.action(), entry.record(), entry.reason());
    }

}
