package dev.plaudit.highlights.reports;

import java.util.List;

import dev.plaudit.highlights.reports.CompileReport.Told;

/**
 * A program that takes what people report here.
 */
sealed interface ExportTarget permits AdvocuDrafts, MvpActivities, StarsContributions {

    /** How its address ends. */
    String name();

    /** Fields that it asks for and nobody here knows. */
    List<String> toFillIn();

    /** An achievement in its shape, or why there is none. */
    Export.Outcome export(Told told);

}
