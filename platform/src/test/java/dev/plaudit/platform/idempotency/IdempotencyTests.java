package dev.plaudit.platform.idempotency;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;

import com.mongodb.client.MongoDatabase;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.web.client.RestClient;

import dev.plaudit.platform.identity.Caller;
import dev.plaudit.platform.identity.Caller.Member;
import dev.plaudit.platform.identity.TokenMint;
import dev.plaudit.platform.identity.TokenScope;
import dev.plaudit.platform.testing.Api;
import dev.plaudit.platform.testing.AtOnce;
import dev.plaudit.platform.testing.SteppingClock;
import dev.plaudit.platform.testing.StoreForTests;
import dev.plaudit.platform.testing.Tokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Tests for what a key promises, over HTTP.
 */
@SpringBootTest(classes = ShopApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = { "spring.application.name=people-service", "spring.servlet.multipart.max-file-size=1MB" })
@ContextConfiguration(initializers = StoreForTests.class)
@Import(SteppingClock.Setup.class)
class IdempotencyTests {

    private static final String ORDERS = "/api/v1/orders";

    private static final Duration LEASE = Duration.ofSeconds(10);

    private final Api api;

    private final RestClient http;

    private final SteppingClock clock;

    private final ShopApplication.Orders orders;

    private final ShopApplication.Mishaps mishaps;

    private final MongoDatabase database;

    /** What this test orders, and nobody else. */
    private final String what = "cake " + UUID.randomUUID();

    private final String key = UUID.randomUUID().toString();

    @Autowired
    IdempotencyTests(@LocalServerPort int port, SteppingClock clock, ShopApplication.Orders orders,
            ShopApplication.Mishaps mishaps, MongoDatabase database) {
        this.api = new Api(port);
        this.http = RestClient.builder()
            .baseUrl("http://127.0.0.1:" + port)
            .defaultStatusHandler((status) -> true, (request, response) -> {
            })
            .build();
        this.clock = clock;
        this.orders = orders;
        this.mishaps = mishaps;
        this.database = database;
    }

    @Test
    void theSameAgainIsAnsweredTheSameAndDoneOnce() {
        ResponseEntity<byte[]> first = order(this.key);
        ResponseEntity<byte[]> again = order(this.key);
        assertThat(first.getStatusCode().value()).isEqualTo(201);
        assertSameAnswer(again, first);
        assertThat(again.getHeaders().getLocation()).isNotNull();
        assertThat(again.getHeaders().getETag()).isEqualTo("\"v1\"");
        assertThat(again.getHeaders().getCacheControl()).isEqualTo("no-store");
        assertThat(this.orders.of(this.what)).hasSize(1);
    }

    @Test
    void withoutAKeyEachIsItsOwn() {
        assertThat(Stream.of(order(null), order(null), order("a-" + this.key), order("b-" + this.key)))
            .allMatch((answer) -> answer.getStatusCode().value() == 201);
        assertThat(this.orders.of(this.what)).hasSize(4);
    }

    @Test
    void aQuotedKeyIsTheSameKey() {
        ResponseEntity<byte[]> first = order(this.key);
        assertSameAnswer(order('"' + this.key + '"'), first);
    }

    @Test
    void twentyAtOnceMakeOneRecord() throws Exception {
        List<ResponseEntity<byte[]>> answers = AtOnce.run(20, (at) -> order(this.key));
        assertThat(this.orders.of(this.what)).hasSize(1);
        ResponseEntity<byte[]> last = order(this.key);
        assertThat(answers).allSatisfy((answer) -> {
            if (answer.getStatusCode().value() == 409) {
                assertThat(detail(answer)).contains("still");
                assertThat(answer.getHeaders().getFirst(HttpHeaders.RETRY_AFTER)).isEqualTo("1");
            }
            else {
                assertThat(answer.getStatusCode().value()).isEqualTo(201);
                assertThat(answer.getBody()).isEqualTo(last.getBody());
            }
        }).anyMatch((answer) -> answer.getStatusCode().value() == 201);
    }

