package dev.plaudit.people.memberships;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import dev.plaudit.people.access.Decision;
import dev.plaudit.people.access.PeopleOperation;
import dev.plaudit.people.access.RecordScope;
import dev.plaudit.people.memberships.MembershipDecision.Verdict;
import dev.plaudit.people.memberships.Memberships.Found;
import dev.plaudit.people.persons.Deciders;
import dev.plaudit.people.persons.Membership;
import dev.plaudit.people.persons.People;
import dev.plaudit.people.persons.Person;
import dev.plaudit.platform.audit.AuditLog;
import dev.plaudit.platform.dates.PartialDate;
import dev.plaudit.platform.identity.Caller;
import dev.plaudit.platform.identity.Caller.Member;
import dev.plaudit.platform.identity.Credential;
import dev.plaudit.platform.lists.ListRequest;
import dev.plaudit.platform.problems.ConflictException;
import dev.plaudit.platform.problems.ForbiddenException;
import dev.plaudit.platform.problems.InvalidContentException;
import dev.plaudit.platform.problems.NotFoundException;
import dev.plaudit.platform.problems.RefusalException.FieldError;
import dev.plaudit.platform.writes.IfMatch;

/**
 * What managers do about memberships in their scopes.
 */
@Component
class DecideMembership {

    private final People people;

    private final Deciders deciders;

    private final Memberships memberships;

    private final AuditLog audit;

    private final Clock clock;

    DecideMembership(People people, Deciders deciders, Memberships memberships, AuditLog audit, Clock clock) {
        this.people = people;
        this.deciders = deciders;
        this.memberships = memberships;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Narrows the queue to what the caller decides about.
     * @param caller a manager or admin
     * @param request what they ask for
     * @return a request that finds nothing else
     */
    ListRequest queue(Caller caller, ListRequest request) {
        Member member = caller.require(PeopleOperation.DECIDE_MEMBERSHIPS);
        ListRequest narrowed = RecordScope.narrowed(request, member);
        return community(member)
            .map((community) -> new ListRequest(narrowed.catalogue(), narrowed.query().where("community", community),
                    narrowed.path(), narrowed.parameters()))
            .orElse(narrowed);
    }

    /**
     * Reads one membership.
     * @param caller its person, or a manager of its scope
     * @param id the membership
     * @return the membership
     */
    Found read(Caller caller, String id) {
        Member member = caller.require(PeopleOperation.READ_OWN_MEMBERSHIPS);
        Found found = this.memberships.find(id);
        boolean own = this.people.whole(member.personId())
            .filter((whole) -> whole.ids().contains(found.person().id()))
            .isPresent();
        if (!own) {
            requireScope(caller.require(PeopleOperation.DECIDE_MEMBERSHIPS), found);
        }
        return found;
    }

    /**
     * Decides.
     * @param caller a manager of the membership's scope, or an admin
     * @param id the membership
     * @param decision what is to become of it, and why
     * @param ifMatch the state they saw
     * @return the membership as it is now
     * @throws ForbiddenException if it is outside of their scopes, or their own
     * @throws ConflictException if its state does not allow it
     */
    Found decide(Caller caller, String id, MembershipDecision decision, IfMatch ifMatch) {
        Member member = caller.require(PeopleOperation.DECIDE_MEMBERSHIPS);
        Found found = this.memberships.find(id);
        requireScope(member, found);
        this.deciders.requireOther(member, this.people.whole(found.person().id()).orElseThrow(NotFoundException::new));
        ifMatch.require(found.person());
        Membership decided = decided(member, found.membership(), decision);
        Person stored = this.people.replace(found.with(decided));
        this.audit.add(member, PeopleOperation.DECIDE_MEMBERSHIPS, "memberships/" + id,
                "%s: %s".formatted(decided.state().word(), decision.reason()));
        return new Found(stored, decided);
    }

    private Membership decided(Member member, Membership membership, MembershipDecision decision) {
        Verdict verdict = decision.decision();
        if (membership.state() != verdict.before()) {
            throw new ConflictException("This membership is %s, so it cannot become %s"
                .formatted(membership.state().word(), verdict.after().word()));
        }
        LocalDate today = LocalDate.now(this.clock.withZone(ZoneOffset.UTC));
        PartialDate until = decision.until();
        if (verdict == Verdict.END) {
            until = Objects.requireNonNullElseGet(until, () -> new PartialDate(today.toString()));
            if (until.start().isAfter(today)) {
                throw invalid("/until", "is in the future");
            }
        }
        Membership decided = membership.decided(verdict.after(),
                new Decision(member.accountId(), this.clock.instant(), decision.reason()), decision.from(), until);
        if (isReversed(decided.from(), decided.until())) {
            throw invalid("/until", "is before the beginning");
        }
        return decided;
    }

    private void requireScope(Member member, Found found) {
        this.memberships.scopeOf(found.person(), found.membership()).require(member);
        if (community(member).filter((only) -> !only.equals(found.membership().communityId())).isPresent()) {
            throw new ForbiddenException("This token is for another community");
        }
    }

    private static Optional<String> community(Member member) {
        return (member.credential() instanceof Credential.ApiToken token) ? Optional.ofNullable(token.community())
                : Optional.empty();
    }

    private static boolean isReversed(@Nullable PartialDate from, @Nullable PartialDate until) {
        return from != null && until != null && until.end().isBefore(from.start());
    }

    private static InvalidContentException invalid(String pointer, String detail) {
        return new InvalidContentException(List.of(new FieldError(pointer, detail)));
    }

}
