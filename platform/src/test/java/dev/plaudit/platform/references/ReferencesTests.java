package dev.plaudit.platform.references;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.ContextConfiguration;

import dev.plaudit.platform.problems.UnavailableException;
import dev.plaudit.platform.testing.StoreApplication;
import dev.plaudit.platform.testing.StoreForTests;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.tuple;

/**
 * Tests for copies of neighbours that answer, fail and misbehave.
 */
@SpringBootTest(classes = StoreApplication.class, webEnvironment = WebEnvironment.NONE)
@ContextConfiguration(initializers = StoreForTests.class)
class ReferencesTests {

    private static final String ANA = "{\"id\":\"ana\",\"name\":\"Ana\",\"aliases\":[\"A.\"],\"country\":\"BR\","
            + "\"programs\":[\"gde\"],\"urls\":[\"https://x.example\"],\"bio\":{\"not\":\"kept\"},"
            + "\"updatedAt\":\"2021-09-14T12:00:00Z\"}";

    private static final String BO = "{\"id\":\"bo\",\"name\":\"Bo\",\"updatedAt\":\"2021-09-14T12:00:01Z\"}";

    private static final Duration AT_ONCE = Duration.ZERO;

    private static final WireMockServer NEIGHBOUR = new WireMockServer(wireMockConfig().dynamicPort());

    private final List<References> opened = new ArrayList<>();

    @Autowired
    private MongoClient client;

    private MongoDatabase database;

    private References references;

    @BeforeEach
    void start() {
        if (!NEIGHBOUR.isRunning()) {
            NEIGHBOUR.start();
        }
        NEIGHBOUR.resetAll();
        this.database = this.client.getDatabase(StoreForTests.freshDatabase());
        this.references = open(NEIGHBOUR.baseUrl());
    }

    @AfterEach
    void stop() {
        this.opened.forEach(References::close);
    }

    @AfterAll
    static void stopNeighbour() {
        NEIGHBOUR.stop();
    }

    @Test
    void everyPageIsFollowed() {
        NEIGHBOUR.stubFor(page(null).willReturn(okJson(list(ANA, "a b&c"))));
        NEIGHBOUR.stubFor(page("a b&c").willReturn(okJson(list(BO, "third"))));
        NEIGHBOUR
            .stubFor(page("third").willReturn(okJson(list("{\"id\":\"cy\",\"updatedAt\":\"2021-09-14T12:00:02Z\"}"))));
        this.references.pull();
        assertThat(this.references.all("people")).extracting(Reference::id)
            .containsExactlyInAnyOrder("ana", "bo", "cy");
        assertThat(this.references.find("people", "ana")).get().satisfies((ana) -> {
            assertThat(ana.name()).isEqualTo("Ana");
            assertThat(ana.country()).isEqualTo("BR");
            assertThat(ana.programs()).containsExactly("gde");
            assertThat(ana.urls()).containsExactly("https://x.example");
        });
        assertThat(this.references.find("communities", "ana")).isEmpty();
    }

    @Test
    void theNextPullAsksOnlyForWhatChanged() {
        answer(list(ANA + "," + BO));
        this.references.pull();
        this.references.pull();
        NEIGHBOUR.verify(getRequestedFor(urlPathEqualTo("/api/v1/people")).withQueryParam("updatedSince",
                equalTo("2021-09-14T11:59:01Z")));
    }

    @Test
    void aRecordOfTheFutureHidesNoChanges() {
        answer(list(ANA + ",{\"id\":\"zed\",\"name\":\"Zed\",\"updatedAt\":\"9999-01-01T00:00:00Z\"}"));
        this.references.pull();
        this.references.pull();
        NEIGHBOUR.verify(getRequestedFor(urlPathEqualTo("/api/v1/people")).withQueryParam("updatedSince",
                equalTo("2021-09-14T11:59:00Z")));
    }

