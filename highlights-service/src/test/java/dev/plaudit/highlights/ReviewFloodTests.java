package dev.plaudit.highlights;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import com.mongodb.client.MongoDatabase;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

import dev.plaudit.highlights.Desk.Paper;
import dev.plaudit.highlights.achievements.Achievement;
import dev.plaudit.platform.mongo.VersionedStore;
import dev.plaudit.platform.testing.Api;
import dev.plaudit.platform.testing.Tokens;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Ten thousand submissions of one account, in a service of their own.
 */
@WithNeighbours
@TestPropertySource(properties = "plaudit.catalogue.poll-interval=3s")
@DirtiesContext
class ReviewFloodTests {

    private static final Logger logger = LoggerFactory.getLogger(ReviewFloodTests.class);

    private static final String QUEUE = "/api/v1/reviews?limit=100&facets=submitter";

    private static final int VERY_MANY = 10_000;

    @LocalServerPort
    private int port;

    @Autowired
    private MongoDatabase database;

    @Test
    void tenThousandOfOneAccountHideNobodyAndCostNoMore() {
        Desk desk = new Desk(this.port);
        logger.info("Of none a page of 100 with facets takes {} ms", median(desk));
        Instant then = Instant.now().minus(Duration.ofHours(1));
        List<Achievement> flood = IntStream.range(0, VERY_MANY)
            .mapToObj((number) -> Waiting.since(then.plusMillis(number), "flood-%05d".formatted(number), "floods",
                    "flo", number))
            .toList();
        // As another instance writes it.
        new VersionedStore<>(this.database, "achievements", Achievement.class, Clock.systemUTC()).putAll(flood);
        Awaitility.await()
            .atMost(Duration.ofMinutes(2))
            .until(() -> desk.get(Tokens.MIA, QUEUE).get("total").asInt() == VERY_MANY);
        Paper other = desk.submitted(Tokens.ANA, Desk.IN_APAC);
        logger.info("Of {} a page of 100 with facets takes {} ms", VERY_MANY + 1, median(desk));
        ResponseEntity<byte[]> page = page(desk);
        JsonNode list = Api.json(page);
        assertThat(list.get("total").asInt()).isEqualTo(VERY_MANY + 1);
        assertThat(list.at("/facets/submitter/flo").asInt()).isEqualTo(VERY_MANY);
        List<String> ids = list.get("items").valueStream().map((item) -> item.get("id").asString()).toList();
        assertThat(ids).hasSize(100);
        assertThat(ids.indexOf(other.id())).isBetween(20, 27);
        assertThat(Objects.requireNonNull(page.getBody()).length).isLessThan(100 * 2500);
        assertThat(desk.get(Tokens.MIA, QUEUE + "&submitter=ana").get("total").asInt()).isEqualTo(1);
        assertThat(desk.get(Tokens.MIA, "/api/v1/reviews/counters").at("/waiting/total").asInt())
            .isEqualTo(VERY_MANY + 1);
    }

    /**
     * To be read, not to be relied on: it depends on the machine.
     */
    private static long median(Desk desk) {
        return LongStream.range(0, 11).map((round) -> {
            long start = System.nanoTime();
            page(desk);
            return (System.nanoTime() - start) / 1_000_000;
        }).sorted().skip(5).findFirst().orElseThrow();
    }

    private static ResponseEntity<byte[]> page(Desk desk) {
        return desk.send(HttpMethod.GET, Tokens.MIA, QUEUE, "");
    }

}
