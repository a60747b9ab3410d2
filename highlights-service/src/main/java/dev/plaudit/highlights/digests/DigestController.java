package dev.plaudit.highlights.digests;

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
import dev.plaudit.platform.lists.Ready;

/**
 * Public reading of digests as data.
 */
@RestController
@RequestMapping("/api/v1/digests")
@Tag(name = "Digests")
class DigestController {

    private final PublishedDigests digests;

    DigestController(PublishedDigests digests) {
        this.digests = digests;
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

    @GetMapping("/{slug}/revisions/{number}")
    @Operation(summary = "A published revision of a digest, as it was")
    ResponseEntity<Ready<DigestIssue>> revision(@PathVariable String slug, @PathVariable int number) {
        return IssueLanguage.answer(this.digests.revisionJson(slug, number));
    }

}
