package dev.plaudit.platform.lists;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.springframework.util.MultiValueMap;

import dev.plaudit.platform.catalogue.CatalogueQuery;
import dev.plaudit.platform.catalogue.CatalogueSchema;
import dev.plaudit.platform.catalogue.DateInterval;
import dev.plaudit.platform.catalogue.Filter;
import dev.plaudit.platform.catalogue.Ordering;
import dev.plaudit.platform.dates.PartialDate;
import dev.plaudit.platform.problems.BadParameterException;

/**
 * Reads the query parameters of lists. Whatever is unknown, empty, malformed, given twice
 * or makes no sense together is refused by its name, so that a typing mistake is never
 * answered with a list of everything.
 */
final class ListParameters {

    static final String LIMIT = "limit";

    static final String CURSOR = "cursor";

    static final String SORT = "sort";

    static final String TEXT = "q";

    static final String BEGUN = "begun";

    static final String FACETS = "facets";

    static final String UPDATED_SINCE = "updatedSince";

    static final String FROM = "from";

    static final String TO = "to";

    static final int MAX_TEXT = 200;

    static final int MAX_VALUES = 50;

    private static final Set<String> COMMON = Set.of(LIMIT, CURSOR, SORT, TEXT, BEGUN, FACETS, UPDATED_SINCE);

    private final CatalogueSchema schema;

    private final MultiValueMap<String, String> given;

    private ListParameters(CatalogueSchema schema, MultiValueMap<String, String> given) {
        this.schema = schema;
        this.given = given;
    }

    /**
     * Reads a query.
     * @param schema what can be asked
     * @param parameters decoded query parameters
     * @param besides names of parameters that others read
     * @return what is asked
     * @throws BadParameterException naming the first parameter that is wrong
     */
    static CatalogueQuery read(CatalogueSchema schema, MultiValueMap<String, String> parameters, Set<String> besides) {
        ListParameters reader = new ListParameters(schema, parameters);
        reader.refuseUnknownAndEmpty(besides);
        return reader.query();
    }

    /**
     * Reads some filters of a list, for what is no list itself.
     * @param schema what can be asked
     * @param parameters decoded query parameters
     * @param filters names of filters that are read
     * @param besides names of parameters that others read
     * @return all, narrowed by the filters given
     * @throws BadParameterException naming the first parameter that is wrong
     */
    static CatalogueQuery filters(CatalogueSchema schema, MultiValueMap<String, String> parameters, Set<String> filters,
            Set<String> besides) {
        ListParameters reader = new ListParameters(schema, parameters);
        parameters.forEach((name, values) -> {
            if (!filters.contains(name) && !besides.contains(name)) {
                throw new BadParameterException(name, "There is no such parameter");
            }
            refuseEmpty(name, values);
        });
        besides.forEach(reader::one);
        CatalogueQuery query = CatalogueQuery.all();
        for (Filter filter : schema.parameters()) {
            List<String> values = filters.contains(filter.name()) ? reader.values(filter) : List.of();
            query = values.isEmpty() ? query : query.where(filter.name(), values);
        }
        return query;
    }

    private static void refuseEmpty(String name, List<String> values) {
        if (values.stream().anyMatch(String::isBlank)) {
            throw new BadParameterException(name, "It is empty");
        }
    }

    private void refuseUnknownAndEmpty(Set<String> besides) {
        for (Map.Entry<String, List<String>> parameter : this.given.entrySet()) {
            String name = parameter.getKey();
            boolean dates = this.schema.dated() && (name.equals(FROM) || name.equals(TO));
            boolean filter = this.schema.parameters().stream().anyMatch((known) -> known.name().equals(name));
            if (!COMMON.contains(name) && !dates && !filter && !besides.contains(name)) {
                throw new BadParameterException(name, "There is no such parameter");
            }
            refuseEmpty(name, parameter.getValue());
        }
    }

    private CatalogueQuery query() {
        CatalogueQuery query = CatalogueQuery.all().counting(facets());
        query = one(LIMIT).map(ListParameters::limit).map(query::limitedTo).orElse(query);
        query = one(CURSOR).map(query::after).orElse(query);
        query = one(SORT).map(this::ordering).map(query::orderedBy).orElse(query);
        boolean begun = one(BEGUN).map(this::begun).orElse(false);
        query = one(TEXT).map(ListParameters::text).map(begun ? query::beginning : query::holding).orElse(query);
        query = dates().map(query::within).orElse(query);
        query = one(UPDATED_SINCE).map(this::since).map(query::since).orElse(query);
        for (Filter filter : this.schema.parameters()) {
            List<String> values = values(filter);
            query = values.isEmpty() ? query : query.where(filter.name(), values);
        }
        return query;
    }

