package dev.plaudit.highlights.reviews;

import java.util.List;

import io.swagger.v3.oas.annotations.Hidden;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import dev.plaudit.platform.identity.Caller;
import dev.plaudit.platform.writes.OwnAnswer;

/**
 * What people-service asks, to tell managers once a day.
 */
@RestController
@Hidden
class InternalReviewController {

    private final CountWaiting countWaiting;

    InternalReviewController(CountWaiting countWaiting) {
        this.countWaiting = countWaiting;
    }

    @GetMapping("/internal/reviews/waiting")
    ResponseEntity<CountWaiting.Waiting> waiting(Caller caller, @RequestParam("scope") List<String> scopes) {
        return OwnAnswer.of(this.countWaiting.in(caller, scopes));
    }

}
