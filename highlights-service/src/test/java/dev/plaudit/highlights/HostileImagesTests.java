package dev.plaudit.highlights;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

import dev.plaudit.highlights.images.Pictures;
import dev.plaudit.platform.testing.Api;
import dev.plaudit.platform.testing.Tokens;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What becomes of files that are no images, or more than that.
 */
@WithNeighbours
class HostileImagesTests {

    private static final String OCTETS = "application/octet-stream";

    private final Api api;

    HostileImagesTests(@LocalServerPort int port) {
        this.api = new Api(port);
    }

    static Stream<Arguments> refused() {
        return Stream.of(Arguments.of("nothing", new byte[0], "no JPEG"),
                Arguments.of("SVG", text("<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>"),
                        "no JPEG"),
                Arguments.of("HTML", text("<!doctype html><script>alert(1)</script>"), "no JPEG"),
                Arguments.of("BMP", Pictures.written("bmp", Pictures.redAndBlue(9, 9, 1)), "no JPEG"),
                Arguments.of("RIFF that is no WebP", text("RIFF\4\0\0\0WAVEfmt "), "no JPEG"),
                Arguments.of("two beginnings of a JPEG", new byte[] { -1, -40, -1 }, "cut off or broken"),
                Arguments.of("a script that begins like a GIF", Pictures.gifThatIsAScript(), "cut off or broken"),
                Arguments.of("a PNG of 2,500 megapixels", bomb(50_000, 50_000), "40 megapixels"),
                Arguments.of("a PNG of 40 megapixels and a row", Pictures.pngOf(8000, 5001), "40 megapixels"),
                Arguments.of("a PNG that is long and thin", Pictures.pngOf(20_001, 8), "20000 a side"),
                Arguments.of("a PNG without pixels", bomb(0, 8), "no pixels"),
                Arguments.of("a PNG of less than nothing", bomb(-8, -8), "no pixels"),
                Arguments.of("a JPEG of too many megapixels", large(Pictures.jpeg(64, 64)), "40 megapixels"),
                Arguments.of("a GIF of too many megapixels", largeGif(), "40 megapixels"),
                Arguments.of("a WebP of too many megapixels", largeWebp(), "40 megapixels"),
                Arguments.of("a WebP that says it is smaller than it is", lyingWebp(), "cut off or broken"),
                Arguments.of("a JPEG of 200 scans", Pictures.jpegOfManyScans(), "more scans"),
                Arguments.of("a lossless JPEG", Pictures.losslessJpeg(), "only baseline and progressive"),
                Arguments.of("a PNG with a wrong sum", flipped(Pictures.png(60, 40), 45), "cut off or broken"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refused")
    void whatIsNoGoodImageIsRefusedWithAReason(String name, byte[] file, String reason) {
        assertRefused(file, reason);
    }

    static Stream<Arguments> whole() {
        return Stream.of(Arguments.of("JPEG", Pictures.jpeg(200, 100)),
                Arguments.of("photograph", Pictures.photograph(60, 40, 6)),
                Arguments.of("PNG", Pictures.pngWithTexts()), Arguments.of("GIF", Pictures.animatedGif(60, 40)),
                Arguments.of("lossless WebP", Pictures.WEBP_LOSSLESS), Arguments.of("lossy WebP", Pictures.WEBP_TURNED),
                Arguments.of("transparent WebP", Pictures.WEBP_TRANSPARENT),
                Arguments.of("animated WebP", Pictures.WEBP_ANIMATED));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("whole")
    void whatIsCutOffIsRefused(String name, byte[] file) {
        assertThat(send(file).getStatusCode().is2xxSuccessful()).isTrue();
        int end = name.equals("photograph") ? file.length - 80 : file.length;
        int picture = name.equals("GIF") ? end / 3 : end / 2;
        assertRefused(Arrays.copyOf(file, picture), "cut off or broken");
        assertRefused(Arrays.copyOf(file, 13), "cut off or broken");
    }

    /**
     * Whatever comes of them, it is an answer.
     */
    @ParameterizedTest(name = "{0}")
    @MethodSource("whole")
    void damagedFilesAreAnswered(String name, byte[] file) {
        for (int at = 0; at < 60; at++) {
            byte[] damaged = flipped(file, (int) ((long) file.length * at / 60));
            assertThat(send(damaged).getStatusCode().value()).as("%s, damaged at %d", name, at).isIn(200, 201, 422);
        }
    }

    @Test
    void whatHidesInAnImageIsNotServed() {
        ResponseEntity<byte[]> answer = send(Pictures.animatedGif(60, 40));
        assertThat(answer.getStatusCode().is2xxSuccessful()).isTrue();
        byte[] file = this.api.bytes(Api.json(answer).get("url").asString());
        assertThat(new String(file, StandardCharsets.ISO_8859_1)).doesNotContain("script", "alert");
        assertThat(Pictures.chunks(file)).containsOnly("IHDR", "IDAT", "IEND");
    }

    @Test
    void aFewBytesDoNotTakeAllMemory() {
        assertRefused(Pictures.webpThatWantsMemory(), "cut off or broken");
    }

    @ParameterizedTest
    @ValueSource(strings = { "image/svg+xml", "text/html", "text/plain", "application/pdf", "image/bmp" })
    void whatIsNotEvenCalledAnImageOfOursIsNotRead(String type) {
        assertThat(this.api.post(ImagesTests.IMAGES, bearer(), Pictures.png(60, 40), type).getStatusCode())
            .isEqualTo(HttpStatus.UNSUPPORTED_MEDIA_TYPE);
    }

    @Test
    void eightMebibytesAreTheMost() {
        byte[] photograph = Pictures.jpeg(80, 60);
        int most = 8 * 1024 * 1024;
        assertThat(send(Arrays.copyOf(photograph, most)).getStatusCode().is2xxSuccessful()).isTrue();
        ResponseEntity<byte[]> answer = send(Arrays.copyOf(photograph, most + 1));
        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.CONTENT_TOO_LARGE);
        assertThat(Api.json(answer).get("detail").asString()).contains("8192 KiB");
    }

    @Test
    void formsAreHeldToTheSame() {
        assertThat(form(Arrays.copyOf(Pictures.jpeg(80, 60), 8 * 1024 * 1024 + 1), "file").getStatusCode())
            .isEqualTo(HttpStatus.CONTENT_TOO_LARGE);
        assertThat(form(Pictures.jpeg(80, 60), "other").getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(form(text("<svg/>"), "file").getStatusCode()).isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT);
        for (String broken : new String[] { "multipart/form-data", "multipart/form-data; boundary=y" }) {
            assertThat(this.api.post(ImagesTests.IMAGES, bearer(), text("--x\r\nnothing"), broken).getStatusCode())
                .isEqualTo(HttpStatus.BAD_REQUEST);
        }
    }

    private ResponseEntity<byte[]> form(byte[] file, String name) {
        byte[] form = Pictures.joined(
                text("--x\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"a\"\r\n\r\n".formatted(name)),
                file, text("\r\n--x--\r\n"));
        return this.api.post(ImagesTests.IMAGES, bearer(), form, "multipart/form-data; boundary=x");
    }

    private void assertRefused(byte[] file, String reason) {
        ResponseEntity<byte[]> answer = send(file);
        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT);
        JsonNode error = Api.json(answer).at("/errors/0");
        assertThat(error.get("pointer").asString()).isEmpty();
        assertThat(error.get("detail").asString()).contains(reason);
    }

    private ResponseEntity<byte[]> send(byte[] file) {
        return this.api.post(ImagesTests.IMAGES, bearer(), file, OCTETS);
    }

    private static String bearer() {
        return Tokens.bearer(Tokens.BO, "highlights-service");
    }

    /** What a header says, without the pixels it promises. */
    private static byte[] bomb(int width, int height) {
        return Pictures.resized(Pictures.pngOf(8, 8), width, height);
    }

    private static byte[] large(byte[] jpeg) {
        byte[] file = jpeg.clone();
        for (int at = 0; at < file.length - 9; at++) {
            if (file[at] == (byte) 0xff && file[at + 1] == (byte) 0xc0) {
                Arrays.fill(file, at + 5, at + 9, (byte) 0x40);
                return file;
            }
        }
        throw new IllegalArgumentException("No frame");
    }

    private static byte[] largeGif() {
        byte[] file = Pictures.animatedGif(60, 40);
        for (int at = 13; at < file.length - 9; at++) {
            if (file[at] == 0x2c && file[at + 5] == 60 && file[at + 7] == 40) {
                file[at + 6] = 0x40;
                file[at + 8] = 0x40;
                return file;
            }
        }
        throw new IllegalArgumentException("No picture");
    }

    private static byte[] largeWebp() {
        byte[] file = Pictures.WEBP_LOSSLESS.clone();
        Arrays.fill(file, 21, 24, (byte) 0xff);
        file[24] = 0x0f;
        return file;
    }

    /** Its container knows nothing of the size within. */
    private static byte[] lyingWebp() {
        byte[] file = Pictures.WEBP_TRANSPARENT.clone();
        file[24] = 7;
        return file;
    }

    private static byte[] flipped(byte[] file, int at) {
        byte[] damaged = file.clone();
        damaged[at] ^= 0x5a;
        return damaged;
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

}
