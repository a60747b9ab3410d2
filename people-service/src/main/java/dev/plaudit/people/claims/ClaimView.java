package dev.plaudit.people.claims;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.plaudit.people.access.Decision;
import dev.plaudit.people.persons.Claim;
import dev.plaudit.people.persons.PartId;
import dev.plaudit.people.persons.Person;
import dev.plaudit.platform.writes.IfMatch;

/**
 * A claim as its member and the managers of the claimed person read it.
 *
 * @param id identifies the claim
 * @param claimantId the person of the account that claims
 * @param claimantName what they are called
 * @param claimantUrls pages about them
 * @param personId the person they say to be
 * @param note what they say about it
 * @param at when they claimed
 * @param state open, confirmed, declined or withdrawn
 * @param decidedAt when it was decided
 * @param reason why it was decided so
 * @param etag what the next write names in If-Match
 */
record ClaimView(String id, String claimantId, String claimantName, List<String> claimantUrls, String personId,
        @Nullable String note, Instant at, String state, @Nullable Instant decidedAt, @Nullable String reason,
        String etag) {

    static ClaimView of(Person claimant, Claim claim) {
        Decision decision = claim.decision();
        return new ClaimView(new PartId(claimant.id(), claim.id()).text(), claimant.id(), claimant.name(),
                claimant.urls(), claim.target(), claim.note(), claim.at(), claim.state().word(),
                (decision != null) ? decision.at() : null, (decision != null) ? decision.reason() : null,
                IfMatch.tag(claimant.version()));
    }

}
