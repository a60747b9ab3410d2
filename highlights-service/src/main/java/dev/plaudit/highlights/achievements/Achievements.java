package dev.plaudit.highlights.achievements;

import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;

import org.springframework.stereotype.Repository;

import dev.plaudit.highlights.images.ImageId;
import dev.plaudit.highlights.images.ImageUse;
import dev.plaudit.platform.catalogue.Catalogue;
import dev.plaudit.platform.catalogue.CatalogueEntry;
import dev.plaudit.platform.catalogue.CatalogueSchema;
import dev.plaudit.platform.mongo.Change;
import dev.plaudit.platform.mongo.VersionedStore;
import dev.plaudit.platform.notices.NoticePost;
import dev.plaudit.platform.outbox.Outbox;
import dev.plaudit.platform.outbox.Outboxes;
import dev.plaudit.platform.outbox.Outgoing;
import dev.plaudit.platform.publishing.Published;
import dev.plaudit.platform.publishing.Publisher;
import dev.plaudit.platform.publishing.View;
import dev.plaudit.platform.publishing.Views;
import dev.plaudit.platform.references.Parties;
import dev.plaudit.platform.references.References;

import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.or;

/**
 * The stored achievements, and what the public reads of them.
 */
@Repository
public class Achievements implements ImageUse {

    private final VersionedStore<Achievement> store;

    private final Outbox<Achievement> outbox;

    private final MongoCollection<Achievement> collection;

    private final Published<Achievement> published;

    private final PublicEntries entries;

    private final Publisher publisher;

    private final Parties parties;

    private final References references;

    private final Clock clock;

    private final List<Consumer<String>> afterDeletions = new CopyOnWriteArrayList<>();

    Achievements(MongoDatabase database, Publisher publisher, PublicEntries entries, Parties parties,
            References references, Outboxes outboxes, NoticePost notices, Clock clock) {
        this.parties = parties;
        this.references = references;
        this.clock = clock;
        this.store = new VersionedStore<>(database, "achievements", Achievement.class, clock);
        this.outbox = outboxes.open("achievements", this.store)
            .elsewhere(Outgoing.NOTICE, (message) -> notices.send(Objects.requireNonNull(message.notice())));
        this.collection = database.getCollection("achievements", Achievement.class);
        this.entries = entries;
        this.publisher = publisher;
        this.published = showAll(PublicEntries.SCHEMA, this::entries);
    }

    /**
     * Shows achievements to others than everybody. What is shown follows the names of all
     * that is referred to.
     * @param schema what can be asked, with filters {@code person}, {@code community},
     * {@code event} and {@code talk} among others
     * @param view how they see one
     * @return the achievements as they read them
     */
    public Published<Achievement> show(CatalogueSchema schema, View<Achievement> view) {
        return following(this.publisher.publish(schema, this.store, view));
    }

    /**
     * Shows achievements to others than everybody, each as any number of entries.
     * @param schema like that of {@link #show}
     * @param views how they see one
     * @return the achievements as they read them
     */
    public Published<Achievement> showAll(CatalogueSchema schema, Views<Achievement> views) {
        return following(this.publisher.publishAll(schema, this.store, views));
    }

    private Published<Achievement> following(Published<Achievement> shown) {
        this.parties.follow("people", (ids) -> shown.refreshWhere("person", ids));
        this.parties.follow("communities", (ids) -> shown.refreshWhere("community", ids));
        this.references.follow("events", (ids) -> shown.refreshWhere("event", ids));
        this.references.follow("talks", (ids) -> shown.refreshWhere("talk", ids));
        return shown;
    }

    /**
     * Registers somebody who keeps something that belongs to an achievement.
     * @param follower gets the ids of achievements that were deleted, here or at another
     * instance, each at least once; one that fails is called again
     */
    public void whenDeleted(Consumer<String> follower) {
        this.afterDeletions.add(follower);
    }

    /**
     * What its changes have yet to bring about elsewhere.
     * @return the outbox of all achievements
     */
    public Outbox<Achievement> outbox() {
        return this.outbox;
    }

