package dev.plaudit.people.persons;

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
 * Public reading of people.
 */
@RestController
@RequestMapping("/api/v1/people")
@Tag(name = "People")
class PersonController {

    private final People people;

    PersonController(People people) {
        this.people = people;
    }

    @GetMapping
    @Operation(summary = "People who are credited or have a role")
    ResponseEntity<Ready<ListPage<PersonView>>> list(@ListOf("people") ListRequest request) {
        return Lists.answer(request);
    }

    @GetMapping("/{slug}")
    @Operation(summary = "One person")
    ResponseEntity<Ready<PersonView>> one(@PathVariable String slug) {
        return PublicAnswer.json(this.people.published().catalogue().find(slug));
    }

}
