package dev.plaudit.people.persons;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

import dev.plaudit.people.access.Decision;

/**
 * A person with the records that were merged into theirs.
 *
 * @param kept the record that stands for the person
 * @param absorbed those that were merged into it, also by way of others
 * @param pointedTo those that once were to be merged into it or into one of the absorbed,
 * whether or not they are
 */
public record WholePerson(Person kept, List<Person> absorbed, List<Person> pointedTo) {

    public WholePerson {
        absorbed = List.copyOf(absorbed);
        pointedTo = List.copyOf(pointedTo);
    }

    /**
     * All records about the person.
     * @return the kept one first
     */
    public List<Person> all() {
        return Stream.concat(Stream.of(this.kept), this.absorbed.stream()).toList();
    }

    /**
     * Every id the person has or had.
     * @return the current one first
     */
    public List<String> ids() {
        return all().stream().map(Person::id).toList();
    }

    /**
     * The account whose person this is.
     * @return nothing for somebody who is unclaimed
     */
    public Optional<String> accountId() {
        return all().stream().map(Person::accountId).filter(Objects::nonNull).findFirst();
    }

    /**
     * What they are in programs and communities, in any state.
     * @return those of all records
     */
    public List<Membership> memberships() {
        return each(all(), Person::memberships);
    }

    /**
     * The programs they are or were in, as far as confirmed.
     * @return ids of programs, each once
     */
    public List<String> programs() {
        return each(all(), Person::programs).stream().distinct().toList();
    }

    /**
     * Whether they are an organizer.
     * @param today the day in question
     * @return true if one of their memberships makes them one
     */
    public boolean isOrganizer(LocalDate today) {
        return all().stream().anyMatch((person) -> person.isOrganizer(today));
    }

    /**
     * Other spellings of their name. Of records that nobody ever saw none is told.
     * @return each once, without the name itself
     */
    List<String> aliases() {
        Stream<String> former = seen()
            .flatMap((person) -> Stream.concat(Stream.of(person.name()), person.aliases().stream()));
        return Stream.concat(this.kept.aliases().stream(), former)
            .distinct()
            .filter((alias) -> !alias.equals(this.kept.name()))
            .toList();
    }

    List<String> urls() {
        return Stream.concat(this.kept.urls().stream(), seen().flatMap((person) -> person.urls().stream()))
            .distinct()
            .toList();
    }

    List<String> topics() {
        return Stream.concat(this.kept.topics().stream(), seen().flatMap((person) -> person.topics().stream()))
            .distinct()
            .toList();
    }

    List<String> formerIds() {
        return this.absorbed.stream().map(Person::id).sorted().toList();
    }

    /**
     * A number that rises whenever any of the records changes, so that what shows them as
     * one can be put in order. Those that are only pointed to count too: when a merge is
     * taken back the number must not fall.
     */
    long version() {
        return Stream.concat(Stream.of(this.kept), this.pointedTo.stream()).mapToLong(Person::version).sum();
    }

    Instant updatedAt() {
        Stream<Instant> undone = this.pointedTo.stream()
            .flatMap((person) -> person.standing().merges().stream())
            .flatMap((merge) -> Stream.ofNullable(merge.undone()))
            .map(Decision::at);
        return Stream.concat(all().stream().map(Person::updatedAt), undone)
            .max(Instant::compareTo)
            .orElse(this.kept.updatedAt());
    }

    private Stream<Person> seen() {
        return this.absorbed.stream().filter((person) -> person.standing().wasPublic());
    }

    private static <T> List<T> each(List<Person> people, Function<Person, Collection<T>> part) {
        List<T> all = new ArrayList<>();
        people.forEach((person) -> all.addAll(part.apply(person)));
        return all;
    }

}
