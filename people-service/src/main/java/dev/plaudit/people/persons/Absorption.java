package dev.plaudit.people.persons;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Follows the pointers of records to those that were merged into them.
 */
final class Absorption {

    private Absorption() {
    }

    /**
     * Collects what belongs to a record. A pointer counts only where the other record
     * says the same; both are written one after the other, so one may stand alone.
     * @param kept the record to begin with
     * @param read gives records by their ids
     * @return the record with those that are merged into it
     */
    static WholePerson of(Person kept, Function<Collection<String>, List<Person>> read) {
        Map<String, Person> absorbed = new LinkedHashMap<>();
        Map<String, Person> pointedTo = new LinkedHashMap<>();
        Deque<Person> open = new ArrayDeque<>(List.of(kept));
        while (!open.isEmpty()) {
            Person holder = open.removeFirst();
            List<String> pointers = holder.standing().absorbed();
            for (Person other : pointers.isEmpty() ? List.<Person>of() : read.apply(pointers)) {
                boolean merged = holder.id().equals(other.mergedInto())
                        && (holder == kept || absorbed.containsKey(holder.id()));
                boolean isNews = !other.id().equals(kept.id()) && pointedTo.putIfAbsent(other.id(), other) == null;
                if (isNews || (merged && !absorbed.containsKey(other.id()))) {
                    if (merged) {
                        absorbed.put(other.id(), other);
                    }
                    open.add(other);
                }
            }
        }
        return new WholePerson(kept, List.copyOf(absorbed.values()), List.copyOf(pointedTo.values()));
    }

}
