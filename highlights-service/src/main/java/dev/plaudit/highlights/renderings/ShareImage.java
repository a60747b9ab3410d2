package dev.plaudit.highlights.renderings;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

import javax.imageio.ImageIO;

import org.jspecify.annotations.Nullable;

import org.springframework.util.ConcurrentLruCache;

import dev.plaudit.highlights.digests.DigestIssue;

/**
 * The image that stands for a digest where it is shared: its title, its program and
 * period, and how much it tells of. What no font on this machine can show is left out
 * rather than shown as boxes. The same words make the same bytes on the same machine.
 */
final class ShareImage {

    /** In pixels, as those who show it recommend. */
    static final int WIDTH = 1200;

    /** In pixels. */
    static final int HEIGHT = 630;

    private static final int MARGIN = 80;

    private static final int KEPT = 64;

    private static final Color PAPER = new Color(0xFDFDFB);

    private static final Color INK = new Color(0x1D2126);

    private static final Color QUIET = new Color(0x59616B);

    private static final Color MARK = new Color(0x0B57AD);

    private final ConcurrentLruCache<Words, byte[]> drawn = new ConcurrentLruCache<>(KEPT, ShareImage::draw);

    /**
     * Draws a digest.
     * @param issue the digest
     * @return PNG
     */
    byte[] render(DigestIssue issue) {
        String program = (issue.program() != null) ? Phrase.oneLine(issue.program().strip()) : null;
        long items = issue.items().count();
        return this.drawn
            .get(new Words(Phrase.oneLine(issue.title().strip()), program, issue.period().text(),
                    new Wording(issue.language()).achievements(items), new Wording("en").achievements(items)))
            .clone();
    }

    private static byte[] draw(Words words) {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        try {
            graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
            graphics.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
            graphics.setColor(PAPER);
            graphics.fillRect(0, 0, WIDTH, HEIGHT);
            graphics.setColor(MARK);
            graphics.fillRect(0, 0, WIDTH, 16);
            graphics.fillRect(MARGIN, HEIGHT - 132, 72, 8);
            write(new Lettering(graphics), words);
        }
        finally {
            graphics.dispose();
        }
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", png);
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
        return png.toByteArray();
    }

    private static void write(Lettering lettering, Words words) {
        int width = WIDTH - 2 * MARGIN;
        String program = (words.program() != null && lettering.canShow(words.program())) ? words.program() : null;
        String place = (program != null) ? program + " · " + words.period() : words.period();
        if (lettering.canShow(words.title())) {
            lettering.line(place, MARGIN, 118, 34, MARK);
            lettering.paragraph(words.title(), MARGIN, 150, width, HEIGHT - 132 - 180, List.of(76, 64, 54, 44, 36),
                    INK);
        }
        else {
            lettering.paragraph(place, MARGIN, 150, width, HEIGHT - 132 - 180, List.of(110, 84, 60, 44), INK);
        }
        lettering.line(lettering.canShow(words.items()) ? words.items() : words.itemsInEnglish(), MARGIN, HEIGHT - 70,
                34, QUIET);
    }

    /**
     * What it says.
     */
    private record Words(String title, @Nullable String program, String period, String items, String itemsInEnglish) {
    }

}
