package dev.plaudit.people.memberships;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import dev.plaudit.people.access.RecordScope;
import dev.plaudit.people.communities.Communities;
import dev.plaudit.people.persons.Membership;
import dev.plaudit.people.persons.PartId;
import dev.plaudit.people.persons.People;
import dev.plaudit.people.persons.Person;
import dev.plaudit.platform.catalogue.CatalogueEntry;
import dev.plaudit.platform.catalogue.CatalogueSchema;
import dev.plaudit.platform.catalogue.Filter;
import dev.plaudit.platform.catalogue.Ordering;
import dev.plaudit.platform.mongo.Change;
import dev.plaudit.platform.problems.NotFoundException;
import dev.plaudit.platform.publishing.Published;
import dev.plaudit.platform.publishing.Publisher;

/**
 * The memberships of all persons, each of which lives in its person's record, as managers
 * find them.
 */
@Component
class Memberships {

    private static final String PERSON = "person";

    static final CatalogueSchema SCHEMA = new CatalogueSchema("membership-requests", 1,
            List.of(Filter.of("state", "requested, confirmed, declined or ended").lowerCase().counted(),
                    Filter.of("program", "The program").counted(),
                    Filter.of("region", "The region of the community, or of the person").lowerCase().counted(),
                    Filter.of("community", "The community").lowerCase().counted(),
                    Filter.of("role", "What the person is there").lowerCase().counted(),
                    Filter.of(PERSON, "The person"), RecordScope.FILTER),
            false, List.of(Ordering.byNumber("requestedAt")));

    private final People people;

    private final MembershipTerms terms;

    private final Publisher publisher;

    private final Published<Person> published;

    Memberships(People people, MembershipTerms terms, Communities communities, Publisher publisher) {
        this.people = people;
        this.terms = terms;
        this.publisher = publisher;
        this.published = people.show(SCHEMA, this::entries);
        communities.follow(this::showAnew);
    }

    /**
     * A membership by its id.
     * @param id from the wire
     * @return the membership and the record it lives in
     * @throws NotFoundException when there is none
     */
    Found find(String id) {
        PartId at = PartId.of(id);
        Person person = this.people.find(at.personId()).orElseThrow(NotFoundException::new);
        return person.memberships()
            .stream()
            .filter((membership) -> membership.id().equals(at.partId()))
            .findFirst()
            .map((membership) -> new Found(person, membership))
            .orElseThrow(NotFoundException::new);
    }

    /**
     * Where a membership is decided.
     */
    RecordScope scopeOf(Person person, Membership membership) {
        return this.terms.scopeOf(membership, person.country());
    }

    MembershipView view(Person person, Membership membership) {
        return MembershipView.of(person, membership, this.terms.regionOf(membership, person.country()).orElse(null));
    }

    private Stream<CatalogueEntry> entries(Change<Person> change) {
        Person person = change.record();
        List<CatalogueEntry> shown = (person != null)
                ? person.memberships().stream().map((membership) -> entry(person, membership)).toList() : List.of();
        Set<String> gone = new HashSet<>(this.published.catalogue().ids(PERSON, List.of(change.id())));
        shown.forEach((entry) -> gone.remove(entry.id()));
        return Stream.concat(shown.stream(),
                gone.stream().map((id) -> CatalogueEntry.deleted(id, change.version(), change.updatedAt())));
    }

    private CatalogueEntry entry(Person person, Membership membership) {
        MembershipView view = view(person, membership);
        CatalogueEntry.Builder entry = CatalogueEntry
            .of(view.id(), person.version(), person.updatedAt(), this.publisher.json(view))
            .title(person.name())
            .texts(person.aliases())
            .text(view.note())
            .keyword("state", view.state())
            .keyword("program", view.program())
            .keyword("region", view.region())
            .keyword("community", view.communityId())
            .keyword("role", view.role())
            .keyword(PERSON, person.id())
            .keywords(RecordScope.FILTER.name(), scopeOf(person, membership).covering());
        if (membership.requestedAt() != null) {
            entry.orderedBy("requestedAt", membership.requestedAt().toEpochMilli());
        }
        return entry.build();
    }

    private void showAnew(String community) {
        List<String> personIds = new ArrayList<>();
        this.published.catalogue()
            .ids("community", List.of(community))
            .forEach((id) -> personIds.add(PartId.of(id).personId()));
        this.published.refresh(personIds);
    }

    /**
     * A membership in its place.
     *
     * @param person the record it lives in
     * @param membership the membership
     */
    record Found(Person person, Membership membership) {

        /**
         * The record with another state of the membership.
         */
        Person with(Membership changed) {
            return this.person.with(this.person.memberships()
                .stream()
                .map((each) -> each.id().equals(changed.id()) ? changed : each)
                .toList());
        }

    }

}
