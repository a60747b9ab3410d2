package dev.plaudit.highlights.renderings;

import java.text.BreakIterator;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacter.EastAsianWidth;
import com.ibm.icu.lang.UProperty;

/**
 * Breaks plain text into lines that mail readers and terminals show whole. Lines are
 * broken at spaces, and between the characters of scripts without any, never within an
 * address.
 */
final class Wrapping {

    /**
     * In columns; Chinese, Japanese and Korean characters take two. E-mails add to some.
     */
    static final int WIDTH = 72;

    private static final Pattern START = Pattern.compile("\\s*(?:(?:[-*+]|\\d{1,9}[.)])\\s+)?");

    private final BreakIterator breaks;

    Wrapping(Locale locale) {
        this.breaks = BreakIterator.getLineInstance(locale);
    }

    /**
     * Breaks a line.
     * @param line text without line breaks; what it is indented by, and the sign of a
     * list, decide how its further lines begin
     * @return lines, each with a line break at its end
     */
    String wrap(String line) {
        if (columns(line) <= WIDTH) {
            return line.stripTrailing() + "\n";
        }
        Matcher start = START.matcher(line);
        String indent = start.lookingAt() ? " ".repeat(columns(start.group())) : "";
        this.breaks.setText(line);
        StringBuilder wrapped = new StringBuilder(line.length() + 16);
        int from = 0;
        int fits = start.end();
        // What was measured already, so that each character is only once.
        int measured = 0;
        int columns = 0;
        for (int to = this.breaks.first(); to != BreakIterator.DONE; to = this.breaks.next()) {
            if (to <= start.end() || !isBreak(line, to)) {
                continue;
            }
            int end = withoutSpace(line, to);
            columns += (end > measured) ? columns(line, measured, end) : 0;
            measured = Math.max(measured, end);
            if (columns > WIDTH && fits > start.end() && fits > from) {
                wrapped.append((from == 0) ? "" : indent).append(line, from, withoutSpace(line, fits)).append('\n');
                from = fits;
                columns = indent.length() + ((end > from) ? columns(line, from, end) : 0);
            }
            fits = to;
        }
        return wrapped.append((from == 0) ? "" : indent)
            .append(line, from, withoutSpace(line, line.length()))
            .append('\n')
            .toString();
    }

    /**
     * How wide text is.
     * @param text any text
     * @return columns
     */
    static int columns(String text) {
        return columns(text, 0, text.length());
    }

    private static int columns(String text, int from, int to) {
        int columns = 0;
        int at = from;
        while (at < to) {
            int codePoint = text.codePointAt(at);
            columns += isWide(codePoint) ? 2 : 1;
            at += Character.charCount(codePoint);
        }
        return columns;
    }

    private static int withoutSpace(String line, int end) {
        int at = end;
        while (at > 0 && Character.isWhitespace(line.charAt(at - 1))) {
            at--;
        }
        return at;
    }

    private static boolean isBreak(String line, int at) {
        return at == line.length() || Character.isWhitespace(line.codePointBefore(at)) || isWide(line.codePointAt(at))
                || isWide(line.codePointBefore(at));
    }

    private static boolean isWide(int codePoint) {
        int width = (codePoint < 0x1100) ? EastAsianWidth.NEUTRAL
                : UCharacter.getIntPropertyValue(codePoint, UProperty.EAST_ASIAN_WIDTH);
        return width == EastAsianWidth.WIDE || width == EastAsianWidth.FULLWIDTH;
    }

}
