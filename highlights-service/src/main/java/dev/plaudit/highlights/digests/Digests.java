package dev.plaudit.highlights.digests;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

import com.mongodb.client.MongoDatabase;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.stereotype.Repository;

import dev.plaudit.platform.catalogue.CatalogueEntry;
import dev.plaudit.platform.catalogue.CatalogueSchema;
import dev.plaudit.platform.catalogue.Filter;
import dev.plaudit.platform.catalogue.Ordering;
import dev.plaudit.platform.dates.Period;
import dev.plaudit.platform.mongo.VersionedStore;
import dev.plaudit.platform.publishing.Published;
import dev.plaudit.platform.publishing.Publisher;

/**
 * The stored digests, and what the public reads of them: a short form in lists, the
 * current issue, and every published revision.
 */
@Repository
public class Digests {

    private static final Ordering BY_NAME = Ordering.byText("title");

    static final CatalogueSchema SCHEMA = new CatalogueSchema("digests", 1,
            List.of(Filter.of("program", "The program it belongs to").counted(),
                    Filter.of("period", "The time it tells of, as in 2021-Q3, or a year or quarter that holds it")
                        .upperCase(),
                    Filter.of("language", "Its language, BCP 47").lowerCase().counted()),
            true, List.of(Ordering.byDate("date").reversed(), BY_NAME));

    private static final CatalogueSchema ISSUES = new CatalogueSchema("digest-issues", 1, List.of(), false,
            List.of(BY_NAME));

    private static final CatalogueSchema REVISIONS = new CatalogueSchema("digest-revisions", 1, List.of(), false,
            List.of(BY_NAME));

    private final VersionedStore<Digest> store;

    private final VersionedStore<DigestRevision> revisions;

    private final Published<Digest> issues;

    private final Published<DigestRevision> publishedRevisions;

    private final Publisher publisher;

    private final JsonMapper json;

    Digests(MongoDatabase database, Publisher publisher, JsonMapper json, Clock clock) {
        this.store = new VersionedStore<>(database, "digests", Digest.class, clock);
        this.revisions = new VersionedStore<>(database, "digest-revisions", DigestRevision.class, clock);
        this.publisher = publisher;
        this.json = json;
        this.publishedRevisions = publisher.publish(REVISIONS, this.revisions,
                (revision) -> Optional.of(revisionEntry(revision)));
        this.issues = publisher.publish(ISSUES, this.store,
                (digest) -> Optional.ofNullable(digest.issue()).map((issue) -> issueEntry(digest, issue)));
        publisher.publish(SCHEMA, this.store,
                (digest) -> Optional.ofNullable(digest.issue()).map((issue) -> listEntry(digest, issue)));
    }

    /**
     * The issue that readers see.
     * @param slug the digest
     * @return nothing when there is no such digest or it was never published
     */
    public Optional<DigestIssue> issue(String slug) {
        return issueJson(slug).map((issue) -> this.json.readValue(issue, DigestIssue.class));
    }

    Optional<byte[]> issueJson(String slug) {
        return this.issues.catalogue().find(slug);
    }

    Optional<byte[]> revisionJson(String slug, int number) {
        return this.publishedRevisions.catalogue().find(DigestRevision.id(slug, number));
    }

    Optional<Digest> find(String id) {
        return this.store.find(id);
    }

    Digest put(Digest digest) {
        return this.store.put(digest, (existing, stated) -> stated.published(existing.issue()));
    }

    /**
     * Publishes an issue: its revision first, so that whatever readers see is kept.
     */
    void publish(Digest digest, DigestIssue issue) {
        this.revisions.put(DigestRevision.of(issue));
        this.store.replace(digest.published(issue));
    }

    private CatalogueEntry revisionEntry(DigestRevision revision) {
        return CatalogueEntry
            .of(revision.id(), revision.version(), revision.updatedAt(), this.publisher.json(revision.issue()))
            .build();
    }

    private CatalogueEntry issueEntry(Digest digest, DigestIssue issue) {
        return CatalogueEntry.of(digest.id(), digest.version(), digest.updatedAt(), this.publisher.json(issue)).build();
    }

    private CatalogueEntry listEntry(Digest digest, DigestIssue issue) {
        DigestListItem item = DigestListItem.of(issue);
        CatalogueEntry.Builder entry = CatalogueEntry
            .of(digest.id(), digest.version(), digest.updatedAt(), this.publisher.json(item))
            .title(issue.title())
            .text(issue.intro())
            .texts(item.sections())
            .keyword("program", issue.program())
            .keyword("language", issue.language())
            .keyword("period", issue.period().text())
            .dates(issue.period().start(), issue.period().end())
            .orderedBy("date", issue.period().start())
            .orderedBy("title", issue.title());
        item.authors().forEach((author) -> entry.text(author.name()));
        issue.items().forEach((told) -> entry.text(told.title()));
        Period.around(issue.period().start(), issue.period().end())
            .stream()
            .filter((period) -> !period.equals(issue.period()))
            .forEach((period) -> entry.keyword("period", period.text()));
        return entry.build();
    }

}
