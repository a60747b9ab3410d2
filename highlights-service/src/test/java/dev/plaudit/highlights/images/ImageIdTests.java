package dev.plaudit.highlights.images;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class ImageIdTests {

    private static final String KEY = "0123456789abcdef0123456789abcdef";

    @ParameterizedTest(name = "{0} × {1}")
    @CsvSource(delimiter = '|', textBlock = """
            6000  | 4000  | 320x213 640x427 1280x853 1920x1280
            1920  | 1280  | 320x213 640x427 1280x853 1920x1280
            1000  | 500   | 320x160 640x320 1000x500
            320   | 200   | 320x200
            64    | 40    | 64x40
            1     | 1     | 1x1
            1080  | 2400  | 288x640 576x1280 1080x2400
            100   | 20000 | 3x640 6x1280 13x2560 19x3840
            20000 | 1     | 320x1 640x1 1280x1 1920x1
            """)
    void sizesAreForListsAndPagesAndNeverEnlarged(int width, int height, String sizes) {
        ImageId id = ImageId.random(width, height, ImageFormat.JPEG);
        assertThat(id.sizes()).extracting((size) -> size.width() + "x" + size.height())
            .containsExactly(sizes.split(" "));
        assertThat(id.sizes()).allSatisfy((size) -> assertThat(size.url())
            .isEqualTo("/api/v1/images/" + id.text() + "/" + size.width() + ".jpg"));
        assertThat(id.address()).isEqualTo(id.sizes().getLast().url());
    }

    @Test
    void idsSayWhatTheyStandFor() {
        ImageId id = new ImageId(KEY, 1920, 1280, ImageFormat.PNG);
        assertThat(id.text()).isEqualTo(KEY + "-1920x1280-png");
        assertThat(ImageId.of(id.text())).contains(id);
        assertThat(ImageId.at(id.address())).contains(id);
        assertThat(ImageId.at("/api/v1/images/" + id.text())).contains(id);
    }

    @Test
    void nobodyGuessesAnId() {
        List<String> keys = Stream.generate(() -> ImageId.random(64, 40, ImageFormat.JPEG).key()).limit(1000).toList();
        assertThat(keys).doesNotHaveDuplicates().allSatisfy((key) -> assertThat(key).matches("[0-9a-f]{32}"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "", KEY, KEY + "-0x1-jpg", KEY + "-01x1-jpg", KEY + "-1x99999-jpg", KEY + "-1x1-gif",
            "../" + KEY + "-1x1-jpg", KEY + "-1x1-jpg/", "0123456789ABCDEF0123456789ABCDEF-1x1-jpg" })
    void whatIsNoIdIsNone(String text) {
        assertThat(ImageId.of(text)).isEmpty();
        assertThat(ImageId.at("/api/v1/images/" + text)).isEmpty();
        assertThat(ImageId.at("https://evil.example/api/v1/images/" + KEY + "-1x1-jpg/1.jpg")).isEmpty();
    }

}
