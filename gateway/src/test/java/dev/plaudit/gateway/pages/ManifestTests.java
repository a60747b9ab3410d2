package dev.plaudit.gateway.pages;

import java.io.IOException;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Value;

import dev.plaudit.gateway.GatewayTest;
import dev.plaudit.gateway.Http;

import static org.assertj.core.api.Assertions.assertThat;

@GatewayTest
class ManifestTests {

    @Value("${local.server.port}")
    int port;

    @Test
    void siteCanBeInstalledAndSharedTo() throws IOException {
        assertThat(Jsoup.parse(Http.get(this.port, "/login").body()).select("link[rel=manifest]").attr("href"))
            .isEqualTo("/manifest.webmanifest");
        Http.Answer answer = Http.get(this.port, "/manifest.webmanifest", "Accept-Language: zh");
        JsonNode manifest = JsonMapper.builder().build().readTree(answer.body());

        assertThat(answer.header("Content-Type").getFirst()).startsWith("application/manifest+json");
        assertThat(manifest.at("/lang").asString()).isEqualTo("zh");
        assertThat(manifest.at("/share_target/action").asString()).isEqualTo("/submit");
        assertThat(manifest.at("/share_target/method").asString()).isEqualTo("GET");
        assertThat(manifest.at("/share_target/params/url").asString()).isEqualTo("url");
        assertThat(manifest.at("/icons").valueStream().map((icon) -> icon.at("/purpose").asString()))
            .contains("maskable");
        for (JsonNode icon : manifest.at("/icons")) {
            Http.Answer file = Http.get(this.port, icon.at("/src").asString());
            assertThat(file.status()).isEqualTo(200);
            assertThat(file.header("Content-Type").getFirst()).startsWith(icon.at("/type").asString());
        }
    }

}
