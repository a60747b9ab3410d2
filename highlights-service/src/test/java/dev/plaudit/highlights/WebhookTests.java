package dev.plaudit.highlights;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import com.mongodb.client.MongoDatabase;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import org.springframework.test.context.ContextConfiguration;

import dev.plaudit.highlights.Hooks.Hook;
import dev.plaudit.highlights.webhooks.EventType;
import dev.plaudit.highlights.webhooks.Webhooks;
import dev.plaudit.platform.identity.Caller;
import dev.plaudit.platform.identity.TokenScope;
import dev.plaudit.platform.testing.Api;
import dev.plaudit.platform.testing.AtOnce;
import dev.plaudit.platform.testing.Installation;
import dev.plaudit.platform.testing.StoreForTests;
import dev.plaudit.platform.testing.Tokens;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.temporaryRedirect;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Tests for webhooks, with receivers on this machine. They share the service, so each
 * receiver has a path of its own.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = { "plaudit.webhooks.interval=100ms", "plaudit.webhooks.patience=30s",
                "plaudit.webhooks.together=4", "plaudit.webhooks.retries=1ms,1ms,1ms", "plaudit.webhooks.most=1000" })
@ContextConfiguration(initializers = StoreForTests.class)
@Import(Hooks.LocalPost.class)
class WebhookTests {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final JsonMapper JSON = new JsonMapper();

    @RegisterExtension
    private static final WireMockExtension RECEIVERS = WireMockExtension.newInstance()
        .options(options().dynamicPort())
        .resetOnEachTest(false)
        .build();

    private final Hooks hooks;

    private final Webhooks webhooks;

    private final MongoDatabase database;

    private final String path = "/" + UUID.randomUUID();

    WebhookTests(@LocalServerPort int port, @Autowired Webhooks webhooks, @Autowired MongoDatabase database) {
        this.hooks = new Hooks(new Api(port));
        this.webhooks = webhooks;
        this.database = database;
    }

    @Test
    void aMessageIsSignedAndSaysWhatHappened() {
        answers(this.path, aResponse().withStatus(200));
        Hook hook = this.hooks.make(url());
        String title = "机器学习 <Q3> " + this.path;
        announce(UUID.randomUUID().toString(), title);
        LoggedRequest request = awaitRequests(1).get(0);
        assertThat(Hooks.isSigned(request, hook.secret())).isTrue();
        assertThat(Hooks.isSigned(request, "whsec_AAAA")).isFalse();
        assertThat(request.getHeader("content-type")).isEqualTo("application/json");
        assertThat(request.getHeader("user-agent")).isEqualTo("Plaudit-tests");
        JsonNode body = JSON.readTree(request.getBody());
        assertThat(body.propertyNames()).containsExactly("type", "timestamp", "data");
        assertThat(body.get("type").asString()).isEqualTo("digest.published");
        assertThat(body.at("/data/title").asString()).isEqualTo(title);
        awaitState(hook, "delivered");
        JsonNode delivery = this.hooks.deliveries(hook).get(0);
        assertThat(delivery.get("id").asString()).isEqualTo(request.getHeader("webhook-id"));
        assertThat(delivery.get("lastStatus").asInt()).isEqualTo(200);
    }

