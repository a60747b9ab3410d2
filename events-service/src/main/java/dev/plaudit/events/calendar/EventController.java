package dev.plaudit.events.calendar;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import dev.plaudit.platform.lists.ListOf;
import dev.plaudit.platform.lists.ListPage;
import dev.plaudit.platform.lists.ListRequest;
import dev.plaudit.platform.lists.Lists;
import dev.plaudit.platform.lists.PublicAnswer;
import dev.plaudit.platform.lists.Ready;

/**
 * Public reading of events.
 */
@RestController
@RequestMapping("/api/v1/events")
@Tag(name = "Events")
class EventController {

    private final Events events;

    EventController(Events events) {
        this.events = events;
    }

    @GetMapping
    @Operation(summary = "Gatherings, campaigns, competitions and series")
    ResponseEntity<Ready<ListPage<EventView>>> list(@ListOf("events") ListRequest request) {
        return Lists.answer(request);
    }

    @GetMapping("/{slug}")
    @Operation(summary = "One event")
    ResponseEntity<Ready<EventView>> one(@PathVariable String slug) {
        return PublicAnswer.json(this.events.published().catalogue().find(slug));
    }

}
