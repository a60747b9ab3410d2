package dev.plaudit.events.talks;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Repository;

import dev.plaudit.events.calendar.Event;
import dev.plaudit.events.calendar.Events;
import dev.plaudit.platform.references.Parties;
import dev.plaudit.platform.references.Party;
import dev.plaudit.platform.catalogue.CatalogueEntry;
import dev.plaudit.platform.catalogue.CatalogueSchema;
import dev.plaudit.platform.catalogue.Filter;
import dev.plaudit.platform.catalogue.Ordering;
import dev.plaudit.platform.dates.PartialDate;
import dev.plaudit.platform.lists.PublicAnswer;
import dev.plaudit.platform.mongo.VersionedStore;
import dev.plaudit.platform.publishing.Published;
import dev.plaudit.platform.publishing.Publisher;
import dev.plaudit.platform.text.PlainText;

import static com.mongodb.client.model.Filters.in;

/**
 * The stored talks, and what the public reads of them.
 */
@Repository
public class Talks {

    static final CatalogueSchema SCHEMA = new CatalogueSchema("talks", 2,
            List.of(Filter.of("speaker", "A person who gives it").lowerCase().counted(),
                    Filter.of("event", "An event it was given at").lowerCase(),
                    Filter.of("community", "A community it was given for").lowerCase().counted(),
                    Filter.of("language", "Its language, BCP 47").lowerCase().counted(),
                    Filter.of("topic", "What it is about, as in /topics").lowerCase().counted()),
            false, List.of(Ordering.byText("title"), Ordering.byDate("date")));

    private final VersionedStore<Talk> store;

    private final MongoCollection<Talk> collection;

    private final Clock clock;

    private final Published<Talk> published;

    private final Parties parties;

    private final Events events;

    private final Publisher publisher;

    Talks(MongoDatabase database, Publisher publisher, Parties parties, Events events, Clock clock) {
        this.store = new VersionedStore<>(database, "talks", Talk.class, clock);
        this.collection = database.getCollection("talks", Talk.class);
        this.clock = clock;
        this.parties = parties;
        this.events = events;
        this.publisher = publisher;
        this.published = publisher.publish(SCHEMA, this.store, (talk) -> Optional.of(entry(talk)));
        events.follow((id) -> this.published.refreshWhere("event", List.of(id)));
        parties.follow("people", (ids) -> this.published.refreshWhere("speaker", ids));
        parties.follow("communities", (ids) -> this.published.refreshWhere("community", ids));
    }

    /**
     * Stores talks as an import states them. Those that somebody has edited since, or
     * added, stay as they are.
     * @param talks the states to have
     */
    public void putAll(List<Talk> talks) {
        this.store.putAll(talks, (existing, stated) -> existing.edits().isEmpty() ? stated : existing);
    }

    Optional<Talk> find(String id) {
        return this.store.find(id);
    }

    /**
     * Stores a new talk.
     * @throws dev.plaudit.platform.problems.ConflictException when its id is not free
     */
    Talk add(Talk talk) {
        return this.store.addUnused(talk);
    }

    /**
     * A talk that an earlier attempt of this very request has written.
     */
    Optional<Talk> alreadyWritten(String id) {
        return this.store.alreadyWritten(id);
    }

    Talk replace(Talk talk) {
        return this.store.replace(talk);
    }

    void delete(Talk talk) {
        this.store.delete(talk.id(), talk.version());
    }

    /**
     * The entity tag under which everybody reads a talk. The catalogue is not asked,
     * which may be behind when another instance has written.
     */
    String publicTag(Talk talk) {
        return PublicAnswer.tag(this.publisher.json(view(talk)).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Takes people out who were erased. An import that names them changes nothing then.
     * @param personIds all ids that they had
     */
    public void forget(Set<String> personIds) {
        this.collection.find(in("speakerIds", personIds))
            .into(new ArrayList<>())
            .forEach((found) -> this.store.put(found,
                    (current, read) -> current.without(personIds, this.clock.instant())));
    }

    /**
     * What everybody reads.
     * @return the catalogue and its upkeep
     */
    public Published<Talk> published() {
        return this.published;
    }

    private CatalogueEntry entry(Talk talk) {
        List<String> communities = communityIds(talk);
        TalkView view = view(talk);
        CatalogueEntry.Builder entry = CatalogueEntry
            .of(talk.id(), talk.version(), view.updatedAt(), this.publisher.json(view))
            .title(talk.title())
            .text(talk.summary())
            .texts(talk.topics())
            .keywords("speaker", this.parties.currentIds(talk.speakerIds()))
            .keywords("community", communities)
            .keyword("language", talk.language())
            .orderedBy("title", talk.title())
            .orderedBy("date", latest(talk));
        view.speakers().forEach((speaker) -> entry.text(speaker.name()));
        talk.topics().forEach((topic) -> entry.keyword("topic", PlainText.slug(topic)));
        talk.deliveries().forEach((delivery) -> entry.keyword("event", delivery.eventId()));
        return entry.build();
    }

    TalkView view(Talk talk) {
        Instant known = this.parties.knownSince(talk.speakerIds(), communityIds(talk));
        Stream<Instant> titles = talk.deliveries().stream().flatMap(this::event).map(Event::updatedAt);
        Instant updatedAt = Stream.concat(Stream.of(talk.updatedAt(), known), titles)
            .max(Instant::compareTo)
            .orElseThrow();
        List<TalkView.DeliveryView> deliveries = talk.deliveries().stream().map(this::view).toList();
        Stream<String> recordings = talk.deliveries().stream().flatMap((delivery) -> delivery.recordingUrls().stream());
        List<String> urls = Stream
            .of(recordings, talk.slideUrls().stream(), talk.codeUrls().stream(), talk.urls().stream())
            .flatMap((each) -> each)
            .distinct()
            .toList();
        return new TalkView(talk.id(), talk.id(), talk.title(), talk.summary(), this.parties.people(talk.speakerIds()),
                talk.language(), talk.topics(), talk.slideUrls(), talk.codeUrls(), talk.urls(), urls, deliveries,
                updatedAt);
    }

    private TalkView.DeliveryView view(Delivery delivery) {
        String eventTitle = event(delivery).map(Event::title).findFirst().orElse(null);
        String communityId = delivery.communityId();
        Party community = (communityId != null) ? this.parties.communities(List.of(communityId)).getFirst() : null;
        return new TalkView.DeliveryView(Objects.requireNonNullElse(delivery.number(), 0), delivery.eventId(),
                eventTitle, community, delivery.date(), delivery.language(), delivery.recordingUrls(),
                delivery.attendance());
    }

    private static List<String> communityIds(Talk talk) {
        return talk.deliveries().stream().map(Delivery::communityId).filter(Objects::nonNull).toList();
    }

    private Stream<Event> event(Delivery delivery) {
        String id = delivery.eventId();
        return (id != null) ? this.events.find(id).stream() : Stream.empty();
    }

    private static @Nullable LocalDate latest(Talk talk) {
        return talk.deliveries()
            .stream()
            .map(Delivery::date)
            .filter(Objects::nonNull)
            .map(PartialDate::start)
            .max(LocalDate::compareTo)
            .orElse(null);
    }

}
