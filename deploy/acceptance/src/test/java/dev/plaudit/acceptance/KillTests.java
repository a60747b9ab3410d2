package dev.plaudit.acceptance;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;

import dev.plaudit.platform.identity.Caller.Member;
import dev.plaudit.platform.identity.Role;
import dev.plaudit.platform.testing.Api;
import dev.plaudit.platform.testing.Tokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * The service and the store die while much is written, each write under its key: what was
 * acknowledged is there, and nothing is there twice. The gateway dies, and visits go on.
 * <p>
 * Repeat a run with {@code -Dplaudit.kill.seed=…}; the moment of a kill also depends on
 * the machine. {@code -Dplaudit.kill.rounds=…} kills more often.
 */
@Isolated("It kills what others use")
class KillTests {

    private static final Logger log = LoggerFactory.getLogger(KillTests.class);

    private static final int WRITES = 2000;

    private static final String SERVICE = "highlights-service";

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final long seed = Long.getLong("plaudit.kill.seed", System.nanoTime());

    private final int kills = Integer.getInteger("plaudit.kill.rounds", 6);

    private final LivePlatform platform = LivePlatform.running();

    private final Api service = new Api(this.platform.port(SERVICE));

    private final Member writer = Tokens.member("writer-" + UUID.randomUUID(), Role.ORGANIZER);

    @Test
    void everyAcknowledgedWriteIsThereOnceWhateverDies() throws Exception {
        log.info("Seed of the kill test: {}", this.seed);
        KilledWriters writers = new KilledWriters(this.writer, this.platform.port(SERVICE));
        CompletableFuture<Void> written = writers.write(WRITES);
        Random random = new Random(this.seed);
        List<Integer> moments = IntStream.generate(() -> random.nextInt(WRITES * 9 / 10))
            .limit(this.kills)
            .sorted()
            .boxed()
            .toList();
        for (int kill = 0; kill < this.kills; kill++) {
            int moment = moments.get(kill);
            await().atMost(PATIENCE)
                .failFast("The writers gave up", written::isCompletedExceptionally)
                .until(() -> writers.done() > moment);
            killAndRestart((kill % 2 == 0) ? SERVICE : "store", random);
        }
        written.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        log.info("{} writes in {} kills, {} of them sent again", writers.done(), this.kills, writers.sentAgain());
        assertThat(writers.acknowledged()).hasSize(WRITES);
        assertThat(writers.sentAgain()).as("kills were felt").isPositive();
        assertThat(stored()).isEqualTo(expected(writers));
        assertThat(total("/api/v1/audit?limit=1&account=" + this.writer.accountId(), Tokens.ADA))
            .as("lines in the audit log")
            .isEqualTo(WRITES);
    }

    @Test
    void aVisitGoesOnAfterTheGatewayWasKilled() throws IOException, InterruptedException {
        Visitor ana = Visitor.signedIn("ana");
        String account = ana.read("/api/v1/me").get("id").asString();
        this.platform.kill("gateway");
        this.platform.restart("gateway");
        assertThat(ana.read("/api/v1/me").get("id").asString()).isEqualTo(account);
        assertThat(ana.write("PATCH", "/api/v1/me", "{\"no-such-field\": 1}", "If-Match", "*").statusCode())
            .isEqualTo(400);
    }

    /** Waits a moment, so that a request is anywhere between its first and last byte. */
    private void killAndRestart(String name, Random random) throws IOException, InterruptedException {
        Thread.sleep(random.nextInt(50));
        this.platform.kill(name);
        this.platform.restart(name);
        log.info("Killed {}, and it is back", name);
    }

    /**
     * The titles of all that is stored, by id.
     */
    private Map<String, String> stored() {
        String list = "/api/v1/me/achievements?limit=100";
        await().atMost(PATIENCE).until(() -> total(list, this.writer) >= WRITES);
        Map<String, String> titles = new HashMap<>();
        List<String> ids = new ArrayList<>();
        String next = "";
        do {
            JsonNode page = read(list + next, this.writer);
            page.get("items").forEach((item) -> {
                ids.add(item.get("id").asString());
                titles.put(item.get("id").asString(), item.get("title").asString());
            });
            next = page.get("next").isNull() ? "" : "&cursor=" + page.get("next").asString();
        }
        while (!next.isEmpty());
        assertThat(ids).doesNotHaveDuplicates();
        return titles;
    }

    private static Map<String, String> expected(KilledWriters writers) {
        Map<String, String> titles = new HashMap<>();
        writers.acknowledged().forEach((number, id) -> titles.put(id, KilledWriters.title(number)));
        return titles;
    }

    private int total(String path, Member who) {
        return read(path, who).get("total").asInt();
    }

    private JsonNode read(String path, Member who) {
        ResponseEntity<byte[]> answer = this.service.send(HttpMethod.GET, path, Tokens.bearer(who, SERVICE), "");
        assertThat(answer.getStatusCode().value()).as(path).isEqualTo(200);
        return Api.json(answer);
    }

}
