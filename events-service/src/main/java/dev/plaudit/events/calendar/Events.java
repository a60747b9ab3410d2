package dev.plaudit.events.calendar;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import com.mongodb.client.MongoDatabase;

import org.springframework.stereotype.Repository;

import dev.plaudit.platform.references.Parties;
import dev.plaudit.platform.references.Party;
import dev.plaudit.platform.catalogue.CatalogueEntry;
import dev.plaudit.platform.catalogue.CatalogueSchema;
import dev.plaudit.platform.catalogue.Filter;
import dev.plaudit.platform.catalogue.Ordering;
import dev.plaudit.platform.dates.PartialDate;
import dev.plaudit.platform.mongo.VersionedStore;
import dev.plaudit.platform.publishing.Published;
import dev.plaudit.platform.publishing.Publisher;

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

    private final Published<Event> published;

    private final Parties parties;

    private final Publisher publisher;

    Events(MongoDatabase database, Publisher publisher, Parties parties, Clock clock) {
        this.store = new VersionedStore<>(database, "events", Event.class, clock);
        this.parties = parties;
        this.publisher = publisher;
        this.published = publisher.publish(SCHEMA, this.store, (event) -> Optional.of(entry(event)));
        parties.follow("regions", (ids) -> this.published.refreshAll());
        parties.follow("people", (ids) -> this.published.refreshWhere("person", ids));
        parties.follow("communities", (ids) -> this.published.refreshWhere("community", ids));
    }

    /**
     * Stores events as an import states them.
     * @param events the states to have
     */
    public void putAll(List<Event> events) {
        this.store.putAll(events);
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

    Published<Event> published() {
        return this.published;
    }

    private CatalogueEntry entry(Event event) {
        List<Party> communities = this.parties.communities(event.hostCommunityIds());
        List<Party> people = this.parties.people(event.hostPersonIds());
        Instant known = this.parties.knownSince(event.hostPersonIds(), event.hostCommunityIds());
        Instant updatedAt = event.updatedAt().isAfter(known) ? event.updatedAt() : known;
        String region = this.parties.regionOf(event.country()).orElse(null);
        EventView view = new EventView(event.id(), event.id(), event.title(), event.description(), event.kind(),
                event.kindInSource(), event.mode(), event.start(), event.end(), event.city(), event.country(), region,
                event.parentId(), communities, people, event.attendance(), event.urls(), updatedAt);
        CatalogueEntry.Builder entry = CatalogueEntry
            .of(event.id(), event.version(), updatedAt, this.publisher.json(view))
            .title(event.title())
            .text(event.description())
            .text(event.kindInSource())
            .text(event.city())
            .keyword("kind", event.kind())
            .keyword("mode", event.mode().code())
            .keyword("country", event.country())
            .keyword("region", region)
            .keywords("community", event.hostCommunityIds())
            .keywords("person", this.parties.currentIds(event.hostPersonIds()))
            .keyword("parent", event.parentId())
            .orderedBy("title", event.title());
        communities.forEach((community) -> entry.text(community.name()));
        people.forEach((person) -> entry.text(person.name()));
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
