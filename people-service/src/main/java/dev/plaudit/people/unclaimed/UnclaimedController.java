package dev.plaudit.people.unclaimed;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import dev.plaudit.people.persons.PartId;
import dev.plaudit.people.persons.People;
import dev.plaudit.people.persons.PersonView;
import dev.plaudit.people.persons.WholePerson;
import dev.plaudit.platform.identity.Caller;
import dev.plaudit.platform.writes.IfMatch;
import dev.plaudit.platform.writes.MergePatch;
import dev.plaudit.platform.writes.OwnAnswer;

/**
 * Writing of people by managers.
 */
@RestController
@RequestMapping("/api/v1/people")
@Tag(name = "People")
class UnclaimedController {

    private final EditUnclaimed edits;

    private final People people;

    UnclaimedController(EditUnclaimed edits, People people) {
        this.edits = edits;
        this.people = people;
    }

    @PostMapping
    @Operation(summary = "Make a person in one's scopes")
    ResponseEntity<PersonView> make(Caller caller, @Valid @RequestBody NewPerson body) {
        WholePerson made = this.edits.make(caller, body);
        return OwnAnswer.created(made.kept(), this.people.view(made), PartId.path("people", made.kept().id()));
    }

    @PatchMapping(path = "/{slug}", consumes = { MediaType.APPLICATION_JSON_VALUE, MergePatch.MEDIA_TYPE })
    @Operation(summary = "Edit an unclaimed person in one's scopes, by a merge patch")
    ResponseEntity<PersonView> edit(Caller caller, @PathVariable String slug, IfMatch ifMatch,
            @RequestBody ObjectNode patch) {
        WholePerson edited = this.edits.edit(caller, slug, ifMatch, patch);
        return OwnAnswer.of(edited.kept(), this.people.view(edited));
    }

}
