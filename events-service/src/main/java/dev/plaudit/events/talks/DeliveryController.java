package dev.plaudit.events.talks;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import dev.plaudit.platform.identity.Caller;
import dev.plaudit.platform.writes.IfMatch;
import dev.plaudit.platform.writes.MergePatch;
import dev.plaudit.platform.writes.OwnAnswer;

/**
 * Writing of deliveries. They are read with their talk, which is also what each write
 * answers.
 */
@RestController
@RequestMapping("/api/v1/talks/{slug}/deliveries")
@Tag(name = "Talks")
class DeliveryController {

    private final Talks talks;

    private final WriteDeliveries write;

    DeliveryController(Talks talks, WriteDeliveries write) {
        this.talks = talks;
        this.write = write;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Adds a delivery to a talk and answers the talk, in which it is the last")
    ResponseEntity<TalkView> add(Caller caller, @PathVariable String slug, @RequestBody DeliveryContent content,
            @RequestParam(defaultValue = "false") boolean validateOnly) {
        Talk talk = this.write.add(caller, slug, content, validateOnly);
        TalkView view = this.talks.view(talk);
        return validateOnly ? OwnAnswer.of(view) : OwnAnswer.created(talk, view, "/api/v1/talks/" + talk.id());
    }

    @PatchMapping(path = "/{number}", consumes = { MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON_VALUE })
    @Operation(summary = "Edits a delivery and answers its talk, whose entity tag is asked for")
    ResponseEntity<TalkView> edit(Caller caller, @PathVariable String slug, @PathVariable int number, IfMatch condition,
            @RequestBody ObjectNode patch, @RequestParam(defaultValue = "false") boolean validateOnly) {
        return answer(this.write.edit(caller, slug, number, condition, patch, validateOnly), validateOnly);
    }

    @DeleteMapping("/{number}")
    @Operation(summary = "Deletes a delivery and answers its talk, whose entity tag is asked for")
    ResponseEntity<TalkView> delete(Caller caller, @PathVariable String slug, @PathVariable int number,
            IfMatch condition, @RequestParam(defaultValue = "false") boolean validateOnly) {
        return answer(this.write.delete(caller, slug, number, condition, validateOnly), validateOnly);
    }

    private ResponseEntity<TalkView> answer(Talk talk, boolean validateOnly) {
        TalkView view = this.talks.view(talk);
        return validateOnly ? OwnAnswer.of(view) : OwnAnswer.of(talk, view);
    }

}
