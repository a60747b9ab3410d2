package dev.plaudit.gateway.pages.reviewing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

import dev.plaudit.gateway.pages.Comparison;

/**
 * How a field of a submission was changed, in words.
 *
 * @param field its name
 * @param pieces what stays, goes and comes, in reading order
 */
record FieldChange(String field, List<Comparison.Piece> pieces) {

    /**
     * Compares two states of a submission.
     * @param before the fields then
     * @param after the fields now
     * @return the fields that differ
     */
    static List<FieldChange> between(Map<String, List<String>> before, Map<String, List<String>> after) {
        TreeSet<String> names = new TreeSet<>(before.keySet());
        names.addAll(after.keySet());
        List<FieldChange> changes = new ArrayList<>();
        for (String name : names) {
            List<String> old = before.getOrDefault(name, List.of());
            List<String> now = after.getOrDefault(name, List.of());
            if (!old.equals(now)) {
                changes.add(new FieldChange(name, Comparison.of(old, now)));
            }
        }
        return changes;
    }

}
