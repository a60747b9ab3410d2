package dev.plaudit.highlights.conversations;

import java.net.URI;

import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;

import dev.plaudit.platform.identity.Caller;
import dev.plaudit.platform.lists.PublicAnswer;
import dev.plaudit.platform.writes.OwnAnswer;

/**
 * Conversations about submissions.
 */
@RestController
@RequestMapping("/api/v1/achievements/{id}/comments")
@Tag(name = "Reviews")
class CommentController {

    private final Converse converse;

    CommentController(Converse converse) {
        this.converse = converse;
    }

    @GetMapping
    @Operation(summary = "What is said about a submission of mine or in my scopes, as far as it is for me")
    ResponseEntity<ConversationView> list(Caller caller, @PathVariable String id) {
        return OwnAnswer.of(this.converse.read(caller, id));
    }

    @PostMapping
    @Operation(summary = "Say something about a submission of mine or in my scopes")
    @ApiResponse(responseCode = "201")
    ResponseEntity<CommentView> say(Caller caller, @PathVariable String id, @RequestBody CommentBody body) {
        CommentView comment = this.converse.say(caller, id, body);
        URI list = UriComponentsBuilder.fromPath("/api/v1/achievements/{id}/comments").build(id);
        return ResponseEntity.created(list)
            .contentType(PublicAnswer.JSON)
            .cacheControl(CacheControl.noStore())
            .body(comment);
    }

    @DeleteMapping("/{commentId}")
    @Operation(summary = "Delete a comment of mine; that there was one stays")
    ResponseEntity<Void> delete(Caller caller, @PathVariable String id, @PathVariable String commentId) {
        this.converse.delete(caller, id, commentId);
        return ResponseEntity.noContent().build();
    }

}