    @Test
    void anotherRequestUnderTheSameKeyIsRefused() {
        Order first = Order.of(order(this.key));
        List<ResponseEntity<byte[]>> others = List.of(send(Tokens.ANA, ORDERS, "{\"what\": \"pie\"}", this.key),
                send(Tokens.ANA, ORDERS + "?x=y", wish(), this.key),
                send(Tokens.ANA, "/api/v1/named-orders", wish(), this.key),
                send(Tokens.ANA, ORDERS, wish() + " ", this.key),
                send(Tokens.ANA, ORDERS, wish(), this.key, "If-Match", "\"v1\""),
                send(Tokens.ANA, ORDERS, wish(), this.key, "Content-Type", "application/vnd.cake+json"));
        assertThat(others).allSatisfy((other) -> {
            assertThat(other.getStatusCode().value()).isEqualTo(422);
            assertThat(other.getHeaders().getContentType()).hasToString("application/problem+json");
            assertThat(Api.json(other).at("/errors/0/pointer").asString()).isEqualTo("Idempotency-Key");
            assertThat(Api.json(other).get("instance").asString()).startsWith("/api/v1/");
        });
        assertThat(this.orders.of(this.what)).singleElement()
            .satisfies((order) -> assertThat(order.id()).isEqualTo(first.id()));
    }

    @Test
    void everyAccountHasItsOwnKeys() {
        assertThat(Api.json(order(this.key)).get("id"))
            .isNotEqualTo(Api.json(send(Tokens.BO, ORDERS, wish(), this.key)).get("id"));
        assertThat(this.orders.of(this.what)).hasSize(2);
    }

    @Test
    void whatOneTokenWasAnsweredIsNotToldToAnother() {
        order(this.key);
        Member byToken = Tokens.byToken(Tokens.ANA, TokenScope.READ);
        assertThat(send(byToken, ORDERS, wish(), this.key).getStatusCode().value()).isEqualTo(422);
    }

    @Test
    void whoIsNotSignedInHasNoKeys() {
        ResponseEntity<byte[]> refused = this.api.send(HttpMethod.POST, ORDERS, "", wish(), "Idempotency-Key",
                this.key);
        assertThat(refused.getStatusCode().value()).isEqualTo(401);
        assertThat(order(this.key).getStatusCode().value()).isEqualTo(201);
    }

    @ParameterizedTest
    @ValueSource(strings = { "two words", "\"open" })
    void aKeyOfAnotherFormIsRefused(String wrong) {
        ResponseEntity<byte[]> answer = order(wrong);
        assertThat(answer.getStatusCode().value()).isEqualTo(400);
        assertThat(Api.json(answer).at("/errors/0/pointer").asString()).isEqualTo("Idempotency-Key");
        assertThat(this.orders.of(this.what)).isEmpty();
    }

    @Test
    void afterADayAKeyIsNew() {
        order(this.key);
        this.clock.step(Duration.ofHours(24).minusSeconds(1));
        assertThat(order(this.key).getHeaders().getFirst(KeptAnswer.REPLAYED)).isEqualTo("true");
        this.clock.step(Duration.ofSeconds(1));
        assertThat(order(this.key).getHeaders().getFirst(KeptAnswer.REPLAYED)).isNull();
        assertThat(this.orders.of(this.what)).hasSize(2);
    }

    @Test
    void whatNobodyCanSendAgainIsDeleted(@Autowired KeyedCalls calls) {
        order(this.key);
        this.clock.step(Duration.ofHours(12));
        order("later-" + this.key);
        this.clock.step(Duration.ofHours(12).plusSeconds(1));
        long before = kept().size();
        calls.forgetOld();
        assertThat(kept()).hasSizeLessThan((int) before).isNotEmpty();
        assertThat(order("later-" + this.key).getHeaders().getFirst(KeptAnswer.REPLAYED)).isEqualTo("true");
    }

