package dev.plaudit.highlights.digests;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;

import tools.jackson.databind.json.JsonMapper;

import org.springframework.stereotype.Component;

import dev.plaudit.platform.catalogue.CatalogueEntry;
import dev.plaudit.platform.catalogue.CatalogueSchema;
import dev.plaudit.platform.catalogue.Filter;
import dev.plaudit.platform.catalogue.Ordering;
import dev.plaudit.platform.dates.Period;
import dev.plaudit.platform.lists.PublicAnswer;
import dev.plaudit.platform.mongo.Change;
import dev.plaudit.platform.problems.NotFoundException;
import dev.plaudit.platform.publishing.Published;
import dev.plaudit.platform.publishing.Publisher;
import dev.plaudit.platform.references.Parties;
import dev.plaudit.platform.writes.IfMatch;

/**
 * What everybody reads of digests: a short form in lists, the current issue, and every
 * published revision. They are as they were published, but for people of whom nothing may
 * be told any more, achievements that are not approved any more, and translations that
 * came later.
 */
@Component
public class PublishedDigests {

    private static final Ordering BY_NAME = Ordering.byText("title");

    static final CatalogueSchema SCHEMA = new CatalogueSchema("digests", 2,
            List.of(Filter.of("program", "The program it belongs to").counted(),
                    Filter.of("period", "The time it tells of, as in 2021-Q3, or a year or quarter that holds it")
                        .upperCase(),
                    Filter.of("language", "Its language, BCP 47").lowerCase().counted()),
            true, List.of(Ordering.byDate("date").reversed(), BY_NAME));

    private static final String PERSON = "person";

    private static final CatalogueSchema ISSUES = new CatalogueSchema("digest-issues", 2,
            List.of(Filter.of(PERSON, "A person who is named").ofTheServiceItself()), false, List.of(BY_NAME));

    private static final CatalogueSchema REVISIONS = new CatalogueSchema("digest-revisions", 2,
            List.of(Filter.of(PERSON, "A person who is named").ofTheServiceItself()), false, List.of(BY_NAME));

    private final Digests digests;

    private final Published<Digest> issues;

    private final Published<DigestRevision> revisions;

    private final Publisher publisher;

    private final Parties parties;

    private final JsonMapper json;

    PublishedDigests(Digests digests, Publisher publisher, Parties parties, JsonMapper json) {
        this.digests = digests;
        this.publisher = publisher;
        this.parties = parties;
        this.json = json;
        this.revisions = publisher.publish(REVISIONS, digests.revisions(),
                (revision) -> Optional.of(revisionEntry(revision)));
        this.issues = publisher.publishAll(ISSUES, digests.store(), this::issueEntries);
        Published<Digest> listed = publisher.publish(SCHEMA, digests.store(),
                (digest) -> shownOrGone(digest, this::listEntry));
        parties.follow("people", (ids) -> {
            this.revisions.refreshWhere(PERSON, ids);
            listed.refresh(this.issues.catalogue().ids(PERSON, ids));
            this.issues.refreshWhere(PERSON, ids);
        });
    }

    /**
     * The issue that readers see.
     * @param slug the digest
     * @return nothing when there is no such digest or it was never published
     */
    public Optional<DigestIssue> issue(String slug) {
        return issueJson(slug).map((issue) -> this.json.readValue(issue, DigestIssue.class));
    }

    /**
     * A revision as it was published.
     * @param slug the digest
     * @param number the revision, from 1
     * @return nothing when there is none, or nobody reads the digest
     */
    public Optional<DigestIssue> revision(String slug, int number) {
        return revisionJson(slug, number).map((issue) -> this.json.readValue(issue, DigestIssue.class));
    }

    Optional<byte[]> issueJson(String slug) {
        return this.issues.catalogue().find(slug);
    }

    /**
     * A revision as it was published: the current one, or one that others have followed.
     */
    Optional<byte[]> revisionJson(String slug, int number) {
        return issueJson(slug)
            .flatMap((current) -> (this.json.readValue(current, DigestIssue.class).revision() == number)
                    ? Optional.of(current) : this.revisions.catalogue().find(DigestRevision.id(slug, number)));
    }

