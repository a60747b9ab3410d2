package dev.plaudit.highlights.reports;

import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;

import org.jspecify.annotations.Nullable;

import dev.plaudit.highlights.achievements.Reach;
import dev.plaudit.highlights.achievements.ReachTotal;
import dev.plaudit.highlights.achievements.ReachTotal.Total;
import dev.plaudit.highlights.documents.Language;

/**
 * The sentences of a report, which all its written forms share.
 *
 * @param report the report
 * @param language of the words
 */
record ReportWords(Report report, Language language) {

    String title() {
        return this.report.subject().name();
    }

    String period() {
        return (this.report.period() != null) ? this.language.say("report.period", this.report.period().text())
                : this.language.say("report.always");
    }

    /**
     * How much there is.
     */
    List<String> counts() {
        List<String> counts = new ArrayList<>();
        counts.add(this.language.say("report.achievements", this.report.totals().achievements()));
        if (this.report.totals().waiting() > 0) {
            counts.add(this.language.say("report.waiting", this.report.totals().waiting()));
        }
        return counts;
    }

    List<String> kinds() {
        return this.report.totals()
            .kinds()
            .stream()
            .map((kind) -> kind.label() + this.language.say("colon") + kind.achievements())
            .toList();
    }

    /**
     * Each number, with how it was come by. What was come by in different ways stands
     * side by side and is not added.
     */
    List<String> reach() {
        return this.report.totals().reach().stream().map(this::reach).toList();
    }

    private String reach(ReachTotal reach) {
        StringJoiner ways = new StringJoiner(this.language.say("semicolon"),
                reach.metric() + this.language.say("colon"), "");
        way(ways, "reach.measured", reach.measured());
        way(ways, "reach.estimated", reach.estimated());
        way(ways, "reach.unstated", reach.unstated());
        if (reach.unknown() > 0) {
            ways.add(this.language.say("reach.unknown", reach.unknown()));
        }
        return ways.toString();
    }

    private void way(StringJoiner ways, String basis, @Nullable Total total) {
        if (total != null) {
            ways.add(bounded(total.bound(), total.value()) + " (" + this.language.say(basis) + ")");
        }
    }

    private String bounded(Reach.Bound bound, long value) {
        return this.language.say("bound." + bound.word(), value);
    }

    /**
     * The kind and roles of an achievement, and whether it waits.
     */
    String particulars(Report.Entry entry) {
        StringJoiner particulars = new StringJoiner(this.language.say("comma"));
        particulars.add(entry.kindLabel());
        entry.roles().forEach(particulars::add);
        if (entry.waiting()) {
            particulars.add(this.language.say("report.waits"));
        }
        return particulars.toString();
    }

}
