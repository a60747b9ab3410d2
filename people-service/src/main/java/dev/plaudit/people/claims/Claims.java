package dev.plaudit.people.claims;

import java.util.List;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import dev.plaudit.people.access.RecordScope;
import dev.plaudit.people.persons.Claim;
import dev.plaudit.people.persons.Deciders;
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
 * The claims of all accounts, each of which lives in the record of the account's own
 * person, as managers find them.
 */
@Component
class Claims {

    static final CatalogueSchema SCHEMA = new CatalogueSchema("claims", 1,
            List.of(Filter.of("state", "open, confirmed, declined or withdrawn").lowerCase().counted(),
                    Filter.of("person", "The person that is claimed"), RecordScope.FILTER),
            false, List.of(Ordering.byNumber("at")));

    private final People people;

    private final Deciders deciders;

    private final Publisher publisher;

    Claims(People people, Deciders deciders, Publisher publisher) {
        this.people = people;
        this.deciders = deciders;
        this.publisher = publisher;
        people.show(SCHEMA, this::entries);
    }

    /**
     * A claim by its id.
     * @param id from the wire
     * @return the claim and the record it lives in
     * @throws NotFoundException when there is none
     */
    Found find(String id) {
        PartId at = PartId.of(id);
        Person claimant = this.people.find(at.personId()).orElseThrow(NotFoundException::new);
        return claimant.standing()
            .claims()
            .stream()
            .filter((claim) -> claim.id().equals(at.partId()))
            .findFirst()
            .map((claim) -> new Found(claimant, claim))
            .orElseThrow(NotFoundException::new);
    }

    private Stream<CatalogueEntry> entries(Change<Person> change) {
        Person claimant = change.record();
        return (claimant != null) ? claimant.standing().claims().stream().map((claim) -> entry(claimant, claim))
                : Stream.empty();
    }

    private CatalogueEntry entry(Person claimant, Claim claim) {
        ClaimView view = ClaimView.of(claimant, claim);
        CatalogueEntry.Builder entry = CatalogueEntry
            .of(view.id(), claimant.version(), claimant.updatedAt(), this.publisher.json(view))
            .title(view.claimantName())
            .text(view.note())
            .keyword("state", view.state())
            .keyword("person", view.personId())
            .orderedBy("at", view.at().toEpochMilli());
        this.people.whole(claim.target())
            .ifPresent((target) -> entry.keywords(RecordScope.FILTER.name(), this.deciders.scopeOf(target).covering()));
        return entry.build();
    }

    /**
     * A claim in its place.
     *
     * @param claimant the record it lives in
     * @param claim the claim
     */
    record Found(Person claimant, Claim claim) {

        /**
         * The record's claims with another state of this one.
         */
        List<Claim> with(Claim changed) {
            return this.claimant.standing()
                .claims()
                .stream()
                .map((each) -> each.id().equals(changed.id()) ? changed : each)
                .toList();
        }

    }

}
