package dev.plaudit.gateway.pages.administering;

import java.io.IOException;

import com.github.tomakehurst.wiremock.WireMockServer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wiremock.spring.InjectWireMock;

import org.springframework.beans.factory.annotation.Value;

import dev.plaudit.gateway.GatewayTest;
import dev.plaudit.gateway.Http;
import dev.plaudit.gateway.pages.Desk;
import dev.plaudit.platform.identity.Role;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.delete;
import static com.github.tomakehurst.wiremock.client.WireMock.deleteRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.patch;
import static com.github.tomakehurst.wiremock.client.WireMock.patchRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

@GatewayTest
class AdminWebhooksTests {

    private static final String SECRET = "whsec_c2VjcmV0";

    private static final String ONE = """
            {"id": "w1", "url": "https://site.example/hook?a=<b>", "types": ["digest.published"], "program": null,
             "description": "<b>Site</b>", "active": true, "switchedOff": null,
             "failingSince": "2026-01-01T00:00:00Z", "formerSecretUntil": null,
             "createdAt": "2026-01-01T00:00:00Z", "updatedAt": "2026-01-01T00:00:00Z"}""";

    @InjectWireMock("people")
    WireMockServer people;

    @InjectWireMock("highlights")
    WireMockServer highlights;

    @Value("${local.server.port}")
    int port;

    private Desk ada;

    @BeforeEach
    void oneFails() {
        this.ada = Desk.of(this.port, this.people, "ada", Role.ADMIN);
        this.highlights.stubFor(get(urlPathEqualTo("/api/v1/webhooks"))
            .willReturn(okJson("{\"items\": [%s], \"next\": null, \"total\": 1}".formatted(ONE))));
        this.highlights
            .stubFor(get(urlEqualTo("/api/v1/webhooks/w1")).willReturn(okJson(ONE).withHeader("ETag", "\"v2\"")));
        this.highlights.stubFor(get(urlPathEqualTo("/api/v1/webhooks/w1/deliveries")).willReturn(okJson("""
                {"items": [{"id": "msg_1", "type": "digest.published", "state": "dead", "at": "2026-01-01T00:00:00Z",
                  "attempts": 10, "nextAttemptAt": null, "lastAttemptAt": "2026-01-02T00:00:00Z", "lastStatus": 500},
                  {"id": "msg_2", "type": "webhook.test", "state": "pending", "at": "2026-01-03T00:00:00Z",
                  "attempts": 1, "nextAttemptAt": "2026-01-04T00:00:00Z", "lastAttemptAt": null, "lastStatus": null}],
                 "next": null, "total": 2, "facets": {"state": {"dead": 1, "pending": 1}}}""")));
    }

    @Test
    void theSecretIsShownOnceByTheAnswerToTheFormAndIsInNoAddress() throws IOException {
        this.highlights.stubFor(post(urlEqualTo("/api/v1/webhooks"))
            .willReturn(okJson("{\"secret\": \"%s\", \"webhook\": %s}".formatted(SECRET, ONE)).withStatus(201)));
        Http.Answer answer = this.ada.send("/admin/webhooks", "url", " https://site.example/hook ", "type",
                "digest.published", "type", "achievement.approved", "program", "", "description", "Ours");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Cache-Control")).containsExactly("no-store");
        assertThat(answer.header("Location")).isEmpty();
        Document page = Jsoup.parse(answer.body());
        assertThat(page.select("#secret").text()).isEqualTo(SECRET);
        assertThat(page.select("main a").eachAttr("href")).contains("/admin/webhooks/w1");
        assertThat(page.select("[href*=whsec], [action*=whsec], [value*=whsec]")).isEmpty();
        this.highlights.verify(postRequestedFor(urlEqualTo("/api/v1/webhooks")).withRequestBody(equalToJson("""
                {"url": "https://site.example/hook", "types": ["digest.published", "achievement.approved"],
                 "program": null, "description": "Ours"}""")));
        assertThat(this.ada.get("/admin/webhooks").body()).doesNotContain("whsec");
        assertThat(this.ada.get("/admin/webhooks/w1").body()).doesNotContain("whsec");
    }

