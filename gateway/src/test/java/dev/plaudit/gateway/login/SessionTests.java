package dev.plaudit.gateway.login;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Updates;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;

import dev.plaudit.gateway.Browser;
import dev.plaudit.gateway.GatewayApplication;
import dev.plaudit.gateway.Http;
import dev.plaudit.platform.testing.SteppingClock;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a session promises to whoever is signed in.
 */
class SessionTests extends SignInTest {

    @Autowired
    MongoClient mongo;

    @Autowired
    Environment environment;

    @Value("${plaudit.sessions.database}")
    String database;

    private MongoCollection<Document> stored() {
        return this.mongo.getDatabase(this.database).getCollection("sessions");
    }

    private String cookie() {
        return this.browser.cookies().getOrDefault(COOKIE, "");
    }

    @Test
    void cookieIsAsPromised() {
        HttpResponse<String> answer = this.browser.get("/oauth2/authorization/one");
        String cookie = answer.headers().firstValue("Set-Cookie").orElseThrow();
        assertThat(cookie).startsWith(COOKIE + "=").contains("; Path=/", "; Secure", "; HttpOnly", "; SameSite=Lax");
        assertThat(cookie).doesNotContain("Domain", "Max-Age", "Expires");
    }

    @Test
    void loginGetsANewIdAndTheOldOneIsDead() {
        start(this.browser, "/oauth2/authorization/one");
        String before = cookie();
        signIn(this.browser, this.one, "one", "ana");
        assertThat(cookie()).isNotEqualTo(before);
        assertThat(isSignedIn(this.browser)).isTrue();

        try (Browser thief = new Browser(this.port, BASE)) {
            thief.cookies().put(COOKIE, before);
            assertThat(isSignedIn(thief)).isFalse();
        }
    }

    @Test
    void idThatSomebodyElseChoseIsNotTaken() {
        this.browser.cookies().put(COOKIE, "chosen");
        signIn(this.browser, this.one, "one", "ana");
        assertThat(cookie()).isNotEqualTo("chosen");
        assertThat(isSignedIn(this.browser)).isTrue();
        String first = cookie();
        signIn(this.browser, this.one, "one", "ana");
        try (Browser thief = new Browser(this.port, BASE)) {
            thief.cookies().put(COOKIE, first);
            assertThat(isSignedIn(thief)).as("A second login ends the first").isFalse();
        }
    }

    @Test
    void databaseHoldsNeitherTheIdNorAnythingOfTheProvider() {
        signIn(this.browser, this.one, "one", "ana");
        String all = stored().find().into(new ArrayList<>()).toString();
        assertThat(all).contains("account-ana").doesNotContain(cookie(), "secret-access-token", "secret-code");
        assertThat(all.replaceAll("csrf=[^,}]+", "")).doesNotContain("eyJ", "ROLE_", "OIDC");
    }

    @Test
    void idleSessionsEnd() {
        signIn(this.browser, this.one, "one", "ana");
        for (int hour = 0; hour < 3; hour++) {
            this.clock.step(Duration.ofHours(7));
            assertThat(isSignedIn(this.browser)).isTrue();
        }
        this.clock.step(Duration.ofHours(8));
        assertThat(isSignedIn(this.browser)).isFalse();
    }

    @Test
    void busySessionsEndAfterAWeek() {
        signIn(this.browser, this.one, "one", "ana");
        for (int visit = 0; visit < 27; visit++) {
            this.clock.step(Duration.ofHours(6));
            assertThat(isSignedIn(this.browser)).isTrue();
        }
        this.clock.step(Duration.ofHours(6));
        assertThat(isSignedIn(this.browser)).isFalse();
    }

    @Test
    void requestsAreNotedOnceAMinute() {
        signIn(this.browser, this.one, "one", "ana");
        csrf(this.browser);
        Document first = only();
        this.clock.step(Duration.ofSeconds(50));
        isSignedIn(this.browser);
        assertThat(only().get("seen")).isEqualTo(first.get("seen"));
        this.clock.step(Duration.ofSeconds(20));
        isSignedIn(this.browser);
        assertThat(only().get("seen")).isNotEqualTo(first.get("seen"));
    }

    /** The document of the browser's session. */
    private Document only() {
        JsonNode current = items(this.browser).stream()
            .filter((item) -> item.path("current").asBoolean())
            .findFirst()
            .orElseThrow();
        return Objects.requireNonNull(stored().find(new Document("_id", current.path("id").asString())).first());
    }

