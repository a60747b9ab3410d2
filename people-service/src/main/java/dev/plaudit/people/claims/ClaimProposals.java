package dev.plaudit.people.claims;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import dev.plaudit.people.access.PeopleOperation;
import dev.plaudit.people.persons.People;
import dev.plaudit.people.persons.Person;
import dev.plaudit.people.persons.PersonView;
import dev.plaudit.people.persons.WholePerson;
import dev.plaudit.platform.catalogue.CatalogueEntry;
import dev.plaudit.platform.catalogue.CatalogueSchema;
import dev.plaudit.platform.catalogue.Filter;
import dev.plaudit.platform.catalogue.Ordering;
import dev.plaudit.platform.identity.Caller;
import dev.plaudit.platform.identity.Caller.Member;
import dev.plaudit.platform.mongo.Change;
import dev.plaudit.platform.problems.NotFoundException;
import dev.plaudit.platform.publishing.Published;
import dev.plaudit.platform.text.PlainText;

/**
 * Finds whom a member may be: persons without an account whose pages or names are theirs.
 */
@Component
class ClaimProposals {

    private static final String URL = "url";

    private static final String NAME = "name";

    private static final String ALIAS = "alias";

    /**
     * How much it says that something is alike.
     */
    private static final Map<String, Integer> WEIGHTS = Map.of(URL, 4, NAME, 2, ALIAS, 1);

    /**
     * Nobody lists it; it only finds ids by keywords.
     */
    static final CatalogueSchema SCHEMA = new CatalogueSchema("claimable", 1,
            List.of(Filter.of(URL, "A page, in its canonical form"), Filter.of(NAME, "A name, folded")), false,
            List.of(Ordering.byText(NAME)));

    private static final int MOST = 20;

    private final People people;

    private final Published<Person> claimable;

    ClaimProposals(People people) {
        this.people = people;
        this.claimable = people.show(SCHEMA, ClaimProposals::entries);
    }

    /**
     * Finds them.
     * @param caller a member
     * @return at most 20, the best first
     */
    List<Proposal> of(Caller caller) {
        Member member = caller.require(PeopleOperation.CLAIM_PERSON);
        WholePerson own = this.people.whole(member.personId()).orElseThrow(NotFoundException::new);
        PersonView view = this.people.view(own);
        Set<String> urls = canonical(view.urls());
        Set<String> names = folded(Stream.concat(Stream.of(view.name()), view.aliases().stream()).toList());
        Set<String> found = new LinkedHashSet<>(this.claimable.catalogue().ids(URL, urls));
        found.addAll(this.claimable.catalogue().ids(NAME, names));
        return found.stream()
            .map(this.people::resolve)
            .flatMap(Optional::stream)
            .distinct()
            .map(this.people::whole)
            .filter((whole) -> whole.kept().standing().isPublic() && whole.accountId().isEmpty())
            .map((whole) -> proposal(this.people.view(whole), urls, names))
            .filter((proposal) -> !proposal.reasons().isEmpty())
            .sorted(Comparator.comparingInt(Proposal::weight)
                .reversed()
                .thenComparing((proposal) -> proposal.person().id()))
            .limit(MOST)
            .toList();
    }

    private static Proposal proposal(PersonView person, Set<String> urls, Set<String> names) {
        List<Reason> reasons = new ArrayList<>();
        person.urls()
            .stream()
            .filter((url) -> urls.contains(ProfileAddress.canonical(url)))
            .forEach((url) -> reasons.add(new Reason(URL, url)));
        if (names.contains(PlainText.slug(person.name()))) {
            reasons.add(new Reason(NAME, person.name()));
        }
        person.aliases()
            .stream()
            .filter((alias) -> names.contains(PlainText.slug(alias)))
            .forEach((alias) -> reasons.add(new Reason(ALIAS, alias)));
        return new Proposal(person, reasons);
    }

    private static Stream<CatalogueEntry> entries(Change<Person> change) {
        Person person = change.record();
        if (person == null || !person.standing().wasPublic()) {
            return Stream.empty();
        }
        return Stream.of(CatalogueEntry.of(person.id(), person.version(), person.updatedAt(), "{}")
            .keywords(URL, canonical(person.urls()))
            .keywords(NAME, folded(Stream.concat(Stream.of(person.name()), person.aliases().stream()).toList()))
            .build());
    }

    private static Set<String> canonical(Collection<String> urls) {
        return urls.stream().map(ProfileAddress::canonical).collect(Collectors.toSet());
    }

    /**
     * Whatever its capitals and accents; a name without letters is like no other.
     */
    private static Set<String> folded(Collection<String> names) {
        return names.stream().map(PlainText::slug).filter((name) -> !name.isEmpty()).collect(Collectors.toSet());
    }

    /**
     * Why somebody is proposed.
     *
     * @param field what is alike: {@code url}, {@code name} or {@code alias}
     * @param value as the proposed person has it
     */
    record Reason(String field, String value) {
    }

    /**
     * Somebody whom a member may be.
     *
     * @param person as everybody reads them
     * @param reasons what they have in common
     */
    record Proposal(PersonView person, List<Reason> reasons) {

        int weight() {
            return this.reasons.stream().mapToInt((reason) -> WEIGHTS.getOrDefault(reason.field(), 0)).sum();
        }

    }

}
