package dev.plaudit.highlights.achievements;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import dev.plaudit.highlights.achievements.AnswerCredit.Answered;
import dev.plaudit.platform.identity.Caller;
import dev.plaudit.platform.writes.IfMatch;
import dev.plaudit.platform.writes.OwnAnswer;

/**
 * Answering to being credited.
 */
@RestController
@RequestMapping("/api/v1/me/achievements/{id}/credit")
@Tag(name = "Own achievements")
class CreditController {

    private final AnswerCredit answer;

    CreditController(AnswerCredit answer) {
        this.answer = answer;
    }

    @PostMapping
    @Operation(summary = "Accept or decline to be credited, now or later; the same again is nothing new")
    ResponseEntity<Consent> answer(Caller caller, @PathVariable String id, IfMatch seen,
            @RequestBody CreditAnswer body) {
        Answered answered = this.answer.answer(caller, id, seen, body);
        return OwnAnswer.of(answered.achievement(), answered.said());
    }

}
