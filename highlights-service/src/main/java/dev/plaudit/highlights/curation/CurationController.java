package dev.plaudit.highlights.curation;

import java.util.Comparator;
import java.util.List;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import dev.plaudit.highlights.digests.Digest;
import dev.plaudit.highlights.digests.DigestIssue;
import dev.plaudit.highlights.digests.DraftIssue;
import dev.plaudit.highlights.renderings.DigestRenderings;
import dev.plaudit.highlights.renderings.Format;
import dev.plaudit.highlights.renderings.Rendering;
import dev.plaudit.platform.identity.Caller;
import dev.plaudit.platform.lists.ListPage;
import dev.plaudit.platform.writes.FieldChecks;
import dev.plaudit.platform.writes.OwnAnswer;

/**
 * What curators look at while they work on a digest. Nothing here changes one.
 */
@RestController
@RequestMapping("/api/v1/digests")
@Tag(name = "Digests")
class CurationController {

    private final DraftIssue issues;

    private final DigestRenderings renderings;

    private final DraftProposals proposals;

    private final CheckDigest checks;

    private final CheckLinks links;

    CurationController(DraftIssue issues, DigestRenderings renderings, DraftProposals proposals, CheckDigest checks,
            CheckLinks links) {
        this.issues = issues;
        this.renderings = renderings;
        this.proposals = proposals;
        this.checks = checks;
        this.links = links;
    }

    @GetMapping("/drafts")
    @Operation(summary = "All digests as curators work on them, the last changed first")
    ResponseEntity<List<DraftItem>> drafts(Caller caller) {
        return OwnAnswer.of(this.issues.all(caller)
            .stream()
            .sorted(Comparator.comparing(Digest::updatedAt).reversed().thenComparing(Digest::id))
            .map(DraftItem::of)
            .toList());
    }

    @GetMapping("/{slug}/draft/issue")
    @Operation(summary = "What readers would see if the digest came out as it is composed now")
    ResponseEntity<DigestIssue> issue(Caller caller, @PathVariable String slug) {
        return OwnAnswer.of(this.issues.of(this.issues.draft(caller, slug)));
    }

    @GetMapping("/{slug}/draft.html")
    @Operation(summary = "The same as one HTML file that needs nothing else")
    @ApiResponse(responseCode = "200", content = @Content(mediaType = "text/html"))
    ResponseEntity<byte[]> html(Caller caller, @PathVariable String slug) {
        Rendering rendering = this.renderings.render(Format.HTML, this.issues.of(this.issues.draft(caller, slug)));
        return ResponseEntity.ok()
            .headers((headers) -> rendering.headers().forEach(headers::set))
            .contentType(MediaType.parseMediaType(rendering.mediaType()))
            .cacheControl(CacheControl.noStore())
            .body(rendering.body());
    }

    @GetMapping("/{slug}/draft/proposals")
    @Operation(summary = "What was considered for a digest: proposed, selected, deferred or declined, the best first")
    ResponseEntity<ListPage<ProposalView>> proposals(Caller caller, @PathVariable String slug,
            @RequestParam(required = false) @Parameter(
                    description = "Words in title, summary or names") @Nullable String q,
            @RequestParam(required = false) @Parameter(
                    description = "proposed, selected, deferred or declined") @Nullable String state,
            @RequestParam(required = false) @Parameter(
                    description = "The section that it would stand in") @Nullable String section,
            @RequestParam(required = false) @Parameter(
                    description = "The code of a reason, such as nominated") @Nullable String reason,
            @RequestParam(required = false) @Parameter(
                    description = "Where the page before ended") @Nullable String cursor,
            @RequestParam(required = false) @Parameter(description = "1 to 100, 20 without") @Nullable String limit) {
        Digest digest = this.issues.draft(caller, slug);
        return OwnAnswer.of(this.proposals.of(digest, ProposalQuery.of(q, state, section, reason, cursor, limit)));
    }

    @GetMapping("/{slug}/draft/checks")
    @Operation(summary = "What is to be looked at before a digest comes out")
    ResponseEntity<List<Finding>> checks(Caller caller, @PathVariable String slug) {
        return OwnAnswer.of(this.checks.check(this.issues.draft(caller, slug)));
    }

    @PostMapping("/{slug}/draft/link-checks")
    @Operation(summary = "Look whether links of a digest still lead somewhere, eight at a time",
            description = "Nothing is stored. Only public addresses are asked, by the rules of link previews.")
    ResponseEntity<CheckLinks.Checked> linkChecks(Caller caller, @PathVariable String slug,
            @RequestBody(required = false) @Nullable LinkCheckBody body) {
        Digest digest = this.issues.draft(caller, slug);
        int from = (body != null && body.from() != null) ? body.from() : 0;
        FieldChecks fields = new FieldChecks();
        fields.require("/from", from >= 0, "is less than nothing");
        fields.finish();
        return OwnAnswer.of(this.links.check(digest, from));
    }

    /**
     * Which links are checked.
     *
     * @param from how many come before; without, none
     */
    record LinkCheckBody(@Nullable Integer from) {
    }

}
