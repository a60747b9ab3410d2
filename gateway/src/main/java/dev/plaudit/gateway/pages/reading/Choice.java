package dev.plaudit.gateway.pages.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

/**
 * A value that a list can be narrowed to.
 *
 * @param value as it is asked for
 * @param label how it is called
 * @param count how many there are, null if nobody counted
 * @param chosen whether it is what was asked for
 */
record Choice(String value, String label, @Nullable Long count, boolean chosen) {

    /** More would be a list to search in, which the field for words does better. */
    private static final int MOST = 100;

    /**
     * The values of a field, the most frequent first. What was asked for is among them,
     * even if there is nothing of it.
     */
    static List<Choice> of(@Nullable Map<String, Long> counts, String asked, UnaryOperator<String> labels) {
        Map<String, Long> counted = (counts != null) ? counts : Map.of();
        List<Choice> choices = new ArrayList<>();
        if (!asked.isEmpty() && !counted.containsKey(asked)) {
            choices.add(new Choice(asked, labels.apply(asked), null, true));
        }
        counted.entrySet()
            .stream()
            .limit(MOST)
            .map((entry) -> new Choice(entry.getKey(), labels.apply(entry.getKey()), entry.getValue(),
                    entry.getKey().equals(asked)))
            .forEach(choices::add);
        return choices;
    }

}
