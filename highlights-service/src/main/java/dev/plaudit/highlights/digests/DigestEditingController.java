package dev.plaudit.highlights.digests;

import java.util.List;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import dev.plaudit.platform.identity.Caller;
import dev.plaudit.platform.writes.IfMatch;
import dev.plaudit.platform.writes.MergePatch;
import dev.plaudit.platform.writes.OwnAnswer;

/**
 * Composing and publishing of digests.
 */
@RestController
@RequestMapping("/api/v1/digests")
@Tag(name = "Digests")
class DigestEditingController {

    private final EditDigest edit;

    private final PublishDigest publish;

    private final DraftHistory history;

    DigestEditingController(EditDigest edit, PublishDigest publish, DraftHistory history) {
        this.edit = edit;
        this.publish = publish;
        this.history = history;
    }

    @PostMapping
    @Operation(summary = "Begin a digest")
    ResponseEntity<DigestDraftView> draft(Caller caller, @RequestBody NewDigest body) {
        Digest digest = this.edit.draft(caller, body);
        return OwnAnswer.created(digest, DigestDraftView.of(digest), "/api/v1/digests/" + digest.id() + "/draft");
    }

    @GetMapping("/{slug}/draft")
    @Operation(summary = "A digest as curators work on it")
    ResponseEntity<DigestDraftView> one(Caller caller, @PathVariable String slug) {
        return answer(this.edit.one(caller, slug));
    }

    @PatchMapping(path = "/{slug}", consumes = { MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON_VALUE })
    @Operation(summary = "Change what a digest is composed of (JSON Merge Patch)")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(implementation = DigestContent.class)))
    ResponseEntity<DigestDraftView> change(Caller caller, @PathVariable String slug, IfMatch seen,
            @RequestBody ObjectNode changes) {
        return answer(this.edit.change(caller, slug, seen, changes));
    }

    @PutMapping("/{slug}/highlights/{achievementId}")
    @Operation(summary = "Put an achievement into a section of a digest, or set it aside")
    ResponseEntity<DigestDraftView> pick(Caller caller, @PathVariable String slug, @PathVariable String achievementId,
            IfMatch seen, @RequestBody HighlightBody body) {
        return answer(this.edit.pick(caller, slug, achievementId, seen, body));
    }

    @PostMapping("/{slug}/translations")
    @Operation(summary = "Begin the same digest in another language")
    ResponseEntity<DigestDraftView> translate(Caller caller, @PathVariable String slug,
            @RequestBody TranslationBody body) {
        Digest digest = this.edit.translate(caller, slug, body);
        return OwnAnswer.created(digest, DigestDraftView.of(digest), "/api/v1/digests/" + digest.id() + "/draft");
    }

    @GetMapping("/{slug}/draft/revisions")
    @Operation(summary = "What a digest was composed of before, who changed it, and what: the last first, 50 at most")
    ResponseEntity<List<DraftRevisionView>> history(Caller caller, @PathVariable String slug, @RequestParam(
            required = false) @Parameter(description = "Only revisions before this number") @Nullable Long before) {
        return OwnAnswer.of(this.history.of(caller, slug, before));
    }

    @GetMapping("/{slug}/draft/revisions/{number}")
    @Operation(summary = "What a digest was composed of in one of its states")
    ResponseEntity<DigestContent> former(Caller caller, @PathVariable String slug, @PathVariable long number) {
        return OwnAnswer.of(this.history.content(caller, slug, number));
    }

    @PostMapping("/{slug}/publish")
    @Operation(summary = "Publish a digest, or amend it with a further revision, which says what is corrected")
    ResponseEntity<DigestDraftView> publish(Caller caller, @PathVariable String slug, IfMatch seen,
            @RequestBody(required = false) @Nullable PublishBody body) {
        return answer(this.publish.publish(caller, slug, seen, (body != null) ? body.correction() : null));
    }

    @PostMapping("/{slug}/withdraw")
    @Operation(summary = "Take a published digest back, so that nobody reads it or any revision of it")
    ResponseEntity<DigestDraftView> withdraw(Caller caller, @PathVariable String slug, IfMatch seen,
            @RequestBody WithdrawBody body) {
        return answer(this.publish.withdraw(caller, slug, seen, body.reason()));
    }

    private static ResponseEntity<DigestDraftView> answer(Digest digest) {
        return OwnAnswer.of(digest, DigestDraftView.of(digest));
    }

    /**
     * How a digest is published.
     *
     * @param correction what is corrected, for readers; needed for all revisions but the
     * first
     */
    record PublishBody(@Nullable String correction) {
    }

    /**
     * How a digest is taken back.
     *
     * @param reason why, for those who work on digests
     */
    record WithdrawBody(@Nullable String reason) {
    }

}
