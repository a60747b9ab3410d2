package dev.plaudit.people.merges;

import org.springframework.stereotype.Component;

import dev.plaudit.people.access.Decision;
import dev.plaudit.people.persons.People;
import dev.plaudit.people.persons.Person;
import dev.plaudit.people.persons.WholePerson;
import dev.plaudit.platform.problems.ConflictException;
import dev.plaudit.platform.problems.NotFoundException;

/**
 * Merges one record into another in two writes: first the kept record points to the other
 * one, which shows nothing yet; then the other one says that it is merged, which decides.
 * Ended in between, nothing has happened.
 * <p>
 * Both writes name the version that the decision is based on. Since a merge writes to
 * both records, of two merges that must not both be, such as A into B and B into A, one
 * finds a record changed.
 */
@Component
public class Merging {

    private final People people;

    Merging(People people) {
        this.people = people;
    }

    /**
     * Merges a record into another.
     * @param from the record to merge, with the version it was decided about and whatever
     * else the decision changes in it
     * @param intoId the record to keep
     * @param decision who decides it
     * @return the merged record
     * @throws ConflictException if one of them is merged already, or both have accounts
     * @throws dev.plaudit.platform.problems.StaleVersionException if somebody changed one
     * of them meanwhile
     */
    public Person merge(Person from, String intoId, Decision decision) {
        Person into = this.people.find(intoId).orElseThrow(NotFoundException::new);
        if (from.id().equals(into.id())) {
            throw new ConflictException("A person cannot be merged into themselves");
        }
        requireUnmerged(from);
        requireUnmerged(into);
        if (this.people.whole(from).accountId().isPresent()) {
            requireUnclaimed(this.people.whole(into), from);
        }
        // Written also when it points there already, so that of two merges into the same
        // record the one that did not see the other fails.
        this.people.replace(into.with(into.standing().pointingTo(from.id())));
        return this.people.replace(from.with(from.standing().merged(into.id(), decision)));
    }

    private static void requireUnmerged(Person person) {
        if (person.mergedInto() != null) {
            throw new ConflictException("%s was merged into %s".formatted(person.id(), person.mergedInto()));
        }
    }

    /**
     * Two accounts must not become one person. A record with an account that is only
     * pointed to may be about to be merged by somebody else; writing to it makes that
     * fail.
     */
    private void requireUnclaimed(WholePerson into, Person from) {
        if (into.accountId().isPresent()) {
            throw new ConflictException("Both have an account; link the accounts first");
        }
        into.pointedTo()
            .stream()
            .filter((person) -> person.mergedInto() == null && !person.id().equals(from.id()))
            .filter((person) -> this.people.whole(person).accountId().isPresent())
            .forEach(this.people::replace);
    }

}
