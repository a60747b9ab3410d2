package dev.plaudit.platform.kinds;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import com.fasterxml.jackson.annotation.JsonInclude;

import dev.plaudit.platform.writes.FieldChecks;

/**
 * A number that achievements of a kind are told with.
 *
 * @param id camel case, of at most 40 characters
 * @param label for people to read, by language
 * @param unit what one of it is, by language
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record KindMetric(String id, Map<String, String> label, Map<String, String> unit) {

    public KindMetric {
        id = Objects.requireNonNullElse(id, "");
        label = Labels.sorted(label);
        unit = Labels.sorted(unit);
    }

    /**
     * Whether somebody who writes a word means this number.
     * @param word any text
     * @return true for its id and its labels, whatever their case
     */
    public boolean isCalled(String word) {
        return word.equalsIgnoreCase(this.id) || this.label.values().stream().anyMatch(word::equalsIgnoreCase);
    }

    static void check(String pointer, List<KindMetric> metrics, int most, FieldChecks checks) {
        checks.list(pointer, metrics.stream().map(KindMetric::id).toList(), most);
        FieldChecks.each(metrics, (at, metric) -> {
            String own = pointer + "/" + at;
            checks.require(own + "/id", KindField.isId(metric.id()), "is camel case, of at most 40 characters");
            Labels.check(own + "/label", metric.label(), 100, checks);
            Labels.checkOptional(own + "/unit", metric.unit(), 40, checks);
        });
    }

}
