package dev.plaudit.platform.lists;

import java.util.Set;

import jakarta.servlet.http.HttpServletRequest;

import dev.plaudit.platform.catalogue.CatalogueQuery;
import dev.plaudit.platform.catalogue.CatalogueSchema;
import dev.plaudit.platform.problems.BadParameterException;

/**
 * Reads the filters of a list for answers that are no lists, such as numbers, as strictly
 * as lists read theirs.
 */
public final class FilterParameters {

    private FilterParameters() {
    }

    /**
     * Reads the query parameters of a request.
     * @param schema of the list
     * @param request any
     * @param filters names of the filters that may be given, each with several values
     * @param besides names of parameters that the caller reads, each given once at most
     * @return all records, narrowed by the filters given
     * @throws BadParameterException naming the first parameter that is unknown, empty,
     * malformed or given twice
     */
    public static CatalogueQuery read(CatalogueSchema schema, HttpServletRequest request, Set<String> filters,
            Set<String> besides) {
        return ListParameters.filters(schema, QueryParameters.of(request), filters, besides);
    }

}