    @Test
    void aRefusalIsAnsweredAgainToo() {
        ResponseEntity<byte[]> first = send(Tokens.ANA, ORDERS, "{\"nonsense\": 1}", this.key);
        assertThat(first.getStatusCode().value()).isEqualTo(400);
        assertSameAnswer(send(Tokens.ANA, ORDERS, "{\"nonsense\": 1}", this.key), first);
    }

    @Test
    void whatFailedIsAttemptedAgainAndFindsWhatWasDone() {
        this.mishaps.fail(this.what);
        assertThat(order(this.key).getStatusCode().value()).isEqualTo(500);
        assertThat(send(Tokens.ANA, ORDERS, "{\"what\": \"pie\"}", this.key).getStatusCode().value()).isEqualTo(422);
        ResponseEntity<byte[]> again = order(this.key);
        assertThat(again.getStatusCode().value()).isEqualTo(201);
        assertThat(again.getHeaders().getFirst(KeptAnswer.REPLAYED)).isNull();
        assertThat(this.orders.of(this.what)).singleElement()
            .satisfies((order) -> assertThat(order.id()).isEqualTo(Order.of(again).id()));
        assertSameAnswer(order(this.key), again);
    }

    @Test
    void whatWasForbiddenMayBeAllowedLater() {
        this.mishaps.refuse(this.what);
        assertThat(order(this.key).getStatusCode().value()).isEqualTo(403);
        assertThat(order(this.key).getStatusCode().value()).isEqualTo(201);
    }

    @Test
    void aRequestThatDiedBeforeItsAnswerIsNotDoneAgain() throws Exception {
        Semaphore held = this.mishaps.hold(this.what);
        CompletableFuture<ResponseEntity<byte[]>> dying = begun(ORDERS, wish());
        assertThat(order(this.key).getStatusCode().value()).isEqualTo(409);
        this.clock.step(LEASE.minusMillis(1));
        assertThat(order(this.key).getStatusCode().value()).isEqualTo(409);
        this.clock.step(Duration.ofMillis(1));
        ResponseEntity<byte[]> again = order(this.key);
        assertThat(again.getStatusCode().value()).isEqualTo(201);
        assertThat(again.getHeaders().getFirst(KeptAnswer.REPLAYED)).isNull();
        assertThat(this.orders.of(this.what)).hasSize(1);
        // Not dead after all: it has done the same.
        held.release();
        assertThat(dying.get().getBody()).isEqualTo(again.getBody());
        assertSameAnswer(order(this.key), again);
    }

    @Test
    void aNameThatWasTakenBeforeItsAnswerIsNotTakenAgain() throws Exception {
        String named = "/api/v1/named-orders";
        assertThat(send(Tokens.ANA, named, wish(), null).getStatusCode().value()).isEqualTo(201);
        Semaphore held = this.mishaps.hold(this.what);
        CompletableFuture<ResponseEntity<byte[]>> dying = begun(named, wish());
        Order second = this.orders.of(this.what)
            .stream()
            .map(Order::of)
            .filter((order) -> order.id().endsWith("-2"))
            .findFirst()
            .orElseThrow();
        // Others may change what was made before it is sent again.
        this.orders.store().replace(this.orders.store().find(second.id()).orElseThrow().pay());
        this.clock.step(LEASE);
        ResponseEntity<byte[]> again = send(Tokens.ANA, named, wish(), this.key);
        assertThat(again.getStatusCode().value()).isEqualTo(201);
        assertThat(Order.of(again).id()).isEqualTo(second.id());
        assertThat(again.getHeaders().getETag()).isEqualTo("\"v2\"");
        assertThat(this.orders.of(this.what)).hasSize(2);
        held.release();
        dying.get();
    }

