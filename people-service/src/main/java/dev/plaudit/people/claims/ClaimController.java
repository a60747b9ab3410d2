package dev.plaudit.people.claims;

import java.util.List;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import dev.plaudit.people.claims.ClaimPerson.Claimed;
import dev.plaudit.people.claims.ClaimProposals.Proposal;
import dev.plaudit.people.claims.Claims.Found;
import dev.plaudit.people.persons.PartId;
import dev.plaudit.platform.identity.Caller;
import dev.plaudit.platform.lists.ListOf;
import dev.plaudit.platform.lists.ListPage;
import dev.plaudit.platform.lists.ListRequest;
import dev.plaudit.platform.lists.Lists;
import dev.plaudit.platform.lists.Ready;
import dev.plaudit.platform.writes.IfMatch;
import dev.plaudit.platform.writes.OwnAnswer;

/**
 * Claims, for those who claim and those who decide.
 */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Claims")
class ClaimController {

    private final ClaimPerson claims;

    private final ClaimProposals proposals;

    private final DecideClaim decisions;

    ClaimController(ClaimPerson claims, ClaimProposals proposals, DecideClaim decisions) {
        this.claims = claims;
        this.proposals = proposals;
        this.decisions = decisions;
    }

    @GetMapping("/me/claim-proposals")
    @Operation(summary = "Whom one may be: persons without an account with one's pages or names, the best first")
    ResponseEntity<Proposals> proposals(Caller caller) {
        return OwnAnswer.of(new Proposals(this.proposals.of(caller)));
    }

    @GetMapping("/me/claims")
    @Operation(summary = "One's own claims, in any state")
    ResponseEntity<OwnClaims> own(Caller caller) {
        return OwnAnswer.of(new OwnClaims(this.claims.own(caller)
            .stream()
            .map((found) -> ClaimView.of(found.claimant(), found.claim()))
            .toList()));
    }

    @DeleteMapping("/me/claims/{id}")
    @Operation(summary = "Take back a claim of one's own")
    ResponseEntity<ClaimView> withdraw(Caller caller, @PathVariable String id, IfMatch ifMatch) {
        return answer(this.claims.withdraw(caller, id, ifMatch));
    }

    @PostMapping("/claims")
    @Operation(summary = "Say to be a person who has no account")
    ResponseEntity<ClaimView> claim(Caller caller, @Valid @RequestBody ClaimRequest body) {
        Claimed claimed = this.claims.claim(caller, body);
        Found found = claimed.found();
        ClaimView view = ClaimView.of(found.claimant(), found.claim());
        return claimed.isNew() ? OwnAnswer.created(found.claimant(), view, PartId.path("claims", view.id()))
                : OwnAnswer.of(found.claimant(), view);
    }

    @GetMapping("/claims")
    @Operation(summary = "Claims of people in one's scopes, for managers; the oldest first")
    ResponseEntity<Ready<ListPage<ClaimView>>> queue(Caller caller, @ListOf("claims") ListRequest request) {
        return Lists.answerPrivately(this.decisions.queue(caller, request));
    }

    @GetMapping("/claims/{id}")
    @Operation(summary = "One claim, for managers")
    ResponseEntity<ClaimView> one(Caller caller, @PathVariable String id) {
        return answer(this.decisions.read(caller, id));
    }

    @PutMapping("/claims/{id}")
    @Operation(summary = "Decide about a claim; confirming merges the two persons")
    ResponseEntity<ClaimView> decide(Caller caller, @PathVariable String id, IfMatch ifMatch,
            @Valid @RequestBody ClaimDecision body) {
        return answer(this.decisions.decide(caller, id, body, ifMatch));
    }

    private static ResponseEntity<ClaimView> answer(Found found) {
        return OwnAnswer.of(found.claimant(), ClaimView.of(found.claimant(), found.claim()));
    }

    /**
     * Whom a member may be.
     *
     * @param items the best first
     */
    record Proposals(List<Proposal> items) {
    }

    /**
     * Somebody's own claims.
     *
     * @param items all of them
     */
    record OwnClaims(List<ClaimView> items) {
    }

}