    @Test
    void aDeletedRecordDisappears() {
        answer(list(ANA + "," + BO));
        this.references.pull();
        answer(list("{\"id\":\"ana\",\"deleted\":true,\"updatedAt\":\"2021-09-14T13:00:00Z\"}"));
        this.references.pull();
        assertThat(this.references.find("people", "ana")).isEmpty();
        assertThat(this.references.all("people")).extracting(Reference::id).containsExactly("bo");
    }

    @Test
    void anOlderStateDoesNotReplaceANewerOne() {
        answer(list(ANA));
        this.references.pull();
        answer(list("{\"id\":\"ana\",\"name\":\"Before\",\"updatedAt\":\"2021-09-14T11:00:00Z\"}"));
        this.references.pull();
        assertThat(this.references.find("people", "ana")).get().extracting(Reference::name).isEqualTo("Ana");
    }

    @Test
    void anOutageKeepsWhatIsKnownAndALaterPullCatchesUp() {
        answer(list(ANA));
        this.references.pull();
        answer(aResponse().withStatus(503));
        this.references.pull();
        assertThat(this.references.find("people", "ana")).isPresent();
        answer(list(BO));
        this.references.pull();
        assertThat(this.references.all("people")).hasSize(2);
    }

    @Test
    void afterARestartAllIsKnownWithoutTheNeighbour() {
        answer(list(ANA + "," + BO));
        this.references.pull();
        References restarted = open(NEIGHBOUR.baseUrl());
        NEIGHBOUR.stop();
        restarted.load();
        assertThat(restarted.all("people")).containsExactlyInAnyOrderElementsOf(this.references.all("people").toList());
        restarted.pull();
        assertThat(restarted.all("people")).hasSize(2);
    }

    @Test
    void whatWasCopiedBeforeAnOutageBetweenPagesIsToldToo() {
        List<String> told = new ArrayList<>();
        this.references.follow("people", told::addAll);
        NEIGHBOUR.stubFor(page(null).willReturn(okJson(list(ANA, "second"))));
        NEIGHBOUR.stubFor(page("second").willReturn(aResponse().withStatus(500)));
        this.references.pull();
        assertThat(told).containsExactly("ana");
    }

    @Test
    void followersAreToldOnceOfWhatChangedOfTheirKind() {
        List<String> told = new ArrayList<>();
        List<String> others = new ArrayList<>();
        this.references.follow("people", told::addAll);
        this.references.follow("communities", others::addAll);
        answer(list(ANA));
        this.references.pull();
        this.references.pull();
        assertThat(told).containsExactly("ana");
        assertThat(others).isEmpty();
    }

    @Test
    void whatAFollowerCouldNotShowIsToldAgain() {
        List<String> told = new ArrayList<>();
        this.references.follow("people", (ids) -> {
            told.addAll(ids);
            if (told.size() == 1) {
                throw new IllegalStateException("not now");
            }
        });
        answer(list(ANA));
        assertThatIllegalStateException().isThrownBy(() -> this.references.pull());
        this.references.pull();
        this.references.pull();
        assertThat(told).containsExactly("ana", "ana");
    }

    @Test
    void waitingEndsWhenAllIsKnown() {
        answer(list(ANA));
        this.references.await(List.of("people/ana", "people"), Duration.ofSeconds(10));
        assertThat(this.references.find("people", "ana")).isPresent();
    }

    @Test
    void waitingGivesUpAndSaysWhatIsMissing() {
        answer(list(ANA));
        assertThatExceptionOfType(UnavailableException.class)
            .isThrownBy(
                    () -> this.references.await(List.of("people/ana", "people/bo", "regions"), Duration.ofMillis(300)))
            .withMessage("Not known yet: people/bo, regions");
    }