    @Test
    void aStepThatWasTakenBeforeItsAnswerIsAnsweredAsTaken() throws Exception {
        Order order = Order.of(order(null));
        String pay = ORDERS + "/" + order.id() + "/pay";
        Semaphore held = this.mishaps.hold(this.what);
        CompletableFuture<ResponseEntity<byte[]>> dying = begun(pay, "", "If-Match", "\"v1\"");
        this.clock.step(LEASE);
        assertThat(send(Tokens.ANA, pay, "", null, "If-Match", "\"v1\"").getStatusCode().value()).isEqualTo(412);
        ResponseEntity<byte[]> again = send(Tokens.ANA, pay, "", this.key, "If-Match", "\"v1\"");
        assertThat(again.getStatusCode().value()).isEqualTo(200);
        assertThat(again.getHeaders().getETag()).isEqualTo("\"v2\"");
        held.release();
        assertThat(dying.get().getBody()).isEqualTo(again.getBody());
    }

    @Test
    void aSecretIsToldOnceAndKeptNowhere() {
        ResponseEntity<byte[]> first = send(Tokens.ANA, "/api/v1/secrets", wish(), this.key);
        assertThat(new String(Objects.requireNonNull(first.getBody()), StandardCharsets.UTF_8)).contains("open-sesame");
        ResponseEntity<byte[]> again = send(Tokens.ANA, "/api/v1/secrets", wish(), this.key);
        assertThat(again.getStatusCode().value()).isEqualTo(409);
        assertThat(detail(again)).contains("201", "secret");
        assertThat(this.orders.of(this.what)).hasSize(1);
        assertThat(kept()).isNotEmpty().noneMatch((text) -> text.contains("open-sesame"));
    }

    @Test
    void whatIsKeptOfOthersIsTheirAnswer() {
        order(this.key);
        assertThat(kept()).anyMatch((text) -> text.contains(this.what)).noneMatch((text) -> text.contains(this.key));
    }

    @Test
    void anAnswerThatIsTooLongToKeepIsNotDoneAgain() {
        assertThat(send(Tokens.ANA, "/api/v1/long", "", this.key).getStatusCode().value()).isEqualTo(200);
        ResponseEntity<byte[]> again = send(Tokens.ANA, "/api/v1/long", "", this.key);
        assertThat(again.getStatusCode().value()).isEqualTo(409);
        assertThat(detail(again)).contains("large");
    }

    @ParameterizedTest
    @ValueSource(ints = { 0, 1, 256 * 1024 - 1, 256 * 1024, 256 * 1024 + 1, 8 * 1024 * 1024 })
    void aBodyOfAnyTypeIsReadWhole(int size) {
        byte[] picture = new byte[size];
        Arrays.fill(picture, (byte) 7);
        int before = this.mishaps.attempts();
        ResponseEntity<byte[]> first = picture(picture);
        assertThat(Api.json(first).get("size").asInt()).isEqualTo(size);
        assertSameAnswer(picture(picture), first);
        if (size > 0) {
            picture[size - 1]++;
            assertThat(picture(picture).getStatusCode().value()).isEqualTo(422);
        }
        assertThat(this.mishaps.attempts()).isEqualTo(before + 1);
    }

    @Test
    void aBodyHasALimit() {
        assertThat(picture(new byte[16 * 1024 * 1024 + 1]).getStatusCode().value()).isEqualTo(413);
        assertThat(send(Tokens.ANA, ORDERS, "{\"what\": \"" + "x".repeat(256 * 1024) + "\"}", this.key).getStatusCode()
            .value()).isEqualTo(413);
    }

    @Test
    void partsAreToldApartByWhatTheyHoldNotByTheirBoundary() {
        int before = this.mishaps.attempts();
        ResponseEntity<byte[]> first = parts("one", "picture");
        assertThat(Api.json(first).get("size").asInt()).isEqualTo("picture".length());
        assertSameAnswer(parts("other", "picture"), first);
        assertThat(parts("one", "pictures").getStatusCode().value()).isEqualTo(422);
        assertThat(this.mishaps.attempts()).isEqualTo(before + 1);
    }

