package dev.plaudit.platform.outbox;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import dev.plaudit.platform.audit.AuditEntry;
import dev.plaudit.platform.notices.Notice;

/**
 * Something that the change of a record has yet to bring about elsewhere. It may be
 * brought about more than once; whoever receives it drops repeats by its id.
 *
 * @param id stable, and no other record's
 * @param topic what it is, which decides who brings it about
 * @param due not before
 * @param audit a line for the audit log, when it is one
 * @param notice a notice for members, when it is one
 * @param about for any other topic: another record that it is about, or null
 */
public record Outgoing(String id, String topic, Instant due, @Nullable AuditEntry audit, @Nullable Notice notice,
        @Nullable String about) {

    /**
     * The topic of lines for the audit log.
     */
    public static final String AUDIT = "audit";

    /**
     * The topic of notices for members.
     */
    public static final String NOTICE = "notice";

    /**
     * A line for the audit log.
     * @param entry the line
     * @param at when what it tells of was done
     * @return due at once
     */
    public static Outgoing of(AuditEntry entry, Instant at) {
        return new Outgoing(entry.id(), AUDIT, at, entry, null, null);
    }

    /**
     * A notice for members.
     * @param notice the notice
     * @return due at once
     */
    public static Outgoing of(Notice notice) {
        return new Outgoing(notice.id(), NOTICE, notice.at(), null, notice, null);
    }

    /**
     * Anything else.
     * @param id stable, and no other record's
     * @param topic what it is
     * @param due not before
     * @param about another record that it is about, or null
     * @return what to put into a record
     */
    public static Outgoing of(String id, String topic, Instant due, @Nullable String about) {
        return new Outgoing(id, topic, due, null, null, about);
    }

}
