package dev.plaudit.gateway.pages.administering;

import java.io.IOException;

import com.github.tomakehurst.wiremock.WireMockServer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wiremock.spring.InjectWireMock;

import org.springframework.beans.factory.annotation.Value;

import dev.plaudit.gateway.GatewayTest;
import dev.plaudit.gateway.Http;
import dev.plaudit.gateway.pages.Desk;
import dev.plaudit.platform.identity.Role;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.requestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

@GatewayTest
class AdminPagesTests {

    private static final String HOSTILE = "<script>alert(1)</script>";

    private static final String EMPTY = "{\"items\": [], \"next\": null, \"total\": 0, \"facets\": {}}";

    @InjectWireMock("people")
    WireMockServer people;

    @InjectWireMock("events")
    WireMockServer events;

    @InjectWireMock("highlights")
    WireMockServer highlights;

    @Value("${local.server.port}")
    int port;

    private Desk ada;

    @BeforeEach
    void allIsQuiet() {
        this.ada = Desk.of(this.port, this.people, "ada", Role.ADMIN);
        for (WireMockServer service : new WireMockServer[] { this.people, this.events, this.highlights }) {
            service.stubFor(get(urlPathEqualTo("/api/v1/audit")).willReturn(okJson(EMPTY)));
        }
        this.people.stubFor(get("/api/v1/outboxes/people-service").willReturn(okJson(EMPTY)));
        this.events.stubFor(get("/api/v1/outboxes/events-service").willReturn(okJson(EMPTY)));
        this.highlights.stubFor(get("/api/v1/outboxes/highlights-service").willReturn(okJson(EMPTY)));
        this.people.stubFor(get(urlPathEqualTo("/api/v1/memberships")).willReturn(okJson(EMPTY)));
        this.people.stubFor(get(urlPathEqualTo("/api/v1/claims"))
            .willReturn(okJson("{\"items\": [{}], \"next\": null, \"total\": 4, \"facets\": {}}")));
        this.highlights.stubFor(get(urlPathEqualTo("/api/v1/reviews")).willReturn(okJson(EMPTY)));
        this.highlights.stubFor(get(urlPathEqualTo("/api/v1/webhooks")).willReturn(okJson(EMPTY)));
    }

    @ParameterizedTest
    @ValueSource(strings = { "/admin", "/admin/accounts", "/admin/accounts/a", "/admin/audit", "/admin/webhooks",
            "/admin/webhooks/w", "/admin/outboxes" })
    void nobodyButAdminsSeesAnything(String path) throws IOException {
        assertThat(Desk.of(this.port, this.people, "mia", Role.MANAGER, Role.CURATOR).get(path).status())
            .isEqualTo(403);

        Http.Answer anonymous = Http.get(this.port, path, "Accept: text/html");
        assertThat(anonymous.status()).isEqualTo(302);
        assertThat(anonymous.header("Location").getFirst()).startsWith("/login?return=%2Fadmin");
        this.people.verify(0, getRequestedFor(urlPathEqualTo("/api/v1/accounts")));
    }

    @Test
    void theOverviewNamesWhatWaitsAndWhatFails() throws IOException {
        this.highlights.stubFor(get(urlPathEqualTo("/api/v1/webhooks")).willReturn(okJson("""
                {"items": [
                  {"id": "w", "url": "https://one.example/", "types": [], "active": true, "description": "%s",
                   "failingSince": "2026-01-01T00:00:00Z", "createdAt": "2026-01-01T00:00:00Z"},
                  {"id": "fine", "url": "https://two.example/", "types": [], "active": true,
                   "createdAt": "2026-01-01T00:00:00Z"}], "next": null, "total": 2}""".formatted(HOSTILE))));
        Document page = this.ada.page("/admin");

        assertThat(page.select(".note a").eachAttr("href")).containsExactly("/admin/webhooks/w");
        assertThat(page.select(".note a").text()).isEqualTo(HOSTILE);
        assertThat(page.select(".numbers a[href=/review/claims]").parents().select("dd").eachText()).contains("4");
        assertThat(page.select("main .cards a").eachAttr("href")).contains("/admin/accounts", "/admin/kinds",
                "/admin/audit");
    }

    @Test
    void theOverviewIsThereWhileAServiceIsDownAndSaysSo() throws IOException {
        this.highlights.stubFor(get(urlPathEqualTo("/api/v1/reviews")).willReturn(aResponse().withStatus(503)));
        this.highlights.stubFor(get(urlPathEqualTo("/api/v1/webhooks")).willReturn(aResponse().withStatus(503)));
        this.highlights.stubFor(get("/api/v1/outboxes/highlights-service").willReturn(aResponse().withStatus(503)));
        this.events.stubFor(get("/api/v1/outboxes/events-service").willReturn(aResponse().withStatus(404)));
        Http.Answer answer = this.ada.get("/admin");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(this.ada.page("/admin/outboxes").select(".note.wrong")).hasSize(2);
        assertThat(this.ada.page("/admin").select(".note.wrong").text()).contains("achievements and digests");
    }

