package dev.plaudit.highlights.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import dev.plaudit.highlights.achievements.Achievements;
import dev.plaudit.highlights.achievements.ReachTotal;
import dev.plaudit.highlights.statistics.Statistics.Group;
import dev.plaudit.highlights.statistics.Statistics.Totals;
import dev.plaudit.platform.catalogue.CatalogueQuery;

/**
 * Counts what the public reads, so the numbers are those of the lists.
 */
@Component
class CountAchievements {

    private static final List<String> COUNTED = List.of("person", "community", "country");

    private static final int MOST_METRICS = 100;

    private final Achievements achievements;

    CountAchievements(Achievements achievements) {
        this.achievements = achievements;
    }

    Statistics of(@Nullable String period, Grouping grouping) {
        CatalogueQuery all = (period != null) ? CatalogueQuery.all().where("period", period) : CatalogueQuery.all();
        Map<String, Long> sizes = facets(all, List.of(grouping.filter())).getOrDefault(grouping.filter(), Map.of());
        List<Group> groups = new ArrayList<>();
        sizes.keySet().forEach((key) -> groups.add(new Group(key, totals(all.where(grouping.filter(), key)))));
        return new Statistics(period, grouping.name(), totals(all), groups);
    }

    private Totals totals(CatalogueQuery query) {
        Map<String, Map<String, Long>> distinct = facets(query, COUNTED);
        return new Totals(count(query), count(query.where("highlighted", "true")), size(distinct, "person"),
                size(distinct, "community"), size(distinct, "country"), reach(query));
    }

    private List<ReachTotal> reach(CatalogueQuery query) {
        return ReachTotal.of(this.achievements.catalogue().sums(query)).stream().limit(MOST_METRICS).toList();
    }

    private long count(CatalogueQuery query) {
        return this.achievements.catalogue().search(query.limitedTo(1)).total();
    }

    private Map<String, Map<String, Long>> facets(CatalogueQuery query, List<String> facets) {
        return this.achievements.catalogue().facets(query.counting(facets));
    }

    private static long size(Map<String, Map<String, Long>> facets, String name) {
        return facets.getOrDefault(name, Map.of()).size();
    }

}
