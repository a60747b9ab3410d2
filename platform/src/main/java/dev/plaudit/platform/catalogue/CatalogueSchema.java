package dev.plaudit.platform.catalogue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What records of one kind can be filtered, ordered and counted by. The same object
 * builds the index, reads requests and documents them, so the three cannot disagree.
 *
 * @param name the kind in the plural, for example {@code achievements}; names metrics
 * @param version raised by hand when the JSON of the records changes its form, so that
 * the catalogue is built anew
 * @param filters the keywords
 * @param dated whether records have a date interval; adds {@code from} and {@code to}
 * @param orderings the keys to order by, the default with its direction first; never
 * empty
 */
public record CatalogueSchema(String name, int version, List<Filter> filters, boolean dated, List<Ordering> orderings) {

    private static final Set<String> RESERVED = Set.of("limit", "cursor", "sort", "q", "facets", "updatedSince", "from",
            "to");

    /**
     * Checks that every parameter has one meaning.
     */
    public CatalogueSchema {
        filters = List.copyOf(filters);
        orderings = List.copyOf(orderings);
        if (orderings.isEmpty()) {
            throw new IllegalArgumentException("A catalogue needs an order");
        }
        Set<String> taken = new HashSet<>(RESERVED);
        for (Filter filter : filters) {
            if (!taken.add(filter.name())) {
                throw new IllegalArgumentException("The name '%s' is taken".formatted(filter.name()));
            }
        }
    }

    /**
     * The filter of a name.
     * @param name the name of a query parameter
     * @return empty when there is no such filter
     */
    public Optional<Filter> filter(String name) {
        return this.filters.stream().filter((filter) -> filter.name().equals(name)).findFirst();
    }

    /**
     * The ordering of a name, ascending.
     * @param name what {@code sort} calls it, without sign
     * @return empty when there is no such ordering
     */
    public Optional<Ordering> ordering(String name) {
        return this.orderings.stream()
            .filter((ordering) -> ordering.name().equals(name))
            .map((ordering) -> new Ordering(name, ordering.type(), false))
            .findFirst();
    }

    /**
     * The order of a list that does not ask for one.
     * @return the first ordering
     */
    public Ordering defaultOrdering() {
        return this.orderings.getFirst();
    }

    /**
     * The filters whose values can be counted.
     * @return names
     */
    public List<String> facets() {
        return this.filters.stream().filter(Filter::facet).map(Filter::name).toList();
    }

    /**
     * The filters that requests can use.
     * @return without those of the service itself
     */
    public List<Filter> parameters() {
        return this.filters.stream().filter((filter) -> !filter.own()).toList();
    }

    /**
     * All that an index on disk depends on: a different text needs another index.
     */
    String definition() {
        List<String> parts = new ArrayList<>();
        this.filters.forEach((filter) -> parts.add("filter " + filter.name() + " " + filter.spelling()));
        this.orderings.forEach((ordering) -> parts.add("ordering " + ordering.name() + " " + ordering.type()));
        return "%s %d %s".formatted(this.name, this.version, parts);
    }

}
