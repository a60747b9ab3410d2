package dev.plaudit.events.calendar;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;

import org.springframework.stereotype.Repository;

import dev.plaudit.platform.references.Parties;
import dev.plaudit.platform.catalogue.CatalogueEntry;
import dev.plaudit.platform.catalogue.CatalogueSchema;
import dev.plaudit.platform.catalogue.Filter;
import dev.plaudit.platform.catalogue.Ordering;
import dev.plaudit.platform.dates.PartialDate;
import dev.plaudit.platform.lists.PublicAnswer;
import dev.plaudit.platform.mongo.VersionedStore;
import dev.plaudit.platform.publishing.Published;
import dev.plaudit.platform.publishing.Publisher;

import static com.mongodb.client.model.Filters.in;

/**
 * The stored events, and what the public reads of them.
 */
@Repository
public class Events {

    static final CatalogueSchema SCHEMA = new CatalogueSchema("events", 1,
            List.of(Filter.of("kind", "Its kind, as in /event-kinds").lowerCase().counted(),
                    Filter.of("mode", "online, in-person, hybrid or unknown").lowerCase().counted(),
                    Filter.of("country", "Its country, ISO 3166-1 alpha-2").upperCase().counted(),
                    Filter.of("region", "The region of its country").lowerCase().counted(),
                    Filter.of("community", "A community that holds it").lowerCase().counted(),
                    Filter.of("person", "A person who holds it").lowerCase(),
                    Filter.of("parent", "The event it is part of").lowerCase()),
            true, List.of(Ordering.byDate("date").reversed(), Ordering.byText("title")));

    private final VersionedStore<Event> store;

    private final MongoCollection<Event> collection;

    private final Clock clock;

    private final Published<Event> published;

    private final Parties parties;

    private final Publisher publisher;

    Events(MongoDatabase database, Publisher publisher, Parties parties, Clock clock) {
        this.store = new VersionedStore<>(database, "events", Event.class, clock);
        this.collection = database.getCollection("events", Event.class);
        this.clock = clock;
        this.parties = parties;
        this.publisher = publisher;
        this.published = publisher.publish(SCHEMA, this.store, (event) -> Optional.of(entry(event)));
        parties.follow("regions", (ids) -> this.published.refreshAll());
        parties.follow("people", (ids) -> this.published.refreshWhere("person", ids));
        parties.follow("communities", (ids) -> this.published.refreshWhere("community", ids));
    }

    /**
     * Stores events as an import states them. Those that somebody has edited since, or
     * added, stay as they are.
     * @param events the states to have
     */
    public void putAll(List<Event> events) {
        this.store.putAll(events, (existing, stated) -> existing.edits().isEmpty() ? stated : existing);
    }

    /**
     * An event by its id.
     * @param id the event
     * @return nothing when there is none
     */
    public Optional<Event> find(String id) {
        return this.store.find(id);
    }

    /**
     * Hears of events that change.
     * @param follower gets the id of each
     */
    public void follow(Consumer<String> follower) {
        this.store.follow((change) -> follower.accept(change.id()));
    }

    /**
     * Stores a new event.
     * @throws dev.plaudit.platform.problems.ConflictException when its id is not free
     */
    Event add(Event event) {
        return this.store.addUnused(event);
    }

    Event replace(Event event) {
        return this.store.replace(event);
    }

    void delete(Event event) {
        this.store.delete(event.id(), event.version());
    }

    /**
     * Takes people out who were erased. An import that names them changes nothing then.
     * @param personIds all ids that they had
     */
    public void forget(Set<String> personIds) {
        this.collection.find(in("hostPersonIds", personIds))
            .into(new ArrayList<>())
            .forEach((found) -> this.store.put(found,
                    (current, read) -> current.without(personIds, this.clock.instant())));
    }

    /**
     * What everybody reads.
     * @return the catalogue and its upkeep
     */
    public Published<Event> published() {
        return this.published;
    }

    /**
     * The entity tag under which everybody reads an event. The catalogue is not asked,
     * which may be behind when another instance has written.
     */
    String publicTag(Event event) {
        return PublicAnswer.tag(this.publisher.json(view(event)).getBytes(StandardCharsets.UTF_8));
    }

    EventView view(Event event) {
        Instant known = this.parties.knownSince(event.hostPersonIds(), event.hostCommunityIds());
        Instant updatedAt = event.updatedAt().isAfter(known) ? event.updatedAt() : known;
        return new EventView(event.id(), event.id(), event.title(), event.description(), event.kind(),
                event.kindInSource(), event.mode(), event.start(), event.end(), event.city(), event.country(),
                this.parties.regionOf(event.country()).orElse(null), event.parentId(),
                this.parties.communities(event.hostCommunityIds()), this.parties.people(event.hostPersonIds()),
                event.attendance(), event.urls(), updatedAt);
    }

    private CatalogueEntry entry(Event event) {
        EventView view = view(event);
        CatalogueEntry.Builder entry = CatalogueEntry
            .of(event.id(), event.version(), view.updatedAt(), this.publisher.json(view))
            .title(event.title())
            .text(event.description())
            .text(event.kindInSource())
            .text(event.city())
            .keyword("kind", event.kind())
            .keyword("mode", event.mode().code())
            .keyword("country", event.country())
            .keyword("region", view.region())
            .keywords("community", event.hostCommunityIds())
            .keywords("person", this.parties.currentIds(event.hostPersonIds()))
            .keyword("parent", event.parentId())
            .orderedBy("title", event.title());
        view.communities().forEach((community) -> entry.text(community.name()));
        view.people().forEach((person) -> entry.text(person.name()));
        return dated(entry, event).build();
    }

    private static CatalogueEntry.Builder dated(CatalogueEntry.Builder entry, Event event) {
        PartialDate start = (event.start() != null) ? event.start() : event.end();
        PartialDate end = (event.end() != null) ? event.end() : event.start();
        if (start == null || end == null) {
            return entry;
        }
        return entry.dates(start.start(), end.end()).orderedBy("date", start.start());
    }

}
