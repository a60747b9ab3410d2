package dev.plaudit.local.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Repeat a run with {@code -Dplaudit.kill.seed=…}; the moment of the kill also depends on
 * the machine. {@code -Dplaudit.kill.rounds=…} kills more often.
 */
class EmbeddedStoreKillTests {

    private static final Logger log = LoggerFactory.getLogger(EmbeddedStoreKillTests.class);

    private static final int WRITERS = 6;

    private final long seed = Long.getLong("plaudit.kill.seed", System.nanoTime());

    private final int rounds = Integer.getInteger("plaudit.kill.rounds", 12);

    @Test
    void everyAcknowledgedWriteSurvivesAKillAtAnyMoment(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("store.mv");
        Random random = new Random(this.seed);
        List<Writer> writers = IntStream.range(0, WRITERS)
            .mapToObj((number) -> new Writer("w" + number, random.nextLong()))
            .toList();
        log.info("Seed of the kill test: {}", this.seed);
        for (int round = 0; round < this.rounds; round++) {
            writeUntilKilled(file, writers, 200 + random.nextInt(1_000));
            try (StoreProcess store = StoreProcess.start(file); MongoClient client = store.connect()) {
                Map<String, Document> stored = scan(Writer.things(client));
                writers.forEach((writer) -> writer.check(stored));
                assertIndexesAgree(client, stored);
                // Every second round the next writers meet a store that was stopped
                // cleanly.
                if (round % 2 == 0) {
                    client.close();
                    store.stop();
                }
                else {
                    store.kill();
                }
            }
        }
        long acknowledged = writers.stream().mapToLong(Writer::acknowledged).sum();
        log.info("{} acknowledged operations in {} kills, none lost; the file has {} KiB", acknowledged, this.rounds,
                Files.size(file) / 1024);
        assertThat(acknowledged).as("the writers did write").isGreaterThan(100L * this.rounds);
    }

    private void writeUntilKilled(Path file, List<Writer> writers, int milliseconds) throws Exception {
        try (StoreProcess store = StoreProcess.start(file); MongoClient client = store.connect()) {
            Writer.things(client).createIndex(Indexes.ascending("slug"), new IndexOptions().unique(true));
            List<Thread> threads = new ArrayList<>();
            for (Writer writer : writers) {
                writer.use(client);
                threads.add(Thread.ofPlatform().start(writer));
            }
            // Waiting is the point here: any moment may be the last.
            Thread.sleep(milliseconds);
            store.kill();
            for (Thread thread : threads) {
                thread.join();
            }
        }
    }

    private static Map<String, Document> scan(MongoCollection<Document> things) {
        Map<String, Document> stored = new HashMap<>();
        for (Document document : things.find()) {
            assertThat(document.getInteger("copy")).as("half an update in %s", document)
                .isEqualTo(document.getInteger("version"));
            assertThat(stored.put(document.getString("_id"), document)).as("twice in the scan").isNull();
        }
        return stored;
    }

    private static void assertIndexesAgree(MongoClient client, Map<String, Document> stored) {
        MongoCollection<Document> things = Writer.things(client);
        stored.forEach((id, document) -> {
            assertThat(things.find(eq("_id", id)).first()).as("by _id").isEqualTo(document);
            assertThat(things.find(eq("slug", "slug-" + id)).first()).as("by slug").isEqualTo(document);
        });
        assertThat(things.countDocuments()).isEqualTo(stored.size());
        assertThat(keysPerIndex(client).values()).as("keys in each index")
            .hasSize(2)
            .containsOnly((long) stored.size());
    }

    private static Map<String, Object> keysPerIndex(MongoClient client) {
        return client.getDatabase("test")
            .runCommand(new Document("validate", "things"))
            .get("keysPerIndex", Document.class);
    }

}
