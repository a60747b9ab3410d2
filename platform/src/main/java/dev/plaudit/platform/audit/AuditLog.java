package dev.plaudit.platform.audit;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import com.mongodb.client.MongoDatabase;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Repository;

import dev.plaudit.platform.catalogue.CatalogueEntry;
import dev.plaudit.platform.catalogue.CatalogueSchema;
import dev.plaudit.platform.catalogue.Filter;
import dev.plaudit.platform.catalogue.Ordering;
import dev.plaudit.platform.identity.Caller.Member;
import dev.plaudit.platform.identity.Operation;
import dev.plaudit.platform.problems.ConflictException;
import dev.plaudit.platform.mongo.KeyedRequest;
import dev.plaudit.platform.mongo.VersionedStore;
import dev.plaudit.platform.publishing.Published;
import dev.plaudit.platform.publishing.Publisher;

/**
 * The audit log of one service: entries are added, and read by admins; there is no way to
 * change or remove one. What decides about a record stands in the record's own document
 * too, so that the two can be held against each other.
 */
@Repository
public class AuditLog {

    private static final Logger logger = LoggerFactory.getLogger(AuditLog.class);

    static final CatalogueSchema SCHEMA = new CatalogueSchema("audit", 1,
            List.of(Filter.of("account", "Who did it").counted(), Filter.of("action", "What was done").counted(),
                    Filter.of("kind", "The kind of record it was done to").counted(),
                    Filter.of("record", "The record it was done to, as kind/id"),
                    Filter.of("address", "The network address it was done from")),
            true, List.of(Ordering.byNumber("at").reversed()));

    private final VersionedStore<AuditEntry> store;

    private final Published<AuditEntry> published;

    private final Publisher publisher;

    AuditLog(MongoDatabase database, Publisher publisher, Clock clock) {
        this.store = new VersionedStore<>(database, "audit", AuditEntry.class, clock);
        this.publisher = publisher;
        this.published = publisher.publish(SCHEMA, this.store, (entry) -> Optional.of(entry(entry)));
    }

    /**
     * Writes down what a member did.
     * @param member who
     * @param operation what
     * @param record to what, the kind in the plural and its id: {@code people/sayak-paul}
     * @param reason why, in their words, or null
     */
    public void add(Member member, Operation operation, String record, @Nullable String reason) {
        String id = KeyedRequest.newId("audit " + operation.name() + ' ' + record);
        this.store.add(AuditEntry.of(id, member, operation, record, reason));
    }

    /**
     * Writes down an entry. The same again is nothing new.
     * @param entry by its id
     */
    public void add(AuditEntry entry) {
        try {
            this.store.add(entry);
        }
        catch (ConflictException ex) {
            logger.debug("{} is written down already", entry.id());
        }
    }

    /**
     * Writes down what a service did by itself.
     * @param service its name
     * @param action what, in the manner of an operation's name
     * @param record to what
     * @param reason why, or null
     */
    public void addOwn(String service, String action, String record, @Nullable String reason) {
        this.store.add(new AuditEntry(UUID.randomUUID().toString(), 0, Instant.EPOCH, service, service, null, null,
                action, record, reason));
    }

    /**
     * Reads what an account did, and what was done to some records.
     * @param account the account
     * @param records each as kind/id
     * @return entries, the oldest first
     */
    public List<AuditEntry> concerning(String account, Collection<String> records) {
        Set<String> ids = new HashSet<>(this.published.catalogue().ids("account", List.of(account)));
        ids.addAll(this.published.catalogue().ids("record", records));
        return this.store.findAll(ids).stream().sorted(Comparator.comparing(AuditEntry::updatedAt)).toList();
    }

    private CatalogueEntry entry(AuditEntry entry) {
        var day = entry.updatedAt().atZone(ZoneOffset.UTC).toLocalDate();
        return CatalogueEntry
            .of(entry.id(), entry.version(), entry.updatedAt(), this.publisher.json(AuditEntryView.of(entry)))
            .title(entry.name())
            .text(entry.reason())
            .keyword("account", entry.account())
            .keyword("action", entry.action())
            .keyword("kind", entry.record().substring(0, Math.max(entry.record().indexOf('/'), 0)))
            .keyword("record", entry.record())
            .keyword("address", entry.address())
            .dates(day, day)
            .orderedBy("at", entry.updatedAt().toEpochMilli())
            .build();
    }

}
