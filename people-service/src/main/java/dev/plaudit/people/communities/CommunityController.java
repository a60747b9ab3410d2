package dev.plaudit.people.communities;

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
 * Public reading of communities.
 */
@RestController
@RequestMapping("/api/v1/communities")
@Tag(name = "Communities")
class CommunityController {

    private final Communities communities;

    CommunityController(Communities communities) {
        this.communities = communities;
    }

    @GetMapping
    @Operation(summary = "Local groups of programs")
    ResponseEntity<Ready<ListPage<CommunityView>>> list(@ListOf("communities") ListRequest request) {
        return Lists.answer(request);
    }

    @GetMapping("/{slug}")
    @Operation(summary = "One community")
    ResponseEntity<Ready<CommunityView>> one(@PathVariable String slug) {
        return PublicAnswer.json(this.communities.published().catalogue().find(slug));
    }

}
