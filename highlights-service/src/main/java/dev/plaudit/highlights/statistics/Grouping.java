package dev.plaudit.highlights.statistics;

import java.util.Arrays;
import java.util.Optional;

/**
 * By what statistics are grouped.
 *
 * @param name as a request says it
 * @param filter the filter of the achievements whose values make the groups
 */
record Grouping(String name, String filter) {

    private static final Grouping[] ALL = { new Grouping("region", "region"), new Grouping("country", "country"),
            new Grouping("program", "program"), new Grouping("kind", "kind"), new Grouping("topic", "topic"),
            new Grouping("period", "quarter") };

    static final String NAMES = "region, country, program, kind, topic or period";

    static Optional<Grouping> named(String name) {
        return Arrays.stream(ALL).filter((grouping) -> grouping.name().equals(name)).findFirst();
    }

    boolean isByRegion() {
        return this.name.equals("region");
    }

    boolean isByPeriod() {
        return this.name.equals("period");
    }

}
