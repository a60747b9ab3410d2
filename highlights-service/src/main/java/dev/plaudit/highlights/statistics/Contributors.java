package dev.plaudit.highlights.statistics;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import dev.plaudit.highlights.achievements.FirstCredits.Earlier;
import dev.plaudit.highlights.statistics.Statistics.FirstTimer;
import dev.plaudit.highlights.statistics.Statistics.FirstTimer.Type;
import dev.plaudit.highlights.statistics.Statistics.Region;
import dev.plaudit.platform.references.Parties;
import dev.plaudit.platform.references.References;

/**
 * Names who is new and where nothing was done.
 */
@Component
class Contributors {

    private static final int MOST_NAMED = 100;

    private final Parties parties;

    private final References references;

    Contributors(Parties parties, References references) {
        this.parties = parties;
        this.references = references;
    }

    static long countFirstTimers(Map<String, Map<String, Long>> credited, Earlier earlier) {
        return newPeople(credited, earlier).count() + newCommunities(credited, earlier).count();
    }

    /**
     * Who is credited for the first time.
     * @param credited how often, by {@code person} and {@code community}
     * @param earlier who was credited before
     */
    List<FirstTimer> firstTimers(Map<String, Map<String, Long>> credited, Earlier earlier) {
        Stream<FirstTimer> people = this.parties.people(newPeople(credited, earlier).toList())
            .stream()
            .map((person) -> new FirstTimer(person.id(), person.name(), Type.PERSON));
        Stream<FirstTimer> communities = this.parties.communities(newCommunities(credited, earlier).toList())
            .stream()
            .map((community) -> new FirstTimer(community.id(), community.name(), Type.COMMUNITY));
        return Stream.concat(people, communities)
            .sorted(Comparator.comparing(FirstTimer::name)
                .thenComparing(FirstTimer::type)
                .thenComparing(FirstTimer::id))
            .limit(MOST_NAMED)
            .toList();
    }

    /**
     * Known regions in which nothing was done.
     * @param active ids of the others
     * @param asked ids of those that are asked for, or null for all
     */
    List<Region> silentRegions(Collection<String> active, @Nullable Collection<String> asked) {
        return this.references.all("regions")
            .filter((region) -> !active.contains(region.id()) && (asked == null || asked.contains(region.id())))
            .map((region) -> new Region(region.id(), region.name()))
            .sorted(Comparator.comparing(Region::name).thenComparing(Region::id))
            .toList();
    }

    private static Stream<String> newPeople(Map<String, Map<String, Long>> credited, Earlier earlier) {
        return credited.getOrDefault("person", Map.of()).keySet().stream().filter(earlier::isNewPerson);
    }

    private static Stream<String> newCommunities(Map<String, Map<String, Long>> credited, Earlier earlier) {
        return credited.getOrDefault("community", Map.of()).keySet().stream().filter(earlier::isNewCommunity);
    }

}
