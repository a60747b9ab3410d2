package dev.plaudit.people.unclaimed;

import java.time.Clock;
import java.time.Instant;
import java.util.List;

import tools.jackson.databind.node.ObjectNode;

import org.springframework.stereotype.Component;

import dev.plaudit.people.access.Decision;
import dev.plaudit.people.access.PeopleOperation;
import dev.plaudit.people.memberships.MembershipTerms;
import dev.plaudit.people.persons.Deciders;
import dev.plaudit.people.persons.Membership;
import dev.plaudit.people.persons.MembershipState;
import dev.plaudit.people.persons.People;
import dev.plaudit.people.persons.Person;
import dev.plaudit.people.persons.Profile;
import dev.plaudit.people.persons.Standing;
import dev.plaudit.people.persons.WholePerson;
import dev.plaudit.people.unclaimed.NewPerson.RoleIn;
import dev.plaudit.platform.audit.AuditLog;
import dev.plaudit.platform.identity.Caller;
import dev.plaudit.platform.identity.Caller.Member;
import dev.plaudit.platform.problems.ForbiddenException;
import dev.plaudit.platform.problems.NotFoundException;
import dev.plaudit.platform.writes.IfMatch;
import dev.plaudit.platform.writes.MergePatch;

/**
 * What managers do about people in their scopes who cannot do it themselves.
 */
@Component
class EditUnclaimed {

    private final People people;

    private final Deciders deciders;

    private final MembershipTerms terms;

    private final MergePatch patches;

    private final AuditLog audit;

    private final Clock clock;

    EditUnclaimed(People people, Deciders deciders, MembershipTerms terms, MergePatch patches, AuditLog audit,
            Clock clock) {
        this.people = people;
        this.deciders = deciders;
        this.terms = terms;
        this.patches = patches;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Makes a person whom everybody sees.
     * @param caller a manager of every scope they are in, or an admin
     * @param request what is said of them
     * @return the person
     */
    WholePerson make(Caller caller, NewPerson request) {
        Member member = caller.require(PeopleOperation.EDIT_PEOPLE);
        Decision made = new Decision(member.accountId(), this.clock.instant(), null);
        List<Membership> memberships = request.memberships()
            .stream()
            .distinct()
            .map((role) -> membership(role, made))
            .toList();
        request.memberships().forEach((role) -> this.terms.require(role.program(), role.communityId()));
        memberships.forEach((membership) -> this.terms.scopeOf(membership, request.country()).require(member));
        if (memberships.isEmpty()) {
            this.deciders.scopeOf(List.of(), request.country()).require(member);
        }
        Person stored = this.people.addNamed(request.name(),
                (id) -> new Person(id, 0, Instant.EPOCH, request.name(), List.of(), null, null, List.of(), List.of(),
                        memberships, Standing.UNCLAIMED.edited(made))
                    .with(request.profile()));
        this.audit.add(member, PeopleOperation.EDIT_PEOPLE, "people/" + stored.id(), null);
        return new WholePerson(stored, List.of(), List.of());
    }

    /**
     * Edits a person.
     * @param caller a manager of a scope they are in, and are to be in
     * @param id the person
     * @param ifMatch the state the caller saw
     * @param patch what is to change
     * @return the person as they are now
     * @throws ForbiddenException if they have an account, or are outside of the scopes
     */
    WholePerson edit(Caller caller, String id, IfMatch ifMatch, ObjectNode patch) {
        Member member = caller.require(PeopleOperation.EDIT_PEOPLE);
        Person person = this.people.find(id)
            .filter((found) -> found.standing().isPublic())
            .orElseThrow(NotFoundException::new);
        WholePerson whole = this.people.whole(id).orElseThrow(NotFoundException::new);
        this.deciders.scopeOf(whole).require(member);
        if (whole.accountId().isPresent()) {
            throw new ForbiddenException("Who has an account edits their profile themselves");
        }
        ifMatch.require(person, this.people.publicTag(id).stream().toArray(String[]::new));
        Profile profile = this.patches.apply(Profile.of(person), patch);
        this.deciders.scopeOf(whole.programs(), profile.country()).require(member);
        Decision edit = new Decision(member.accountId(), this.clock.instant(), null);
        this.people.replace(person.with(profile).with(person.standing().edited(edit)));
        this.audit.add(member, PeopleOperation.EDIT_PEOPLE, "people/" + id, null);
        return this.people.whole(id).orElseThrow(NotFoundException::new);
    }

    private static Membership membership(RoleIn role, Decision made) {
        return Membership.stated(role.program(), null, role.role(), role.communityId(), role.from(), role.until())
            .decided(MembershipState.CONFIRMED, made, null, null);
    }

}