    @ParameterizedTest
    @MethodSource("hostileAnswers")
    void aHostileAnswerDoesNoHarm(ResponseDefinitionBuilder hostile) {
        answer(list(ANA));
        this.references.pull();
        answer(hostile);
        this.references.pull();
        assertThat(this.references.all("people")).extracting(Reference::name).containsExactly("Ana");
        answer(list(BO));
        this.references.pull();
        assertThat(this.references.find("people", "bo")).isPresent();
    }

    static Stream<ResponseDefinitionBuilder> hostileAnswers() {
        return Stream.of(aResponse().withHeader("Content-Type", "text/html").withBody("<html>Hello</html>"),
                aResponse().withStatus(500).withBody("oops"), aResponse().withStatus(404), aResponse().withStatus(204),
                aResponse().withStatus(302).withHeader("Location", "https://x.example/"), okJson(""), okJson("null"),
                okJson("[]"), okJson("{}"), okJson("{\"items\":null}"), okJson("{\"items\":[null]}"),
                okJson("{\"items\":[{\"name\":\"X\",\"updatedAt\":\"2021-09-14T12:00:00Z\"}]}"),
                okJson("{\"items\":[{\"id\":\"x\"}]}"), okJson("{\"items\":[{\"id\":\"x\",\"updatedAt\":\"soon\"}]}"),
                okJson("{\"items\":[" + ANA), okJson("{\"items\":[],\"pad\":\"" + "x".repeat(10 << 20) + "\"}"),
                okJson(list(BO.replace("bo", "x")) + " ".repeat(1000)).withChunkedDribbleDelay(100, 60_000));
    }

    @Test
    @Timeout(20)
    void aNeighbourThatLeadsInCirclesIsLeft() {
        answer(list(ANA, "again"));
        this.references.pull();
        NEIGHBOUR.verify(2, getRequestedFor(urlPathEqualTo("/api/v1/people")));
    }

    @ParameterizedTest
    @ValueSource(strings = { "http://localhost:1", "HOSTILE" })
    void anotherInstanceIsReadWhereTheFirstFails(String first) {
        NEIGHBOUR.stubFor(get(urlPathEqualTo("/broken/api/v1/people")).willReturn(okJson("{}")));
        References two = open(first.replace("HOSTILE", NEIGHBOUR.baseUrl() + "/broken"), NEIGHBOUR.baseUrl());
        answer(list(ANA));
        two.pull();
        assertThat(two.find("people", "ana")).isPresent();
    }

    @Test
    void oneNeighbourThatFailsDoesNotHideAnother() {
        Clock clock = Clock.tickMillis(ZoneOffset.UTC);
        References both = new References(this.database,
                Map.of("talks", new Neighbour(List.of(URI.create("http://localhost:1")), null), "people",
                        new Neighbour(List.of(URI.create(NEIGHBOUR.baseUrl())), null)),
                clock);
        this.opened.add(both);
        answer(list(ANA));
        both.pull();
        assertThat(both.find("people", "ana")).isPresent();
    }

    @Test
    void partiesAreShownByNameAsFarAsItIsKnown() {
        answer(list(ANA));
        Instant before = Clock.tickMillis(ZoneOffset.UTC).instant();
        this.references.pull();
        Parties parties = new Parties(this.references);
        assertThat(parties.people(List.of("zed", "ana"))).containsExactly(
                new Party("zed", "zed", null, List.of(), List.of()),
                new Party("ana", "Ana", "BR", List.of("gde"), List.of("https://x.example")));
        assertThat(parties.knownSince(List.of("ana", "zed"), List.of())).isAfterOrEqualTo(before);
        assertThat(parties.knownSince(List.of("zed"), List.of())).isEqualTo(Instant.EPOCH);
        assertThatExceptionOfType(UnavailableException.class)
            .isThrownBy(() -> this.references.await(List.of("people/zed"), AT_ONCE));
    }

