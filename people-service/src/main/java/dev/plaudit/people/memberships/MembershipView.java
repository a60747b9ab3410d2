package dev.plaudit.people.memberships;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import dev.plaudit.people.access.Decision;
import dev.plaudit.people.persons.Membership;
import dev.plaudit.people.persons.PartId;
import dev.plaudit.people.persons.Person;
import dev.plaudit.platform.dates.PartialDate;
import dev.plaudit.platform.writes.IfMatch;

/**
 * A membership as its person and its managers read it.
 *
 * @param id identifies the membership
 * @param personId the record it stands in
 * @param personName the person's name there
 * @param program the program's id, or {@code other}
 * @param programInSource the source's word for a program that is not known
 * @param role what the person is there
 * @param communityId the community, when the role is in one
 * @param region where it is decided, when that is known
 * @param from when it began, as far as known
 * @param until when it ended or is to end, as far as known
 * @param state requested, confirmed, declined or ended
 * @param note what the person says about it
 * @param requestedAt when they asked for it, null when an import stated it
 * @param decidedAt when it was last decided about
 * @param reason why it was decided so
 * @param etag what the next write names in If-Match
 */
record MembershipView(String id, String personId, String personName, String program, @Nullable String programInSource,
        String role, @Nullable String communityId, @Nullable String region, @Nullable PartialDate from,
        @Nullable PartialDate until, String state, @Nullable String note, @Nullable Instant requestedAt,
        @Nullable Instant decidedAt, @Nullable String reason, String etag) {

    static MembershipView of(Person person, Membership membership, @Nullable String region) {
        Decision decision = membership.decision();
        return new MembershipView(new PartId(person.id(), membership.id()).text(), person.id(), person.name(),
                membership.program(), membership.programInSource(), membership.role(), membership.communityId(), region,
                membership.from(), membership.until(), membership.state().word(), membership.note(),
                membership.requestedAt(), (decision != null) ? decision.at() : null,
                (decision != null) ? decision.reason() : null, IfMatch.tag(person.version()));
    }

}