    @Test
    void whatFailsIsSentAgainUnderTheSameIdUntilItIsTaken() {
        RECEIVERS.stubFor(post(this.path).inScenario(this.path)
            .whenScenarioStateIs(Scenario.STARTED)
            .willReturn(aResponse().withStatus(500))
            .willSetStateTo("second"));
        RECEIVERS.stubFor(post(this.path).inScenario(this.path)
            .whenScenarioStateIs("second")
            .willReturn(aResponse().withStatus(404))
            .willSetStateTo("third"));
        RECEIVERS.stubFor(post(this.path).inScenario(this.path)
            .whenScenarioStateIs("third")
            .willReturn(aResponse().withStatus(204)));
        Hook hook = this.hooks.make(url());
        announce(UUID.randomUUID().toString(), "T");
        awaitState(hook, "delivered");
        List<LoggedRequest> requests = awaitRequests(3);
        assertThat(requests).extracting((request) -> request.getHeader("webhook-id"))
            .containsOnly(requests.get(0).getHeader("webhook-id"));
        assertThat(requests).extracting(LoggedRequest::getBodyAsString).containsOnly(requests.get(0).getBodyAsString());
        assertThat(requests).allMatch((request) -> Hooks.isSigned(request, hook.secret()));
        assertThat(this.hooks.get("/" + hook.id()).get("failingSince").isNull()).isTrue();
    }

    @Test
    void theSameEventIsToldOnceHoweverOftenItIsAnnounced() throws Exception {
        answers(this.path, aResponse().withStatus(200));
        Hook hook = this.hooks.make(url());
        String event = UUID.randomUUID().toString();
        AtOnce.run(10, (at) -> {
            announce(event, "T");
            return at;
        });
        awaitState(hook, "delivered");
        announce(event, "T");
        announce(UUID.randomUUID().toString(), "Another");
        awaitRequests(2);
        assertThat(this.hooks.deliveries(hook)).hasSize(2);
    }

    @Test
    void whoAnswersGoneIsSwitchedOffAndCanBeSwitchedOnAgain() {
        answers(this.path, aResponse().withStatus(410));
        Hook hook = this.hooks.make(url());
        announce(UUID.randomUUID().toString(), "T");
        awaitState(hook, "dead");
        await().atMost(PATIENCE).until(() -> !this.hooks.get("/" + hook.id()).get("active").asBoolean());
        assertThat(this.hooks.get("/" + hook.id()).get("switchedOff").asString()).isEqualTo("gone");
        announce(UUID.randomUUID().toString(), "Unheard");
        assertThat(this.hooks.deliveries(hook)).hasSize(1);
        assertThat(this.hooks.send(HttpMethod.POST, Tokens.ADA, Hooks.PATH + "/" + hook.id() + "/test", "")
            .getStatusCode()
            .value()).isEqualTo(409);
        answers(this.path, aResponse().withStatus(200));
        assertThat(this.hooks.patch(hook, "{\"active\":true}").getStatusCode().value()).isEqualTo(200);
        assertThat(this.hooks.get("/" + hook.id()).get("switchedOff").isNull()).isTrue();
        announce(UUID.randomUUID().toString(), "Heard");
        awaitRequests(2);
    }

    @Test
    void adminsSeeHowMuchWasGivenUpAndNothingOfWhatItSays() {
        answers(this.path, aResponse().withStatus(500));
        Hook hook = this.hooks.make(url());
        announce(UUID.randomUUID().toString(), "Unheard " + this.path);
        awaitState(hook, "dead");
        String outboxes = "/api/v1/outboxes/highlights-service";
        JsonNode queues = Api.json(this.hooks.send(HttpMethod.GET, Tokens.ADA, outboxes, "")).get("items");
        assertThat(queues.valueStream().filter((queue) -> queue.get("queue").asString().equals("webhooks"))).hasSize(1)
            .allSatisfy((queue) -> assertThat(queue.get("givenUp").asLong()).isPositive());
        assertThat(queues.toString()).doesNotContain(this.path);
        assertThat(this.hooks.send(HttpMethod.GET, Tokens.MIA, outboxes, "").getStatusCode().value()).isEqualTo(403);
        assertThat(this.hooks.send(HttpMethod.GET, new Caller.Anonymous(), outboxes, "").getStatusCode().value())
            .isEqualTo(401);
    }

