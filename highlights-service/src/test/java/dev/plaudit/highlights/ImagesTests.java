package dev.plaudit.highlights;

import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

import dev.plaudit.highlights.images.Pictures;
import dev.plaudit.platform.identity.Caller;
import dev.plaudit.platform.identity.Caller.Member;
import dev.plaudit.platform.identity.Role;
import dev.plaudit.platform.testing.Api;
import dev.plaudit.platform.testing.Tokens;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What becomes of images that people send in good faith.
 */
@WithNeighbours
class ImagesTests {

    static final String IMAGES = "/api/v1/images";

    private static final int RED = 0xff0000;

    private static final int BLUE = 0x0000ff;

    private static final int GREEN = 0x00ff00;

    private final Api api;

    ImagesTests(@LocalServerPort int port) {
        this.api = new Api(port);
    }

    @Test
    void aPhotographIsKeptInAllSizesAndNothingOfItsPlaceIs() {
        JsonNode image = sent(Pictures.photograph(2400, 1600, 1));
        assertThat(image.get("type").asString()).isEqualTo("image/jpeg");
        assertThat(image.get("width").asInt()).isEqualTo(1920);
        assertThat(image.get("height").asInt()).isEqualTo(1280);
        assertThat(image.get("sizes")).hasSize(4);
        assertThat(image.get("url")).isEqualTo(image.get("sizes").get(3).get("url"));
        for (JsonNode size : image.get("sizes")) {
            byte[] file = this.api.bytes(size.get("url").asString());
            assertThat(Pictures.markers(file)).containsOnly(0xe0, 0xdb, 0xc2, 0xc4, 0xda);
            assertThat(new String(file, StandardCharsets.ISO_8859_1)).doesNotContain("Exif", "xap", "Photoshop",
                    "ICC_PROFILE", Pictures.SECRET);
            BufferedImage pixels = Pictures.read(file);
            assertThat(pixels.getWidth()).isEqualTo(size.get("width").asInt());
            assertThat(pixels.getHeight()).isEqualTo(size.get("height").asInt());
            assertColours(pixels, RED, BLUE);
        }
    }

    @ParameterizedTest(name = "orientation {0}")
    @CsvSource(textBlock = """
            # of: left is red and right is blue. Turned: where red is then
            1, 60, 40, left
            2, 60, 40, right
            3, 60, 40, right
            4, 60, 40, left
            5, 40, 60, top
            6, 40, 60, top
            7, 40, 60, bottom
            8, 40, 60, bottom
            """)
    void photographsAreTurnedAsTheyWereTaken(int orientation, int width, int height, String red) {
        BufferedImage pixels = largest(sent(Pictures.photograph(60, 40, orientation)));
        assertThat(pixels.getWidth()).isEqualTo(width);
        assertThat(pixels.getHeight()).isEqualTo(height);
        int[] first = { (width > height) ? width / 4 : width / 2, (width > height) ? height / 2 : height / 4 };
        boolean redFirst = red.equals("left") || red.equals("top");
        assertColour(pixels, first[0], first[1], redFirst ? RED : BLUE);
        assertColour(pixels, width - first[0], height - first[1],
                (width > height) ? (redFirst ? BLUE : RED) : (redFirst ? BLUE : RED));
    }

    @Test
    void textsOfADrawingAreLeftOut() {
        JsonNode image = sent(Pictures.pngWithTexts());
        byte[] file = this.api.bytes(image.get("url").asString());
        assertThat(image.get("type").asString()).isEqualTo("image/png");
        assertThat(Pictures.chunks(file)).containsOnly("IHDR", "IDAT", "IEND");
        assertThat(new String(file, StandardCharsets.ISO_8859_1)).doesNotContain(Pictures.SECRET);
        assertColours(Pictures.read(file), RED, BLUE);
    }

    @Test
    void transparencyIsKept() {
        assertTransparentOnTheRight(sent(Pictures.transparentPng(800, 600)), RED);
        assertTransparentOnTheRight(sent(Pictures.WEBP_TRANSPARENT), 0xdc2828);
    }

