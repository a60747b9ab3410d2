package dev.plaudit.highlights.statistics;

import java.util.Set;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import dev.plaudit.highlights.documents.Language;
import dev.plaudit.highlights.documents.PeriodParameter;
import dev.plaudit.platform.catalogue.CatalogueQuery;
import dev.plaudit.platform.catalogue.CatalogueSchema;
import dev.plaudit.platform.dates.Period;
import dev.plaudit.platform.lists.FilterParameters;
import dev.plaudit.platform.problems.BadParameterException;

/**
 * What somebody wants to know the numbers of.
 *
 * @param period the period, or null for all time
 * @param grouping by what to group
 * @param selection achievements of any time that are asked for
 * @param language of labels
 */
record Question(@Nullable Period period, Grouping grouping, CatalogueQuery selection, Language language) {

    private static final String GROUP_BY = "groupBy";

    private static final Set<String> FILTERS = Set.of("program", "region", "country", "kind", "topic");

    private static final Set<String> OTHERS = Set.of(PeriodParameter.NAME, GROUP_BY, Language.PARAMETER);

    /**
     * Reads the query parameters of a request.
     * @throws BadParameterException naming the first that is wrong
     */
    static Question asked(HttpServletRequest request, CatalogueSchema schema) {
        CatalogueQuery selection = FilterParameters.read(schema, request, FILTERS, OTHERS);
        return new Question(PeriodParameter.read(request.getParameter(PeriodParameter.NAME)),
                Grouping.named(parameter(request, GROUP_BY, "region"))
                    .orElseThrow(() -> new BadParameterException(GROUP_BY, "It is one of " + Grouping.NAMES)),
                selection, Language.parameter(parameter(request, Language.PARAMETER, Language.EN.tag())));
    }

    private static String parameter(HttpServletRequest request, String name, String otherwise) {
        String given = request.getParameter(name);
        return (given != null) ? given : otherwise;
    }

}
