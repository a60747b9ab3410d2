package dev.plaudit.highlights.renderings;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.plaudit.highlights.digests.DigestIssue;

import static org.assertj.core.api.Assertions.assertThat;

class ShareImageTests {

    @Test
    void isAPngOfTheSizeThatCardsHave() throws IOException {
        byte[] png = png(SampleIssue.read());
        assertThat(ImageIO.getImageReaders(ImageIO.createImageInputStream(new ByteArrayInputStream(png)))
            .next()
            .getFormatName()).isEqualToIgnoringCase("png");
        BufferedImage image = read(png);
        assertThat(image.getWidth()).isEqualTo(1200);
        assertThat(image.getHeight()).isEqualTo(630);
        assertThat(png).hasSizeLessThan(300_000);
    }

    @Test
    void theSameWordsAreTheSameBytes() {
        assertThat(png(Issues.titled("One"))).isEqualTo(png(Issues.titled("One")))
            .isNotEqualTo(png(Issues.titled("Two")));
    }

    @Test
    void theNumberOfItemsIsInIt() {
        assertThat(png(Issues.of(Issues.item("One"))))
            .isNotEqualTo(png(Issues.of(Issues.item("One"), Issues.item("2"))));
    }

    @ParameterizedTest
    @ValueSource(strings = { "\ue001\ue002", "A \ue001 word", "\udb80\udc00" })
    void aTitleThatNoFontCanShowIsLeftOutRatherThanBoxes(String title) {
        assertThat(png(Issues.titled(title))).isEqualTo(png(Issues.titled("\ue000")))
            .isNotEqualTo(png(Issues.titled("A word")));
    }

    @ParameterizedTest
    @ValueSource(strings = { "One\u0007", "One\u200b", "\u202eOne", "O\u0000ne", " One " })
    void whatHasNoShapeLeavesNone(String title) {
        assertThat(png(Issues.titled(title))).isEqualTo(png(Issues.titled("One")));
    }

    @ParameterizedTest
    @MethodSource("dev.plaudit.highlights.renderings.Issues#hostileWords")
    void everyTitleIsDrawn(String title) throws IOException {
        assertThat(read(png(Issues.titled(title))).getWidth()).isEqualTo(1200);
    }

    @ParameterizedTest
    @ValueSource(strings = { "W", "word ", "机器学习", "مجتمع " })
    void theLongestTitleStaysInside(String part) throws IOException {
        BufferedImage image = read(png(Issues.titled(part.repeat(200 / part.length()))));
        int paper = image.getRGB(10, 300);
        for (int y = 20; y < 630; y++) {
            assertThat(image.getRGB(70, y)).as("left of line " + y).isEqualTo(paper);
            assertThat(image.getRGB(1135, y)).as("right of line " + y).isEqualTo(paper);
        }
        for (int x = 0; x < 1200; x++) {
            assertThat(image.getRGB(x, 490)).as("below, at " + x).isEqualTo(paper);
        }
    }

    private static byte[] png(DigestIssue issue) {
        return new DigestRenderings(Issues.BASE).render(Format.IMAGE, issue).body();
    }

    private static BufferedImage read(byte[] png) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(png));
    }

}
