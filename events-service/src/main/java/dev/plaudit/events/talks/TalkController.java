package dev.plaudit.events.talks;

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
 * Public reading of talks.
 */
@RestController
@RequestMapping("/api/v1/talks")
@Tag(name = "Talks")
class TalkController {

    private final Talks talks;

    TalkController(Talks talks) {
        this.talks = talks;
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

}
