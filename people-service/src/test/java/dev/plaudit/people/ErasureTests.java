package dev.plaudit.people;

import java.time.Duration;
import java.util.List;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.mongodb.client.MongoDatabase;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;

import dev.plaudit.platform.identity.Caller.Member;
import dev.plaudit.platform.testing.Api;
import dev.plaudit.platform.testing.SteppingClock;
import dev.plaudit.platform.testing.Tokens;

import static com.github.tomakehurst.wiremock.client.WireMock.matching;
import static com.github.tomakehurst.wiremock.client.WireMock.put;
import static com.github.tomakehurst.wiremock.client.WireMock.putRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.status;
import static com.github.tomakehurst.wiremock.client.WireMock.urlMatching;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Tests that an erasure goes as far as the account and its person went.
 */
@WithAccounts
@Import(SteppingClock.Setup.class)
@TestPropertySource(properties = "plaudit.erasures.interval=50ms")
@DirtiesContext
class ErasureTests {

    private static final String ME = "/api/v1/me";

    private static final WireMockServer HIGHLIGHTS = new WireMockServer(WireMockConfiguration.options().dynamicPort());

    private static final WireMockServer EVENTS = new WireMockServer(WireMockConfiguration.options().dynamicPort());

    private static final Duration LONG_ENOUGH = Duration.ofSeconds(20);

    private final Api api;

    private final Gateway gateway;

    private final SteppingClock clock;

    private final MongoDatabase database;

