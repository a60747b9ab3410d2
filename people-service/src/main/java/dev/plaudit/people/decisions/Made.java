package dev.plaudit.people.decisions;

import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.plaudit.people.access.Decision;
import dev.plaudit.people.notifications.News;
import dev.plaudit.people.persons.Claim;
import dev.plaudit.people.persons.Membership;
import dev.plaudit.people.persons.PartId;
import dev.plaudit.people.persons.Person;
import dev.plaudit.platform.notices.NoticeType;

/**
 * A decision as it stands in a person's record.
 *
 * @param person whose record
 * @param decision who decided, when and why
 * @param type about what
 * @param partId the membership or claim within the record
 * @param kind what it is called in addresses
 * @param state what it became
 * @param subject what it is in, or whom it claims, for people
 */
record Made(Person person, Decision decision, NoticeType type, String partId, String kind, String state,
        Subject subject) {

    /**
     * What a decision is about.
     *
     * @param role what somebody is in a program or community, null for a claim
     * @param program the program's id, null for a claim
     * @param communityId the community, null for none
     * @param target the claimed person, null for a membership
     */
    record Subject(@Nullable String role, @Nullable String program, @Nullable String communityId,
            @Nullable String target) {
    }

    /**
     * All decisions in a record.
     */
    static Stream<Made> in(Person person) {
        return Stream.concat(person.memberships().stream().flatMap((membership) -> of(person, membership)),
                person.standing().claims().stream().flatMap((claim) -> of(person, claim)));
    }

    private static Stream<Made> of(Person person, Membership membership) {
        Decision decision = membership.decision();
        return (decision == null) ? Stream.empty()
                : Stream.of(new Made(person, decision, NoticeType.MEMBERSHIP_DECIDED, membership.id(), "memberships",
                        membership.state().word(),
                        new Subject(membership.role(), membership.program(), membership.communityId(), null)));
    }

    private static Stream<Made> of(Person person, Claim claim) {
        Decision decision = claim.decision();
        return (decision == null) ? Stream.empty() : Stream.of(new Made(person, decision, NoticeType.CLAIM_DECIDED,
                claim.id(), "claims", claim.state().word(), new Subject(null, null, null, claim.target())));
    }

    /**
     * The decision as it is told. Its id is made of what is stored, so whoever reads the
     * record again tells the same; who decided is not told.
     * @param title what it is in, or whom it claims
     */
    News news(String title) {
        String record = this.kind + "/" + new PartId(this.person.id(), this.partId).text();
        String id = "%s/%s/%d".formatted(record, this.state, this.decision.at().toEpochMilli());
        return new News(id, this.type, this.decision.at(), record, title, null, this.decision.reason(), this.state,
                null);
    }

}