    private void assertTransparentOnTheRight(JsonNode image, int left) {
        assertThat(image.get("type").asString()).isEqualTo("image/png");
        for (JsonNode size : image.get("sizes")) {
            BufferedImage pixels = Pictures.read(this.api.bytes(size.get("url").asString()));
            int middle = pixels.getHeight() / 2;
            assertThat(pixels.getRGB(pixels.getWidth() * 3 / 4, middle) >>> 24).isZero();
            assertThat(pixels.getRGB(pixels.getWidth() / 4, middle) >>> 24).isEqualTo(255);
            assertColour(pixels, pixels.getWidth() / 4, middle, left);
        }
    }

    @Test
    void ofAnAnimationTheFirstPictureIsKept() {
        BufferedImage gif = largest(sent(Pictures.animatedGif(60, 40)));
        assertThat(gif.getWidth()).isEqualTo(60);
        assertColours(gif, GREEN, GREEN);
        BufferedImage webp = largest(sent(Pictures.WEBP_ANIMATED));
        assertThat(webp.getWidth()).isEqualTo(64);
        assertColours(webp, 0x28dc28, 0x28dc28);
    }

    @Test
    void webpIsTaken() {
        assertColours(largest(sent(Pictures.WEBP_LOSSLESS)), 0xdc2828, 0x2828dc);
        BufferedImage turned = largest(sent(Pictures.WEBP_TURNED));
        assertThat(turned.getWidth()).isEqualTo(40);
        assertThat(turned.getHeight()).isEqualTo(64);
        assertColour(turned, 20, 16, 0xdc2828);
        assertColour(turned, 20, 48, 0x2828dc);
    }

    @Test
    void coloursAreThoseThatTheirProfileMeans() {
        assertColours(largest(sent(Pictures.linearJpeg())), 0xbcbcbc, 0xbcbcbc);
        assertColours(largest(sent(Pictures.linearPng())), 0xbcbcbc, 0xbcbcbc);
    }

    @Test
    void fortyMegapixelsAreTaken() {
        JsonNode image = sent(Pictures.pngOf(8000, 5000));
        assertThat(image.get("width").asInt()).isEqualTo(1920);
        assertThat(image.get("height").asInt()).isEqualTo(1200);
    }

    @Test
    void aPhotographDoesNotBecomeADrawing() {
        BufferedImage noise = new BufferedImage(700, 500, BufferedImage.TYPE_INT_RGB);
        Random random = new Random(1);
        for (int y = 0; y < 500; y++) {
            for (int x = 0; x < 700; x++) {
                noise.setRGB(x, y, random.nextInt());
            }
        }
        assertThat(sent(Pictures.written("png", noise)).get("type").asString()).isEqualTo("image/jpeg");
    }

    @ParameterizedTest
    @ValueSource(strings = { "image/jpeg", "image/png", "image/gif", "image/webp", "application/octet-stream" })
    void whatAnImageIsCalledDoesNotMatter(String type) {
        assertThat(post(Tokens.member("called " + type, Role.ORGANIZER), Pictures.png(30, 20), type).getStatusCode())
            .isEqualTo(HttpStatus.CREATED);
    }

