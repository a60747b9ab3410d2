package dev.plaudit.highlights.nominations;

import java.time.Instant;
import java.util.List;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import dev.plaudit.platform.identity.Caller;
import dev.plaudit.platform.writes.OwnAnswer;

/**
 * Recommending achievements for digests.
 */
@RestController
@RequestMapping("/api/v1/achievements/{id}/nominations")
@Tag(name = "Digests")
class NominationController {

    private final Nominate nominate;

    NominationController(Nominate nominate) {
        this.nominate = nominate;
    }

    @GetMapping
    @Operation(summary = "Who recommends an achievement for a digest, for managers and curators")
    ResponseEntity<List<NominationView>> all(Caller caller, @PathVariable String id) {
        return answer(this.nominate.all(caller, id));
    }

    @PostMapping
    @Operation(summary = "Recommend an achievement for a digest; the same account again replaces its note")
    ResponseEntity<List<NominationView>> nominate(Caller caller, @PathVariable String id,
            @RequestBody(required = false) @Nullable NominationBody body) {
        return answer(this.nominate.nominate(caller, id, (body != null) ? body.note() : null));
    }

    @PostMapping("/withdraw")
    @Operation(summary = "Recommend an achievement no longer")
    ResponseEntity<List<NominationView>> withdraw(Caller caller, @PathVariable String id) {
        return answer(this.nominate.withdraw(caller, id));
    }

    private static ResponseEntity<List<NominationView>> answer(List<Nomination> nominations) {
        return OwnAnswer.of(nominations.stream().map(NominationView::of).toList());
    }

    /**
     * What is said with a nomination.
     *
     * @param note why, in one's own words
     */
    record NominationBody(@Nullable String note) {
    }

    /**
     * A nomination.
     *
     * @param by who
     * @param note why, in their words
     * @param at when
     */
    record NominationView(String by, @Nullable String note, Instant at) {

        static NominationView of(Nomination nomination) {
            return new NominationView(nomination.name(), nomination.note(), nomination.at());
        }

    }

}
