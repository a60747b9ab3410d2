package dev.plaudit.platform.audit;

import java.time.Instant;

import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

import dev.plaudit.platform.mongo.Versioned;

/**
 * One thing that somebody did. Written once and never again.
 *
 * @param id identifies the entry
 * @param version always 1 once it is stored
 * @param updatedAt when it was done
 * @param account the account that did it, or the name of the service that did it by
 * itself
 * @param name what the account called itself then
 * @param token the API token that was used, or null for a session
 * @param address the client's network address, where there was a client
 * @param action what was done, as the role tables name it
 * @param record what it was done to, the kind and its id, such as {@code accounts/ana}
 * @param reason why, in the words of who did it
 */
public record AuditEntry(@BsonId String id, long version, Instant updatedAt, String account, String name,
        @Nullable String token, @Nullable String address, String action, String record,
        @Nullable String reason) implements Versioned<AuditEntry> {

    @Override
    public AuditEntry stored(long version, Instant updatedAt) {
        return new AuditEntry(this.id, version, updatedAt, this.account, this.name, this.token, this.address,
                this.action, this.record, this.reason);
    }

}
