package dev.plaudit.people.persons;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import dev.plaudit.people.access.RecordScope;
import dev.plaudit.people.regions.Regions;
import dev.plaudit.platform.identity.Caller.Member;
import dev.plaudit.platform.problems.ForbiddenException;

/**
 * Who decides about a person.
 */
@Component
public class Deciders {

    private final People people;

    private final Regions regions;

    Deciders(People people, Regions regions) {
        this.people = people;
        this.regions = regions;
    }

    /**
     * Where a person belongs: the programs they are in, and the region of their country.
     * @param whole a person
     * @return the scope that decides about them as a whole
     */
    public RecordScope scopeOf(WholePerson whole) {
        return scopeOf(whole.programs(), whole.kept().country());
    }

    /**
     * Where somebody would belong.
     * @param programs the programs they are in
     * @param country their country, or null when it is not known
     * @return the scope that decides about them as a whole
     */
    public RecordScope scopeOf(List<String> programs, @Nullable String country) {
        return new RecordScope(programs, this.regions.of(country).stream().toList());
    }

    /**
     * Makes sure that somebody does not decide about themselves, by whichever of their
     * records, nor about one that they claim to be.
     * @param member who decides
     * @param whole about whom
     * @throws ForbiddenException if it is themselves
     */
    public void requireOther(Member member, WholePerson whole) {
        List<Person> own = this.people.whole(member.personId()).map(WholePerson::all).orElse(List.of());
        boolean same = whole.accountId().filter(member.accountId()::equals).isPresent()
                || whole.ids().contains(member.personId())
                || own.stream().map(Person::id).anyMatch(whole.ids()::contains);
        boolean claimed = own.stream()
            .flatMap((person) -> person.standing().claims().stream())
            .anyMatch((claim) -> claim.isOpen() && whole.ids().contains(claim.target()));
        if (same || claimed) {
            throw new ForbiddenException("Nobody decides about themselves");
        }
    }

}
