package dev.plaudit.events.talks;

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
 * Reading and writing of talks.
 */
@RestController
@RequestMapping("/api/v1/talks")
@Tag(name = "Talks")
class TalkController {

    private final Talks talks;

    private final WriteTalks write;

    TalkController(Talks talks, WriteTalks write) {
        this.talks = talks;
        this.write = write;
    }

    @GetMapping
    @Operation(summary = "Talks and each giving of one")
    ResponseEntity<Ready<ListPage<TalkView>>> list(@ListOf("talks") ListRequest request) {
        return Lists.answer(request);
    }

    @GetMapping("/{slug}")
    @Operation(summary = "One talk")
    ResponseEntity<Ready<TalkView>> one(@PathVariable String slug) {
        return PublicAnswer.json(this.talks.published().catalogue().find(slug));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Adds a talk, for organizers")
    ResponseEntity<TalkView> create(Caller caller, @RequestBody TalkContent content,
            @RequestParam(defaultValue = "false") boolean validateOnly) {
        Talk talk = this.write.create(caller, content, validateOnly);
        TalkView view = this.talks.view(talk);
        return validateOnly ? OwnAnswer.of(view) : OwnAnswer.created(talk, view, "/api/v1/talks/" + talk.id());
    }

    @PatchMapping(path = "/{slug}", consumes = { MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON_VALUE })
    @Operation(summary = "Edits a talk, for those who added or give it and managers of its scope")
    ResponseEntity<TalkView> edit(Caller caller, @PathVariable String slug, IfMatch condition,
            @RequestBody ObjectNode patch, @RequestParam(defaultValue = "false") boolean validateOnly) {
        Talk talk = this.write.edit(caller, slug, condition, patch, validateOnly);
        TalkView view = this.talks.view(talk);
        return validateOnly ? OwnAnswer.of(view) : OwnAnswer.of(talk, view);
    }

    @DeleteMapping("/{slug}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Deletes a talk, for those who added it and managers of its scope")
    void delete(Caller caller, @PathVariable String slug, IfMatch condition,
            @RequestParam(defaultValue = "false") boolean validateOnly) {
        this.write.delete(caller, slug, condition, validateOnly);
    }

}
