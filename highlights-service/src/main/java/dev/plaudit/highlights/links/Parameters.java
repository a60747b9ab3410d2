package dev.plaudit.highlights.links;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * The parameters of a query that tell what is there, in the order of their names.
 *
 * @param list each in normal form
 */
record Parameters(List<Parameter> list) {

    /**
     * Reads the parameters of a query.
     * @param query in normal form, or null
     */
    static Parameters of(@Nullable String query, AddressRules rules) {
        if (query == null) {
            return new Parameters(List.of());
        }
        return new Parameters(Arrays.stream(query.replace("+", "%20").split("&"))
            .filter((text) -> !text.isEmpty())
            .map(Parameter::of)
            .filter((parameter) -> !rules.isTracking(parameter.name().toLowerCase(Locale.ROOT)))
            .distinct()
            .sorted(Comparator.comparing(Parameter::name))
            .toList());
    }

    Optional<String> value(String name) {
        return this.list.stream()
            .filter((parameter) -> parameter.name().equals(name))
            .map(Parameter::value)
            .findFirst();
    }

    /**
     * The query of these parameters.
     * @return with its question mark, or nothing where there are none
     */
    String query() {
        return this.list.isEmpty() ? ""
                : this.list.stream().map(Parameter::toString).collect(Collectors.joining("&", "?", ""));
    }

    /**
     * One of them.
     *
     * @param name in normal form
     * @param value in normal form, empty for none
     */
    record Parameter(String name, String value) {

        private static Parameter of(String text) {
            int equals = text.indexOf('=');
            return (equals < 0) ? new Parameter(text, "")
                    : new Parameter(text.substring(0, equals), text.substring(equals + 1));
        }

        @Override
        public String toString() {
            return this.value.isEmpty() ? this.name : this.name + "=" + this.value;
        }

    }

}
