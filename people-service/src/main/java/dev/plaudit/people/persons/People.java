package dev.plaudit.people.persons;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.mongodb.client.MongoDatabase;

import org.springframework.stereotype.Repository;

import dev.plaudit.people.access.FreeId;
import dev.plaudit.people.regions.Regions;
import dev.plaudit.platform.catalogue.CatalogueSchema;
import dev.plaudit.platform.lists.PublicAnswer;
import dev.plaudit.platform.mongo.VersionedStore;
import dev.plaudit.platform.problems.ConflictException;
import dev.plaudit.platform.problems.NotFoundException;
import dev.plaudit.platform.problems.StaleVersionException;
import dev.plaudit.platform.publishing.Published;
import dev.plaudit.platform.publishing.Publisher;
import dev.plaudit.platform.publishing.Views;

/**
 * The stored persons, and what the public reads of them.
 */
@Repository
public class People {

    private static final int CHANGE_ATTEMPTS = 10;

    private final VersionedStore<Person> store;

    private final PublicPeople view;

    private final Published<Person> published;

    private final Publisher publisher;

    People(MongoDatabase database, Publisher publisher, Regions regions, Clock clock) {
        this.store = new VersionedStore<>(database, "people", Person.class, clock);
        this.publisher = publisher;
        this.view = new PublicPeople(this, publisher, regions);
        this.published = publisher.publishAll(PublicPeople.SCHEMA, this.store, this.view);
        regions.follow(this.published::refreshAll);
    }

    /**
     * A record by its id, whatever became of it.
     * @param id the record
     * @return nothing when there is none
     */
    public Optional<Person> find(String id) {
        return this.store.find(id);
    }

    /**
     * The record that stands for a person today.
     * @param id any id the person has or had
     * @return the record they were merged into in the end, or their own; nothing when
     * there is none
     */
    public Optional<Person> resolve(String id) {
        Optional<Person> found = find(id);
        while (found.map(Person::mergedInto).isPresent()) {
            found = found.map(Person::mergedInto).flatMap(this::find);
        }
        return found;
    }

    /**
     * A person with everything that was merged into them.
     * @param id any id the person has or had
     * @return nothing when there is no such record
     */
    public Optional<WholePerson> whole(String id) {
        return resolve(id).map(this::whole);
    }

    /**
     * A record with everything that was merged into it, whatever became of itself.
     * @param kept the record
     * @return the record and what belongs to it
     */
    public WholePerson whole(Person kept) {
        return Absorption.of(kept, this::findAll);
    }

    /**
     * Stores a new record under an id made from a name. When that was done before for the
     * same account, even just now, the record that is there is the one.
     * @param name what the person is called
     * @param first makes the record once the id is chosen
     * @return the record as stored
     */
    public Person addNamed(String name, Function<String, Person> first) {
        return FreeId.add(name, "person", (id) -> addedOrThere(first.apply(id)));
    }

    private Person addedOrThere(Person record) {
        try {
            return this.store.addUnused(record);
        }
        catch (ConflictException ex) {
            return find(record.id()).filter((there) -> isSame(there, record)).orElseThrow(() -> ex);
        }
    }

    private static boolean isSame(Person there, Person record) {
        return record.accountId() != null && record.accountId().equals(there.accountId());
    }

    /**
     * A record that an earlier attempt of this very request has written.
     * @param id the record
     * @return its current state; nothing in a first attempt
     */
    public Optional<Person> alreadyWritten(String id) {
        return this.store.alreadyWritten(id);
    }

    /**
     * Stores the next state of a record.
     * @param changed the next state, still with the version it was read with
     * @return the state as stored
     * @throws StaleVersionException when somebody else stored a state in between
     */
    public Person replace(Person changed) {
        return this.store.replace(changed);
    }

    /**
     * Changes a record whatever state others store meanwhile.
     * @param id the record
     * @param change makes the next state of the current one; answers the current one to
     * change nothing
     * @return the state as stored
     * @throws NotFoundException when there is no such record
     */
    public Person change(String id, UnaryOperator<Person> change) {
        return retried(() -> {
            Person current = find(id).orElseThrow(NotFoundException::new);
            Person changed = change.apply(current);
            return changed.equals(current) ? current : replace(changed);
        });
    }

    /**
     * Does something that is based on no state which a client saw, again when somebody
     * else stored a state in between.
     * @param <T> the result
     * @param attempt reads, decides and writes
     * @return what the attempt that succeeds answers
     * @throws StaleVersionException if others keep storing states
     */
    public static <T> T retried(Supplier<T> attempt) {
        for (int left = CHANGE_ATTEMPTS; left > 1; left--) {
            try {
                return attempt.get();
            }
            catch (StaleVersionException ex) {
                Thread.onSpinWait();
            }
        }
        return attempt.get();
    }

    /**
     * Forgets all that is known of a record. One that others know by its id stays as an
     * empty and hidden one, so that they hear of it and nobody else gets the id; no
     * import fills it again.
     * @param person its current state
     * @throws StaleVersionException when somebody else stored a state in between
     */
    public void erase(Person person) {
        Standing standing = person.standing();
        if (standing.wasPublic() || !standing.absorbed().isEmpty() || !standing.merges().isEmpty()) {
            replace(new Person(person.id(), person.version(), person.updatedAt(), "", List.of(), null, null, List.of(),
                    List.of(), List.of(), standing.erased()));
        }
        else {
            this.store.delete(person.id(), person.version());
        }
    }

    /**
     * Stores people as an import states them. What people or managers did here stays.
     * @param people the states to have
     */
    public void putAll(List<Person> people) {
        this.store.putAll(people, People::imported);
    }

    /**
     * What changed, in no order.
     * @param since the earliest time of interest
     * @return the newest state of each record stored then or later, those that are gone
     * left out; to be closed
     */
    public Stream<Person> changedSince(Instant since) {
        return this.store.changedSince(since).flatMap((change) -> Stream.ofNullable(change.record()));
    }

    /**
     * Shows the records in a further catalogue.
     * @param schema what can be asked of it
     * @param views what of a record it shows
     * @return the catalogue, once the service has started
     */
    public Published<Person> show(CatalogueSchema schema, Views<Person> views) {
        return this.publisher.publishAll(schema, this.store, views);
    }

    /**
     * A person as everybody reads them.
     * @param whole the person
     * @return the view, also of one whom nobody sees
     */
    public PersonView view(WholePerson whole) {
        return this.view.of(whole);
    }

    /**
     * The entity tag under which everybody reads a person.
     * @param id the person
     * @return nothing for one whom nobody sees
     */
    public Optional<String> publicTag(String id) {
        return this.published.catalogue().find(id).map(PublicAnswer::tag);
    }

    Published<Person> published() {
        return this.published;
    }

    List<Person> findAll(Collection<String> ids) {
        return this.store.findAll(ids);
    }

    private static Person imported(Person existing, Person stated) {
        if (existing.isErased()) {
            return existing;
        }
        List<Membership> ours = existing.memberships().stream().filter(Membership::isOurs).toList();
        Set<String> decided = ours.stream().map(Membership::id).collect(Collectors.toSet());
        Stream<Membership> others = stated.memberships()
            .stream()
            .filter((membership) -> !decided.contains(membership.id()));
        Person base = existing.standing().isEditedHere() ? existing : stated;
        return base.with(Stream.concat(others, ours.stream()).toList()).with(existing.standing());
    }

}
