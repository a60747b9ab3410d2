package dev.plaudit.people.persons;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

import com.mongodb.client.MongoDatabase;

import org.springframework.stereotype.Repository;

import dev.plaudit.people.regions.Regions;
import dev.plaudit.platform.catalogue.CatalogueEntry;
import dev.plaudit.platform.catalogue.CatalogueSchema;
import dev.plaudit.platform.catalogue.Filter;
import dev.plaudit.platform.catalogue.Ordering;
import dev.plaudit.platform.mongo.VersionedStore;
import dev.plaudit.platform.publishing.Published;
import dev.plaudit.platform.publishing.Publisher;
import dev.plaudit.platform.text.PlainText;

/**
 * The stored persons, and what the public reads of them.
 */
@Repository
public class People {

    static final CatalogueSchema SCHEMA = new CatalogueSchema("people", 1,
            List.of(Filter.of("country", "Their country, ISO 3166-1 alpha-2").upperCase().counted(),
                    Filter.of("region", "The region of their country").lowerCase().counted(),
                    Filter.of("program", "A program they are in").counted(),
                    Filter.of("community", "A community they have a role in").lowerCase().counted(),
                    Filter.of("topic", "What they are known for, as in /topics").lowerCase().counted()),
            false, List.of(Ordering.byText("name")));

    private final VersionedStore<Person> store;

    private final Published<Person> published;

    private final Regions regions;

    private final Publisher publisher;

    People(MongoDatabase database, Publisher publisher, Regions regions, Clock clock) {
        this.store = new VersionedStore<>(database, "people", Person.class, clock);
        this.regions = regions;
        this.publisher = publisher;
        this.published = publisher.publish(SCHEMA, this.store, (person) -> Optional.of(entry(person)));
        regions.follow(this.published::refreshAll);
    }

    /**
     * Stores people as an import states them.
     * @param people the states to have
     */
    public void putAll(List<Person> people) {
        this.store.putAll(people);
    }

    Published<Person> published() {
        return this.published;
    }

    private CatalogueEntry entry(Person person) {
        String region = this.regions.of(person.country()).orElse(null);
        String json = this.publisher.json(PersonView.of(person, region));
        CatalogueEntry.Builder entry = CatalogueEntry.of(person.id(), person.version(), person.updatedAt(), json)
            .title(person.name())
            .texts(person.aliases())
            .text(person.affiliation())
            .texts(person.topics())
            .keyword("country", person.country())
            .keyword("region", region)
            .keywords("program", person.programs())
            .orderedBy("name", person.name());
        person.topics().forEach((topic) -> entry.keyword("topic", PlainText.slug(topic)));
        person.memberships().forEach((membership) -> entry.keyword("community", membership.communityId()));
        return entry.build();
    }

}
