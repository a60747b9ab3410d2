package dev.plaudit.people.merges;

import java.time.Clock;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import dev.plaudit.people.access.Decision;
import dev.plaudit.people.access.PeopleOperation;
import dev.plaudit.people.access.RecordScope;
import dev.plaudit.people.merges.Merges.Found;
import dev.plaudit.people.persons.Deciders;
import dev.plaudit.people.persons.Merge;
import dev.plaudit.people.persons.People;
import dev.plaudit.people.persons.Person;
import dev.plaudit.people.persons.WholePerson;
import dev.plaudit.platform.audit.AuditLog;
import dev.plaudit.platform.identity.Caller;
import dev.plaudit.platform.identity.Caller.Member;
import dev.plaudit.platform.lists.ListRequest;
import dev.plaudit.platform.problems.ConflictException;
import dev.plaudit.platform.problems.InvalidContentException;
import dev.plaudit.platform.problems.NotFoundException;
import dev.plaudit.platform.problems.RefusalException.FieldError;
import dev.plaudit.platform.problems.StaleVersionException;
import dev.plaudit.platform.writes.IfMatch;

/**
 * What managers do about records of the same person.
 */
@Component
class MergePeople {

    private final People people;

    private final Deciders deciders;

    private final Merges merges;

    private final Merging merging;

    private final AuditLog audit;

    private final Clock clock;

    MergePeople(People people, Deciders deciders, Merges merges, Merging merging, AuditLog audit, Clock clock) {
        this.people = people;
        this.deciders = deciders;
        this.merges = merges;
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
    ListRequest list(Caller caller, ListRequest request) {
        return RecordScope.narrowed(request, caller.require(PeopleOperation.MERGE_PEOPLE));
    }

    /**
     * Reads one merge.
     * @param caller a manager of either person's scope, or an admin
     * @param id the merge
     * @return the merge
     */
    Found read(Caller caller, String id) {
        Member member = caller.require(PeopleOperation.MERGE_PEOPLE);
        Found found = this.merges.find(id);
        RecordScope.requireAny(this.merges.scopesOf(found.person(), found.merge()), member);
        return found;
    }

    /**
     * Merges a person into another.
     * @param caller a manager of both persons' scopes, or an admin
     * @param request whom into whom, and why
     * @return the merge
     */
    Found merge(Caller caller, MergeRequest request) {
        Member member = caller.require(PeopleOperation.MERGE_PEOPLE);
        Person merged = this.people.alreadyWritten(request.from()).orElseGet(() -> merge(member, request));
        Merge merge = merged.standing().merges().getLast();
        this.audit.add(member, PeopleOperation.MERGE_PEOPLE, "people/" + merged.id(),
                "into %s: %s".formatted(request.into(), request.reason()));
        return new Found(merged, merge);
    }

    private Person merge(Member member, MergeRequest request) {
        Person from = seen(member, "/from", request.from());
        seen(member, "/into", request.into());
        return merged(from, request.into(), new Decision(member.accountId(), this.clock.instant(), request.reason()));
    }

    /**
     * Takes a merge back. Where a claim made it, the claimed person's scope decides, as
     * it did about the claim.
     * @param caller a manager of both persons' scopes, or an admin
     * @param id the merge
     * @param ifMatch the state they saw
     * @param reason why
     * @return the merge as it is now
     */
    Found undo(Caller caller, String id, IfMatch ifMatch, @Nullable String reason) {
        Member member = caller.require(PeopleOperation.MERGE_PEOPLE);
        Found found = this.merges.find(id);
        Person from = found.person();
        Person into = this.people.find(found.merge().into()).orElseThrow(NotFoundException::new);
        this.deciders.scopeOf(this.people.whole(into)).require(member);
        if (from.standing().wasPublic()) {
            this.deciders.scopeOf(this.people.whole(from)).require(member);
        }
        this.deciders.requireOther(member, this.people.whole(into.id()).orElseThrow(NotFoundException::new));
        ifMatch.require(from);
        if (found.merge().undone() != null) {
            throw new ConflictException("This merge was taken back already");
        }
        Decision undone = new Decision(member.accountId(), this.clock.instant(), reason);
        Person stored = this.people.replace(from.with(from.standing().unmerged(undone)));
        this.audit.add(member, PeopleOperation.MERGE_PEOPLE, "people/" + from.id(), "taken back: " + reason);
        return this.merges.find(stored, found.merge().id());
    }

    /**
     * A client names no state in such a request, so that it was not the current one is
     * nothing that it did wrong.
     */
    private Person merged(Person from, String into, Decision decision) {
        try {
            return this.merging.merge(from, into, decision);
        }
        catch (StaleVersionException ex) {
            throw new ConflictException("Somebody changed one of the two meanwhile; look at them again");
        }
    }

    private Person seen(Member member, String pointer, String id) {
        Person person = this.people.find(id)
            .filter((found) -> found.standing().wasPublic())
            .orElseThrow(() -> new InvalidContentException(List.of(new FieldError(pointer, "is not a person's id"))));
        if (person.mergedInto() != null) {
            throw new ConflictException("%s was merged into %s".formatted(id, person.mergedInto()));
        }
        if (!person.standing().isPublic()) {
            throw new InvalidContentException(List.of(new FieldError(pointer, "is not a person's id")));
        }
        WholePerson whole = this.people.whole(person);
        this.deciders.scopeOf(whole).require(member);
        this.deciders.requireOther(member, whole);
        return person;
    }

}