    @Autowired
    ErasureTests(@LocalServerPort int port, SteppingClock clock, MongoDatabase database) {
        this.api = new Api(port);
        this.gateway = new Gateway(this.api, clock);
        this.clock = clock;
        this.database = database;
    }

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        HIGHLIGHTS.start();
        EVENTS.start();
        registry.add("plaudit.erasures.highlights-urls", HIGHLIGHTS::baseUrl);
        registry.add("plaudit.erasures.events-urls", EVENTS::baseUrl);
        registry.add("plaudit.identity-key", () -> Tokens.key("people-service"));
    }

    @BeforeEach
    void bothAnswer() {
        for (WireMockServer service : List.of(HIGHLIGHTS, EVENTS)) {
            service.resetAll();
            answer(service, 204);
        }
    }

    @Test
    void bothServicesAreToldByPeopleServiceAndAgainOnceTheLastTokenIsDead() {
        Member nia = this.gateway.newMember();
        assertThat(erase(nia, "")).isEqualTo(HttpStatus.NO_CONTENT);
        await().atMost(LONG_ENOUGH).until(() -> told(HIGHLIGHTS, nia) > 1 && told(EVENTS, nia) > 1);
        for (WireMockServer service : List.of(HIGHLIGHTS, EVENTS)) {
            service.verify(
                    putRequestedFor(urlPathEqualTo(path(nia))).withHeader("Authorization", matching("Bearer ey.*")));
            assertThat(personIds(service, nia)).isEqualTo("[\"%s\"]".formatted(nia.personId()));
        }
        assertThat(halfErased(nia)).isTrue();
        this.clock.step(Duration.ofMinutes(3));
        awaitEnd(nia);
        int times = told(HIGHLIGHTS, nia);
        Member other = this.gateway.newMember();
        erase(other, "");
        await().atMost(LONG_ENOUGH).until(() -> told(HIGHLIGHTS, other) > 1);
        assertThat(told(HIGHLIGHTS, nia)).isEqualTo(times);
    }

    @Test
    void aServiceThatWasDownIsToldLater() {
        answer(HIGHLIGHTS, 503);
        Member nia = this.gateway.newMember();
        erase(nia, "");
        await().atMost(LONG_ENOUGH).until(() -> told(HIGHLIGHTS, nia) > 1 && told(EVENTS, nia) > 1);
        this.clock.step(Duration.ofMinutes(3));
        int before = told(HIGHLIGHTS, nia);
        await().atMost(LONG_ENOUGH).until(() -> told(HIGHLIGHTS, nia) > before + 2);
        assertThat(halfErased(nia)).isTrue();
        assertThat(this.gateway.get(nia, ME).getStatusCode()).isEqualTo(HttpStatus.UNAUTHORIZED);
        answer(HIGHLIGHTS, 204);
        awaitEnd(nia);
        assertThat(personIds(HIGHLIGHTS, nia)).contains(nia.personId());
    }

    @Test
    void whoIsToldKeepsNothingOfTheAccountButWhatOthersMustHear() {
        answer(EVENTS, 401);
        Member nia = this.gateway.signIn("subject-of-nia");
        erase(nia, "");
        await().atMost(LONG_ENOUGH).until(() -> told(EVENTS, nia) > 1);
        Document left = this.database.getCollection("accounts").find(eq("_id", nia.accountId())).first();
        assertThat(String.valueOf(left)).doesNotContain("subject-of-nia,", Gateway.ISSUER)
            .contains("personIds=[" + nia.personId() + "]");
        answer(EVENTS, 204);
        this.clock.step(Duration.ofMinutes(3));
        awaitEnd(nia);
    }

    @Test
    void aPersonWhoWasPublicStaysUnlessTheirErasureIsWanted() {
        Member stays = publicPerson("Stella Stays");
        erase(stays, "");
        await().atMost(LONG_ENOUGH).until(() -> told(HIGHLIGHTS, stays) > 0);
        assertThat(personIds(HIGHLIGHTS, stays)).isEqualTo("[]");
        assertThat(this.api.json(page(stays)).get("claimed").asBoolean()).isFalse();
        Member keeps = publicPerson("Karl Keeps");
        erase(keeps, "?person=keep");
        assertThat(this.api.json(page(keeps)).get("name").asString()).isEqualTo("Karl Keeps");
        Member goes = publicPerson("Gala Goes");
        assertThat(erase(goes, "?person=all")).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(this.api.json(page(goes)).get("claimed").asBoolean()).isTrue();
    }

    @Test
    void anErasedPersonIsDeletedForGoodAndNobodyGetsTheirAddress() {
        Member gone = publicPerson("Gone Greta");
        assertThat(gone.personId()).isEqualTo("gone-greta");
        assertThat(erase(gone, "?person=erase")).isEqualTo(HttpStatus.NO_CONTENT);
        this.api.problem(page(gone), HttpStatus.NOT_FOUND);
        assertThat(this.api.json("/api/v1/people?q=greta").get("total").asInt()).isZero();
        assertThat(
                this.api.json("/api/v1/people?limit=100&updatedSince=2021-10-01T00:00:00Z").get("items").valueStream())
            .anySatisfy((item) -> assertThat(item.toString()).contains("\"id\":\"gone-greta\"", "\"deleted\":true")
                .doesNotContain("Greta"));
        await().atMost(LONG_ENOUGH).until(() -> told(HIGHLIGHTS, gone) > 0);
        assertThat(personIds(HIGHLIGHTS, gone)).isEqualTo("[\"gone-greta\"]");
        Document stored = this.database.getCollection("people").find(eq("_id", "gone-greta")).first();
        assertThat(String.valueOf(stored)).doesNotContain("Greta", "ACME", gone.accountId(), "greta.example");
        Member again = Gateway
            .member(Api.json(this.gateway.visit(Gateway.ISSUER, "another-greta", "\"name\":\"Gone Greta\"")));
        assertThat(again.personId()).isEqualTo("gone-greta-2");
        Member ada = this.gateway.signIn("ada");
        assertThat(this.gateway.send(ada, HttpMethod.PATCH, page(gone), "{\"name\":\"Back\"}", "If-Match", "*")
            .getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
    }

    @Test
    void theRecordsThatWereMergedIntoAnErasedPersonGoToo() {
        Member ada = this.gateway.signIn("ada");
        Member gone = publicPerson("Merged Mona");
        String other = Api.json(this.gateway.send(ada, HttpMethod.POST, "/api/v1/people", """
                {"name": "M. Mona", "memberships": [{"program": "GDE", "role": "expert"}]}""")).get("id").asString();
        ResponseEntity<byte[]> merged = this.gateway.send(ada, HttpMethod.POST, "/api/v1/merges",
                "{\"from\":\"%s\",\"into\":\"%s\",\"reason\":\"the same\"}".formatted(other, gone.personId()));
        assertThat(merged.getStatusCode().is2xxSuccessful()).as(() -> String.valueOf(Api.json(merged))).isTrue();
        erase(gone, "?person=erase");
        await().atMost(LONG_ENOUGH).until(() -> told(HIGHLIGHTS, gone) > 0);
        assertThat(personIds(HIGHLIGHTS, gone)).contains(gone.personId(), other);
        this.api.problem("/api/v1/people/" + other, HttpStatus.NOT_FOUND);
        Document stored = this.database.getCollection("people").find(eq("_id", other)).first();
        assertThat(String.valueOf(stored)).doesNotContain("Mona");
    }

    private Member publicPerson(String name) {
        Member member = Gateway
            .member(Api.json(this.gateway.visit(Gateway.ISSUER, name, "\"name\":\"%s\"".formatted(name))));
        this.gateway.send(this.gateway.signIn("ada"), HttpMethod.PUT,
                "/api/v1/accounts/" + member.accountId() + "/roles",
                "{\"roles\":[{\"role\":\"organizer\"}],\"reason\":\"organizes\"}", "If-Match", "*");
        Member organizer = Gateway.member(this.gateway.identity(member.accountId()));
        ResponseEntity<byte[]> shown = this.gateway.send(organizer, HttpMethod.PATCH, ME,
                "{\"visibility\":\"public\",\"affiliation\":\"ACME\",\"urls\":[\"https://greta.example\"]}", "If-Match",
                "*");
        assertThat(shown.getStatusCode()).isEqualTo(HttpStatus.OK);
        return organizer;
    }

    private HttpStatus erase(Member member, String query) {
        return HttpStatus.valueOf(
                this.gateway.send(member, HttpMethod.DELETE, ME + query, "", "If-Match", "*").getStatusCode().value());
    }

    private boolean halfErased(Member member) {
        Document left = this.database.getCollection("accounts").find(eq("_id", member.accountId())).first();
        return left != null && Boolean.TRUE.equals(left.getBoolean("erasing"));
    }

    private void awaitEnd(Member member) {
        await().atMost(LONG_ENOUGH).until(() -> !halfErased(member));
    }

    private static void answer(WireMockServer service, int status) {
        service.stubFor(put(urlMatching("/internal/erasures/.*")).willReturn(status(status)));
    }

    private static int told(WireMockServer service, Member member) {
        return service.findAll(putRequestedFor(urlPathEqualTo(path(member)))).size();
    }

    private static String personIds(WireMockServer service, Member member) {
        JsonNode body = new JsonMapper()
            .readTree(service.findAll(putRequestedFor(urlPathEqualTo(path(member)))).getLast().getBody());
        return body.get("personIds").toString();
    }

    private static String path(Member member) {
        return "/internal/erasures/" + member.accountId();
    }

    private static String page(Member member) {
        return "/api/v1/people/" + member.personId();
    }

}
