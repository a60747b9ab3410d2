package dev.plaudit.highlights.reviews;

import java.util.Optional;
import java.util.Set;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;

import dev.plaudit.highlights.achievements.Achievement;
import dev.plaudit.highlights.reviews.ReviewQueue.Seen;
import dev.plaudit.platform.dates.PartialDate;
import dev.plaudit.platform.identity.Caller;
import dev.plaudit.platform.lists.ListOf;
import dev.plaudit.platform.lists.ListPage;
import dev.plaudit.platform.lists.ListRequest;
import dev.plaudit.platform.lists.Lists;
import dev.plaudit.platform.lists.Ready;
import dev.plaudit.platform.problems.BadParameterException;
import dev.plaudit.platform.writes.IfMatch;
import dev.plaudit.platform.writes.OwnAnswer;

/**
 * Reviewing of submissions.
 */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Reviews")
class ReviewController {

    private static final Set<String> COUNTER_PARAMETERS = Set.of("from", "to", "program", "region");

    private final ReviewQueue queue;

    private final DecideSubmission decide;

    private final DecideBatch batch;

    private final HeldDecisions held;

    private final DecisionLog log;

    private final CountReviews count;

    private final ReviewViews views;

    ReviewController(ReviewQueue queue, DecideSubmission decide, DecideBatch batch, HeldDecisions held, DecisionLog log,
            CountReviews count, ReviewViews views) {
        this.queue = queue;
        this.decide = decide;
        this.batch = batch;
        this.held = held;
        this.log = log;
        this.count = count;
        this.views = views;
    }

    @GetMapping("/reviews")
    @Operation(
            summary = "What waits for a decision in my scopes, the oldest first; from and to are the day it was handed in")
    ResponseEntity<Ready<ListPage<ReviewView>>> list(Caller caller,
            @ListOf(value = "reviews", besides = "olderThan") ListRequest request,
            @RequestParam(required = false) @Parameter(
                    description = "For how many days, weeks, months or years it waits at least: P7D") @Nullable String olderThan) {
        return Lists.answerPrivately(this.queue.list(caller, request, olderThan));
    }

    @GetMapping("/reviews/{id}")
    @Operation(summary = "One submission in my scopes, in whatever state it is by now")
    ResponseEntity<ReviewView> one(Caller caller, @PathVariable String id) {
        Seen seen = this.queue.one(caller, id);
        return OwnAnswer.of(seen.achievement(), seen.view());
    }

    @GetMapping("/reviews/decisions")
    @Operation(
            summary = "What was decided in my scopes, the newest first; from and to are the day it was decided; without what is held")
    ResponseEntity<Ready<ListPage<DecisionView>>> decisions(Caller caller, @ListOf("decisions") ListRequest request) {
        return Lists.answerPrivately(this.log.list(caller, request));
    }

    @GetMapping("/reviews/counters")
    @Operation(summary = "How reviewing goes in my scopes")
    ResponseEntity<Counters> counters(Caller caller, @RequestParam(required = false) @Parameter(
            description = "The first day, month or year whose decisions are counted; 90 days before the last without") @Nullable String from,
            @RequestParam(required = false) @Parameter(
                    description = "The last day, month or year whose decisions are counted; today without") @Nullable String to,
            @RequestParam(required = false) @Parameter(
                    description = "A program it has to do with") @Nullable String program,
            @RequestParam(required = false) @Parameter(
                    description = "A region it has to do with") @Nullable String region,
            HttpServletRequest request) {
        for (String name : request.getParameterMap().keySet()) {
            if (!COUNTER_PARAMETERS.contains(name)) {
                throw new BadParameterException(name, "There is no such parameter");
            }
        }
        return OwnAnswer.of(this.count.count(caller, date("from", from).map(PartialDate::start).orElse(null),
                date("to", to).map(PartialDate::end).orElse(null), program, region));
    }

    @PostMapping("/achievements/{id}/reviews")
    @Operation(summary = "Decide about a submission in my scopes, at once or to be released later")
    ResponseEntity<ReviewView> decide(Caller caller, @PathVariable String id, IfMatch seen,
            @RequestBody DecisionBody body) {
        return answer(this.decide.decide(caller, id, seen, body));
    }

    @DeleteMapping("/achievements/{id}/reviews/held")
    @Operation(summary = "Take a decision back that has no effect yet")
    ResponseEntity<ReviewView> takeBack(Caller caller, @PathVariable String id, IfMatch seen) {
        return answer(this.held.takeBack(caller, id, seen));
    }

    @PostMapping("/reviews/batch")
    @Operation(summary = "Decide about many submissions in my scopes, each as if it were the only one")
    ResponseEntity<BatchAnswer> decideAll(Caller caller, @RequestBody BatchBody body) {
        return OwnAnswer.of(this.batch.decide(caller, body));
    }

    @PostMapping("/reviews/release")
    @Operation(summary = "Let many decisions take effect that were held, each as if it were the only one")
    ResponseEntity<BatchAnswer> releaseAll(Caller caller, @RequestBody ReleaseBody body) {
        return OwnAnswer.of(this.batch.release(caller, body));
    }

    private ResponseEntity<ReviewView> answer(Achievement achievement) {
        return OwnAnswer.of(achievement, this.views.of(achievement));
    }

    private static Optional<PartialDate> date(String name, @Nullable String text) {
        try {
            return Optional.ofNullable(text).map(PartialDate::new);
        }
        catch (IllegalArgumentException ex) {
            throw new BadParameterException(name, "It is a date such as 2021-09-14, 2021-09 or 2021");
        }
    }

}