    @Test
    void redirectsAreNotFollowedAndWhatIsGivenUpIsTold() {
        answers(this.path, temporaryRedirect(this.path + "/elsewhere"));
        answers(this.path + "/elsewhere", aResponse().withStatus(200));
        Hook hook = this.hooks.make(url());
        announce(UUID.randomUUID().toString(), "T");
        awaitState(hook, "dead");
        awaitRequests(4);
        RECEIVERS.verify(0, postRequestedFor(urlEqualTo(this.path + "/elsewhere")));
        JsonNode delivery = this.hooks.deliveries(hook).get(0);
        assertThat(delivery.get("lastStatus").asInt()).isEqualTo(302);
        assertThat(delivery.get("attempts").asInt()).isEqualTo(4);
        assertThat(delivery.get("nextAttemptAt").isNull()).isTrue();
        assertThat(this.hooks.get("/" + hook.id()).get("failingSince").isNull()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = { "http://127.0.0.1:%d/", "http://2130706433:%d/", "http://0x7f.1:%d/", "http://[::1]:%d/",
            "http://[::ffff:127.0.0.1]:%d/", "http://169.254.169.254/latest/", "http://10.0.0.1/",
            "http://localhost:%d/", "http://unknown.example/", "http://ana@server.test:%d/", "ftp://server.test/",
            "file:///etc/passwd", "javascript:alert(1)", "/x", "" })
    void addressesInsideAreRefused(String url) {
        ResponseEntity<byte[]> answer = this.hooks.send(HttpMethod.POST, Tokens.ADA, Hooks.PATH,
                Hooks.body(url.formatted(RECEIVERS.getPort()), "digest.published"));
        assertThat(answer.getStatusCode().value()).isEqualTo(422);
        assertThat(Api.json(answer).at("/errors/0/pointer").asString()).isEqualTo("/url");
        Hook hook = this.hooks.make(url());
        assertThat(this.hooks.patch(hook, "{\"url\":\"%s\"}".formatted(url.formatted(RECEIVERS.getPort())))
            .getStatusCode()
            .value()).isEqualTo(422);
    }

    @Test
    void aNameThatMeansSomethingInsideByThenIsNotPostedTo() {
        answers(this.path, aResponse().withStatus(200));
        Hook hook = this.hooks
            .make("http://%s.rebinding.test:%d%s".formatted(UUID.randomUUID(), RECEIVERS.getPort(), this.path));
        announce(UUID.randomUUID().toString(), "T");
        awaitState(hook, "dead");
        assertThat(this.hooks.deliveries(hook).get(0).get("lastStatus").isNull()).isTrue();
        RECEIVERS.verify(0, postRequestedFor(urlEqualTo(this.path)));
    }

    @Test
    void aSlowReceiverHoldsUpNobodyElse() {
        answers(this.path + "/slow", aResponse().withStatus(200).withFixedDelay(60_000));
        answers(this.path, aResponse().withStatus(200));
        this.hooks.make(url() + "/slow");
        for (int event = 0; event < 8; event++) {
            announce(UUID.randomUUID().toString(), "T");
        }
        Hook quick = this.hooks.make(url());
        announce(UUID.randomUUID().toString(), "T");
        awaitState(quick, "delivered");
        RECEIVERS.verify(1, postRequestedFor(urlEqualTo(this.path + "/slow")));
    }

    @Test
    void aSecretIsShownOnceAndRotated() {
        answers(this.path, aResponse().withStatus(200));
        Hook hook = this.hooks.make(url());
        assertThat(hook.secret()).matches("whsec_[A-Za-z0-9+/]{43}=");
        for (String place : List.of("", "/" + hook.id(), "/" + hook.id() + "/deliveries")) {
            assertThat(this.hooks.get(place).toString()).doesNotContain("whsec_", hook.secret());
        }
        JsonNode rotated = Api.json(this.hooks.send(HttpMethod.POST, Tokens.ADA,
                Hooks.PATH + "/" + hook.id() + "/secret", "", "If-Match", this.hooks.tag(hook)));
        announce(UUID.randomUUID().toString(), "T");
        LoggedRequest request = awaitRequests(1).get(0);
        assertThat(Hooks.isSigned(request, hook.secret())).isTrue();
        assertThat(Hooks.isSigned(request, rotated.get("secret").asString())).isTrue();
        String[] key = { "Idempotency-Key", UUID.randomUUID().toString() };
        String body = Hooks.body(url(), "digest.amended");
        assertThat(this.hooks.send(HttpMethod.POST, Tokens.ADA, Hooks.PATH, body, key).getStatusCode().value())
            .isEqualTo(201);
        assertThat(this.hooks.send(HttpMethod.POST, Tokens.ADA, Hooks.PATH, body, key).getStatusCode().value())
            .isEqualTo(409);
    }

    @Test
    void nothingStaysOfADeletedWebhook() {
        answers(this.path, aResponse().withStatus(200));
        Hook hook = this.hooks.make(url());
        announce(UUID.randomUUID().toString(), "T");
        awaitState(hook, "delivered");
        assertThat(this.hooks
            .send(HttpMethod.DELETE, Tokens.ADA, Hooks.PATH + "/" + hook.id(), "", "If-Match", this.hooks.tag(hook))
            .getStatusCode()
            .value()).isEqualTo(204);
        for (String place : List.of("", "/deliveries")) {
            assertThat(this.hooks.send(HttpMethod.GET, Tokens.ADA, Hooks.PATH + "/" + hook.id() + place, "")
                .getStatusCode()
                .value()).isEqualTo(404);
        }
        for (String collection : this.database.listCollectionNames()) {
            for (Document document : this.database.getCollection(collection).find()) {
                assertThat(document.toJson()).doesNotContain(hook.secret(), this.path, "\"webhookId\": \"" + hook.id());
            }
        }
    }

    @Test
    void aTestIsSentToOneWebhookAlone() {
        answers(this.path, aResponse().withStatus(200));
        Hook hook = this.hooks.make(url());
        ResponseEntity<byte[]> answer = this.hooks.send(HttpMethod.POST, Tokens.ADA,
                Hooks.PATH + "/" + hook.id() + "/test", "");
        assertThat(answer.getStatusCode().value()).isEqualTo(202);
        LoggedRequest request = awaitRequests(1).get(0);
        assertThat(request.getHeader("webhook-id")).isEqualTo(Api.json(answer).get("id").asString());
        assertThat(JSON.readTree(request.getBody()).get("type").asString()).isEqualTo("webhook.test");
    }

    @Test
    void onlyAdminsWithoutTokensMayAnything() {
        Hook hook = this.hooks.make(url());
        String one = Hooks.PATH + "/" + hook.id();
        for (String operation : List.of("GET " + Hooks.PATH, "POST " + Hooks.PATH, "GET " + one, "PATCH " + one,
                "DELETE " + one, "POST " + one + "/secret", "POST " + one + "/test", "GET " + one + "/deliveries")) {
            HttpMethod method = HttpMethod.valueOf(operation.split(" ")[0]);
            String address = operation.split(" ")[1];
            String json = (method == HttpMethod.GET) ? "" : "{}";
            Caller token = Tokens.byToken(Tokens.ADA, TokenScope.values());
            for (Caller caller : List.of(Tokens.CAL, Tokens.MAX, Tokens.NIA, token)) {
                assertThat(this.hooks.send(method, caller, address, json, "If-Match", "*").getStatusCode().value())
                    .as(operation)
                    .isEqualTo(403);
            }
            assertThat(this.hooks.send(method, new Caller.Anonymous(), address, json, "If-Match", "*")
                .getStatusCode()
                .value()).as(operation).isEqualTo(401);
        }
    }

    @Test
    void whatBreaksARuleIsRefused() {
        Hook hook = this.hooks.make(url());
        assertThat(this.hooks.patch(hook, "{\"types\":[]}").getStatusCode().value()).isEqualTo(422);
        assertThat(this.hooks.patch(hook, "{\"types\":[\"webhook.test\"]}").getStatusCode().value()).isEqualTo(422);
        assertThat(this.hooks.patch(hook, "{\"secret\":\"whsec_AAAA\"}").getStatusCode().value()).isEqualTo(400);
        assertThat(this.hooks.patch(hook, "{\"switchedOff\":null,\"x\":1}").getStatusCode().value()).isEqualTo(400);
        String one = Hooks.PATH + "/" + hook.id();
        assertThat(this.hooks.send(HttpMethod.PATCH, Tokens.ADA, one, "{}").getStatusCode().value()).isEqualTo(428);
        assertThat(
                this.hooks.send(HttpMethod.PATCH, Tokens.ADA, one, "{}", "If-Match", "\"v9\"").getStatusCode().value())
            .isEqualTo(412);
        assertThat(this.hooks.send(HttpMethod.DELETE, Tokens.ADA, one, "").getStatusCode().value()).isEqualTo(428);
    }

    @Test
    @ExtendWith(OutputCaptureExtension.class)
    void secretsAndAddressesStandInNoLogOfOurs(CapturedOutput output) {
        answers(this.path, aResponse().withStatus(500));
        Hook hook = this.hooks.make(url());
        announce(UUID.randomUUID().toString(), "T");
        awaitState(hook, "dead");
        assertThat(output.getAll()).contains("to webhook " + hook.id() + " failed: status 500")
            .doesNotContain("whsec_", this.path);
    }

    @Test
    void ofTwoInstancesOneDelivers() {
        answers(this.path, aResponse().withStatus(200));
        Installation installation = new Installation(Hooks.Application.class);
        String[] settings = { "plaudit.webhooks.interval=50ms", "plaudit.catalogue.poll-interval=100ms" };
        try (ConfigurableApplicationContext first = installation.start(settings);
                ConfigurableApplicationContext second = installation.start(settings)) {
            Hooks here = new Hooks(Installation.api(first));
            Hook hook = here.make(url());
            for (int event = 0; event < 20; event++) {
                String id = "event " + event;
                for (ConfigurableApplicationContext running : List.of(first, second)) {
                    running.getBean(Webhooks.class)
                        .announce(id, EventType.DIGEST_PUBLISHED, List.of(), JSON.createObjectNode());
                }
            }
            await().atMost(PATIENCE)
                .until(() -> here.deliveries(hook)
                    .stream()
                    .filter((delivery) -> delivery.get("state").asString().equals("delivered"))
                    .count() == 20);
            Set<String> ids = requests().stream()
                .map((request) -> request.getHeader("webhook-id"))
                .collect(Collectors.toSet());
            assertThat(ids).hasSize(20);
            assertThat(requests()).hasSize(20);
        }
    }

    private String url() {
        return "http://receiver.test:" + RECEIVERS.getPort() + this.path;
    }

    private static void answers(String path, ResponseDefinitionBuilder answer) {
        RECEIVERS.stubFor(post(path).willReturn(answer));
    }

    private void announce(String event, String title) {
        this.webhooks.announce(event, EventType.DIGEST_PUBLISHED, List.of("GDE"),
                JSON.createObjectNode().put("title", title));
    }

    private List<LoggedRequest> requests() {
        return RECEIVERS.findAll(postRequestedFor(urlEqualTo(this.path)));
    }

    private List<LoggedRequest> awaitRequests(int many) {
        await().atMost(PATIENCE).until(() -> requests().size() >= many);
        assertThat(requests()).hasSize(many);
        return requests();
    }

    private void awaitState(Hook hook, String state) {
        await().atMost(PATIENCE)
            .until(() -> this.hooks.deliveries(hook)
                .stream()
                .anyMatch((delivery) -> delivery.get("state").asString().equals(state)));
    }

}
