package dev.plaudit.highlights.reports;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import dev.plaudit.highlights.achievements.Link;
import dev.plaudit.highlights.achievements.Reach;
import dev.plaudit.highlights.documents.CsvTable;
import dev.plaudit.highlights.reports.Report.Entry;

/**
 * A report as a table with a row for each achievement. Several values of one cell have a
 * line each.
 */
final class ReportTable {

    private static final List<String> COLUMNS = List.of("id", "date", "period", "title", "kind", "roles", "links",
            "reach", "status");

    private ReportTable() {
    }

    static byte[] of(Report report) {
        CsvTable table = new CsvTable(COLUMNS);
        report.achievements().forEach((entry) -> table.row(row(entry)));
        return table.bytes();
    }

    private static List<String> row(Entry entry) {
        return Arrays.asList(entry.id(), (entry.date() != null) ? entry.date().text() : "", entry.period().text(),
                entry.title(), entry.kindLabel(), String.join("\n", entry.roles()),
                entry.links().stream().map(Link::url).collect(Collectors.joining("\n")),
                entry.reach().stream().map(ReportTable::reach).collect(Collectors.joining("\n")),
                entry.waiting() ? "waiting" : "approved");
    }

    private static String reach(Reach reach) {
        String basis = (reach.basis() == Reach.Basis.UNKNOWN) ? "unstated"
                : reach.basis().name().toLowerCase(Locale.ROOT);
        return reach.known() ? "%s: %s%d (%s)".formatted(reach.metric(), bound(reach.bound()), reach.value(), basis)
                : reach.metric() + ": ?";
    }

    private static String bound(Reach.Bound bound) {
        return (bound == Reach.Bound.EXACT) ? "" : bound.word() + " ";
    }

}
