package dev.plaudit.highlights.statistics;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import dev.plaudit.highlights.achievements.Achievements;
import dev.plaudit.highlights.achievements.FirstCredits;
import dev.plaudit.highlights.achievements.FirstCredits.Earlier;
import dev.plaudit.highlights.achievements.PeriodKeys;
import dev.plaudit.highlights.achievements.ReachTotal;
import dev.plaudit.highlights.documents.Names;
import dev.plaudit.highlights.statistics.Statistics.Group;
import dev.plaudit.highlights.statistics.Statistics.Totals;
import dev.plaudit.platform.catalogue.CatalogueQuery;
import dev.plaudit.platform.dates.Period;

/**
 * Counts what the public reads, so the numbers are those of the lists.
 */
@Component
class CountAchievements {

    private static final List<String> COUNTED = List.of("person", "community", "country");

    private static final int MOST_METRICS = 100;

    private final Achievements achievements;

    private final FirstCredits firstCredits;

    private final Contributors contributors;

    private final Names names;

    CountAchievements(Achievements achievements, FirstCredits firstCredits, Contributors contributors, Names names) {
        this.achievements = achievements;
        this.firstCredits = firstCredits;
        this.contributors = contributors;
        this.names = names;
    }

    Statistics of(Question question) {
        Span now = span(question.selection(), question.period());
        Period previous = (question.period() != null) ? question.period().previous().orElse(null) : null;
        Span before = (previous != null) ? span(question.selection(), previous) : null;
        Map<String, Map<String, Long>> credited = facets(now.all(), COUNTED);
        List<Group> groups = new ArrayList<>();
        for (String key : keys(question, now, before)) {
            groups.add(group(question, key, now, before));
        }
        return new Statistics((question.period() != null) ? question.period().text() : null,
                (previous != null) ? previous.text() : null, question.grouping().name(), totals(now, now.all()),
                (before != null) ? totals(before, before.all()) : null, groups,
                (now.earlier() != null) ? this.contributors.firstTimers(credited, now.earlier()) : List.of(),
                question.grouping().isByRegion()
                        ? this.contributors.silentRegions(regions(now), question.selection().filters().get("region"))
                        : null);
    }

    private Set<String> regions(Span now) {
        return facets(now.all(), List.of("region")).getOrDefault("region", Map.of()).keySet();
    }

    /**
     * The groups of now, and those of before that are no more. A value that was not asked
     * for is no group, though what was asked for may carry it too.
     */
    private Set<String> keys(Question question, Span now, @Nullable Span before) {
        String filter = question.grouping().filter();
        Set<String> keys = new LinkedHashSet<>(sizes(now, filter).keySet());
        if (before != null && !question.grouping().isByPeriod()) {
            keys.addAll(sizes(before, filter).keySet());
        }
        SortedSet<String> asked = question.selection().filters().get(filter);
        if (asked != null) {
            keys.retainAll(asked);
        }
        return keys;
    }

    private Group group(Question question, String key, Span now, @Nullable Span before) {
        String filter = question.grouping().filter();
        String label = this.names.of(filter, key, question.language());
        Totals totals = totals(now, now.all().where(filter, key));
        if (before == null) {
            return new Group(key, label, totals, null);
        }
        if (question.grouping().isByPeriod()) {
            // Nothing of this quarter lies in the period before; its own quarter before
            // is what it can be compared with.
            return new Group(key, label, totals,
                    new Period(key).previous()
                        .map((quarter) -> totals(span(question.selection(), quarter),
                                question.selection().where(filter, quarter.text())))
                        .orElse(null));
        }
        return new Group(key, label, totals, totals(before, before.all().where(filter, key)));
    }

    private Span span(CatalogueQuery selection, @Nullable Period period) {
        return Optional.ofNullable(period)
            .map((known) -> new Span(selection.where("period", PeriodKeys.within(known)),
                    this.firstCredits.before(known)))
            .orElseGet(() -> new Span(selection, null));
    }

    private Totals totals(Span span, CatalogueQuery query) {
        Map<String, Map<String, Long>> distinct = facets(query, COUNTED);
        Earlier earlier = span.earlier();
        return new Totals(count(query), count(query.where("highlighted", "true")), size(distinct, "person"),
                size(distinct, "community"), size(distinct, "country"),
                (earlier != null) ? Contributors.countFirstTimers(distinct, earlier) : null, reach(query));
    }

    private List<ReachTotal> reach(CatalogueQuery query) {
        return ReachTotal.of(this.achievements.catalogue().sums(query)).stream().limit(MOST_METRICS).toList();
    }

    private long count(CatalogueQuery query) {
        return this.achievements.catalogue().search(query.limitedTo(1)).total();
    }

    private Map<String, Long> sizes(Span span, String filter) {
        return facets(span.all(), List.of(filter)).getOrDefault(filter, Map.of());
    }

    private Map<String, Map<String, Long>> facets(CatalogueQuery query, List<String> facets) {
        return this.achievements.catalogue().facets(query.counting(facets));
    }

    private static long size(Map<String, Map<String, Long>> facets, String name) {
        return facets.getOrDefault(name, Map.of()).size();
    }

    /**
     * A time, with what is counted in it.
     *
     * @param all what is counted
     * @param earlier who was credited before, or null for all time
     */
    private record Span(CatalogueQuery all, @Nullable Earlier earlier) {
    }

}