    /** Sends a request and returns once it has stored something and is held. */
    private CompletableFuture<ResponseEntity<byte[]>> begun(String path, String json, String... headers) {
        int before = this.mishaps.attempts();
        CompletableFuture<ResponseEntity<byte[]>> answer = CompletableFuture.supplyAsync(
                () -> send(Tokens.ANA, path, json, this.key, headers), (task) -> Thread.ofVirtual().start(task));
        await().until(() -> this.mishaps.attempts() > before);
        return answer;
    }

    private ResponseEntity<byte[]> order(@Nullable String sentKey) {
        return send(Tokens.ANA, ORDERS, wish(), sentKey);
    }

    private String wish() {
        return "{\"what\": \"%s\"}".formatted(this.what);
    }

    private ResponseEntity<byte[]> send(Caller who, String path, String json, @Nullable String sentKey,
            String... headers) {
        Stream<String> keyed = (sentKey != null) ? Stream.of("Idempotency-Key", sentKey) : Stream.of();
        return this.api.send(HttpMethod.POST, path, bearer(who), json,
                Stream.concat(keyed, Stream.of(headers)).toArray(String[]::new));
    }

    private ResponseEntity<byte[]> picture(byte[] body) {
        return this.http.post()
            .uri("/api/v1/sizes")
            .header("Authorization", bearer(Tokens.ANA))
            .header("Idempotency-Key", this.key)
            .contentType(MediaType.IMAGE_PNG)
            .body(body)
            .retrieve()
            .toEntity(byte[].class);
    }

    private ResponseEntity<byte[]> parts(String boundary, String content) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes("""
                --%1$s\r
                Content-Disposition: form-data; name="file"; filename="a.png"\r
                Content-Type: image/png\r
                \r
                %2$s\r
                --%1$s--\r
                """.formatted(boundary, content).getBytes(StandardCharsets.UTF_8));
        return this.http.post()
            .uri("/api/v1/pictures")
            .header("Authorization", bearer(Tokens.ANA))
            .header("Idempotency-Key", this.key)
            .header("Content-Type", "multipart/form-data; boundary=" + boundary)
            .body(body.toByteArray())
            .retrieve()
            .toEntity(byte[].class);
    }

    private String bearer(Caller who) {
        return "Bearer " + new TokenMint("gateway", Tokens.key("gateway"), this.clock).mint(who, "people-service");
    }

    private static void assertSameAnswer(ResponseEntity<byte[]> again, ResponseEntity<byte[]> first) {
        assertThat(first.getHeaders().getFirst(KeptAnswer.REPLAYED)).isNull();
        assertThat(again.getHeaders().getFirst(KeptAnswer.REPLAYED)).isEqualTo("true");
        assertThat(again.getStatusCode()).isEqualTo(first.getStatusCode());
        assertThat(again.getBody()).isEqualTo(first.getBody());
        HttpHeaders expected = new HttpHeaders(first.getHeaders());
        HttpHeaders actual = new HttpHeaders(again.getHeaders());
        for (String own : List.of("Date", KeptAnswer.REPLAYED)) {
            expected.remove(own);
            actual.remove(own);
        }
        assertThat(actual).isEqualTo(expected);
    }

    private static String detail(ResponseEntity<byte[]> answer) {
        return Api.json(answer).get("detail").asString();
    }

    /** All that is stored of keys, as text. */
    private List<String> kept() {
        return this.database.getCollection("idempotency-keys")
            .find()
            .map((document) -> document.toJson() + body(document))
            .into(new java.util.ArrayList<>());
    }

    private static String body(Document document) {
        Document answer = document.get("answer", Document.class);
        Binary body = (answer != null) ? answer.get("body", Binary.class) : null;
        return (body != null) ? new String(body.getData(), StandardCharsets.UTF_8) : "";
    }

    private record Order(String id) {

        static Order of(ResponseEntity<byte[]> answer) {
            return new Order(Api.json(answer).get("id").asString());
        }

        static Order of(ShopApplication.Order order) {
            return new Order(order.id());
        }

    }

}
