package dev.plaudit.highlights.reasons;

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
import dev.plaudit.platform.lists.Ready;
import dev.plaudit.platform.writes.OwnAnswer;
import dev.plaudit.platform.writes.PutCondition;

/**
 * Reading and editing of the reasons for decisions.
 */
@RestController
@RequestMapping("/api/v1/review-reasons")
@Tag(name = "Reviews")
class ReasonController {

    private final EditReasons reasons;

    ReasonController(EditReasons reasons) {
        this.reasons = reasons;
    }

    @GetMapping
    @Operation(summary = "Reasons that a decision can name, for managers")
    ResponseEntity<Ready<ListPage<ReasonView>>> list(Caller caller, @ListOf("review-reasons") ListRequest request) {
        return Lists.answerPrivately(this.reasons.list(caller, request));
    }

    @GetMapping("/{id}")
    @Operation(summary = "One reason, for managers")
    ResponseEntity<ReasonView> one(Caller caller, @PathVariable String id) {
        ReviewReason reason = this.reasons.one(caller, id);
        return OwnAnswer.of(reason, ReasonView.of(reason));
    }

    @PutMapping("/{id}")
    @Operation(summary = "Adds or changes a reason, for admins")
    ResponseEntity<ReasonView> put(Caller caller, @PathVariable String id, PutCondition condition,
            @RequestBody ReasonBody body) {
        ReviewReason reason = this.reasons.put(caller, id, condition, body);
        ReasonView view = ReasonView.of(reason);
        return (condition.state() == null) ? OwnAnswer.created(reason, view, "/api/v1/review-reasons/" + id)
                : OwnAnswer.of(reason, view);
    }

}
