package dev.plaudit.people.communities;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;

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
 * Communities: everybody reads them, managers keep them.
 */
@RestController
@RequestMapping("/api/v1/communities")
@Tag(name = "Communities")
class CommunityController {

    private final Communities communities;

    private final EditCommunities edits;

    CommunityController(Communities communities, EditCommunities edits) {
        this.communities = communities;
        this.edits = edits;
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

    @PostMapping
    @Operation(summary = "Make a community in one's scopes")
    ResponseEntity<CommunityView> make(Caller caller, @Valid @RequestBody CommunityContent body) {
        Community made = this.edits.make(caller, body);
        return OwnAnswer.created(made, this.communities.view(made),
                UriComponentsBuilder.fromPath("/api/v1/communities/{id}").encode().build(made.id()).toString());
    }

    @PatchMapping(path = "/{slug}", consumes = { MediaType.APPLICATION_JSON_VALUE, MergePatch.MEDIA_TYPE })
    @Operation(summary = "Edit a community in one's scopes, by a merge patch")
    ResponseEntity<CommunityView> edit(Caller caller, @PathVariable String slug, IfMatch ifMatch,
            @RequestBody ObjectNode patch) {
        Community edited = this.edits.edit(caller, slug, ifMatch, patch);
        return OwnAnswer.of(edited, this.communities.view(edited));
    }

}
