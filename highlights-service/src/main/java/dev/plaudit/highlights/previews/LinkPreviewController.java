package dev.plaudit.highlights.previews;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import dev.plaudit.platform.identity.Caller;
import dev.plaudit.platform.writes.OwnAnswer;

/**
 * Previews of links.
 */
@RestController
@RequestMapping("/api/v1/link-previews")
@Tag(name = "Link previews")
class LinkPreviewController {

    private final PreviewLink preview;

    LinkPreviewController(PreviewLink preview) {
        this.preview = preview;
    }

    @PostMapping
    @Operation(summary = "What a link tells, to begin a report with",
            description = "Nothing is stored. A page that cannot be read is no error: what its address tells is answered.")
    ResponseEntity<LinkPreview> preview(Caller caller, @RequestBody PastedLink body) {
        return OwnAnswer.of(this.preview.preview(caller, body.url()));
    }

    /**
     * What somebody pasted.
     *
     * @param url an address of http or https, or one of the forms {@code doi:} and
     * {@code arXiv:}
     */
    record PastedLink(@Nullable String url) {
    }

}
