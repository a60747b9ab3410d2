package dev.plaudit.gateway.pages.reading;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Statistics, as pages show them.
 *
 * @param period what was counted, null for all time
 * @param previousPeriod what it is compared to, null without a period
 * @param groupBy what the groups have in common
 * @param totals of all
 * @param before the same of the period before
 * @param groups by what was asked for, the most first
 * @param firstTimers who was never credited before
 * @param silentRegions regions without anything
 */
record Numbers(@Nullable String period, @Nullable String previousPeriod, @Nullable String groupBy, Totals totals,
        @Nullable Totals before, @Nullable List<Group> groups, @Nullable List<FirstTimer> firstTimers,
        @Nullable List<Party> silentRegions) {

    /**
     * What the longest bar stands for.
     * @return the greatest number of achievements of a group, at least 1
     */
    public long most() {
        long most = 1;
        if (this.groups != null) {
            for (Group group : this.groups) {
                most = Math.max(most, group.totals().achievements());
            }
        }
        return most;
    }

    /**
     * How much more there is than in the period before.
     * @return a signed number, or null if nobody compared
     */
    public @Nullable String growth() {
        return growth(this.totals, this.before);
    }

    private static @Nullable String growth(Totals now, @Nullable Totals before) {
        return (before != null) ? "%+d".formatted(now.achievements() - before.achievements()).replace('-', '−') : null;
    }

    /**
     * How many there are.
     */
    record Totals(long achievements, long highlighted, long people, long communities, long countries,
            @Nullable Long firstTimers) {

    }

    /**
     * What has something in common.
     */
    record Group(String key, String label, Totals totals, @Nullable Totals before) {

        /**
         * How much more there is than in the period before.
         * @return a signed number, or null if nobody compared
         */
        public @Nullable String growth() {
            return Numbers.growth(this.totals, this.before);
        }

        /**
         * The length of its bar.
         * @param most the number of the longest
         * @return a percentage as SVG writes it
         */
        public String width(long most) {
            return Math.round(100.0 * this.totals.achievements() / most) + "%";
        }

    }

    /**
     * Who was never credited before.
     *
     * @param type {@code person} or {@code community}
     */
    record FirstTimer(String id, String name, String type) {

        /**
         * Where its page is.
         * @return the name of a collection
         */
        public String collection() {
            return this.type.equals("community") ? "communities" : "people";
        }

    }

}
