package dev.plaudit.platform.references;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * People, communities and regions as people-service tells of them.
 */
public final class Parties {

    private final References references;

    Parties(References references) {
        this.references = references;
    }

    /**
     * People by their ids. Somebody whose record was merged into another is shown as that
     * one says, under its id.
     * @param ids persons
     * @return one party an id, in the same order
     */
    public List<Party> people(Collection<String> ids) {
        return ids.stream().map((id) -> party("people", id)).toList();
    }

    /**
     * The ids under which people are known today.
     * @param ids ids that they have or had
     * @return each once
     */
    public List<String> currentIds(Collection<String> ids) {
        return people(ids).stream().map(Party::id).distinct().toList();
    }

    /**
     * The id under which somebody is known today.
     * @param id one that they have or had
     * @return the same for a person of whom nothing is known
     */
    public String currentId(String id) {
        return party("people", id).id();
    }

    /**
     * Whether a person is known to be nobody's account, so that nobody can be asked.
     * @param id a person
     * @return false also for somebody of whom nothing is known
     */
    public boolean isUnclaimed(String id) {
        return this.references.find("people", id)
            .filter((person) -> !Boolean.TRUE.equals(person.claimed()))
            .isPresent();
    }

    /**
     * Communities by their ids.
     * @param ids communities
     * @return one party an id, in the same order
     */
    public List<Party> communities(Collection<String> ids) {
        return ids.stream().map((id) -> party("communities", id)).toList();
    }

    /**
     * Whether there is such a person that the public may know of.
     * @param id a person
     * @return false when people-service has not told of one
     */
    public boolean isPerson(String id) {
        return this.references.find("people", id).isPresent();
    }

    /**
     * Whether nobody may know any more of a person of whom the public once knew.
     * @param id a person
     * @return true when people-service told that the record is gone or hidden; false when
     * it was merged into another, and for somebody of whom nothing was ever known
     */
    public boolean isGone(String id) {
        return this.references.isGone("people", id);
    }

    /**
     * Whether there is such a community.
     * @param id a community
     * @return false when people-service has not told of one
     */
    public boolean isCommunity(String id) {
        return this.references.find("communities", id).isPresent();
    }

    /**
     * The region a country lies in.
     * @param country ISO 3166-1 alpha-2
     * @return the region's id, when one is known
     */
    public Optional<String> regionOf(@Nullable String country) {
        return this.references.all("regions")
            .filter((region) -> country != null && region.countries().contains(country))
            .map(Reference::id)
            .sorted()
            .findFirst();
    }

    /**
     * When what is shown of some parties was last learned.
     * @param people persons
     * @param communities communities
     * @return the latest time, the epoch when nothing is known
     */
    public Instant knownSince(Collection<String> people, Collection<String> communities) {
        return Stream
            .concat(people.stream().map((id) -> this.references.find("people", id)),
                    communities.stream().map((id) -> this.references.find("communities", id)))
            .flatMap(Optional::stream)
            .map(Reference::copiedAt)
            .max(Instant::compareTo)
            .orElse(Instant.EPOCH);
    }

    /**
     * Hears of people or communities that changed.
     * @param kind {@code people}, {@code communities} or {@code regions}
     * @param follower gets the ids of those that changed
     */
    public void follow(String kind, Consumer<List<String>> follower) {
        this.references.follow(kind, follower);
    }

    private Party party(String kind, String id) {
        return this.references.find(kind, id)
            .map((known) -> new Party(known.id(), known.name(), known.country(), known.programs(), known.urls()))
            .orElseGet(() -> new Party(id, id, null, List.of(), List.of()));
    }

}
