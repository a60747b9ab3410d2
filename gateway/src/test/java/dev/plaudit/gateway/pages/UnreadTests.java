package dev.plaudit.gateway.pages;

import java.io.IOException;

import com.github.tomakehurst.wiremock.WireMockServer;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wiremock.spring.InjectWireMock;

import org.springframework.beans.factory.annotation.Value;

import dev.plaudit.gateway.GatewayTest;
import dev.plaudit.gateway.Http;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

@GatewayTest
class UnreadTests {

    private static final String COUNT = "/api/v1/me/notifications/count";

    @InjectWireMock("people")
    WireMockServer people;

    @InjectWireMock("highlights")
    WireMockServer highlights;

    @Value("${local.server.port}")
    int port;

    @BeforeEach
    void somethingIsUnread() {
        this.people.stubFor(get(urlPathEqualTo(COUNT)).willReturn(okJson("{\"unread\": 3}")));
        this.highlights.stubFor(get(urlPathEqualTo("/api/v1/digests"))
            .willReturn(okJson("{\"items\": [], \"next\": null, \"total\": 0}")));
    }

    @Test
    void whoIsSignedInSeesHowMuchIsUnreadAndItIsAskedForOnce() throws IOException {
        Desk desk = Desk.of(this.port, this.people, "una");

        assertThat(desk.page("/digests").select("header .badge[href=/me/notifications] .hidden").text())
            .isEqualTo("3 unread notifications");
        desk.page("/digests");
        this.people.verify(1, getRequestedFor(urlPathEqualTo(COUNT)));
    }

    @Test
    void nobodyElseIsAskedFor() throws IOException {
        assertThat(Jsoup.parse(Http.get(this.port, "/digests").body()).select(".badge")).isEmpty();
        this.people.verify(0, getRequestedFor(urlPathEqualTo(COUNT)));
    }

    @Test
    void pagesAreShownWithoutItWhileNobodyKnows() throws IOException {
        this.people.stubFor(get(urlPathEqualTo(COUNT)).willReturn(aResponse().withStatus(503)));
        Desk desk = Desk.of(this.port, this.people, "duo");

        assertThat(desk.get("/digests").status()).isEqualTo(200);
        assertThat(desk.page("/digests").select(".badge")).isEmpty();
    }

}