    @Test
    void anAddressThatIsRefusedStaysInTheForm() throws IOException {
        this.highlights.stubFor(post(urlEqualTo("/api/v1/webhooks"))
            .willReturn(aResponse().withStatus(422).withHeader("Content-Type", "application/problem+json").withBody("""
                    {"status": 422, "errors": [{"pointer": "/url", "detail": "is no public address"}]}""")));
        Http.Answer answer = this.ada.send("/admin/webhooks", "url", "http://127.0.0.1/<b>", "type", "digest.amended",
                "description", "\"Me\"");

        assertThat(answer.status()).isEqualTo(422);
        Document page = Jsoup.parse(answer.body());
        assertThat(page.select("#url").attr("value")).isEqualTo("http://127.0.0.1/<b>");
        assertThat(page.select("#url-wrong").text()).isEqualTo("is no public address");
        assertThat(page.select("input[name=type][checked]").eachAttr("value")).containsExactly("digest.amended");
        assertThat(page.select("#description").attr("value")).isEqualTo("\"Me\"");
    }

    @Test
    void aWebhookShowsWhatDidNotArrive() throws IOException {
        Document page = this.ada.page("/admin/webhooks/w1?state=dead");

        this.highlights.verify(getRequestedFor(urlPathEqualTo("/api/v1/webhooks/w1/deliveries")).withQueryParam("state",
                equalTo("dead")));
        assertThat(page.select("h1").text()).isEqualTo("<b>Site</b>");
        assertThat(page.select("tbody tr").eachText().getFirst()).contains("given up", "HTTP 500", "10");
        assertThat(page.select("tbody tr").eachText().getLast()).contains("no answer");
        assertThat(page.select(".note.warn").text()).contains("Nothing could be delivered since");
        assertThat(page.select("main b")).isEmpty();
    }

    @Test
    void itIsChangedSwitchedTriedRotatedAndDeletedAsItWasSeen() throws IOException {
        this.highlights.stubFor(patch(urlEqualTo("/api/v1/webhooks/w1")).willReturn(okJson(ONE)));
        this.highlights.stubFor(post(urlEqualTo("/api/v1/webhooks/w1/test")).willReturn(aResponse().withStatus(202)));
        this.highlights.stubFor(post(urlEqualTo("/api/v1/webhooks/w1/secret"))
            .willReturn(okJson("{\"secret\": \"%s\", \"webhook\": %s}".formatted(SECRET, ONE))));
        this.highlights.stubFor(delete(urlEqualTo("/api/v1/webhooks/w1")).willReturn(aResponse().withStatus(204)));

        this.ada.send("/admin/webhooks/w1", "tag", "\"v2\"", "url", "https://x.example/", "type", "digest.amended");
        this.highlights
            .verify(patchRequestedFor(urlEqualTo("/api/v1/webhooks/w1")).withHeader("If-Match", equalTo("\"v2\""))
                .withRequestBody(equalToJson("""
                        {"url": "https://x.example/", "types": ["digest.amended"], "program": null,
                         "description": null}""")));
        Http.Answer off = this.ada.send("/admin/webhooks/w1/active", "tag", "\"v2\"", "active", "false");
        assertThat(off.header("Location")).containsExactly("/admin/webhooks/w1?done=off");
        this.highlights.verify(patchRequestedFor(urlEqualTo("/api/v1/webhooks/w1"))
            .withRequestBody(equalToJson("{\"active\": false}")));
        assertThat(this.ada.send("/admin/webhooks/w1/test").header("Location"))
            .containsExactly("/admin/webhooks/w1?done=tested");
        Http.Answer rotated = this.ada.send("/admin/webhooks/w1/secret", "tag", "\"v2\"");
        assertThat(Jsoup.parse(rotated.body()).select("#secret").text()).isEqualTo(SECRET);
        assertThat(this.ada.send("/admin/webhooks/w1/delete", "tag", "\"v2\"").header("Location"))
            .containsExactly("/admin/webhooks?done=deleted");
        this.highlights
            .verify(deleteRequestedFor(urlEqualTo("/api/v1/webhooks/w1")).withHeader("If-Match", equalTo("\"v2\"")));
        assertThat(this.ada.get("/admin/webhooks/w1/delete").status()).isIn(404, 405);
    }

}
