package dev.plaudit.highlights.statistics;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

import dev.plaudit.highlights.achievements.ReachTotal;

/**
 * What was achieved, counted. Every form is made from this, so that the numbers are the
 * same everywhere.
 *
 * @param period the period counted, {@code null} for all time
 * @param previousPeriod the period before, {@code null} for all time
 * @param groupBy by what it is grouped
 * @param totals of everything counted
 * @param before the same of the period before, {@code null} for all time
 * @param groups the largest first, then those that were there in the period before and
 * are no more; an achievement in several groups counts in each
 * @param firstTimers who is credited for the first time, by name, 100 at most
 * @param silentRegions regions in which nothing was achieved, by name; {@code null}
 * unless it is grouped by region
 */
record Statistics(@Nullable String period, @Nullable String previousPeriod, String groupBy, Totals totals,
        @Nullable Totals before, List<Group> groups, List<FirstTimer> firstTimers,
        @Nullable List<Region> silentRegions) {

    /**
     * Distinct numbers.
     *
     * @param achievements approved and public
     * @param highlighted of these, told in a published digest
     * @param people credited
     * @param communities credited
     * @param countries where something was achieved
     * @param firstTimers people and communities credited that no public achievement
     * before the period credits, {@code null} for all time
     * @param reach the numbers it was told with, those told most first, 100 at most
     */
    record Totals(long achievements, long highlighted, long people, long communities, long countries,
            @Nullable Long firstTimers, List<ReachTotal> reach) {
    }

    /**
     * A group.
     *
     * @param key the value that is grouped by; achievements without one are in the totals
     * only
     * @param label what the value is called in the language asked for
     * @param totals of the group
     * @param before the same of the period before; grouped by period, of the quarter
     * before the group's; {@code null} for all time
     */
    record Group(String key, String label, Totals totals, @Nullable Totals before) {
    }

    /**
     * Somebody who is credited for the first time.
     *
     * @param id the person's or community's id
     * @param name their name
     * @param type which of the two
     */
    record FirstTimer(String id, String name, Type type) {

        /**
         * What they are.
         */
        enum Type {

            /** One human being. */
            @JsonProperty("person")
            PERSON,
            /** A group of them. */
            @JsonProperty("community")
            COMMUNITY

        }

    }

    /**
     * A region.
     *
     * @param id its id
     * @param name its name
     */
    record Region(String id, String name) {
    }

}
