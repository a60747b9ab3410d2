package dev.plaudit.people.memberships;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import dev.plaudit.people.access.PeopleOperation;
import dev.plaudit.people.memberships.Memberships.Found;
import dev.plaudit.people.access.Decision;
import dev.plaudit.people.persons.Membership;
import dev.plaudit.people.persons.MembershipState;
import dev.plaudit.people.persons.People;
import dev.plaudit.people.persons.Person;
import dev.plaudit.people.persons.WholePerson;
import dev.plaudit.platform.audit.AuditLog;
import dev.plaudit.platform.dates.PartialDate;
import dev.plaudit.platform.identity.Caller;
import dev.plaudit.platform.identity.Caller.Member;
import dev.plaudit.platform.problems.ConflictException;
import dev.plaudit.platform.problems.NotFoundException;
import dev.plaudit.platform.writes.IfMatch;

/**
 * What members do about their own memberships: ask for one, take the request back, leave.
 */
@Component
class RequestMembership {

    /**
     * Far more than anybody has, and few enough for one document.
     */
    private static final int MOST = 100;

    private final People people;

    private final Memberships memberships;

    private final MembershipTerms terms;

    private final AuditLog audit;

    private final Clock clock;

    RequestMembership(People people, Memberships memberships, MembershipTerms terms, AuditLog audit, Clock clock) {
        this.people = people;
        this.memberships = memberships;
        this.terms = terms;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Asks for a membership of the caller's own person.
     * @param caller who asks
     * @param request for what
     * @return the request, or the same one that was there before
     */
    Requested request(Caller caller, MembershipRequest request) {
        Member member = caller.require(PeopleOperation.REQUEST_MEMBERSHIP);
        this.terms.require(request.program(), request.communityId());
        Requested requested = People.retried(() -> once(member, request));
        if (requested.isNew()) {
            this.audit.add(member, PeopleOperation.REQUEST_MEMBERSHIP,
                    "memberships/" + this.memberships.view(requested.person(), requested.membership()).id(),
                    request.note());
        }
        return requested;
    }

    private Requested once(Member member, MembershipRequest request) {
        WholePerson whole = own(member);
        Optional<Found> same = found(whole).filter((found) -> isSame(found.membership(), request)).findFirst();
        if (same.isPresent()) {
            Person holder = same.get().person();
            return new Requested(holder, same.get().membership(), this.people.alreadyWritten(holder.id()).isPresent());
        }
        Person person = whole.kept();
        if (person.memberships().size() >= MOST) {
            throw new ConflictException("A person has at most %d memberships".formatted(MOST));
        }
        long number = person.memberships().stream().filter((each) -> each.requestedAt() != null).count() + 1;
        Membership asked = new Membership(request.program(), null, request.role(), request.communityId(),
                request.from(), null, "r" + number, MembershipState.REQUESTED, request.note(), this.clock.instant(),
                null);
        List<Membership> all = new ArrayList<>(person.memberships());
        all.add(asked);
        return new Requested(this.people.replace(person.with(all)), asked, true);
    }

    /**
     * The caller's own memberships.
     * @param caller whose
     * @return those of all their records, in any state
     */
    List<Found> own(Caller caller) {
        return found(own(caller.require(PeopleOperation.READ_OWN_MEMBERSHIPS))).toList();
    }

    /**
     * Takes a request back, or leaves, from today on.
     * @param caller whose
     * @param id the membership
     * @param ifMatch the state they saw
     * @return the membership as it is now
     */
    Found leave(Caller caller, String id, IfMatch ifMatch) {
        Member member = caller.require(PeopleOperation.LEAVE_MEMBERSHIP);
        Found found = this.memberships.find(id);
        if (!own(member).ids().contains(found.person().id())) {
            throw new NotFoundException();
        }
        ifMatch.require(found.person());
        Membership membership = found.membership();
        if (!membership.isAlive()) {
            throw new ConflictException("This membership is %s already".formatted(membership.state().word()));
        }
        PartialDate today = new PartialDate(LocalDate.now(this.clock.withZone(ZoneOffset.UTC)).toString());
        Membership ended = membership.decided(MembershipState.ENDED,
                new Decision(member.accountId(), this.clock.instant(), null), null,
                membership.isConfirmed() ? today : null);
        Person stored = this.people.replace(found.with(ended));
        this.audit.add(member, PeopleOperation.LEAVE_MEMBERSHIP, "memberships/" + id, null);
        return new Found(stored, ended);
    }

    private WholePerson own(Member member) {
        return this.people.whole(member.personId()).orElseThrow(NotFoundException::new);
    }

    private static Stream<Found> found(WholePerson whole) {
        return whole.all()
            .stream()
            .flatMap((person) -> person.memberships().stream().map((membership) -> new Found(person, membership)));
    }

    private static boolean isSame(Membership membership, MembershipRequest request) {
        return membership.isAlive() && membership.program().equals(request.program())
                && membership.role().equals(request.role())
                && Objects.equals(membership.communityId(), request.communityId());
    }

    /**
     * What became of a request.
     *
     * @param person the record it stands in
     * @param membership the membership
     * @param isNew false when the same was there before
     */
    record Requested(Person person, Membership membership, boolean isNew) {
    }

}