    /**
     * A digest in the state that a write is based on: the one that curators work on, or
     * what everybody reads as long as nobody has worked on it since.
     * @param id the digest
     * @param seen the state that somebody has seen
     * @return the current state
     * @throws NotFoundException if there is none
     * @throws dev.plaudit.platform.problems.StaleVersionException if it is in another one
     */
    public Digest seen(String id, IfMatch seen) {
        Digest digest = this.digests.find(id).orElseThrow(NotFoundException::new);
        Optional<byte[]> read = digest.changed() ? Optional.empty() : issueJson(id);
        if (read.isEmpty()) {
            seen.require(digest);
        }
        else {
            seen.require(digest, PublicAnswer.tag(read.get()));
        }
        return digest;
    }

    private CatalogueEntry revisionEntry(DigestRevision revision) {
        CatalogueEntry.Builder entry = CatalogueEntry.of(revision.id(), revision.version(), revision.updatedAt(),
                this.publisher.json(Tombstones.in(revision.issue(), this.parties::isGone)));
        return entry.keywords(PERSON, revision.issue().personIds().distinct().toList()).build();
    }

    /**
     * What a digest shows as, and its translations, which name each other.
     */
    private Stream<CatalogueEntry> issueEntries(Change<Digest> change) {
        Digest changed = change.record();
        if (changed == null) {
            return Stream.of(CatalogueEntry.deleted(change.id(), change.version(), change.updatedAt()));
        }
        List<Digest> family = family(changed);
        return family.stream()
            .flatMap((digest) -> shownOrGone(digest, (it, issue) -> issueEntry(it, issue, family)).stream());
    }

    private List<Digest> family(Digest digest) {
        if (digest.family().size() == 1) {
            return List.of(digest);
        }
        String original = digest.family().getFirst();
        List<String> ids = original.equals(digest.id()) ? digest.family()
                : this.digests.find(original).map(Digest::family).orElseGet(digest::family);
        Stream<Digest> others = this.digests.findAll(ids).stream().filter((other) -> !other.id().equals(digest.id()));
        return Stream.concat(Stream.of(digest), others).toList();
    }

    private CatalogueEntry issueEntry(Digest digest, DigestIssue issue, List<Digest> family) {
        CatalogueEntry.Builder entry = CatalogueEntry.of(digest.id(), digest.version(), digest.updatedAt(),
                this.publisher.json(today(digest, issue, family)));
        return entry.keywords(PERSON, issue.personIds().distinct().toList()).build();
    }

    /**
     * As it was published, but for what must not be told as it was.
     */
    private DigestIssue today(Digest digest, DigestIssue issue, List<Digest> family) {
        List<DigestIssue.Translation> translations = family.stream()
            .filter((other) -> !other.id().equals(digest.id()))
            .flatMap(Digest::shown)
            .map((other) -> new DigestIssue.Translation(other.language(), other.slug()))
            .sorted(Comparator.comparing(DigestIssue.Translation::slug))
            .toList();
        List<DigestIssue.Section> sections = issue.sections()
            .stream()
            .map((section) -> section.with((item) -> item.with(item.credits(),
                    digest.retracted().contains(item.achievementId()) ? true : null)))
            .toList();
        return Tombstones.in(issue.with(issue.authors(), sections, translations), this.parties::isGone);
    }

    private static Optional<CatalogueEntry> shownOrGone(Digest digest,
            BiFunction<Digest, DigestIssue, CatalogueEntry> entry) {
        return (digest.withdrawn() != null)
                ? Optional.of(CatalogueEntry.deleted(digest.id(), digest.version(), digest.updatedAt()))
                : digest.shown().map((issue) -> entry.apply(digest, issue)).findFirst();
    }

    private CatalogueEntry listEntry(Digest digest, DigestIssue published) {
        DigestIssue issue = Tombstones.in(published, this.parties::isGone);
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