    private static List<JsonNode> items(Browser visitor) {
        List<JsonNode> items = new ArrayList<>();
        JsonMapper.shared().readTree(sessions(visitor).body()).path("items").forEach(items::add);
        return items;
    }

    @Test
    void sessionWrittenByAnotherVersionIsNone() {
        signIn(this.browser, this.one, "one", "ana");
        stored().updateOne(new Document("_id", only().get("_id")), Updates.set("signedIn", List.of("v2")));
        assertThat(isSignedIn(this.browser)).isFalse();
        assertThat(this.browser.get("/login").statusCode()).isEqualTo(200);
        signIn(this.browser, this.one, "one", "ana");
        assertThat(isSignedIn(this.browser)).isTrue();
    }

    @Test
    void endedSessionsAreSweptAway() {
        start(this.browser, "/oauth2/authorization/one");
        this.clock.step(Duration.ofDays(30));
        try (Browser later = new Browser(this.port, BASE)) {
            start(later, "/oauth2/authorization/one");
        }
        assertThat(stored().countDocuments()).isEqualTo(1);
    }

    @Test
    void anonymousRequestsAndDeadCookiesGetNoSession() throws Exception {
        long before = stored().countDocuments();
        for (String path : List.of("/login", "/", "/me", "/api/v1/me", "/api/v1/people", "/nowhere")) {
            assertThat(Http.get(this.port, path).header("Set-Cookie")).as(path).isEmpty();
            assertThat(Http.get(this.port, path, "Cookie: " + COOKIE + "=dead").header("Set-Cookie")).as(path)
                .isEmpty();
            assertThat(Http.send(this.port, "POST", path).header("Set-Cookie")).as(path).isEmpty();
        }
        assertThat(stored().countDocuments()).isEqualTo(before);
    }

    @Test
    void membersSeeAndEndTheirSessions() {
        // Apart from the sessions of other tests.
        this.clock.step(Duration.ofSeconds(1));
        signIn(this.browser, this.one, "one", "ana");
        try (Browser phone = new Browser(this.port, BASE);
                Browser tablet = new Browser(this.port, BASE);
                Browser bo = new Browser(this.port, BASE)) {
            signIn(phone, this.two, "two", "ana");
            signIn(tablet, this.two, "two", "ana");
            signIn(bo, this.two, "two", "bo");

            HttpResponse<String> answer = sessions(this.browser);
            assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
            List<JsonNode> own = items(this.browser).stream()
                .filter((item) -> item.path("signedInAt").asString().equals(this.clock.instant().toString()))
                .toList();
            assertThat(own).extracting((item) -> item.path("provider").asString())
                .containsExactlyInAnyOrder("one", "two", "two");
            assertThat(own).filteredOn((item) -> item.path("current").asBoolean())
                .extracting((item) -> item.path("provider").asString())
                .containsExactly("one");
            assertThat(answer.body()).doesNotContain(cookie());

            String onPhone = items(phone).stream()
                .filter((item) -> item.path("current").asBoolean())
                .findFirst()
                .orElseThrow()
                .path("id")
                .asString();
            assertThat(end(bo, "/" + onPhone)).as("Nobody ends another's").isEqualTo(404);
            assertThat(isSignedIn(phone)).isTrue();
            assertThat(end(this.browser, "/" + onPhone)).isEqualTo(204);
            assertThat(isSignedIn(phone)).isFalse();
            assertThat(isSignedIn(tablet)).isTrue();

            assertThat(end(this.browser, "")).isEqualTo(204);
            assertThat(isSignedIn(tablet)).isFalse();
            assertThat(isSignedIn(this.browser)).isTrue();
            assertThat(isSignedIn(bo)).isTrue();
        }
    }

    private static int end(Browser visitor, String which) {
        return visitor.send("DELETE", "/api/v1/me/sessions" + which, null, "X-CSRF-TOKEN", csrf(visitor)).statusCode();
    }

    @Test
    void tokensSeeNoSessions() throws Exception {
        signIn(this.browser, this.one, "one", "ana");
        Http.Answer answer = Http.get(this.port, "/api/v1/me/sessions", "Authorization: Bearer plaudit_none",
                "Cookie: " + COOKIE + "=" + cookie());
        assertThat(answer.status()).isEqualTo(401);
    }

