package dev.plaudit.people.programs;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import io.swagger.v3.oas.annotations.Operation;
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
 * Reading and editing of programs.
 */
@RestController
@RequestMapping("/api/v1/programs")
@Tag(name = "Programs")
class ProgramController {

    private final Vocabulary programVocabulary;

    private final EditVocabulary edit;

    ProgramController(Vocabulary programVocabulary, EditVocabulary edit) {
        this.programVocabulary = programVocabulary;
        this.edit = edit;
    }

    @GetMapping
    @Operation(summary = "The programs that communities and experts belong to")
    ResponseEntity<Ready<ListPage<TermView>>> list(@ListOf("programs") ListRequest request) {
        return Lists.answer(request);
    }

    @GetMapping("/{slug}")
    @Operation(summary = "One program")
    ResponseEntity<Ready<TermView>> one(@PathVariable String slug) {
        return PublicAnswer.json(this.programVocabulary.published().catalogue().find(slug));
    }

    @PutMapping("/{slug}")
    @Operation(summary = "Adds or changes a program, for admins")
    ResponseEntity<TermView> put(Caller caller, @PathVariable String slug, PutCondition condition,
            @RequestBody TermContent content) {
        return TermAnswer.of(this.edit.put(caller, this.programVocabulary, slug, condition, content), condition,
                "/api/v1/programs");
    }

}
