package dev.plaudit.gateway.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;

/**
 * Compares two states of a text word by word.
 */
public final class Comparison {

    private static final String SAME = "same";

    /**
     * Words with what follows them; characters of languages that write without spaces
     * stand alone.
     */
    private static final Pattern WORDS = Pattern.compile(
            "(?<=\\s)|(?=[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}])|(?<=[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}])");

    private Comparison() {
    }

    /**
     * Compares two texts.
     * @param before the lines then
     * @param after the lines now
     * @return what stays, goes and comes, in reading order
     */
    public static List<Piece> of(List<String> before, List<String> after) {
        List<String> old = words(before);
        List<String> now = words(after);
        List<Piece> pieces = new ArrayList<>();
        int at = 0;
        for (AbstractDelta<String> delta : DiffUtils.diff(old, now).getDeltas()) {
            add(pieces, SAME, old.subList(at, delta.getSource().getPosition()));
            add(pieces, "gone", delta.getSource().getLines());
            add(pieces, "new", delta.getTarget().getLines());
            at = delta.getSource().getPosition() + delta.getSource().size();
        }
        add(pieces, SAME, old.subList(at, old.size()));
        return pieces;
    }

    /**
     * Compares lines that are known to differ.
     * @param lines each that is gone behind {@code -}, and after those each that came in
     * their place behind {@code +}
     * @return what stays, goes and comes, in reading order
     */
    public static List<Piece> ofLines(List<String> lines) {
        List<Piece> pieces = new ArrayList<>();
        List<String> gone = new ArrayList<>();
        List<String> come = new ArrayList<>();
        for (String line : lines) {
            boolean isGone = line.startsWith("-");
            if (isGone && !come.isEmpty()) {
                addPlace(pieces, gone, come);
                gone.clear();
                come.clear();
            }
            (isGone ? gone : come).add(line.isEmpty() ? line : line.substring(1));
        }
        addPlace(pieces, gone, come);
        return pieces;
    }

    private static void addPlace(List<Piece> pieces, List<String> gone, List<String> come) {
        if (!pieces.isEmpty()) {
            pieces.add(new Piece(SAME, "\n"));
        }
        pieces.addAll(of(gone, come));
    }

    private static List<String> words(List<String> lines) {
        return lines.isEmpty() ? List.of() : List.of(WORDS.split(String.join("\n", lines)));
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
    public record Piece(String what, String text) {

    }

}
