package dev.plaudit.highlights.previews;

import java.io.IOException;
import java.time.Duration;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;

import dev.plaudit.highlights.fetching.LocalWeb;
import dev.plaudit.highlights.fetching.SafeFetch;
import dev.plaudit.platform.testing.Tokens;

import static org.assertj.core.api.Assertions.assertThat;

class PreviewLinkTests {

    @Test
    void anInstallationThatFetchesNothingTellsWhatAddressesDo() throws IOException {
        PreviewSettings settings = new PreviewSettings(false, Duration.ofSeconds(1), 1);
        SimpleMeterRegistry meters = new SimpleMeterRegistry();
        try (SafeFetch fetch = LocalWeb.fetch()) {
            LinkPreview preview = new PreviewLink(fetch, settings, meters).preview(Tokens.ANA,
                    "https://youtu.be/o487J_u4JGU");
            assertThat(preview.reason()).isEqualTo("off");
            assertThat(preview.kind()).isEqualTo("video");
        }
        assertThat(meters.counter("highlights.link.previews", "outcome", "off").count()).isEqualTo(1);
    }

}