    @Test
    void formsMaySendImages() {
        byte[] form = Pictures.joined("""
                --x\r
                Content-Disposition: form-data; name="file"; filename="../../etc/passwd.html"\r
                Content-Type: text/html\r
                \r
                """.getBytes(StandardCharsets.UTF_8), Pictures.jpeg(70, 50),
                "\r\n--x--\r\n".getBytes(StandardCharsets.UTF_8));
        ResponseEntity<byte[]> answer = post(Tokens.ANA, form, "multipart/form-data; boundary=x");
        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.CREATED);
        assertThat(Api.json(answer).get("width").asInt()).isEqualTo(70);
    }

    @Test
    void theSameAgainIsNothingNew() {
        byte[] file = Pictures.jpeg(321, 123);
        ResponseEntity<byte[]> first = post(Tokens.ANA, file, "image/jpeg");
        ResponseEntity<byte[]> again = post(Tokens.ANA, file, "image/jpeg");
        assertThat(first.getStatusCode()).isEqualTo(HttpStatus.CREATED);
        assertThat(first.getHeaders().getLocation()).hasToString(IMAGES + "/" + Api.json(first).get("id").asString());
        assertThat(first.getHeaders().getCacheControl()).isEqualTo("no-store");
        assertThat(again.getStatusCode()).isEqualTo(HttpStatus.OK);
        assertThat(Api.json(again)).isEqualTo(Api.json(first));
        assertThat(Api.json(post(Tokens.BO, file, "image/jpeg")).get("id")).isNotEqualTo(Api.json(first).get("id"));
    }

    @Test
    void whoKnowsTheAddressMayReadAndKeepIt() {
        JsonNode image = sent(Pictures.jpeg(900, 300));
        String url = image.get("sizes").get(0).get("url").asString();
        ResponseEntity<byte[]> answer = this.api.get(url);
        assertThat(answer.getHeaders().getContentType()).hasToString("image/jpeg");
        assertThat(answer.getHeaders().getCacheControl()).isEqualTo("max-age=31536000, public, immutable");
        assertThat(answer.getHeaders().getFirst("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.getHeaders().getFirst("Content-Disposition")).isEqualTo("inline");
        assertThat(answer.getHeaders().getFirst("Cross-Origin-Resource-Policy")).isEqualTo("cross-origin");
        assertThat(answer.getHeaders().get("Content-Security-Policy"))
            .containsExactly("default-src 'none'; sandbox; frame-ancestors 'none'");
        assertThat(answer.getHeaders().getContentLength()).isEqualTo(Objects.requireNonNull(answer.getBody()).length);
        this.api.assertServedToCaches(url);
        String path = IMAGES + "/" + image.get("id").asString();
        this.api.assertServedToCaches(path);
        assertThat(this.api.json(path)).isEqualTo(image);
        assertThat(this.api.ask(HttpMethod.GET, url, Map.of("Accept", "application/json")).getStatusCode())
            .isEqualTo(HttpStatus.OK);
    }

    @Test
    void whatIsNotThereIsNotFound() {
        String id = sent(Pictures.jpeg(900, 310)).get("id").asString();
        String other = "0".repeat(32) + id.substring(32);
        for (String path : new String[] { other, other + "/320.jpg", id + "/321.jpg", id + "/320.png", id + "/320",
                id + "/jpg", "x", "x/320.jpg", id.replace("900x310", "1900x310") }) {
            this.api.problem(IMAGES + "/" + path, HttpStatus.NOT_FOUND);
        }
    }

    @Test
    void imagesAreSentByThoseWhoReport() {
        byte[] file = Pictures.jpeg(30, 30);
        assertThat(post(new Caller.Anonymous(), file, "image/jpeg").getStatusCode().value()).isEqualTo(401);
        assertThat(post(Tokens.NIA, file, "image/jpeg").getStatusCode().value()).isEqualTo(403);
        Member curator = Tokens.member("cleo", Role.CURATOR);
        assertThat(post(curator, file, "image/jpeg").getStatusCode().value()).isEqualTo(201);
    }

    private JsonNode sent(byte[] file) {
        ResponseEntity<byte[]> answer = post(Tokens.ANA, file, "application/octet-stream");
        assertThat(answer.getStatusCode().is2xxSuccessful()).as(() -> String.valueOf(Api.json(answer))).isTrue();
        return Api.json(answer);
    }

    private ResponseEntity<byte[]> post(Caller who, byte[] file, String type) {
        String authorization = (who instanceof Caller.Anonymous) ? "" : Tokens.bearer(who, "highlights-service");
        return this.api.post(IMAGES, authorization, file, type);
    }

    private BufferedImage largest(JsonNode image) {
        return Pictures.read(this.api.bytes(image.get("url").asString()));
    }

    private static void assertColours(BufferedImage pixels, int left, int right) {
        assertColour(pixels, pixels.getWidth() / 4, pixels.getHeight() / 2, left);
        assertColour(pixels, pixels.getWidth() * 3 / 4, pixels.getHeight() / 2, right);
    }

    /** As far as it can be after JPEG. */
    private static void assertColour(BufferedImage pixels, int x, int y, int expected) {
        int colour = pixels.getRGB(x, y);
        for (int shift = 0; shift <= 16; shift += 8) {
            assertThat((colour >> shift) & 0xff).as("%d, %d is %x", x, y, colour)
                .isBetween(((expected >> shift) & 0xff) - 12, ((expected >> shift) & 0xff) + 12);
        }
    }

}
