package dev.plaudit.highlights.digests;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.mongodb.client.MongoDatabase;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.stereotype.Repository;

import dev.plaudit.highlights.achievements.Image;
import dev.plaudit.highlights.images.ImageId;
import dev.plaudit.highlights.images.ImageUse;
import dev.plaudit.platform.catalogue.CatalogueEntry;
import dev.plaudit.platform.catalogue.CatalogueSchema;
import dev.plaudit.platform.catalogue.Filter;
import dev.plaudit.platform.catalogue.Ordering;
import dev.plaudit.platform.dates.Period;
import dev.plaudit.platform.lists.PublicAnswer;
import dev.plaudit.platform.mongo.VersionedStore;
import dev.plaudit.platform.problems.NotFoundException;
import dev.plaudit.platform.publishing.Published;
import dev.plaudit.platform.publishing.Publisher;
import dev.plaudit.platform.writes.IfMatch;

/**
 * The stored digests, and what the public reads of them: a short form in lists, the
 * current issue, and every published revision.
 */
@Repository
public class Digests implements ImageUse {

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

    /**
     * A revision as it was published: the current one, or one that others have followed.
     */
    Optional<byte[]> revisionJson(String slug, int number) {
        Optional<byte[]> former = this.publishedRevisions.catalogue().find(DigestRevision.id(slug, number));
        return former.or(() -> issueJson(slug)
            .filter((issue) -> this.json.readValue(issue, DigestIssue.class).revision() == number));
    }

    Optional<Digest> find(String id) {
        return this.store.find(id);
    }

    /**
     * A digest in the state that a write is based on: the one that curators work on, or
     * what everybody reads as long as nobody has worked on it since.
     * @throws NotFoundException if there is none
     * @throws dev.plaudit.platform.problems.StaleVersionException if it is in another one
     */
    Digest seen(String id, IfMatch seen) {
        Digest digest = find(id).orElseThrow(NotFoundException::new);
        DigestIssue issue = digest.issue();
        if (issue == null || digest.changed()) {
            seen.require(digest);
        }
        else {
            seen.require(digest, PublicAnswer.tag(this.publisher.json(issue).getBytes(StandardCharsets.UTF_8)));
        }
        return digest;
    }

    /**
     * A digest that an earlier attempt of this very request has written.
     */
    Optional<Digest> alreadyWritten(String id) {
        return this.store.alreadyWritten(id);
    }

    /**
     * Stores a new digest.
     * @throws dev.plaudit.platform.problems.ConflictException if its name is taken
     */
    Digest add(Digest digest) {
        return this.store.add(digest);
    }

    /**
     * Stores the next state of a digest.
     * @throws dev.plaudit.platform.problems.StaleVersionException if another state was
     * stored in between
     */
    Digest replace(Digest digest) {
        return this.store.replace(digest);
    }

    Digest put(Digest digest) {
        return this.store.put(digest, (existing, stated) -> existing.restated(stated.content()));
    }

    /**
     * Publishes an issue. The one before becomes a revision first, which is the same
     * whoever does it, so that of two who publish at once one wins and nothing of either
     * is mixed.
     */
    Digest publish(Digest digest, DigestIssue issue, @Nullable Editor publishedBy) {
        DigestIssue before = digest.issue();
        if (before != null) {
            this.revisions.put(DigestRevision.of(before, digest.publishedBy()));
        }
        return this.store.replace(digest.published(issue, publishedBy));
    }

    /**
     * There are few enough digests to go through.
     */
    @Override
    public Set<ImageId> named(Collection<ImageId> images) {
        return shownIn(images, this.store.findAll().stream().flatMap((digest) -> digest.content().allImages()));
    }

    @Override
    public Set<ImageId> shown(Collection<ImageId> images) {
        return shownIn(images, Stream.empty());
    }

    /**
     * Every published revision goes on being readable.
     */
    private Set<ImageId> shownIn(Collection<ImageId> images, Stream<Image> drafted) {
        Stream<DigestIssue> issues = Stream.concat(
                this.store.findAll().stream().flatMap((digest) -> Stream.ofNullable(digest.issue())),
                this.revisions.findAll().stream().map(DigestRevision::issue));
        Set<ImageId> shown = Stream.concat(drafted, issues.flatMap(DigestIssue::allImages))
            .flatMap((image) -> image.sent().stream())
            .collect(Collectors.toSet());
        shown.retainAll(Set.copyOf(images));
        return shown;
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
