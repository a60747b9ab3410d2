package dev.plaudit.highlights.achievements;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BinaryOperator;

import org.jspecify.annotations.Nullable;

import dev.plaudit.platform.catalogue.CatalogueEntry;
import dev.plaudit.platform.catalogue.Sum;

/**
 * A number that achievements are told with, over many of them. Each achievement counts
 * once, however many people and communities are credited. What was counted, what was
 * guessed and what is not known are never added to each other, and places add up to
 * nothing.
 *
 * @param metric what is counted
 * @param achievements how many are told with it, known or not
 * @param measured the sum of what was counted, {@code null} when nothing was
 * @param estimated the sum of what was guessed, {@code null} when nothing was
 * @param unstated the sum of what sources tell that do not say how they know,
 * {@code null} when none do
 * @param unknown how many achievements do not know it yet
 */
public record ReachTotal(String metric, long achievements, @Nullable Total measured, @Nullable Total estimated,
        @Nullable Total unstated, long unknown) {

    private static final String ANY = "any ";

    private static final String UNKNOWN = "unknown ";

    private static final BinaryOperator<Reach> LATER = BinaryOperator.maxBy(Comparator.comparing(ReachTotal::asOf));

    /**
     * A sum.
     *
     * @param value the sum
     * @param bound how it is meant: what holds a number of at least so many is at least
     * so many itself
     * @param achievements how many make it up
     */
    public record Total(long value, Reach.Bound bound, long achievements) {
    }

    /**
     * Has the numbers of an achievement added up.
     */
    static void measure(CatalogueEntry.Builder entry, List<Reach> reach) {
        measures(reach).forEach(entry::measure);
    }

    /**
     * What is added up of an achievement. Of several numbers that were come by in the
     * same way from the same source, the latest counts.
     */
    private static Map<String, Long> measures(List<Reach> reach) {
        Map<List<@Nullable Object>, Reach> latest = new LinkedHashMap<>();
        for (Reach number : reach) {
            List<@Nullable Object> same = new ArrayList<>();
            same.add(number.metric());
            same.add(number.basis());
            same.add(number.source());
            latest.merge(same, number, LATER);
        }
        Map<String, Long> measures = new LinkedHashMap<>();
        for (Reach number : latest.values()) {
            Long value = number.value();
            if (number.place()) {
                continue;
            }
            measures.put(ANY + number.metric(), 0L);
            if (value == null) {
                measures.put(UNKNOWN + number.metric(), 0L);
            }
            else {
                measures.merge(name(number.basis(), number.metric()), value, ReachTotal::plus);
                measures.put(name(number.basis(), number.bound(), number.metric()), 0L);
            }
        }
        return measures;
    }

    /**
     * Adds the numbers of some achievements up.
     * @param told of each achievement, the numbers it is told with
     * @return by metric, those that most achievements are told with first
     */
    public static List<ReachTotal> of(Collection<List<Reach>> told) {
        Map<String, Sum> sums = new HashMap<>();
        told.forEach((reach) -> measures(reach).forEach((name, value) -> sums.merge(name, new Sum(value, 1),
                (one, other) -> new Sum(plus(one.total(), other.total()), one.entries() + other.entries()))));
        return of(sums);
    }

    private static long plus(long one, long other) {
        long sum = one + other;
        return (sum < 0) ? Long.MAX_VALUE : sum;
    }

    /**
     * Reads what was added up.
     * @param sums of achievements
     * @return by metric, those that most achievements are told with first
     */
    public static List<ReachTotal> of(Map<String, Sum> sums) {
        return sums.keySet()
            .stream()
            .filter((name) -> name.startsWith(ANY))
            .map((name) -> of(name.substring(ANY.length()), sums))
            .sorted(Comparator.comparingLong(ReachTotal::achievements).reversed().thenComparing(ReachTotal::metric))
            .toList();
    }

    private static ReachTotal of(String metric, Map<String, Sum> sums) {
        Sum none = new Sum(0, 0);
        return new ReachTotal(metric, sums.getOrDefault(ANY + metric, none).entries(),
                total(Reach.Basis.MEASURED, metric, sums), total(Reach.Basis.ESTIMATED, metric, sums),
                total(Reach.Basis.UNKNOWN, metric, sums), sums.getOrDefault(UNKNOWN + metric, none).entries());
    }

    private static @Nullable Total total(Reach.Basis basis, String metric, Map<String, Sum> sums) {
        Sum sum = sums.get(name(basis, metric));
        if (sum == null) {
            return null;
        }
        Set<Reach.Bound> bounds = EnumSet.noneOf(Reach.Bound.class);
        for (Reach.Bound bound : Reach.Bound.values()) {
            if (sums.containsKey(name(basis, bound, metric))) {
                bounds.add(bound);
            }
        }
        return new Total(sum.total(), Reach.Bound.ofSum(bounds), sum.entries());
    }

    private static String name(Reach.Basis basis, String metric) {
        return "%s %s".formatted(basis, metric);
    }

    private static String name(Reach.Basis basis, Reach.Bound bound, String metric) {
        return "%s/%s %s".formatted(basis, bound, metric);
    }

    /**
     * What has no date comes before all that has.
     */
    private static LocalDate asOf(Reach number) {
        return (number.asOf() != null) ? number.asOf().start() : LocalDate.MIN;
    }

}
