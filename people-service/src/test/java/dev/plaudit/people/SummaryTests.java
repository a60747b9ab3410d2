package dev.plaudit.people;

import java.time.Duration;
import java.util.Map;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;

import dev.plaudit.platform.identity.Caller.Member;
import dev.plaudit.platform.testing.Api;
import dev.plaudit.platform.testing.SteppingClock;
import dev.plaudit.platform.testing.Tokens;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.matching;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Tests for what managers are told each day. It is noon when each begins.
 */
@WithMail
@Import(SteppingClock.Setup.class)
@TestPropertySource(properties = { "plaudit.notifications.summary-interval=50ms" })
@DirtiesContext(classMode = DirtiesContext.ClassMode.AFTER_EACH_TEST_METHOD)
class SummaryTests {

    private static final String PATH = "/internal/reviews/waiting";

    private static final WireMockServer HIGHLIGHTS = new WireMockServer(WireMockConfiguration.options().dynamicPort());

    private static final String THREE = """
            {"waiting": 3, "oldestSubmittedAt": "2021-09-28T10:00:00.123Z"}""";

    private final Gateway gateway;

    private final Notices notices;

    private final SteppingClock clock;

    SummaryTests(@LocalServerPort int port, @Autowired SteppingClock clock) {
        this.gateway = new Gateway(new Api(port), clock);
        this.notices = new Notices(this.gateway);
        this.clock = clock;
    }

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        HIGHLIGHTS.start();
        registry.add("plaudit.notifications.highlights-urls", HIGHLIGHTS::baseUrl);
        registry.add("plaudit.notifications.summary-at", () -> "14:30");
        registry.add("plaudit.identity-key", () -> Tokens.key("people-service"));
    }

    @BeforeEach
    void somethingWaits() {
        HIGHLIGHTS.resetAll();
        HIGHLIGHTS.stubFor(get(urlPathEqualTo(PATH)).willReturn(okJson(THREE)));
    }

    @AfterEach
    void nobodyElseAsks() {
        HIGHLIGHTS.getAllServeEvents()
            .forEach((event) -> assertThat(event.getRequest().getUrl()).startsWith(PATH + "?scope="));
    }

    @Test
    void aManagerIsToldOnceADayFromTheHourOn() {
        Member mia = reachableManager();
        HIGHLIGHTS.verify(0, getRequestedFor(urlPathEqualTo(PATH)));
        this.clock.step(Duration.ofHours(3));
        awaitTold(mia, 1);
        JsonNode told = this.notices.inbox(mia, "").get(0);
        assertThat(told.get("type").asString()).isEqualTo("daily-summary");
        assertThat(told.get("title").asString()).isEqualTo("3 submissions wait for a decision");
        assertThat(told.get("text").asString()).isEqualTo("The oldest was handed in on 2021-09-28.");
        assertThat(told.get("link").asString()).isEqualTo("/review");
        HIGHLIGHTS.verify(getRequestedFor(urlPathEqualTo(PATH)).withQueryParam("scope", equalTo("*/apac"))
            .withHeader("Authorization", matching("Bearer ey.*")));
        var mail = MailServer.awaitOne("mia-of-summaries@mail.example");
        assertThat(mail.subject()).isEqualTo("3 submissions wait for a decision");
        assertThat(mail.text()).contains("https://plaudit.example/review");
        int asked = HIGHLIGHTS.countRequestsMatching(getRequestedFor(urlPathEqualTo(PATH)).build()).getCount();
        this.clock.step(Duration.ofHours(8));
        this.clock.step(Duration.ofHours(13));
        // The next day, before the hour; then after it.
        assertThat(this.notices.inbox(mia, "")).hasSize(1);
        this.clock.step(Duration.ofHours(4));
        awaitTold(mia, 2);
        assertThat(HIGHLIGHTS.countRequestsMatching(getRequestedFor(urlPathEqualTo(PATH)).build()).getCount())
            .isEqualTo(2 * asked);
    }

    @Test
    void whereNothingWaitsNothingIsSaid() {
        Member mia = reachableManager();
        HIGHLIGHTS
            .stubFor(get(urlPathEqualTo(PATH)).willReturn(okJson("{\"waiting\": 0, \"oldestSubmittedAt\": null}")));
        this.clock.step(Duration.ofHours(3));
        await().atMost(Duration.ofSeconds(20)).until(() -> asked() > 0);
        HIGHLIGHTS.stubFor(get(urlPathEqualTo(PATH)).willReturn(okJson(THREE)));
        this.clock.step(Duration.ofHours(1));
        // Nobody asks again on this day, so it is the next that tells.
        this.clock.step(Duration.ofHours(24));
        awaitTold(mia, 1);
    }

    @Test
    void aServiceThatDoesNotAnswerIsAskedAgainLaterThatDay() {
        Member mia = reachableManager();
        HIGHLIGHTS.stubFor(get(urlPathEqualTo(PATH)).willReturn(aResponse().withStatus(503)));
        this.clock.step(Duration.ofHours(3));
        await().atMost(Duration.ofSeconds(20)).until(() -> asked() > 0);
        HIGHLIGHTS.stubFor(get(urlPathEqualTo(PATH)).willReturn(okJson(THREE)));
        await().atMost(Duration.ofSeconds(20)).until(() -> {
            // Past the pause, however late the refusal was noted.
            this.clock.step(Duration.ofMinutes(6));
            return this.notices.inbox(mia, "").size() == 1;
        });
        assertThat(this.clock.instant().toString()).startsWith("2021-10-01");
    }

    @Test
    void whoDoesNotWantItIsNotToldAndNotAskedFor() {
        Member mia = reachableManager();
        this.notices.choose(mia, "en", false, Map.of());
        this.clock.step(Duration.ofHours(3));
        Member max = this.gateway.signIn("max-of-summaries");
        this.gateway.send(this.gateway.signIn("ada"), HttpMethod.PUT, "/api/v1/accounts/" + max.accountId() + "/roles",
                "{\"roles\":[{\"role\":\"manager\",\"program\":\"GDE\"}],\"reason\":\"x\"}", "If-Match", "*");
        this.clock.step(Duration.ofHours(24));
        awaitTold(max, 1);
        assertThat(this.notices.inbox(mia, "")).isEmpty();
        HIGHLIGHTS.verify(0, getRequestedFor(urlPathEqualTo(PATH)).withQueryParam("scope", equalTo("*/apac")));
        HIGHLIGHTS.verify(getRequestedFor(urlPathEqualTo(PATH)).withQueryParam("scope", equalTo("GDE/*")));
    }

    private int asked() {
        return HIGHLIGHTS.countRequestsMatching(getRequestedFor(urlPathEqualTo(PATH)).build()).getCount();
    }

    private void awaitTold(Member member, int times) {
        await().atMost(Duration.ofSeconds(20)).until(() -> this.notices.inbox(member, "").size() == times);
    }

    private Member reachableManager() {
        return Gateway.member(Api.json(this.gateway.visit(Gateway.ISSUER, "mia",
                "\"name\":\"Mia Chen\",\"email\":\"mia-of-summaries@mail.example\",\"emailVerified\":true")));
    }

}
