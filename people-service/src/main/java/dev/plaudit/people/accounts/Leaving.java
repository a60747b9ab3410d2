package dev.plaudit.people.accounts;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The erasure of an account, as far as it is known and done.
 *
 * @param withPerson whether the person goes too, though everybody has seen them
 * @param at when it was asked for
 * @param personIds records of persons that are erased with it
 * @param told the services that have answered that nothing is left with them
 */
public record Leaving(Boolean withPerson, Instant at, List<String> personIds, List<String> told) {

    public Leaving {
        withPerson = Boolean.TRUE.equals(withPerson);
        at = Objects.requireNonNullElse(at, Instant.EPOCH);
        personIds = List.copyOf(Objects.requireNonNullElse(personIds, List.of()));
        told = List.copyOf(Objects.requireNonNullElse(told, List.of()));
    }

    Leaving erasing(Collection<String> more) {
        return new Leaving(this.withPerson, this.at, joined(this.personIds, more), this.told);
    }

    Leaving telling(String service) {
        return new Leaving(this.withPerson, this.at, this.personIds, joined(this.told, List.of(service)));
    }

    private static List<String> joined(Collection<String> some, Collection<String> more) {
        return Stream.concat(some.stream(), more.stream()).distinct().toList();
    }

}