    private Optional<String> one(String name) {
        List<String> values = this.given.getOrDefault(name, List.of());
        if (values.size() > 1) {
            throw new BadParameterException(name, "It is given more than once");
        }
        return values.stream().map(String::strip).findFirst();
    }

    /**
     * A parameter with several values: separated by commas, repeated, or both.
     */
    private List<String> many(String name) {
        List<String> values = new ArrayList<>();
        for (String part : this.given.getOrDefault(name, List.of())) {
            for (String value : part.split(",", -1)) {
                if (value.isBlank()) {
                    throw new BadParameterException(name, "One of its values is empty");
                }
                values.add(value.strip());
            }
        }
        if (values.size() > MAX_VALUES) {
            throw new BadParameterException(name, "It has more than %d values".formatted(MAX_VALUES));
        }
        return values;
    }

    private List<String> facets() {
        List<String> facets = many(FACETS).stream().distinct().toList();
        if (!this.schema.facets().containsAll(facets)) {
            throw new BadParameterException(FACETS, choice(this.schema.facets()));
        }
        return facets;
    }

    private List<String> values(Filter filter) {
        List<String> values = many(filter.name()).stream().map(filter::spell).toList();
        if (!values.stream().allMatch(filter::accepts)) {
            throw new BadParameterException(filter.name(), "It does not have the form " + filter.pattern());
        }
        return values;
    }

    private static int limit(String text) {
        try {
            int limit = Integer.parseInt(text);
            if (limit >= 1 && limit <= CatalogueQuery.MAX_LIMIT) {
                return limit;
            }
        }
        catch (NumberFormatException ex) {
            // Answered below, like a number out of range.
        }
        throw new BadParameterException(LIMIT, "It is a whole number from 1 to %d".formatted(CatalogueQuery.MAX_LIMIT));
    }

    private Ordering ordering(String text) {
        boolean descending = text.startsWith("-");
        Ordering ordering = this.schema.ordering(descending ? text.substring(1) : text)
            .orElseThrow(() -> new BadParameterException(SORT, choice(sorts(this.schema))));
        return descending ? ordering.reversed() : ordering;
    }

    static List<String> sorts(CatalogueSchema schema) {
        return schema.orderings()
            .stream()
            .flatMap((ordering) -> List.of(ordering.name(), "-" + ordering.name()).stream())
            .toList();
    }

    private static String text(String text) {
        if (text.codePointCount(0, text.length()) > MAX_TEXT) {
            throw new BadParameterException(TEXT, "It has more than %d characters".formatted(MAX_TEXT));
        }
        return text;
    }

    private boolean begun(String text) {
        if (!this.given.containsKey(TEXT)) {
            throw new BadParameterException(BEGUN, "It is said of the last word of 'q'");
        }
        if (!text.equals("true") && !text.equals("false")) {
            throw new BadParameterException(BEGUN, "It is true or false");
        }
        return text.equals("true");
    }

    private Optional<DateInterval> dates() {
        if (!this.schema.dated() || !(this.given.containsKey(FROM) || this.given.containsKey(TO))) {
            return Optional.empty();
        }
        LocalDate start = one(FROM).map((text) -> date(FROM, text).start()).orElse(LocalDate.MIN);
        LocalDate end = one(TO).map((text) -> date(TO, text).end()).orElse(LocalDate.MAX);
        if (end.isBefore(start)) {
            throw new BadParameterException(TO, "It is before 'from'");
        }
        return Optional.of(new DateInterval(start, end));
    }

    private static PartialDate date(String name, String text) {
        try {
            return new PartialDate(text);
        }
        catch (IllegalArgumentException ex) {
            throw new BadParameterException(name, "It is a date such as 2021-09-14, 2021-09 or 2021");
        }
    }

    private Instant since(String text) {
        for (String other : List.of(TEXT, SORT)) {
            if (this.given.containsKey(other)) {
                throw new BadParameterException(other, "It cannot be combined with 'updatedSince'");
            }
        }
        try {
            return Instant.ofEpochMilli(Instant.parse(text).toEpochMilli());
        }
        catch (DateTimeException | ArithmeticException ex) {
            throw new BadParameterException(UPDATED_SINCE, "It is an instant such as 2021-09-14T08:30:00Z");
        }
    }

    private static String choice(List<String> values) {
        return values.isEmpty() ? "There is nothing to choose here" : "It is one of " + String.join(", ", values);
    }

}
