package dev.plaudit.highlights.achievements;

import java.time.Instant;
import java.util.Collection;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.plaudit.platform.audit.AuditEntry;
import dev.plaudit.platform.identity.Caller.Member;
import dev.plaudit.platform.identity.Operation;
import dev.plaudit.platform.notices.Notice;
import dev.plaudit.platform.notices.NoticeType;
import dev.plaudit.platform.outbox.Outgoing;

/**
 * Notes what led to a state of an achievement, and whom it is told: in its trail, and in
 * its outbox for the audit log and the members.
 *
 * @param achievement the state, not stored yet
 */
record Notes(Achievement achievement) {

    /**
     * See {@link Achievement#by}.
     */
    Achievement by(Member member, Operation operation, String did, @Nullable String reason, Instant now) {
        return by(AuditEntry.of(auditId(), member, operation, name(), told(did, reason)), did, now);
    }

    /**
     * See {@link Achievement#byTime}.
     */
    Achievement byTime(Review review, Operation operation, String did, Instant now) {
        return by(new AuditEntry(auditId(), 0, Instant.EPOCH, review.accountId(), review.name(), null, null,
                operation.name(), name(), told(did, review.reason())), did, now);
    }

    /**
     * Notes what followed from what somebody did elsewhere, or what the service did by
     * itself.
     */
    Achievement by(String account, String name, @Nullable String token, Operation operation, String did, String reason,
            Instant now) {
        return by(new AuditEntry(auditId(), 0, Instant.EPOCH, account, name, token, null, operation.name(), name(),
                told(did, reason)), did, now);
    }

    /**
     * See {@link Achievement#telling}.
     */
    Achievement telling(NoticeType type, Collection<String> accountIds, Collection<String> personIds,
            @Nullable String actor, @Nullable String text, Instant now) {
        Notice notice = new Notice(this.achievement.nextId(type.word()), type, now, name(),
                this.achievement.content().title(), List.copyOf(accountIds), List.copyOf(personIds), actor, text);
        return this.achievement.next().outgoing(Outgoing.of(notice)).made();
    }

    private Achievement by(AuditEntry entry, String did, Instant now) {
        Step step = new Step(did, this.achievement.state(), entry.account(), entry.token(), now,
                this.achievement.version() + 1);
        return this.achievement.next().step(step).outgoing(Outgoing.of(entry, now)).made();
    }

    private String auditId() {
        return this.achievement.nextId("audit");
    }

    private String name() {
        return "achievements/" + this.achievement.id();
    }

    private static String told(String did, @Nullable String reason) {
        return (reason != null) ? did + ": " + reason : did;
    }

}
