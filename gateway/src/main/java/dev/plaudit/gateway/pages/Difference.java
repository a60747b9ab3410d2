package dev.plaudit.gateway.pages;

import java.util.List;

/**
 * One difference between two states of a digest, in words. The fragment {@code changes}
 * of {@code parts.html} shows it.
 *
 * @param kind {@code field}, {@code section} or {@code item}
 * @param field what of it, empty for the whole
 * @param name what the section or item is called
 * @param how added, removed, moved or changed
 * @param before what it was, or where
 * @param after what it is, or where
 * @param pieces of a text, word by word; empty where before and after say it
 */
public record Difference(String kind, String field, String name, String how, String before, String after,
        List<Comparison.Piece> pieces) {

    /**
     * Puts a difference as the service tells it into words.
     * @param what a field, or {@code section ID} or {@code item ID}, with a field of it
     * behind a dot
     * @param name what the section or item is called
     * @param how what happened
     * @param before what it was, or where; may be empty
     * @param after what it is, or where; may be empty
     * @param lines of a longer text, behind plus and minus
     * @return the same in words
     */
    public static Difference of(String what, String name, String how, String before, String after, List<String> lines) {
        List<Comparison.Piece> pieces = Comparison.ofLines(lines);
        if (pieces.isEmpty() && how.equals("changed") && !before.isEmpty() && !after.isEmpty()) {
            pieces = Comparison.of(List.of(before), List.of(after));
        }
        int space = what.indexOf(' ');
        String kind = (space < 0) ? "field" : what.substring(0, space);
        int dot = what.indexOf('.', space + 1);
        String field = (space < 0) ? what : (dot > 0) ? what.substring(dot + 1) : "";
        return new Difference(kind, field, name, how, before, after, pieces);
    }

    /**
     * The section or item that is different.
     * @param what as the service tells it
     * @return its id, empty for a field of the whole
     */
    public static String id(String what) {
        int space = what.indexOf(' ');
        return (space < 0) ? "" : what.substring(space + 1).split("\\.", 2)[0];
    }

}