    @Test
    void whatIsLateOrGivenUpIsSeenAndWhatOnlyWaitsIsNoTrouble() throws IOException {
        assertThat(this.ada.page("/admin/outboxes").select(".note.good")).hasSize(1);
        this.people.stubFor(get("/api/v1/outboxes/people-service").willReturn(okJson("""
                {"items": [{"queue": "notifications", "topic": "e-mail", "waiting": 2, "late": 0,
                  "oldest": "2026-01-01T00:00:00Z", "attempts": 3, "givenUp": 5}]}""")));
        this.highlights.stubFor(get("/api/v1/outboxes/highlights-service").willReturn(okJson("""
                {"items": [{"queue": "achievements", "topic": "reach", "waiting": 1200, "late": 0,
                  "oldest": "2026-03-01T00:00:00Z", "attempts": null, "givenUp": 0}]}""")));

        Document page = this.ada.page("/admin/outboxes");
        assertThat(page.select("tbody tr").eachText()).containsExactly(
                "Notifications people e-mails 2 0 Jan 1, 2026, 00:00 UTC 3 5",
                "Achievements achievements and digests questions for later numbers 1,200 0 Mar 1, 2026, 00:00 UTC – 0");
        assertThat(page.select("td .late").eachText()).containsExactly("5");
        assertThat(this.ada.page("/admin").select(".note.warn").eachText())
            .containsExactly("Notifications 5 were given up.");
    }

    @Test
    void theLogShowsWhoDidWhatAndWhereItCanBeSeen() throws IOException {
        this.people.stubFor(get(urlPathEqualTo("/api/v1/audit")).willReturn(okJson("""
                {"items": [
                  {"id": "1", "at": "2026-02-01T00:00:00Z", "account": "a-1", "name": "%1$s", "token": "t-1",
                   "address": "192.0.2.1", "action": "CHANGE_ROLES", "record": "accounts/a-2", "reason": "%1$s"},
                  {"id": "2", "at": "2026-01-01T00:00:00Z", "account": "a-1", "name": "Ada", "token": null,
                   "address": null, "action": "EDIT_X", "record": "javascript/alert(1)", "reason": null}],
                 "next": null, "total": 2, "facets": {"kind": {"accounts": 1}}}""".formatted(HOSTILE))));
        Document page = this.ada.page("/admin/audit?kind=accounts&from=2026");

        assertThat(page.select("tbody tr")).hasSize(2);
        assertThat(page.expectFirst("tbody tr").text()).contains(HOSTILE, "change roles", "t-1", "192.0.2.1");
        assertThat(page.select("td a[href=/admin/accounts/a-2]")).hasSize(1);
        assertThat(page.select("td a[href*=javascript]")).isEmpty();
        assertThat(page.select("script:not([src^=/assets/])")).isEmpty();
        assertThat(page.select("#kind option[selected]").attr("value")).isEqualTo("accounts");
        this.events.verify(getRequestedFor(urlPathEqualTo("/api/v1/audit")).withQueryParam("from", equalTo("2026"))
            .withQueryParam("kind", equalTo("accounts")));
    }

    @Test
    void aFilterThatCannotBeAskedStaysWhereItWasTyped() throws IOException {
        this.people.stubFor(get(urlPathEqualTo("/api/v1/audit")).willReturn(aResponse().withStatus(400)
            .withHeader("Content-Type", "application/problem+json")
            .withBody("{\"status\": 400, \"detail\": \"No date\"}")));
        Http.Answer answer = this.ada.get("/admin/audit?from=last%20week");

        assertThat(answer.status()).isEqualTo(400);
        Document page = Jsoup.parse(answer.body());
        assertThat(page.select("#from").attr("value")).isEqualTo("last week");
        assertThat(page.select("[role=alert]")).hasSize(1);
        assertThat(this.ada.get("/admin/audit?cursor=made-up").status()).isEqualTo(400);
    }

    @Test
    void lookingChangesNothing() throws IOException {
        for (String path : new String[] { "/admin", "/admin/audit", "/admin/webhooks", "/admin/outboxes" }) {
            assertThat(this.ada.get(path + "?done=%3Cscript%3E").status()).isEqualTo(200);
            assertThat(this.ada.page(path + "?done=deleted-all").select("main [role=status]")).isEmpty();
        }
        for (WireMockServer service : new WireMockServer[] { this.people, this.events, this.highlights }) {
            service.verify(0, requestedFor("POST", anyUrl()));
            service.verify(0, requestedFor("PUT", anyUrl()));
            service.verify(0, requestedFor("PATCH", anyUrl()));
            service.verify(0, requestedFor("DELETE", anyUrl()));
        }
    }

}
