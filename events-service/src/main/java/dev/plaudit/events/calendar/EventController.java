package dev.plaudit.events.calendar;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import dev.plaudit.platform.identity.Caller;
import dev.plaudit.platform.lists.ListOf;
import dev.plaudit.platform.lists.ListPage;
import dev.plaudit.platform.lists.ListRequest;
import dev.plaudit.platform.lists.Lists;
import dev.plaudit.platform.lists.PublicAnswer;
import dev.plaudit.platform.lists.Ready;
import dev.plaudit.platform.writes.IfMatch;
import dev.plaudit.platform.writes.MergePatch;
import dev.plaudit.platform.writes.OwnAnswer;

/**
 * Reading and writing of events.
 */
@RestController
@RequestMapping("/api/v1/events")
@Tag(name = "Events")
class EventController {

    private final Events events;

    private final WriteEvents write;

    EventController(Events events, WriteEvents write) {
        this.events = events;
        this.write = write;
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

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Adds an event, for organizers")
    ResponseEntity<EventView> create(Caller caller, @RequestBody EventContent content,
            @RequestParam(defaultValue = "false") boolean validateOnly) {
        Event event = this.write.create(caller, content, validateOnly);
        EventView view = this.events.view(event);
        return validateOnly ? OwnAnswer.of(view) : OwnAnswer.created(event, view, "/api/v1/events/" + event.id());
    }

    @PatchMapping(path = "/{slug}", consumes = { MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON_VALUE })
    @Operation(summary = "Edits an event, for those who added or hold it and managers of its scope")
    ResponseEntity<EventView> edit(Caller caller, @PathVariable String slug, IfMatch condition,
            @RequestBody ObjectNode patch, @RequestParam(defaultValue = "false") boolean validateOnly) {
        Event event = this.write.edit(caller, slug, condition, patch, validateOnly);
        EventView view = this.events.view(event);
        return validateOnly ? OwnAnswer.of(view) : OwnAnswer.of(event, view);
    }

    @DeleteMapping("/{slug}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Deletes an event, for those who added it and managers of its scope")
    void delete(Caller caller, @PathVariable String slug, IfMatch condition,
            @RequestParam(defaultValue = "false") boolean validateOnly) {
        this.write.delete(caller, slug, condition, validateOnly);
    }

}
