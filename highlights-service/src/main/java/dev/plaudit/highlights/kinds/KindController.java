package dev.plaudit.highlights.kinds;

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
import dev.plaudit.platform.lists.PublicAnswer;
import dev.plaudit.platform.lists.Ready;
import dev.plaudit.platform.vocabularies.TermView;
import dev.plaudit.platform.vocabularies.Vocabulary;

/**
 * Public reading of kinds.
 */
@RestController
@RequestMapping("/api/v1/kinds")
@Tag(name = "Kinds")
class KindController {

    private final Vocabulary kindVocabulary;

    KindController(Vocabulary kindVocabulary) {
        this.kindVocabulary = kindVocabulary;
    }

    @GetMapping
    @Operation(summary = "The kinds of achievements")
    ResponseEntity<Ready<ListPage<TermView>>> list(@ListOf("kinds") ListRequest request) {
        return Lists.answer(request);
    }

    @GetMapping("/{slug}")
    @Operation(summary = "One kind")
    ResponseEntity<Ready<TermView>> one(@PathVariable String slug) {
        return PublicAnswer.json(this.kindVocabulary.published().catalogue().find(slug));
    }

}
