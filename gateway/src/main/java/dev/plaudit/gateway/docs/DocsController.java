package dev.plaudit.gateway.docs;

import java.time.Duration;
import java.util.Map;

import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import dev.plaudit.gateway.pages.EntityTag;
import dev.plaudit.gateway.pages.Pages;
import dev.plaudit.gateway.pages.Visit;

/**
 * The description of the API, for programs and for people.
 */
@RestController
class DocsController {

    private final OpenApiDocuments documents;

    private final Pages pages;

    DocsController(OpenApiDocuments documents, Pages pages) {
        this.documents = documents;
        this.pages = pages;
    }

    @GetMapping("/api/v1/openapi.json")
    ResponseEntity<byte[]> document() {
        OpenApiDocuments.Known known = this.documents.current();
        return ResponseEntity.ok()
            .contentType(MediaType.APPLICATION_JSON)
            .cacheControl(CacheControl.maxAge(maxAge(known)).cachePublic())
            .eTag(EntityTag.of(known.text()))
            .body(known.text());
    }

    @GetMapping("/api/docs")
    ResponseEntity<byte[]> page(Visit visit) {
        OpenApiDocuments.Known known = this.documents.current();
        return this.pages.answer(visit, "docs", "/api/docs", Map.of("api", ApiView.of(known.document())),
                maxAge(known));
    }

    private static Duration maxAge(OpenApiDocuments.Known known) {
        return known.complete() ? Duration.ofMinutes(1) : Duration.ofSeconds(5);
    }

}