    /**
     * One achievement, whoever may see it.
     * @param id its id
     * @return its current state, or nothing
     */
    public Optional<Achievement> find(String id) {
        return this.store.find(id);
    }

    /**
     * An achievement that an earlier attempt of this very request has written.
     * @param id its id
     * @return its current state; nothing in a first attempt
     */
    public Optional<Achievement> alreadyWritten(String id) {
        return this.store.alreadyWritten(id);
    }

    /**
     * Stores the next state of an achievement.
     * @param next with the version of the state before it
     * @return the state as stored
     * @throws dev.plaudit.platform.problems.StaleVersionException if another state was
     * stored in between
     */
    public Achievement replace(Achievement next) {
        return this.store.replace(next);
    }

    /**
     * Stores a new achievement.
     * @throws dev.plaudit.platform.problems.ConflictException if there is one of its id
     */
    Achievement add(Achievement draft) {
        return this.store.add(draft);
    }

    void delete(Achievement achievement) {
        this.store.delete(achievement.id(), achievement.version());
    }

    /**
     * Stores what an import tells of achievements; what happened to them here since
     * stays.
     * @param imported approved achievements
     */
    public void putAll(List<Achievement> imported) {
        this.store.putAll(imported, (existing, stated) -> existing.restated(stated.content(), this.parties::currentId));
    }

    /**
     * Achievements by their ids.
     * @param ids those wanted
     * @return those that are there, by id
     */
    public Map<String, Achievement> findAll(Collection<String> ids) {
        return this.store.findAll(ids).stream().collect(Collectors.toMap(Achievement::id, Function.identity()));
    }

    /**
     * Notes that a published digest tells of some achievements, and no longer of others.
     * @param digestId the digest
     * @param ids the achievements
     */
    public void toldIn(String digestId, Collection<String> ids) {
        Set<String> touched = new LinkedHashSet<>(ids);
        touched.addAll(catalogue().ids("digest", List.of(digestId)));
        this.store.findAll(touched).forEach((achievement) -> this.store.put(achievement, (current, read) -> {
            // Whatever else happens to it meanwhile stays.
            boolean tells = ids.contains(current.id());
            return tells ? current.toldIn(digestId, this.clock.instant())
                    : current.notToldIn(digestId, this.clock.instant());
        }));
    }

    @Override
    public Set<ImageId> named(Collection<ImageId> images) {
        return shownBy(images, (achievement) -> Stream.concat(Stream.of(achievement.content()),
                Stream.ofNullable(achievement.approved())));
    }

    @Override
    public Set<ImageId> shown(Collection<ImageId> images) {
        return shownBy(images, (achievement) -> achievement.publicContent().stream());
    }

    private Set<ImageId> shownBy(Collection<ImageId> images, Function<Achievement, Stream<Content>> contents) {
        List<String> refs = images.stream().map(ImageId::address).toList();
        Set<ImageId> shown = new HashSet<>();
        this.collection.find(or(in("content.images.ref", refs), in("approved.images.ref", refs)))
            .forEach((achievement) -> contents.apply(achievement)
                .flatMap((content) -> content.images().stream())
                .flatMap((image) -> image.sent().stream())
                .forEach(shown::add));
        shown.retainAll(Set.copyOf(images));
        return shown;
    }

    /**
     * What the public reads.
     * @return the catalogue of achievements
     */
    public Catalogue catalogue() {
        return this.published.catalogue();
    }

    /**
     * What everybody reads of an achievement, as soon as it is stored.
     * @param id its id
     * @return JSON; nothing when nobody may read it
     */
    public Optional<String> publicJson(String id) {
        return find(id).flatMap(this.entries::json);
    }

    private Stream<CatalogueEntry> entries(Change<Achievement> change) {
        Achievement achievement = change.record();
        if (achievement != null) {
            return this.entries.of(achievement).stream();
        }
        this.afterDeletions.forEach((follower) -> follower.accept(change.id()));
        return Stream.of(CatalogueEntry.deleted(change.id(), change.version(), change.updatedAt()));
    }

}
