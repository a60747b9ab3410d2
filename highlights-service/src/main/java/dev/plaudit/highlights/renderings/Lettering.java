package dev.plaudit.highlights.renderings;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.GraphicsEnvironment;
import java.awt.font.FontRenderContext;
import java.awt.font.LineBreakMeasurer;
import java.awt.font.TextAttribute;
import java.awt.font.TextLayout;
import java.text.AttributedString;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.springframework.util.function.SingletonSupplier;

/**
 * Draws text with whichever fonts of the machine can show it, each character with the
 * first that can. There may be none at all; nothing is drawn then.
 */
final class Lettering {

    private static final int LONG_WORD = 20;

    /**
     * The machine's own choice first, then all others, for scripts that it has no choice
     * for.
     */
    private static final Supplier<List<Font>> FONTS = SingletonSupplier.of(Lettering::fonts);

    private final Graphics2D graphics;

    Lettering(Graphics2D graphics) {
        this.graphics = graphics;
    }

    /**
     * Whether text can be shown without boxes for characters.
     * @param text one line; pictures in it, such as emoji, do not count
     */
    boolean canShow(String text) {
        String shown = shown(text);
        return !shown.isBlank() && shown.codePoints().allMatch((c) -> font(c).isPresent());
    }

    /**
     * Draws one line, as much as fits.
     */
    void line(String text, int x, int baseline, int size, Color color) {
        String words = shown(text);
        if (canShow(words)) {
            this.graphics.setColor(color);
            new TextLayout(styled(words, size).getIterator(), context()).draw(this.graphics, x, baseline);
        }
    }

    /**
     * Draws lines in the largest size in which they fit; in the smallest, as many as do.
     * @param sizes in pixels, the largest first
     */
    void paragraph(String text, int x, int top, int width, int height, List<Integer> sizes, Color color) {
        String words = shown(text);
        if (!canShow(words)) {
            return;
        }
        int size = sizes.stream()
            .filter((it) -> height(lines(words, it, width)) <= height)
            .findFirst()
            .orElse(sizes.getLast());
        String fitting = words;
        int end = words.length();
        while (height(lines(fitting, size, width)) > height) {
            int space = words.lastIndexOf(' ', end - 1);
            end = (space > end - LONG_WORD && space > 0) ? space : words.offsetByCodePoints(end, -1);
            fitting = words.substring(0, end) + "...";
        }
        this.graphics.setColor(color);
        float y = top;
        for (TextLayout line : lines(fitting, size, width)) {
            y += line.getAscent();
            float start = line.isLeftToRight() ? x : x + width - line.getAdvance();
            line.draw(this.graphics, start, y);
            y += line.getDescent() + line.getLeading();
        }
    }

    private List<TextLayout> lines(String text, int size, int width) {
        AttributedString styled = styled(text, size);
        LineBreakMeasurer measurer = new LineBreakMeasurer(styled.getIterator(), context());
        List<TextLayout> lines = new ArrayList<>();
        while (measurer.getPosition() < text.length()) {
            lines.add(measurer.nextLayout(width));
        }
        return lines;
    }

    private static double height(List<TextLayout> lines) {
        return lines.stream().mapToDouble((line) -> line.getAscent() + line.getDescent() + line.getLeading()).sum();
    }

    private static AttributedString styled(String text, int size) {
        AttributedString styled = new AttributedString(text);
        int at = 0;
        while (at < text.length()) {
            int end = at + Character.charCount(text.codePointAt(at));
            Font font = font(text.codePointAt(at)).orElse(FONTS.get().getFirst());
            styled.addAttribute(TextAttribute.FONT, font.deriveFont((float) size), at, end);
            at = end;
        }
        return styled;
    }

    private FontRenderContext context() {
        return this.graphics.getFontRenderContext();
    }

    /** Without what has no shape of its own, and pictures that no font has. */
    private static String shown(String text) {
        return text.codePoints()
            .filter((c) -> Character.getType(c) != Character.CONTROL && Character.getType(c) != Character.SURROGATE
                    && Character.getType(c) != Character.FORMAT)
            .filter((c) -> !isPicture(c) || font(c).isPresent())
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString()
            .strip();
    }

    private static boolean isPicture(int c) {
        return Character.isEmoji(c) && !Character.isDigit(c) || Character.getType(c) == Character.OTHER_SYMBOL
                || (c >= 0xFE00 && c <= 0xFE0F);
    }

    private static Optional<Font> font(int codePoint) {
        return FONTS.get().stream().filter((font) -> font.canDisplay(codePoint)).findFirst();
    }

    private static List<Font> fonts() {
        try {
            Font usual = new Font(Font.SANS_SERIF, Font.BOLD, 1);
            Stream<Font> others = Arrays.stream(GraphicsEnvironment.getLocalGraphicsEnvironment().getAllFonts())
                .sorted(Comparator.comparing(Font::getFontName));
            return Stream.concat(Stream.of(usual), others).toList();
        }
        catch (RuntimeException | LinkageError | InternalError ex) {
            // What a machine without any font answers with depends on its Java.
            return List.of();
        }
    }

}
