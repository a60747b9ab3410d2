package dev.plaudit.platform.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.OptionalInt;

/**
 * The characters that text may hold, and the forms we derive from it.
 */
public final class PlainText {

    private PlainText() {
    }

    /**
     * Text in Unicode's composed form (NFC), so that equal texts are equal strings.
     * @param text any text
     * @return the same text, normalized
     */
    public static String composed(String text) {
        return Normalizer.isNormalized(text, Normalizer.Form.NFC) ? text
                : Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    /**
     * Finds what may not stand in any text: control characters other than line breaks and
     * tabs, halves of surrogate pairs, and characters that turn the writing direction of
     * what follows (UAX #9 embeddings, overrides and isolates), which make text read as
     * something else than it is.
     * @param text any text
     * @return the first such code point, or nothing
     */
    public static OptionalInt forbidden(String text) {
        return text.codePoints().filter(PlainText::isForbidden).findFirst();
    }

    /**
     * Text for a place that has one line, such as a header of a message: line breaks,
     * tabs and other runs of white space become one space, and what {@link #forbidden}
     * finds is left out.
     * @param text any text
     * @return the same on one line, without white space around it
     */
    public static String oneLine(String text) {
        StringBuilder line = new StringBuilder(text.length());
        text.codePoints()
            .filter((codePoint) -> !isForbidden(codePoint))
            .map((codePoint) -> Character.isWhitespace(codePoint) ? ' ' : codePoint)
            .filter((codePoint) -> codePoint != ' ' || (!line.isEmpty() && line.charAt(line.length() - 1) != ' '))
            .forEach(line::appendCodePoint);
        return line.toString().stripTrailing();
    }

    /**
     * Text that others wrote, without what may not stand in any, composed.
     * @param text any text
     * @return a text in which {@link #forbidden} finds nothing
     */
    public static String cleaned(String text) {
        StringBuilder allowed = new StringBuilder(text.length());
        text.codePoints().filter((codePoint) -> !isForbidden(codePoint)).forEach(allowed::appendCodePoint);
        return composed(allowed.toString());
    }

    /**
     * A short name for addresses and filters: lower case Latin letters, digits and
     * hyphens where the text has them, otherwise its own letters.
     * @param text a name such as {@code Vertex AI} or {@code 机器学习}
     * @return for example {@code vertex-ai}; empty when the text has no letter or digit
     */
    public static String slug(String text) {
        // Only Latin letters have a form without marks; elsewhere marks make the letter.
        String bare = Normalizer.normalize(text, Normalizer.Form.NFKD).replaceAll("(?<=\\p{IsLatin})\\p{M}+", "");
        String lower = Normalizer.normalize(bare, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        return lower.replaceAll("[^\\p{L}\\p{N}\\p{M}]+", "-").replaceAll("^-|-$", "");
    }

    private static boolean isForbidden(int codePoint) {
        boolean control = Character.getType(codePoint) == Character.CONTROL && codePoint != '\n' && codePoint != '\r'
                && codePoint != '\t';
        boolean halfPair = codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
        boolean turnsDirection = (codePoint >= 0x202A && codePoint <= 0x202E)
                || (codePoint >= 0x2066 && codePoint <= 0x2069);
        return control || halfPair || turnsDirection;
    }

}
