package dev.plaudit.highlights.previews;

import java.io.IOException;
import java.time.Duration;

import org.junit.jupiter.api.Test;

import dev.plaudit.highlights.fetching.LocalWeb;
import dev.plaudit.highlights.fetching.SafeFetch;
import dev.plaudit.highlights.links.HttpAddress;

import static org.assertj.core.api.Assertions.assertThat;

class ReadLinkTests {

    @Test
    void anInstallationThatFetchesNothingTellsWhatAddressesDo() throws IOException {
        PreviewSettings settings = new PreviewSettings(false, Duration.ofSeconds(1), 1);
        HttpAddress address = HttpAddress.parse("https://youtu.be/o487J_u4JGU").orElseThrow();
        try (SafeFetch fetch = LocalWeb.fetch()) {
            LinkPreview preview = new ReadLink(fetch, settings).read(address);
            assertThat(preview.reason()).isEqualTo("off");
            assertThat(preview.kind()).isEqualTo("video");
        }
    }

}
