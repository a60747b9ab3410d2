package dev.plaudit.gateway.pages.reading;

import java.io.IOException;

import com.github.tomakehurst.wiremock.WireMockServer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.wiremock.spring.InjectWireMock;

import org.springframework.beans.factory.annotation.Value;

import dev.plaudit.gateway.GatewayTest;
import dev.plaudit.gateway.Http;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Pages that everyone reads, in front of services that do what a test tells them.
 */
@GatewayTest
abstract class ReadingTest {

    static final String NOTHING = "{\"items\": [], \"next\": null, \"total\": 0}";

    @InjectWireMock("people")
    WireMockServer people;

    @InjectWireMock("events")
    WireMockServer events;

    @InjectWireMock("highlights")
    WireMockServer highlights;

    @Value("${local.server.port}")
    int port;

    static void answer(WireMockServer service, String path, String json) {
        service.stubFor(get(urlPathEqualTo("/api/v1/" + path)).willReturn(okJson(json)));
    }

    static void fail(WireMockServer service, String path, int status) {
        service.stubFor(get(urlPathEqualTo("/api/v1/" + path)).willReturn(aResponse().withStatus(status)));
    }

    final Document page(String path) throws IOException {
        Http.Answer answer = Http.get(this.port, path);
        assertThat(answer.status()).as(path).isEqualTo(200);
        Document page = Jsoup.parse(answer.body());
        page.outputSettings().prettyPrint(false);
        return page;
    }

}
