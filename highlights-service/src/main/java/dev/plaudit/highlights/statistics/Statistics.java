package dev.plaudit.highlights.statistics;

import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.plaudit.highlights.achievements.ReachTotal;

/**
 * What was achieved, counted.
 *
 * @param period the period counted, {@code null} for all time
 * @param groupBy by what it is grouped
 * @param totals of everything counted
 * @param groups the largest first; an achievement in several groups counts in each
 */
record Statistics(@Nullable String period, String groupBy, Totals totals, List<Group> groups) {

    /**
     * Distinct numbers.
     *
     * @param achievements approved and public
     * @param highlighted of these, told in a published digest
     * @param people credited
     * @param communities credited
     * @param countries where something was achieved
     * @param reach the numbers it was told with, those told most first, 100 at most
     */
    record Totals(long achievements, long highlighted, long people, long communities, long countries,
            List<ReachTotal> reach) {
    }

    /**
     * A group.
     *
     * @param key the value that is grouped by; achievements without one are in the totals
     * only
     * @param totals of the group
     */
    record Group(String key, Totals totals) {
    }

}
