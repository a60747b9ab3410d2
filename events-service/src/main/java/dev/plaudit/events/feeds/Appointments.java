package dev.plaudit.events.feeds;

import java.net.URI;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

import dev.plaudit.events.calendar.EventView;
import dev.plaudit.events.calendar.Events;
import dev.plaudit.events.talks.TalkView;
import dev.plaudit.events.talks.Talks;
import dev.plaudit.platform.catalogue.Catalogue;
import dev.plaudit.platform.catalogue.CatalogueQuery;
import dev.plaudit.platform.lists.ListRequest;

/**
 * Finds what takes place on known days among what everybody reads.
 */
@Component
class Appointments {

    /**
     * Without a wish, since a calendar shows no second page.
     */
    private static final int MANY = CatalogueQuery.MAX_LIMIT;

    private final Events events;

    private final Talks talks;

    private final JsonMapper json;

    private final String root;

    Appointments(Events events, Talks talks, JsonMapper json, @Value("${plaudit.base-url}") URI baseUrl) {
        this.events = events;
        this.talks = talks;
        this.json = json;
        this.root = baseUrl.toString().replaceFirst("/+$", "");
    }

    /**
     * Events of a list.
     */
    Stream<Appointment> events(ListRequest request) {
        CatalogueQuery query = request.parameters().containsKey("limit") ? request.query()
                : request.query().limitedTo(MANY);
        return found(request.catalogue(), query, EventView.class).flatMap(this::event);
    }

    /**
     * Events that a person holds.
     */
    Stream<Appointment> heldBy(String person) {
        return found(this.events.published().catalogue(), CatalogueQuery.all().where("person", person).limitedTo(MANY),
                EventView.class)
            .flatMap(this::event);
    }

    /**
     * What a person gives, each time they do.
     */
    Stream<Appointment> givenBy(String person) {
        return found(this.talks.published().catalogue(), CatalogueQuery.all().where("speaker", person).limitedTo(MANY),
                TalkView.class)
            .flatMap((talk) -> talk.deliveries().stream().flatMap((delivery) -> delivery(talk, delivery)));
    }

    private <T> Stream<T> found(Catalogue catalogue, CatalogueQuery query, Class<T> view) {
        return catalogue.search(query).items().stream().map((item) -> this.json.readValue(item, view));
    }

    private Stream<Appointment> event(EventView event) {
        Optional<LocalDate> first = Appointment.day(event.startDate());
        LocalDate last = first.map((day) -> Appointment.day(event.endDate()).orElse(day)).orElse(LocalDate.MIN);
        return first
            .map((day) -> new Appointment("event-" + event.id(), event.title(), event.description(), day, last,
                    place(event.city(), event.country()), this.root + "/events/" + event.slug(), event.kind(),
                    event.updatedAt()))
            .stream();
    }

    private Stream<Appointment> delivery(TalkView talk, TalkView.DeliveryView delivery) {
        return Appointment.day(delivery.date())
            .map((day) -> new Appointment("talk-" + talk.id() + "-" + delivery.number(), talk.title(), talk.summary(),
                    day, day, delivery.eventTitle(), this.root + "/talks/" + talk.slug(), "talk", talk.updatedAt()))
            .stream();
    }

    private static @Nullable String place(@Nullable String city, @Nullable String country) {
        StringJoiner place = new StringJoiner(", ");
        Optional.ofNullable(city).ifPresent(place::add);
        Optional.ofNullable(country)
            .map((code) -> Locale.of("", code).getDisplayCountry(Locale.ENGLISH))
            .ifPresent(place::add);
        return (place.length() > 0) ? place.toString() : null;
    }

}