    @Test
    void whoWasMergedIsShownAsTheOtherUntilThatIsTakenBack() {
        List<String> told = new ArrayList<>();
        Parties parties = new Parties(this.references);
        parties.follow("people", told::addAll);
        answer(list(ANA + "," + BO));
        this.references.pull();
        told.clear();
        answer(list("{\"id\":\"ana\",\"deleted\":true,\"updatedAt\":\"2021-09-14T13:00:00Z\"},"
                + "{\"id\":\"bo\",\"name\":\"Bo\",\"formerIds\":[\"ana\"],\"updatedAt\":\"2021-09-14T13:00:00Z\"}"));
        this.references.pull();
        assertThat(told).containsExactlyInAnyOrder("ana", "bo");
        assertThat(parties.people(List.of("ana"))).extracting(Party::id, Party::name)
            .containsExactly(tuple("bo", "Bo"));
        assertThat(parties.currentIds(List.of("ana", "bo", "zed"))).containsExactly("bo", "zed");
        References restarted = open("http://localhost:1");
        restarted.load();
        assertThat(restarted.find("people", "ana")).get().extracting(Reference::name).isEqualTo("Bo");

        told.clear();
        answer(list(ANA.replace("12:00:00Z", "14:00:00Z") + "," + BO.replace("12:00:01Z", "14:00:00Z")));
        this.references.pull();
        assertThat(told).containsExactlyInAnyOrder("ana", "bo");
        assertThat(parties.people(List.of("ana", "bo"))).extracting(Party::name).containsExactly("Ana", "Bo");
    }

    @Test
    void whoHasAnAccountIsKnownAndWhoHasNoneToo() {
        Parties parties = new Parties(this.references);
        answer(list(ANA.replace("\"id\"", "\"claimed\":true,\"id\"") + ","
                + BO.replace("\"id\"", "\"claimed\":false,\"id\"")));
        this.references.pull();
        assertThat(parties.isUnclaimed("ana")).isFalse();
        assertThat(parties.isUnclaimed("bo")).isTrue();
        assertThat(parties.isUnclaimed("zed")).isFalse();
    }

    @Test
    void copiesThatKeptLessAreMadeAgain() {
        answer(list(ANA + "," + BO));
        this.references.pull();
        References updated = open(NEIGHBOUR.baseUrl());
        updated.load();
        NEIGHBOUR.resetAll();
        NEIGHBOUR.stubFor(
                get(urlPathEqualTo("/api/v1/people")).withQueryParam("updatedSince", equalTo("1970-01-01T00:00:00Z"))
                    .willReturn(okJson(list(BO.replace("\"id\"", "\"claimed\":true,\"id\"")))));
        updated.pull();
        assertThat(new Parties(updated).isUnclaimed("bo")).isFalse();
        NEIGHBOUR.resetRequests();
        updated.pull();
        assertThat(NEIGHBOUR.findAll(getRequestedFor(urlPathEqualTo("/api/v1/people")).withQueryParam("updatedSince",
                equalTo("1970-01-01T00:00:00Z"))))
            .isEmpty();
    }

    private References open(String... instances) {
        References references = new References(this.database,
                Map.of("people", new Neighbour(Stream.of(instances).map(URI::create).toList(), null)),
                Clock.tickMillis(ZoneOffset.UTC));
        this.opened.add(references);
        return references;
    }

    private void answer(String json) {
        answer(okJson(json));
    }

    private void answer(ResponseDefinitionBuilder answer) {
        NEIGHBOUR.stubFor(get(urlPathEqualTo("/api/v1/people")).willReturn(answer));
    }

    private static MappingBuilder page(@Nullable String cursor) {
        return get(urlPathEqualTo("/api/v1/people")).withQueryParam("cursor",
                (cursor != null) ? equalTo(cursor) : absent());
    }

    private static String list(String items) {
        return "{\"items\":[%s],\"next\":null,\"total\":7,\"facets\":{}}".formatted(items);
    }

    private static String list(String items, String next) {
        return "{\"items\":[%s],\"next\":\"%s\"}".formatted(items, next);
    }

}
