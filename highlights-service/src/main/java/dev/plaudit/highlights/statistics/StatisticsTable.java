package dev.plaudit.highlights.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.plaudit.highlights.achievements.Reach;
import dev.plaudit.highlights.achievements.ReachTotal;
import dev.plaudit.highlights.achievements.ReachTotal.Total;
import dev.plaudit.highlights.documents.CsvTable;
import dev.plaudit.highlights.statistics.Statistics.Group;
import dev.plaudit.highlights.statistics.Statistics.Totals;

/**
 * Statistics as a table: a row for the whole, whose key is empty, and one for each group.
 * Numbers of reach have a column for each way in which they were come by.
 */
final class StatisticsTable {

    private static final List<String> COUNTS = List.of("achievements", "highlighted", "people", "communities",
            "countries", "firstTimers");

    private final Statistics statistics;

    private final List<Column> columns;

    private StatisticsTable(Statistics statistics) {
        this.statistics = statistics;
        this.columns = columns(statistics);
    }

    static byte[] of(Statistics statistics) {
        return new StatisticsTable(statistics).write();
    }

    private byte[] write() {
        List<String> header = new ArrayList<>(List.of("period", "groupBy", "key", "label"));
        header.addAll(COUNTS);
        COUNTS.forEach((count) -> header.add("before." + count));
        this.columns.forEach((column) -> header.add(column.name()));
        CsvTable table = new CsvTable(header);
        table.row(row("", "", this.statistics.totals(), this.statistics.before()));
        for (Group group : this.statistics.groups()) {
            table.row(row(group.key(), group.label(), group.totals(), group.before()));
        }
        return table.bytes();
    }

    private List<@Nullable Object> row(String key, String label, Totals totals, @Nullable Totals before) {
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(this.statistics.period());
        cells.addAll(List.of(this.statistics.groupBy(), key, label));
        cells.addAll(counts(totals));
        cells.addAll((before != null) ? counts(before) : Collections.nCopies(COUNTS.size(), null));
        this.columns.forEach((column) -> cells.add(column.of(totals)));
        return cells;
    }

    private static List<@Nullable Object> counts(Totals totals) {
        return Arrays.asList(totals.achievements(), totals.highlighted(), totals.people(), totals.communities(),
                totals.countries(), totals.firstTimers());
    }

    private static List<Column> columns(Statistics statistics) {
        List<Totals> all = Stream
            .concat(Stream.of(statistics.totals()), statistics.groups().stream().map(Group::totals))
            .toList();
        SortedSet<String> metrics = new TreeSet<>();
        all.forEach((totals) -> totals.reach().forEach((reach) -> metrics.add(reach.metric())));
        return metrics.stream()
            .flatMap(Column::ofMetric)
            .filter((column) -> all.stream().anyMatch((totals) -> column.of(totals) != null))
            .toList();
    }

    /**
     * A column of a number that achievements are told with.
     *
     * @param name what it is called
     * @param metric what is counted
     * @param cell what stands in it
     */
    private record Column(String name, String metric, Function<ReachTotal, @Nullable Object> cell) {

        private static Stream<Column> ofMetric(String metric) {
            return Stream
                .of(of(metric, "measured", ReachTotal::measured), of(metric, "estimated", ReachTotal::estimated),
                        of(metric, "unstated", ReachTotal::unstated),
                        Stream.of(new Column("reach." + metric + ".unknown", metric,
                                (reach) -> (reach.unknown() > 0) ? reach.unknown() : null)))
                .flatMap(Function.identity());
        }

        private static Stream<Column> of(String metric, String basis, Function<ReachTotal, @Nullable Total> total) {
            String name = "reach.%s.%s".formatted(metric, basis);
            return Stream.of(new Column(name, metric, (reach) -> {
                Total sum = total.apply(reach);
                return (sum != null) ? sum.value() : null;
            }), new Column(name + ".bound", metric, (reach) -> {
                Total sum = total.apply(reach);
                return (sum != null && sum.bound() != Reach.Bound.EXACT) ? sum.bound().word() : null;
            }));
        }

        private @Nullable Object of(Totals totals) {
            Optional<ReachTotal> reach = totals.reach()
                .stream()
                .filter((each) -> each.metric().equals(this.metric))
                .findFirst();
            return reach.isPresent() ? this.cell.apply(reach.get()) : null;
        }

    }

}
