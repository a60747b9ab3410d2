package dev.plaudit.events.access;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import dev.plaudit.platform.references.Parties;
import dev.plaudit.platform.references.Party;

/**
 * Finds whose records are, from what people-service tells of those they name.
 */
@Component
public class Scopes {

    private final Parties parties;

    Scopes(Parties parties) {
        this.parties = parties;
    }

    /**
     * The stake in a record: the programs are those of its communities, or of its people
     * where it has none; the region is that of its country, or those of its communities
     * or people where it has none, as what happens online has.
     * @param createdBy the account that added it
     * @param country where it is, ISO 3166-1 alpha-2
     * @param people persons who hold or give it
     * @param communities communities that it is held for
     * @return the stake
     */
    public Stake stake(@Nullable String createdBy, @Nullable String country, Collection<String> people,
            Collection<String> communities) {
        List<Party> named = communities.isEmpty() ? this.parties.people(people) : this.parties.communities(communities);
        Stream<@Nullable String> countries = (country != null) ? Stream.of(country)
                : named.stream().map(Party::country);
        return new Stake(createdBy, people, communities,
                named.stream().flatMap((party) -> party.programs().stream()).collect(Collectors.toSet()),
                regions(countries));
    }

    private Set<String> regions(Stream<@Nullable String> countries) {
        return countries.flatMap((country) -> this.parties.regionOf(country).stream()).collect(Collectors.toSet());
    }

}
