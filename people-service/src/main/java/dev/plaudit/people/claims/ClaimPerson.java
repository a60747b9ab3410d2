package dev.plaudit.people.claims;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import dev.plaudit.people.access.Decision;
import dev.plaudit.people.access.PeopleOperation;
import dev.plaudit.people.claims.Claims.Found;
import dev.plaudit.people.persons.Claim;
import dev.plaudit.people.persons.PartId;
import dev.plaudit.people.persons.People;
import dev.plaudit.people.persons.Person;
import dev.plaudit.people.persons.WholePerson;
import dev.plaudit.platform.audit.AuditLog;
import dev.plaudit.platform.identity.Caller;
import dev.plaudit.platform.identity.Caller.Member;
import dev.plaudit.platform.problems.ConflictException;
import dev.plaudit.platform.problems.InvalidContentException;
import dev.plaudit.platform.problems.NotFoundException;
import dev.plaudit.platform.problems.RefusalException.FieldError;
import dev.plaudit.platform.writes.IfMatch;

/**
 * What members do about the persons they say to be.
 */
@Component
class ClaimPerson {

    private final People people;

    private final Claims claims;

    private final AuditLog audit;

    private final Clock clock;

    ClaimPerson(People people, Claims claims, AuditLog audit, Clock clock) {
        this.people = people;
        this.claims = claims;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Claims a person for the caller's account.
     * @param caller who claims
     * @param request whom
     * @return the claim, or the same one that was open before
     * @throws ConflictException if the person has an account, or another claim is open
     */
    Claimed claim(Caller caller, ClaimRequest request) {
        Member member = caller.require(PeopleOperation.CLAIM_PERSON);
        WholePerson target = this.people.whole(request.personId())
            .filter((whole) -> whole.kept().standing().isPublic())
            .orElseThrow(
                    () -> new InvalidContentException(List.of(new FieldError("/personId", "is not a person's id"))));
        if (target.accountId().isPresent()) {
            throw new ConflictException("This person has an account");
        }
        Claimed claimed = People.retried(() -> once(member, target.kept().id(), request));
        if (claimed.isNew()) {
            this.audit.add(member, PeopleOperation.CLAIM_PERSON, "people/" + target.kept().id(), request.note());
        }
        return claimed;
    }

    private Claimed once(Member member, String target, ClaimRequest request) {
        WholePerson whole = own(member);
        Optional<Found> open = found(whole).filter((found) -> found.claim().isOpen()).findFirst();
        if (open.isPresent()) {
            if (!open.get().claim().target().equals(target)) {
                throw new ConflictException("Another claim is open: " + open.get().claim().target());
            }
            return new Claimed(open.get(), this.people.alreadyWritten(open.get().claimant().id()).isPresent());
        }
        Person own = whole.kept();
        List<Claim> before = own.standing().claims();
        Claim claim = new Claim("c" + (before.size() + 1), target, request.note(), this.clock.instant(),
                Claim.State.OPEN, null);
        Person stored = this.people
            .replace(own.with(own.standing().claiming(Stream.concat(before.stream(), Stream.of(claim)).toList())));
        return new Claimed(new Found(stored, claim), true);
    }

    /**
     * The caller's own claims.
     * @param caller whose
     * @return those of all their records, in any state
     */
    List<Found> own(Caller caller) {
        return found(own(caller.require(PeopleOperation.READ_OWN_MEMBERSHIPS))).toList();
    }

    /**
     * Takes a claim back.
     * @param caller whose
     * @param id the claim
     * @param ifMatch the state they saw
     * @return the claim as it is now
     */
    Found withdraw(Caller caller, String id, IfMatch ifMatch) {
        Member member = caller.require(PeopleOperation.CLAIM_PERSON);
        Found found = this.claims.find(id);
        if (!own(member).ids().contains(found.claimant().id())) {
            throw new NotFoundException();
        }
        ifMatch.require(found.claimant());
        if (!found.claim().isOpen()) {
            throw new ConflictException("This claim is %s already".formatted(found.claim().state().word()));
        }
        Claim withdrawn = found.claim()
            .in(Claim.State.WITHDRAWN, new Decision(member.accountId(), this.clock.instant(), null));
        Person claimant = found.claimant();
        Person stored = this.people.replace(claimant.with(claimant.standing().claiming(found.with(withdrawn))));
        this.audit.add(member, PeopleOperation.CLAIM_PERSON, "claims/" + new PartId(stored.id(), withdrawn.id()).text(),
                "withdrawn");
        return new Found(stored, withdrawn);
    }

    private WholePerson own(Member member) {
        return this.people.whole(member.personId()).orElseThrow(NotFoundException::new);
    }

    private static Stream<Found> found(WholePerson whole) {
        return whole.all()
            .stream()
            .flatMap((person) -> person.standing().claims().stream().map((claim) -> new Found(person, claim)));
    }

    /**
     * What became of a request.
     *
     * @param found the claim
     * @param isNew false when the same was open before
     */
    record Claimed(Found found, boolean isNew) {
    }

}
