package dev.plaudit.highlights.digests;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;

import dev.plaudit.platform.lists.ListOf;
import dev.plaudit.platform.lists.ListPage;
import dev.plaudit.platform.lists.ListRequest;
import dev.plaudit.platform.lists.Lists;
import dev.plaudit.platform.lists.PublicAnswer;
import dev.plaudit.platform.lists.Ready;

/**
 * Public reading of digests as data.
 */
@RestController
@RequestMapping("/api/v1/digests")
@Tag(name = "Digests")
class DigestController {

    private final PublishedDigests digests;

    private final PublishedHistory history;

    DigestController(PublishedDigests digests, PublishedHistory history) {
        this.digests = digests;
        this.history = history;
    }

    @GetMapping
    @Operation(summary = "Published digests, the newest first")
    ResponseEntity<Ready<ListPage<DigestListItem>>> list(@ListOf("digests") ListRequest request) {
        return Lists.answer(request);
    }

    @GetMapping({ "/{slug}", "/{slug}.json" })
    @Operation(summary = "The current issue of a digest, whole")
    ResponseEntity<Ready<DigestIssue>> issue(@PathVariable String slug) {
        return IssueLanguage.answer(this.digests.issueJson(slug));
    }

    @GetMapping("/{slug}/revisions")
    @Operation(summary = "The published revisions of a digest and what each changed: the last first, 20 at most")
    ResponseEntity<Ready<List<RevisionView>>> revisions(@PathVariable String slug, @RequestParam(
            required = false) @Parameter(description = "Only revisions before this number") @Nullable Integer before) {
        return PublicAnswer.json(this.history.json(slug, before));
    }

    @GetMapping("/{slug}/revisions/{number}")
    @Operation(summary = "A published revision of a digest, as it was")
    ResponseEntity<Ready<DigestIssue>> revision(@PathVariable String slug, @PathVariable int number) {
        return IssueLanguage.answer(this.digests.revisionJson(slug, number));
    }

}
