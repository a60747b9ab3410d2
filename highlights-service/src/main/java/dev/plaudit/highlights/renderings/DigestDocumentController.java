package dev.plaudit.highlights.renderings;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;

import dev.plaudit.highlights.digests.DigestIssue;
import dev.plaudit.highlights.digests.PublishedDigests;
import dev.plaudit.platform.lists.PublicAnswer;
import dev.plaudit.platform.problems.NotFoundException;

/**
 * Public reading of digests as documents. The address says which; what a client would
 * rather accept does not matter.
 */
@RestController
@Tag(name = "Digests")
class DigestDocumentController {

    private final PublishedDigests digests;

    private final DigestRenderings renderings;

    DigestDocumentController(PublishedDigests digests, DigestRenderings renderings) {
        this.digests = digests;
        this.renderings = renderings;
    }

    @GetMapping("/api/v1/digests/{slug}.md")
    @Operation(summary = "The current issue of a digest as CommonMark")
    @ApiResponse(responseCode = "200", content = @Content(mediaType = "text/markdown"))
    ResponseEntity<byte[]> markdown(@PathVariable String slug) {
        return rendered(Format.MARKDOWN, slug);
    }

    @GetMapping("/api/v1/digests/{slug}.html")
    @Operation(summary = "The current issue of a digest as one HTML file that needs nothing else")
    @ApiResponse(responseCode = "200", content = @Content(mediaType = "text/html"))
    ResponseEntity<byte[]> html(@PathVariable String slug) {
        return rendered(Format.HTML, slug);
    }

    @GetMapping("/api/v1/digests/{slug}.atom")
    @Operation(summary = "The current issue of a digest as an Atom feed (RFC 4287)")
    @ApiResponse(responseCode = "200", content = @Content(mediaType = "application/atom+xml"))
    ResponseEntity<byte[]> atom(@PathVariable String slug) {
        return rendered(Format.ATOM, slug);
    }

    @GetMapping("/api/v1/digests/{slug}.txt")
    @Operation(summary = "The current issue of a digest as plain text")
    @ApiResponse(responseCode = "200", content = @Content(mediaType = "text/plain"))
    ResponseEntity<byte[]> text(@PathVariable String slug) {
        return rendered(Format.TEXT, slug);
    }

    @GetMapping("/api/v1/digests/{slug}.feed.json")
    @Operation(summary = "The current issue of a digest as a JSON Feed (version 1.1)")
    @ApiResponse(responseCode = "200", content = @Content(mediaType = "application/feed+json"))
    ResponseEntity<byte[]> jsonFeed(@PathVariable String slug) {
        return rendered(Format.JSON_FEED, slug);
    }

    @GetMapping("/api/v1/digests/{slug}.jsonld")
    @Operation(summary = "The current issue of a digest in the words of schema.org, as JSON-LD")
    @ApiResponse(responseCode = "200", content = @Content(mediaType = "application/ld+json"))
    ResponseEntity<byte[]> linkedData(@PathVariable String slug) {
        return rendered(Format.JSON_LD, slug);
    }

    @GetMapping("/api/v1/digests/{slug}.eml")
    @Operation(summary = "The current issue of a digest as an e-mail to nobody yet, in text and HTML")
    @ApiResponse(responseCode = "200", content = @Content(mediaType = "message/rfc822"))
    ResponseEntity<byte[]> email(@PathVariable String slug) {
        return rendered(Format.EMAIL, slug);
    }

    @GetMapping("/api/v1/digests/{slug}.png")
    @Operation(summary = "The image that stands for a digest where it is shared, 1200 by 630 pixels")
    @ApiResponse(responseCode = "200", content = @Content(mediaType = "image/png"))
    ResponseEntity<byte[]> image(@PathVariable String slug) {
        return rendered(Format.IMAGE, slug);
    }

    @GetMapping("/api/v1/digests/{slug}/revisions/{number}.html")
    @Operation(summary = "A published revision of a digest, as it was, as one HTML file that needs nothing else")
    @ApiResponse(responseCode = "200", content = @Content(mediaType = "text/html"))
    ResponseEntity<byte[]> revision(@PathVariable String slug, @PathVariable int number) {
        return rendered(Format.HTML, this.digests.revision(slug, number).orElseThrow(NotFoundException::new));
    }

    private ResponseEntity<byte[]> rendered(Format format, String slug) {
        return rendered(format, this.digests.issue(slug).orElseThrow(NotFoundException::new));
    }

    private ResponseEntity<byte[]> rendered(Format format, DigestIssue issue) {
        Rendering rendering = this.renderings.render(format, issue);
        ResponseEntity<byte[]> answer = PublicAnswer.of(rendering.body(),
                MediaType.parseMediaType(rendering.mediaType()));
        return ResponseEntity.status(answer.getStatusCode()).headers((headers) -> {
            headers.putAll(answer.getHeaders());
            rendering.headers().forEach(headers::set);
        }).body(answer.getBody());
    }

}
