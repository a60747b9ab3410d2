package dev.plaudit.people.persons;

import java.time.Duration;
import java.util.List;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import dev.plaudit.platform.catalogue.Catalogue;
import dev.plaudit.platform.lists.ListOf;
import dev.plaudit.platform.lists.ListPage;
import dev.plaudit.platform.lists.ListRequest;
import dev.plaudit.platform.lists.Lists;
import dev.plaudit.platform.lists.PublicAnswer;
import dev.plaudit.platform.lists.Ready;
import dev.plaudit.platform.problems.NotFoundException;

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
        Catalogue catalogue = this.people.published().catalogue();
        return catalogue.find(slug)
            .map(PublicAnswer::<PersonView>json)
            .orElseGet(() -> moved(catalogue.ids("formerId", List.of(slug))));
    }

    /**
     * Who was merged is found under the id that was kept. Not for long, since a merge can
     * be taken back.
     */
    private static ResponseEntity<Ready<PersonView>> moved(List<String> kept) {
        String id = kept.stream().findFirst().orElseThrow(NotFoundException::new);
        return ResponseEntity.status(HttpStatus.PERMANENT_REDIRECT)
            .location(UriComponentsBuilder.fromPath("/api/v1/people/{id}").build(id))
            .cacheControl(CacheControl.maxAge(Duration.ofSeconds(10)).cachePublic())
            .build();
    }

}
