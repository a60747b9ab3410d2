package dev.plaudit.people.merges;

import java.util.List;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import dev.plaudit.people.access.RecordScope;
import dev.plaudit.people.persons.Deciders;
import dev.plaudit.people.persons.Merge;
import dev.plaudit.people.persons.PartId;
import dev.plaudit.people.persons.People;
import dev.plaudit.people.persons.Person;
import dev.plaudit.platform.catalogue.CatalogueEntry;
import dev.plaudit.platform.catalogue.CatalogueSchema;
import dev.plaudit.platform.catalogue.Filter;
import dev.plaudit.platform.catalogue.Ordering;
import dev.plaudit.platform.mongo.Change;
import dev.plaudit.platform.problems.NotFoundException;
import dev.plaudit.platform.publishing.Publisher;

/**
 * The merges of all persons, each of which lives in the record that was merged, as
 * managers find them.
 */
@Component
class Merges {

    static final CatalogueSchema SCHEMA = new CatalogueSchema("merges", 1,
            List.of(Filter.of("undone", "Whether it was taken back: true or false").lowerCase().counted(),
                    Filter.of("person", "Either of the two persons"), RecordScope.FILTER),
            false, List.of(Ordering.byNumber("at").reversed()));

    private final People people;

    private final Deciders deciders;

    private final Publisher publisher;

    Merges(People people, Deciders deciders, Publisher publisher) {
        this.people = people;
        this.deciders = deciders;
        this.publisher = publisher;
        people.show(SCHEMA, this::entries);
    }

    /**
     * A merge by its id.
     * @param id from the wire
     * @return the merge and the record it lives in
     * @throws NotFoundException when there is none
     */
    Found find(String id) {
        PartId at = PartId.of(id);
        return find(this.people.find(at.personId()).orElseThrow(NotFoundException::new), at.partId());
    }

    Found find(Person person, String mergeId) {
        return person.standing()
            .merges()
            .stream()
            .filter((merge) -> merge.id().equals(mergeId))
            .findFirst()
            .map((merge) -> new Found(person, merge))
            .orElseThrow(NotFoundException::new);
    }

    /**
     * Who may know of a merge: who decides about either of the two.
     */
    List<RecordScope> scopesOf(Person person, Merge merge) {
        return Stream.concat(Stream.of(person), this.people.find(merge.into()).stream())
            .map((either) -> this.deciders.scopeOf(this.people.whole(either)))
            .toList();
    }

    private Stream<CatalogueEntry> entries(Change<Person> change) {
        Person person = change.record();
        return (person != null) ? person.standing().merges().stream().map((merge) -> entry(person, merge))
                : Stream.empty();
    }

    private CatalogueEntry entry(Person person, Merge merge) {
        MergeView view = MergeView.of(person, merge);
        List<String> covering = scopesOf(person, merge).stream()
            .flatMap((scope) -> scope.covering().stream())
            .distinct()
            .toList();
        return CatalogueEntry.of(view.id(), person.version(), person.updatedAt(), this.publisher.json(view))
            .title(view.fromName())
            .text(view.reason())
            .keyword("undone", String.valueOf(view.undone()))
            .keyword("person", view.from())
            .keyword("person", view.into())
            .keywords(RecordScope.FILTER.name(), covering)
            .orderedBy("at", view.at().toEpochMilli())
            .build();
    }

    /**
     * A merge in its place.
     *
     * @param person the record that was merged
     * @param merge the merge
     */
    record Found(Person person, Merge merge) {
    }

}
