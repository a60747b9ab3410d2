package dev.plaudit.gateway.pages.reviewing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;

/**
 * How a field of a submission was changed, in words.
 *
 * @param field its name
 * @param pieces what stays, goes and comes, in reading order
 */
record FieldChange(String field, List<Piece> pieces) {

    /**
     * Words with what follows them; characters of languages that write without spaces
     * stand alone.
     */
    private static final Pattern WORDS = Pattern.compile(
            "(?<=\\s)|(?=[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}])|(?<=[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}])");

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
                changes.add(new FieldChange(name, pieces(words(old), words(now))));
            }
        }
        return changes;
    }

    private static List<String> words(List<String> lines) {
        return lines.isEmpty() ? List.of() : List.of(WORDS.split(String.join("\n", lines)));
    }

    private static List<Piece> pieces(List<String> before, List<String> after) {
        List<Piece> pieces = new ArrayList<>();
        int at = 0;
        for (AbstractDelta<String> delta : DiffUtils.diff(before, after).getDeltas()) {
            add(pieces, "same", before.subList(at, delta.getSource().getPosition()));
            add(pieces, "gone", delta.getSource().getLines());
            add(pieces, "new", delta.getTarget().getLines());
            at = delta.getSource().getPosition() + delta.getSource().size();
        }
        add(pieces, "same", before.subList(at, before.size()));
        return pieces;
    }

    private static void add(List<Piece> pieces, String what, List<String> words) {
        if (!words.isEmpty()) {
            pieces.add(new Piece(what, String.join("", words)));
        }
    }

    /**
     * A part of the text.
     *
     * @param what {@code same}, {@code gone} or {@code new}
     * @param text the words
     */
    record Piece(String what, String text) {

    }

}
