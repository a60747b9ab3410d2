package dev.plaudit.highlights.composing;

import java.util.List;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

import dev.plaudit.highlights.digests.Digest;
import dev.plaudit.highlights.digests.DigestDraftView;
import dev.plaudit.platform.identity.Caller;
import dev.plaudit.platform.writes.IfMatch;
import dev.plaudit.platform.writes.OwnAnswer;

/**
 * Composing of digests.
 */
@RestController
@Tag(name = "Digests")
class ComposeController {

    private final ComposeDigest compose;

    ComposeController(ComposeDigest compose) {
        this.compose = compose;
    }

    @PostMapping("/api/v1/digests/{slug}/compose")
    @Operation(summary = "Fill a digest with what its period and program offer, each proposal with its reasons")
    ResponseEntity<DigestDraftView> compose(Caller caller, @PathVariable String slug, IfMatch seen,
            @RequestBody(required = false) @Nullable ComposeBody body) {
        Digest digest = this.compose.compose(caller, slug, seen,
                (body != null) ? body : new ComposeBody(List.of(), null, null));
        return OwnAnswer.of(digest, DigestDraftView.of(digest));
    }

}
