package dev.plaudit.highlights.reports;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

import dev.plaudit.highlights.achievements.Link;
import dev.plaudit.highlights.achievements.Reach;
import dev.plaudit.highlights.achievements.ReachTotal;
import dev.plaudit.platform.dates.PartialDate;
import dev.plaudit.platform.dates.Period;

/**
 * What one person or community did in a period. Every form is made from this.
 *
 * @param subject whose report it is
 * @param period the period, {@code null} for all time
 * @param totals of what is approved
 * @param achievements the earliest first
 */
record Report(Subject subject, @Nullable Period period, Totals totals, List<Entry> achievements) {

    /**
     * Whose report it is.
     *
     * @param type which of the two
     * @param id the id of today
     * @param name their name
     */
    record Subject(Type type, String id, String name) {
    }

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

    /**
     * Numbers of what is approved.
     *
     * @param achievements how many
     * @param waiting how many more wait for somebody's word; nothing else counts them
     * @param kinds how many of each kind, the most frequent first
     * @param reach the numbers they are told with, by how they were come by
     */
    record Totals(long achievements, long waiting, List<KindTotal> kinds, List<ReachTotal> reach) {
    }

    /**
     * How many there are of a kind.
     *
     * @param kind its id
     * @param label what it is called in the language asked for
     * @param achievements how many
     */
    record KindTotal(String kind, String label, long achievements) {
    }

    /**
     * An achievement.
     *
     * @param id its id
     * @param title its title
     * @param kind its kind's id
     * @param kindLabel what the kind is called in the language asked for
     * @param date when it happened, as far as known
     * @param period the period it is counted in
     * @param roles what they did
     * @param links its links, the one to open first
     * @param reach the numbers it is told with
     * @param waiting whether it waits: to be approved, or for the person to accept the
     * credit; only in one's own report
     */
    record Entry(String id, String title, String kind, String kindLabel, @Nullable PartialDate date, Period period,
            List<String> roles, List<Link> links, List<Reach> reach, boolean waiting) {

        /**
         * When it was, in as few words as are known.
         */
        String when() {
            return (this.date != null) ? this.date.text() : this.period.text();
        }

    }

}
