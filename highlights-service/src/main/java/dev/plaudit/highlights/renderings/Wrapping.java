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
        for (int to = this.breaks.first(); to != BreakIterator.DONE; to = this.breaks.next()) {
            if (to <= start.end() || !isBreak(line, to)) {
                continue;
            }
            int taken = (from == 0) ? 0 : indent.length();
            if (fits > start.end() && fits > from
                    && taken + columns(line.substring(from, to).stripTrailing()) > WIDTH) {
                wrapped.append((from == 0) ? "" : indent)
                    .append(line.substring(from, fits).stripTrailing())
                    .append('\n');
                from = fits;
            }
            fits = to;
        }
        return wrapped.append((from == 0) ? "" : indent)
            .append(line.substring(from).stripTrailing())
            .append('\n')
            .toString();
    }

    /**
     * How wide text is.
     * @param text any text
     * @return columns
     */
    static int columns(String text) {
        return text.codePoints().map((c) -> isWide(c) ? 2 : 1).sum();
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
