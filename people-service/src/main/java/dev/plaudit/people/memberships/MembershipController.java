package dev.plaudit.people.memberships;

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

import dev.plaudit.people.memberships.Memberships.Found;
import dev.plaudit.people.memberships.RequestMembership.Requested;
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
 * Memberships, for those they are of and those who decide.
 */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Memberships")
class MembershipController {

    private final RequestMembership requests;

    private final DecideMembership decisions;

    private final Memberships memberships;

    MembershipController(RequestMembership requests, DecideMembership decisions, Memberships memberships) {
        this.requests = requests;
        this.decisions = decisions;
        this.memberships = memberships;
    }

    @PostMapping("/memberships")
    @Operation(summary = "Request a membership for one's own person")
    ResponseEntity<MembershipView> request(Caller caller, @Valid @RequestBody MembershipRequest body) {
        Requested requested = this.requests.request(caller, body);
        MembershipView view = this.memberships.view(requested.person(), requested.membership());
        return requested.isNew() ? OwnAnswer.created(requested.person(), view, PartId.path("memberships", view.id()))
                : OwnAnswer.of(requested.person(), view);
    }

    @GetMapping("/memberships")
    @Operation(summary = "Memberships in one's scopes, for managers; the oldest requests first")
    ResponseEntity<Ready<ListPage<MembershipView>>> queue(Caller caller,
            @ListOf("membership-requests") ListRequest request) {
        return Lists.answerPrivately(this.decisions.queue(caller, request));
    }

    @GetMapping("/memberships/{id}")
    @Operation(summary = "One membership, for its person and managers of its scope")
    ResponseEntity<MembershipView> one(Caller caller, @PathVariable String id) {
        return answer(this.decisions.read(caller, id));
    }

    @PutMapping("/memberships/{id}")
    @Operation(summary = "Decide about a membership in one's scopes")
    ResponseEntity<MembershipView> decide(Caller caller, @PathVariable String id, IfMatch ifMatch,
            @Valid @RequestBody MembershipDecision body) {
        return answer(this.decisions.decide(caller, id, body, ifMatch));
    }

    @GetMapping("/me/memberships")
    @Operation(summary = "One's own memberships, in any state")
    ResponseEntity<OwnMemberships> own(Caller caller) {
        return OwnAnswer.of(new OwnMemberships(this.requests.own(caller)
            .stream()
            .map((found) -> this.memberships.view(found.person(), found.membership()))
            .toList()));
    }

    @DeleteMapping("/me/memberships/{id}")
    @Operation(summary = "Take back a request of one's own, or leave")
    ResponseEntity<MembershipView> leave(Caller caller, @PathVariable String id, IfMatch ifMatch) {
        return answer(this.requests.leave(caller, id, ifMatch));
    }

    private ResponseEntity<MembershipView> answer(Found found) {
        return OwnAnswer.of(found.person(), this.memberships.view(found.person(), found.membership()));
    }

    /**
     * Somebody's own memberships.
     *
     * @param items all of them, in no particular order
     */
    record OwnMemberships(List<MembershipView> items) {
    }

}
