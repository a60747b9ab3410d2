package dev.plaudit.highlights.reviews;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import dev.plaudit.highlights.achievements.Achievement;
import dev.plaudit.highlights.achievements.SubmissionView;
import dev.plaudit.highlights.achievements.SubmissionViews;
import dev.plaudit.platform.identity.Caller;
import dev.plaudit.platform.lists.ListOf;
import dev.plaudit.platform.lists.ListPage;
import dev.plaudit.platform.lists.ListRequest;
import dev.plaudit.platform.lists.Lists;
import dev.plaudit.platform.lists.Ready;
import dev.plaudit.platform.writes.IfMatch;
import dev.plaudit.platform.writes.OwnAnswer;

/**
 * Reviewing of submissions.
 */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Reviews")
class ReviewController {

    private final ReviewQueue queue;

    private final DecideSubmission decide;

    private final DecideBatch batch;

    private final SubmissionViews views;

    ReviewController(ReviewQueue queue, DecideSubmission decide, DecideBatch batch, SubmissionViews views) {
        this.queue = queue;
        this.decide = decide;
        this.batch = batch;
        this.views = views;
    }

    @GetMapping("/reviews")
    @Operation(
            summary = "What waits for a decision in my scopes, the oldest first; from and to are the day it was handed in")
    ResponseEntity<Ready<ListPage<SubmissionView>>> list(Caller caller, @ListOf("reviews") ListRequest request) {
        return Lists.answerPrivately(this.queue.list(caller, request));
    }

    @GetMapping("/reviews/{id}")
    @Operation(summary = "One submission in my scopes, in whatever state it is by now")
    ResponseEntity<SubmissionView> one(Caller caller, @PathVariable String id) {
        return answer(this.queue.one(caller, id));
    }

    @PostMapping("/achievements/{id}/reviews")
    @Operation(summary = "Decide about a submission in my scopes")
    ResponseEntity<SubmissionView> decide(Caller caller, @PathVariable String id, IfMatch seen,
            @RequestBody DecisionBody body) {
        return answer(this.decide.decide(caller, id, seen, body));
    }

    @PostMapping("/reviews/batch")
    @Operation(summary = "Decide about many submissions in my scopes, each as if it were the only one")
    ResponseEntity<BatchAnswer> decideAll(Caller caller, @RequestBody BatchBody body) {
        return OwnAnswer.of(this.batch.decide(caller, body));
    }

    private ResponseEntity<SubmissionView> answer(Achievement achievement) {
        return OwnAnswer.of(achievement, this.views.of(achievement));
    }

}
