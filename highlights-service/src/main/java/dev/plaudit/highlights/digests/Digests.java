package dev.plaudit.highlights.digests;

import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import com.mongodb.client.MongoDatabase;

import org.springframework.stereotype.Repository;

import dev.plaudit.highlights.achievements.Image;
import dev.plaudit.highlights.images.ImageId;
import dev.plaudit.highlights.images.ImageUse;
import dev.plaudit.platform.mongo.VersionedStore;
import dev.plaudit.platform.notices.NoticePost;
import dev.plaudit.platform.outbox.Outbox;
import dev.plaudit.platform.outbox.Outboxes;
import dev.plaudit.platform.outbox.Outgoing;

/**
 * The stored digests, with their published revisions and what they were composed of
 * before.
 */
@Repository
public class Digests implements ImageUse {

    private final VersionedStore<Digest> store;

    private final VersionedStore<DigestRevision> revisions;

    private final VersionedStore<DraftSave> saves;

    private final Outbox<Digest> outbox;

    Digests(MongoDatabase database, Outboxes outboxes, NoticePost notices, Clock clock) {
        this.store = new VersionedStore<>(database, "digests", Digest.class, clock);
        this.revisions = new VersionedStore<>(database, "digest-revisions", DigestRevision.class, clock);
        this.saves = new VersionedStore<>(database, "digest-saves", DraftSave.class, clock);
        this.outbox = outboxes.open("digests", this.store)
            .elsewhere(Outgoing.NOTICE, (message) -> notices.send(Objects.requireNonNull(message.notice())));
    }

    VersionedStore<Digest> store() {
        return this.store;
    }

    VersionedStore<DigestRevision> revisions() {
        return this.revisions;
    }

    /**
     * What their publication has yet to bring about elsewhere.
     * @return the outbox of all digests
     */
    public Outbox<Digest> outbox() {
        return this.outbox;
    }

    /**
     * A digest as curators work on it.
     * @param id the digest
     * @return its current state, or nothing
     */
    public Optional<Digest> find(String id) {
        return this.store.find(id);
    }

    List<Digest> findAll(Collection<String> ids) {
        return this.store.findAll(ids);
    }

    /**
     * Every digest, published or not. There are few enough to go through.
     * @return all, in no order
     */
    public List<Digest> all() {
        return this.store.findAll();
    }

    /**
     * A digest that an earlier attempt of this very request has written.
     * @param id the digest
     * @return its current state; nothing in a first attempt
     */
    public Optional<Digest> alreadyWritten(String id) {
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
     * Stores what a curator made of a digest. What it was composed of before is kept.
     * @param before the state it was
     * @param next the one to have
     * @return the state as stored
     * @throws dev.plaudit.platform.problems.StaleVersionException if another state was
     * stored in between
     */
    public Digest save(Digest before, Digest next) {
        // The same whoever writes it; when another wins, it is what that one has changed.
        this.saves.put(DraftSave.of(before));
        return this.store.replace(next);
    }

    /**
     * Stores the next state of a digest that is composed as before.
     * @throws dev.plaudit.platform.problems.StaleVersionException if another state was
     * stored in between
     */
    Digest replace(Digest next) {
        return this.store.replace(next);
    }

    /**
     * Changes a digest whatever happens to it meanwhile.
     */
    void alter(String id, UnaryOperator<Digest> change) {
        find(id).ifPresent((digest) -> this.store.put(digest, (current, read) -> change.apply(current)));
    }

    /**
     * What a digest was composed of before it was changed.
     * @param id the digest
     * @param numbers versions of its state
     * @return those that were changed, the last first
     */
    List<DraftSave> saves(String id, LongStream numbers) {
        List<String> ids = numbers.mapToObj((number) -> DraftSave.id(id, number)).toList();
        return this.saves.findAll(ids).stream().sorted(Comparator.comparingLong(DraftSave::number).reversed()).toList();
    }

    /**
     * Takes an erased account, and the persons that were erased with it, out of every
     * state and revision.
     * @param accountId the account
     * @param personIds ids that the persons have or had
     */
    public void forget(String accountId, Set<String> personIds) {
        this.revisions.findAll()
            .forEach((revision) -> this.revisions.put(revision,
                    (current, read) -> current.without(accountId, personIds)));
        this.saves.findAll()
            .forEach((save) -> this.saves.put(save, (current, read) -> current.without(accountId, personIds)));
        all().forEach((digest) -> alter(digest.id(), (current) -> current.without(accountId, personIds)));
    }

    Digest put(Digest digest) {
        return this.store.put(digest, (existing, stated) -> existing.restated(stated.content()));
    }

    /**
     * Publishes an issue. The one before becomes a revision first, which is the same
     * whoever does it, so that of two who publish at once one wins and nothing of either
     * is mixed.
     */
    Digest publish(Digest digest, Digest published) {
        DigestIssue before = digest.issue();
        if (before != null) {
            this.revisions.put(DigestRevision.of(before, digest.publishedBy()));
        }
        return this.store.replace(published);
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

}
