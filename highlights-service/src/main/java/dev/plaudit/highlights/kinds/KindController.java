package dev.plaudit.highlights.kinds;

import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;

import dev.plaudit.platform.identity.Caller;
import dev.plaudit.platform.lists.ListOf;
import dev.plaudit.platform.lists.ListPage;
import dev.plaudit.platform.lists.ListRequest;
import dev.plaudit.platform.lists.Lists;
import dev.plaudit.platform.lists.PublicAnswer;
import dev.plaudit.platform.lists.Ready;
import dev.plaudit.platform.vocabularies.EditVocabulary;
import dev.plaudit.platform.vocabularies.TermAnswer;
import dev.plaudit.platform.vocabularies.TermContent;
import dev.plaudit.platform.vocabularies.TermView;
import dev.plaudit.platform.vocabularies.Vocabulary;
import dev.plaudit.platform.writes.PutCondition;

/**
 * Reading and editing of kinds.
 */
@RestController
@RequestMapping("/api/v1/kinds")
@Tag(name = "Kinds")
class KindController {

    private final Vocabulary kindVocabulary;

    private final EditVocabulary edit;

    private final SchemaAnswer answer;

    KindController(Vocabulary kindVocabulary, EditVocabulary edit, SchemaAnswer answer) {
        this.kindVocabulary = kindVocabulary;
        this.edit = edit;
        this.answer = answer;
    }

    @GetMapping
    @Operation(summary = "The kinds of achievements")
    ResponseEntity<Ready<ListPage<TermView>>> list(@ListOf("kinds") ListRequest request) {
        return Lists.answer(request);
    }

    @GetMapping("/{kind}")
    @Operation(summary = "One kind")
    ResponseEntity<Ready<TermView>> one(@PathVariable String kind) {
        return PublicAnswer.json(this.kindVocabulary.published().catalogue().find(kind));
    }

    @PutMapping("/{kind}")
    @Operation(summary = "Adds or changes a kind of achievement, for admins")
    ResponseEntity<TermView> put(Caller caller, @PathVariable String kind, PutCondition condition,
            @RequestBody TermContent content) {
        return TermAnswer.of(this.edit.put(caller, this.kindVocabulary, kind, condition, content), condition,
                "/api/v1/kinds");
    }

    @GetMapping("/{kind}/schema")
    @Operation(summary = "What a report of this kind must hold, as JSON Schema 2020-12")
    @ApiResponse(responseCode = "200", content = @Content(mediaType = KindSchema.MEDIA_TYPE))
    ResponseEntity<byte[]> schema(@PathVariable String kind,
            @RequestParam(required = false) @Parameter(
                    description = "The number of a definition; the current one without") @Nullable Integer version,
            @RequestParam(required = false, name = "program") @Parameter(
                    description = "Programs the report names, whose labels and rules count") @Nullable List<String> programs,
            @RequestParam(defaultValue = "submit", name = "for") @Parameter(description = Stage.WORDS) String stage,
            HttpServletRequest request) {
        return this.answer.of(kind, version, (programs != null) ? programs : List.of(), stage, request);
    }

}
