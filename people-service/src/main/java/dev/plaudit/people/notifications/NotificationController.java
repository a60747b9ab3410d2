package dev.plaudit.people.notifications;

import java.time.Instant;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
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
 * The inbox of whoever is signed in.
 */
@RestController
@RequestMapping("/api/v1/me/notifications")
@Tag(name = "Notifications")
class NotificationController {

    private final Inbox inbox;

    NotificationController(Inbox inbox) {
        this.inbox = inbox;
    }

    @GetMapping
    @Operation(summary = "What you were told, the newest first")
    ResponseEntity<Ready<ListPage<NotificationView>>> list(Caller caller,
            @ListOf("notifications") ListRequest request) {
        return Lists.answerPrivately(this.inbox.list(caller, request));
    }

    @GetMapping("/count")
    @Operation(summary = "How many you have not read")
    ResponseEntity<Unread> count(Caller caller) {
        return OwnAnswer.of(new Unread(this.inbox.countUnread(caller)));
    }

    @GetMapping("/{id}")
    @Operation(summary = "One of the things you were told")
    ResponseEntity<NotificationView> one(Caller caller, @PathVariable String id) {
        return answer(this.inbox.one(caller, id));
    }

    @PatchMapping(path = "/{id}", consumes = { MediaType.APPLICATION_JSON_VALUE, MergePatch.MEDIA_TYPE })
    @Operation(summary = "Says whether you have read it", description = "A JSON Merge Patch (RFC 7396).")
    ResponseEntity<NotificationView> mark(Caller caller, @PathVariable String id, IfMatch seen,
            @io.swagger.v3.oas.annotations.parameters.RequestBody(content = @Content(mediaType = MergePatch.MEDIA_TYPE,
                    schema = @Schema(implementation = ReadMark.class))) @RequestBody ObjectNode patch) {
        return answer(this.inbox.mark(caller, id, seen, patch));
    }

    @PostMapping("/read")
    @Operation(summary = "Says that you have read all up to a time",
            description = "What came later stays unread, so nobody reads what they have not seen.")
    ResponseEntity<Unread> markAll(Caller caller, @Valid @RequestBody Seen seen) {
        return OwnAnswer.of(new Unread(this.inbox.markAll(caller, seen.until())));
    }

    private static ResponseEntity<NotificationView> answer(Notification notification) {
        return ResponseEntity.ok()
            .contentType(PublicAnswer.JSON)
            .cacheControl(CacheControl.noStore())
            .eTag(notification.tag())
            .body(NotificationView.of(notification));
    }

    /**
     * Up to where somebody has read.
     *
     * @param until the time of the newest that they have seen
     */
    record Seen(@NotNull Instant until) {
    }

    /**
     * What they have not read.
     *
     * @param unread how many
     */
    record Unread(long unread) {
    }

}
