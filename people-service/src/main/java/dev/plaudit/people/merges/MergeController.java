package dev.plaudit.people.merges;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import dev.plaudit.people.merges.Merges.Found;
import dev.plaudit.people.persons.PartId;
import dev.plaudit.platform.identity.Caller;
import dev.plaudit.platform.lists.ListOf;
import dev.plaudit.platform.lists.ListPage;
import dev.plaudit.platform.lists.ListRequest;
import dev.plaudit.platform.lists.Lists;
import dev.plaudit.platform.lists.Ready;
import dev.plaudit.platform.writes.IfMatch;
import dev.plaudit.platform.writes.OwnAnswer;

/**
 * Merges, for managers.
 */
@RestController
@RequestMapping("/api/v1/merges")
@Tag(name = "Merges")
class MergeController {

    private final MergePeople merges;

    MergeController(MergePeople merges) {
        this.merges = merges;
    }

    @GetMapping
    @Operation(summary = "Merges of people in one's scopes, the newest first")
    ResponseEntity<Ready<ListPage<MergeView>>> list(Caller caller, @ListOf("merges") ListRequest request) {
        return Lists.answerPrivately(this.merges.list(caller, request));
    }

    @GetMapping("/{id}")
    @Operation(summary = "One merge")
    ResponseEntity<MergeView> one(Caller caller, @PathVariable String id) {
        return answer(this.merges.read(caller, id));
    }

    @PostMapping
    @Operation(summary = "Merge a person into another, both in one's scopes")
    ResponseEntity<MergeView> merge(Caller caller, @Valid @RequestBody MergeRequest body) {
        Found merged = this.merges.merge(caller, body);
        MergeView view = MergeView.of(merged.person(), merged.merge());
        return OwnAnswer.created(merged.person(), view, PartId.path("merges", view.id()));
    }

    @DeleteMapping("/{id}")
    @Operation(summary = "Take a merge back")
    ResponseEntity<MergeView> undo(Caller caller, @PathVariable String id, IfMatch ifMatch,
            @RequestParam(required = false) @Size(max = 2000) @Nullable String reason) {
        return answer(this.merges.undo(caller, id, ifMatch, reason));
    }

    private static ResponseEntity<MergeView> answer(Found found) {
        return OwnAnswer.of(found.person(), MergeView.of(found.person(), found.merge()));
    }

}