    @Test
    void csrfMatrix() {
        signIn(this.browser, this.one, "one", "ana");
        String token = csrf(this.browser);
        String path = "/api/v1/me/sessions";
        assertThat(this.browser.send("DELETE", path, null).statusCode()).isEqualTo(403);
        assertThat(this.browser.send("DELETE", path, null, "X-CSRF-TOKEN", "wrong").statusCode()).isEqualTo(403);
        HttpResponse<String> refused = this.browser.send("DELETE", path, null, "Authorization", "Basic YTpi");
        assertThat(refused.statusCode()).as("A header waives nothing").isEqualTo(401);
        try (Browser bo = new Browser(this.port, BASE)) {
            signIn(bo, this.one, "one", "bo");
            assertThat(bo.send("DELETE", path, null, "X-CSRF-TOKEN", token).statusCode()).isEqualTo(403);
        }
        assertThat(this.browser.post("/logout", Map.of()).statusCode()).isEqualTo(403);
        assertThat(this.browser.post("/logout", Map.of()).body()).contains("it did not come from a page of ours");
        assertThat(isSignedIn(this.browser)).isTrue();
        assertThat(this.browser.send("DELETE", path, null, "X-CSRF-TOKEN", token).statusCode()).isEqualTo(204);
        assertThat(csrf(this.browser)).as("Masked anew each time").isNotEqualTo(token);

        try (Browser nobody = new Browser(this.port, BASE)) {
            HttpResponse<String> anonymous = nobody.send("DELETE", path, null);
            assertThat(anonymous.statusCode()).isEqualTo(401);
            assertThat(anonymous.headers().firstValue("Content-Type").orElseThrow())
                .startsWith("application/problem+json");
            assertThat(nobody.send("POST", "/api/v1/achievements", "{}").statusCode()).isEqualTo(401);
            assertThat(nobody.cookies()).isEmpty();
        }
    }

    @Test
    void scriptsGetTheirTokenWithTheirAccount() {
        this.people.stubFor(get("/api/v1/me").willReturn(okJson("{}")));
        signIn(this.browser, this.one, "one", "ana");
        HttpResponse<String> me = this.browser.get("/api/v1/me");
        assertThat(me.statusCode()).isEqualTo(200);
        String token = me.headers().firstValue("X-CSRF-TOKEN").orElseThrow();
        assertThat(this.browser.send("DELETE", "/api/v1/me/sessions", null, "X-CSRF-TOKEN", token).statusCode())
            .isEqualTo(204);
    }

    @Test
    void publicPagesAreTheSameForEverybody() {
        HttpResponse<String> anonymous = this.browser.get("/login");
        assertThat(anonymous.headers().firstValue("X-CSRF-TOKEN")).isEmpty();
        HttpResponse<String> before = this.browser.get("/assets/style.css");
        signIn(this.browser, this.one, "one", "ana");
        HttpResponse<String> after = this.browser.get("/assets/style.css");
        assertThat(after.body()).isEqualTo(before.body());
        assertThat(after.headers().firstValue("Cache-Control")).isEqualTo(before.headers().firstValue("Cache-Control"));
        assertThat(after.headers().firstValue("Cache-Control").orElseThrow()).contains("public");
        assertThat(after.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void sessionsOutliveTheGateway() {
        signIn(this.browser, this.one, "one", "ana");
        List<String> settings = Stream
            .of("spring.mongodb.uri", "plaudit.sessions.database", "plaudit.people-url", "plaudit.base-url",
                    "plaudit.identity-key")
            .map((name) -> "--" + name + "=" + this.environment.getRequiredProperty(name))
            .toList();
        SpringApplicationBuilder gateway = new SpringApplicationBuilder(GatewayApplication.class,
                SteppingClock.Setup.class)
            .properties("plaudit.port=0", "plaudit.management-port=0");
        try (ConfigurableApplicationContext next = gateway.run(settings.toArray(String[]::new));
                Browser same = new Browser(
                        next.getEnvironment().getRequiredProperty("local.server.port", Integer.class), BASE)) {
            same.cookies().putAll(this.browser.cookies());
            assertThat(isSignedIn(same)).isTrue();
            same.cookies().put(COOKIE, "another");
            assertThat(isSignedIn(same)).isFalse();
        }
    }

}
