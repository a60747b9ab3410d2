package dev.plaudit.highlights.achievements;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.springframework.stereotype.Component;

import dev.plaudit.platform.catalogue.CatalogueQuery;
import dev.plaudit.platform.catalogue.DateInterval;
import dev.plaudit.platform.dates.Period;

/**
 * Knows who is credited for the first time, as far as everybody reads. One count tells of
 * everybody at once, however many there are.
 */
@Component
public class FirstCredits {

    private static final String PERSON = "person";

    private static final String COMMUNITY = "community";

    private final Achievements achievements;

    FirstCredits(Achievements achievements) {
        this.achievements = achievements;
    }

    /**
     * Who was credited before a period. What may have happened before it, since only its
     * year is known, did, unless it counts in the period.
     * @param period any
     * @return people and communities of earlier public achievements
     */
    public Earlier before(Period period) {
        DateInterval before = new DateInterval(LocalDate.MIN, period.start().minusDays(1));
        Map<String, Map<String, Long>> facets = this.achievements.catalogue()
            .facets(CatalogueQuery.all()
                .within(before)
                .without("period", PeriodKeys.within(period))
                .counting(List.of(PERSON, COMMUNITY)));
        return new Earlier(facets.getOrDefault(PERSON, Map.of()).keySet(),
                facets.getOrDefault(COMMUNITY, Map.of()).keySet());
    }

    /**
     * Who was credited already.
     *
     * @param people ids that they are known by today
     * @param communities ids
     */
    public record Earlier(Set<String> people, Set<String> communities) {

        public Earlier {
            people = Set.copyOf(people);
            communities = Set.copyOf(communities);
        }

        /**
         * Whether a person was never credited before.
         * @param id the id that they are known by today
         * @return true for somebody new
         */
        public boolean isNewPerson(String id) {
            return !this.people.contains(id);
        }

        /**
         * Whether a community was never credited before.
         * @param id its id
         * @return true for a new one
         */
        public boolean isNewCommunity(String id) {
            return !this.communities.contains(id);
        }

    }

}
