package dev.plaudit.people.claims;

import java.time.Clock;

import org.springframework.stereotype.Component;

import dev.plaudit.people.access.Decision;
import dev.plaudit.people.access.PeopleOperation;
import dev.plaudit.people.access.RecordScope;
import dev.plaudit.people.claims.ClaimDecision.Verdict;
import dev.plaudit.people.claims.Claims.Found;
import dev.plaudit.people.merges.Merging;
import dev.plaudit.people.persons.Claim;
import dev.plaudit.people.persons.Deciders;
import dev.plaudit.people.persons.People;
import dev.plaudit.people.persons.Person;
import dev.plaudit.people.persons.WholePerson;
import dev.plaudit.platform.audit.AuditLog;
import dev.plaudit.platform.identity.Caller;
import dev.plaudit.platform.identity.Caller.Member;
import dev.plaudit.platform.lists.ListRequest;
import dev.plaudit.platform.problems.ConflictException;
import dev.plaudit.platform.problems.NotFoundException;
import dev.plaudit.platform.writes.IfMatch;

/**
 * What managers do about claims of people in their scopes.
 */
@Component
class DecideClaim {

    private final People people;

    private final Deciders deciders;

    private final Claims claims;

    private final Merging merging;

    private final AuditLog audit;

    private final Clock clock;

    DecideClaim(People people, Deciders deciders, Claims claims, Merging merging, AuditLog audit, Clock clock) {
        this.people = people;
        this.deciders = deciders;
        this.claims = claims;
        this.merging = merging;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Narrows the list to what the caller decides about.
     * @param caller a manager or admin
     * @param request what they ask for
     * @return a request that finds nothing else
     */
    ListRequest queue(Caller caller, ListRequest request) {
        return RecordScope.narrowed(request, caller.require(PeopleOperation.DECIDE_CLAIMS));
    }

    /**
     * Reads one claim.
     * @param caller a manager of the claimed person's scope, or an admin
     * @param id the claim
     * @return the claim
     */
    Found read(Caller caller, String id) {
        Member member = caller.require(PeopleOperation.DECIDE_CLAIMS);
        Found found = this.claims.find(id);
        this.deciders.scopeOf(target(found)).require(member);
        return found;
    }

    /**
     * Decides. Confirming merges the claimant's person into the claimed one with the same
     * write.
     * @param caller a manager of the claimed person's scope, or an admin; not the
     * claimant
     * @param id the claim
     * @param decision whether it is true, and why
     * @param ifMatch the state they saw
     * @return the claim as it is now
     * @throws ConflictException if it is not open, or the person has an account by now
     */
    Found decide(Caller caller, String id, ClaimDecision decision, IfMatch ifMatch) {
        Member member = caller.require(PeopleOperation.DECIDE_CLAIMS);
        Found found = this.claims.find(id);
        WholePerson target = target(found);
        this.deciders.scopeOf(target).require(member);
        this.deciders.requireOther(member, this.people.whole(found.claimant()));
        this.deciders.requireOther(member, target);
        ifMatch.require(found.claimant());
        if (!found.claim().isOpen()) {
            throw new ConflictException("This claim is %s already".formatted(found.claim().state().word()));
        }
        Decision made = new Decision(member.accountId(), this.clock.instant(), decision.reason());
        boolean confirmed = decision.decision() == Verdict.CONFIRM;
        Claim decided = found.claim().in(confirmed ? Claim.State.CONFIRMED : Claim.State.DECLINED, made);
        Person claimant = found.claimant();
        Person changed = claimant.with(claimant.standing().claiming(found.with(decided)));
        Person stored = confirmed ? merged(changed, target, made) : this.people.replace(changed);
        this.audit.add(member, PeopleOperation.DECIDE_CLAIMS, "claims/" + id,
                "%s: %s".formatted(decided.state().word(), decision.reason()));
        return new Found(stored, decided);
    }

    private Person merged(Person claimant, WholePerson target, Decision decision) {
        if (!target.kept().standing().isPublic()) {
            throw new ConflictException("Nobody sees this person any more");
        }
        return this.merging.merge(claimant, target.kept().id(), decision);
    }

    private WholePerson target(Found found) {
        return this.people.whole(found.claim().target()).orElseThrow(NotFoundException::new);
    }

}
