package dev.plaudit.platform.audit;

import java.time.Instant;

import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

import dev.plaudit.platform.identity.Caller.Member;
import dev.plaudit.platform.identity.Credential;
import dev.plaudit.platform.identity.Operation;
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

    /**
     * What a member did.
     * @param id identifies the entry
     * @param member who
     * @param operation what
     * @param record to what, the kind in the plural and its id: {@code people/sayak-paul}
     * @param reason why, in their words, or null
     * @return an entry that is not stored yet
     */
    public static AuditEntry of(String id, Member member, Operation operation, String record, @Nullable String reason) {
        String token = (member.credential() instanceof Credential.ApiToken used) ? used.tokenId() : null;
        return new AuditEntry(id, 0, Instant.EPOCH, member.accountId(), member.name(), token, member.address(),
                operation.name(), record, reason);
    }

    @Override
    public AuditEntry stored(long version, Instant updatedAt) {
        return new AuditEntry(this.id, version, updatedAt, this.account, this.name, this.token, this.address,
                this.action, this.record, this.reason);
    }

}
