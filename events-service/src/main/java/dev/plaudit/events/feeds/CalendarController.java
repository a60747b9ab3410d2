package dev.plaudit.events.feeds;

import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

import dev.plaudit.platform.lists.ListOf;
import dev.plaudit.platform.lists.ListRequest;
import dev.plaudit.platform.lists.PublicAnswer;
import dev.plaudit.platform.problems.NotFoundException;
import dev.plaudit.platform.references.Parties;
import dev.plaudit.platform.references.Party;

/**
 * Public calendars.
 */
@RestController
@Tag(name = "Events")
class CalendarController {

    private static final MediaType CALENDAR = MediaType.parseMediaType("text/calendar;charset=utf-8");

    private final Appointments appointments;

    private final Parties parties;

    private final String host;

    CalendarController(Appointments appointments, Parties parties, @Value("${plaudit.base-url}") URI baseUrl) {
        this.appointments = appointments;
        this.parties = parties;
        this.host = Objects.requireNonNullElse(baseUrl.getHost(), "localhost");
    }

    @GetMapping("/api/v1/feeds/events.ics")
    @Operation(summary = "Events as a calendar (RFC 5545), with the filters of the list; those whose days are known")
    @ApiResponse(responseCode = "200", content = @Content(mediaType = "text/calendar"))
    ResponseEntity<byte[]> events(@ListOf("events") ListRequest request) {
        return answer("Events", this.appointments.events(request));
    }

    @GetMapping("/api/v1/people/{slug}.ics")
    @Operation(summary = "What a person gives and holds as a calendar (RFC 5545); what is on known days")
    @ApiResponse(responseCode = "200", content = @Content(mediaType = "text/calendar"))
    ResponseEntity<byte[]> person(@PathVariable String slug) {
        if (!this.parties.isPerson(slug)) {
            throw new NotFoundException();
        }
        Party person = this.parties.people(List.of(slug)).getFirst();
        return answer(person.name(),
                Stream.concat(this.appointments.heldBy(person.id()), this.appointments.givenBy(person.id())));
    }

    private ResponseEntity<byte[]> answer(String name, Stream<Appointment> appointments) {
        return PublicAnswer.of(CalendarDocument.of(name, this.host, appointments.toList()), CALENDAR);
    }

}
