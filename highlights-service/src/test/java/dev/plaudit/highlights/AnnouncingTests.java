package dev.plaudit.highlights;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

import dev.plaudit.highlights.Desk.Paper;
import dev.plaudit.platform.testing.StoreForTests;
import dev.plaudit.platform.testing.Tokens;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * What other systems are told of what happens here.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "plaudit.webhooks.interval=100ms")
@ContextConfiguration(initializers = { StoreForTests.class, Neighbours.class })
@Import(Hooks.LocalPost.class)
class AnnouncingTests {

    private static final JsonMapper JSON = new JsonMapper();

    @RegisterExtension
    private static final WireMockExtension RECEIVERS = WireMockExtension.newInstance()
        .options(options().dynamicPort())
        .resetOnEachTest(false)
        .build();

    private final String path = "/" + UUID.randomUUID();

    private final Desk desk;

    private final Hooks hooks;

    AnnouncingTests(@LocalServerPort int port) {
        this.desk = new Desk(port);
        this.hooks = new Hooks(this.desk.api());
        RECEIVERS.stubFor(post(this.path).willReturn(aResponse().withStatus(200)));
    }

    @Test
    void whatBecomesOfADigestIsAnnounced() {
        this.hooks.makeFor(url(), "digest.published", "digest.amended", "digest.withdrawn");
        Newsroom room = new Newsroom(this.desk);
        Paper digest = room.publish(room.begin("2021-Q3"));
        awaitRequests(1);
        Paper amended = room.publish(room.change(digest, "{\"intro\": \"Two\"}"));
        awaitRequests(2);
        room.withdraw(amended);
        List<JsonNode> messages = awaitRequests(3).stream().map((request) -> JSON.readTree(request.getBody())).toList();
        assertThat(messages.stream().map((message) -> message.get("type").asString()))
            .containsExactlyInAnyOrder("digest.published", "digest.amended", "digest.withdrawn");
        assertThat(messages).allSatisfy((message) -> {
            assertThat(message.at("/data/slug").asString()).isEqualTo(digest.id());
            assertThat(message.at("/data/url").asString()).endsWith("/digests/" + digest.id());
        });
    }

    @Test
    void whatEverybodyCanReadIsAnnouncedWhenItIsApproved() {
        this.hooks.makeFor(url(), "achievement.approved");
        String report = """
                {"title": "%s", "kind": "article", "date": "2021-08-14", "countries": ["SG"], "visibility": "%s",
                 "links": [{"url": "https://articles.example/1"}]}""";
        this.desk.approved(Tokens.ANA, report.formatted("Secret", "private"));
        String id = this.desk.approved(Tokens.ANA, report.formatted("Open", "public")).id();
        JsonNode message = JSON.readTree(awaitRequests(1).getFirst().getBody());
        assertThat(message.get("type").asString()).isEqualTo("achievement.approved");
        assertThat(message.at("/data/id").asString()).isEqualTo(id);
        assertThat(message.at("/data/title").asString()).isEqualTo("Open");
    }

    private String url() {
        return "http://receiver.test:" + RECEIVERS.getPort() + this.path;
    }

    private List<LoggedRequest> awaitRequests(int many) {
        await().atMost(Duration.ofSeconds(20)).until(() -> requests().size() >= many);
        assertThat(requests()).hasSize(many);
        return requests();
    }

    private List<LoggedRequest> requests() {
        return RECEIVERS.findAll(postRequestedFor(urlEqualTo(this.path)));
    }

}
