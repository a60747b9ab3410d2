package dev.plaudit.people.persons;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import dev.plaudit.people.regions.Regions;
import dev.plaudit.platform.catalogue.CatalogueEntry;
import dev.plaudit.platform.catalogue.CatalogueSchema;
import dev.plaudit.platform.catalogue.Filter;
import dev.plaudit.platform.catalogue.Ordering;
import dev.plaudit.platform.mongo.Change;
import dev.plaudit.platform.publishing.Publisher;
import dev.plaudit.platform.publishing.Views;
import dev.plaudit.platform.text.PlainText;

/**
 * How everybody sees people: those that were merged as one, under the id that was kept. A
 * change of a record shows also in those that it is, or ever was, merged into.
 */
final class PublicPeople implements Views<Person> {

    static final CatalogueSchema SCHEMA = new CatalogueSchema("people", 3,
            List.of(Filter.of("country", "Their country, ISO 3166-1 alpha-2").upperCase().counted(),
                    Filter.of("region", "The region of their country").lowerCase().counted(),
                    Filter.of("program", "A program they are in").counted(),
                    Filter.of("community", "A community they have a role in").lowerCase().counted(),
                    Filter.of("topic", "What they are known for, as in /topics").lowerCase().counted(),
                    Filter.of("formerId", "An id they had until they were merged")),
            false, List.of(Ordering.byText("name")));

    private final People people;

    private final Publisher publisher;

    private final Regions regions;

    PublicPeople(People people, Publisher publisher, Regions regions) {
        this.people = people;
        this.publisher = publisher;
        this.regions = regions;
    }

    @Override
    public Stream<CatalogueEntry> of(Change<Person> change) {
        Person changed = change.record();
        if (changed == null) {
            // Only records that nobody ever saw are deleted.
            return Stream.empty();
        }
        Map<String, Person> shown = new LinkedHashMap<>();
        collect(changed, shown);
        return shown.values().stream().flatMap((person) -> entry(person).stream());
    }

    PersonView of(WholePerson whole) {
        return PersonView.of(whole, this.regions.of(whole.kept().country()).orElse(null));
    }

    private void collect(Person person, Map<String, Person> shown) {
        if (shown.putIfAbsent(person.id(), person) == null) {
            person.standing()
                .merges()
                .forEach((merge) -> this.people.find(merge.into()).ifPresent((into) -> collect(into, shown)));
        }
    }

    private Optional<CatalogueEntry> entry(Person person) {
        WholePerson whole = Absorption.of(person, this.people::findAll);
        if (person.standing().isPublic()) {
            return Optional.of(entry(whole));
        }
        return person.standing().wasPublic()
                ? Optional.of(CatalogueEntry.deleted(person.id(), whole.version(), person.updatedAt()))
                : Optional.empty();
    }

    private CatalogueEntry entry(WholePerson whole) {
        Person person = whole.kept();
        PersonView view = of(whole);
        CatalogueEntry.Builder entry = CatalogueEntry
            .of(person.id(), whole.version(), view.updatedAt(), this.publisher.json(view))
            .title(person.name())
            .texts(view.aliases())
            .text(person.affiliation())
            .texts(view.topics())
            .keyword("country", person.country())
            .keyword("region", view.region())
            .keywords("program", view.programs())
            .keywords("formerId", view.formerIds())
            .orderedBy("name", person.name());
        view.topics().forEach((topic) -> entry.keyword("topic", PlainText.slug(topic)));
        view.memberships().forEach((membership) -> entry.keyword("community", membership.communityId()));
        return entry.build();
    }

}
