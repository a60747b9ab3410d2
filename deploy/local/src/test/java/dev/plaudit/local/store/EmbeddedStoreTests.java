package dev.plaudit.local.store;

import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class EmbeddedStoreTests {

    private static final int DOCUMENTS = 1_000;

    @TempDir
    Path folder;

    private EmbeddedStore store;

    private MongoClient client;

    private MongoCollection<Document> things;

    @BeforeEach
    void open() {
        this.store = EmbeddedStore.start(this.folder.resolve("store.mv"), 0, () -> {
        });
        this.client = MongoClients
            .create("mongodb://127.0.0.1:" + this.store.port() + "/?directConnection=true&retryWrites=false");
        this.things = this.client.getDatabase("test").getCollection("things");
    }

    @AfterEach
    void close() {
        this.client.close();
        this.store.close();
    }

    @Test
    void aReaderNeverSeesHalfAnUpdate() throws Exception {
        for (int id = 0; id < 20; id++) {
            this.things.insertOne(wide(id));
        }
        AtomicBoolean writing = new AtomicBoolean(true);
        List<Thread> writers = inParallel(2, () -> {
            for (int value = 1; writing.get(); value++) {
                Document fields = new Document();
                for (int field = 0; field < 40; field++) {
                    fields.append("f" + field, value);
                }
                this.things.updateOne(eq("_id", value % 20), new Document("$set", fields));
            }
        });
        List<Document> torn = new ArrayList<>();
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(2);
        int reads = 0;
        while (System.nanoTime() < deadline) {
            // Small batches, so that later ones are read from the open cursor.
            for (Document document : this.things.find().batchSize(5)) {
                reads++;
                if (document.values().stream().skip(1).distinct().count() != 1) {
                    torn.add(document);
                }
            }
        }
        writing.set(false);
        join(writers);
        assertThat(torn).as("of %d documents read", reads).isEmpty();
        assertThat(this.things.find(eq("f0", 0)).first()).as("all were updated meanwhile").isNull();
    }

    @Test
    void writersAtTheSameTimeShareSyncs() throws Exception {
        this.things.insertOne(new Document("_id", "counter").append("n", 0));
        long before = this.store.backend().commits();
        join(inParallel(16, () -> {
            for (int i = 0; i < 50; i++) {
                this.things.updateOne(eq("_id", "counter"), Updates.inc("n", 1));
            }
        }));
        assertThat(this.things.find().first()).containsEntry("n", 800);
        assertThat(this.store.backend().commits() - before).as("syncs for 800 writes").isBetween(1L, 500L);
    }

    @Test
    void aRefusedWriteIsToldAndChangesNothing() {
        this.things.createIndex(Indexes.ascending("slug"), new IndexOptions().unique(true));
        this.things.insertOne(new Document("_id", 1).append("slug", "a"));
        assertThatExceptionOfType(MongoWriteException.class)
            .isThrownBy(() -> this.things.insertOne(new Document("_id", 2).append("slug", "a")))
            .withMessageContaining("E11000");
        assertThat(this.things.find()).containsExactly(new Document("_id", 1).append("slug", "a"));
    }

    @Test
    void everythingIsThereAfterReopening() {
        this.things.createIndex(Indexes.ascending("slug"), new IndexOptions().unique(true));
        this.things.insertOne(new Document("_id", 1).append("slug", "a"));
        close();
        open();
        this.things.createIndex(Indexes.ascending("slug"), new IndexOptions().unique(true));
        assertThat(this.things.find(eq("slug", "a")).first()).containsEntry("_id", 1);
        assertThatExceptionOfType(MongoWriteException.class)
            .isThrownBy(() -> this.things.insertOne(new Document("_id", 2).append("slug", "a")));
    }

    @Test
    void roomOfDeletedDocumentsIsUsedAgain() throws Exception {
        Path file = this.folder.resolve("store.mv");
        this.things.insertMany(large(0));
        // One in twenty stays, so that no part of the file is free by itself.
        this.things.deleteMany(Filters.nin("_id", everyTwentieth()));
        long size = Files.size(file);
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> {
            this.things.updateOne(eq("_id", 0), Updates.inc("n", 1));
            return this.store.backend().getMvStore().getFillRate() < 40;
        });
        for (int from = 0; from < DOCUMENTS / 2; from += 50) {
            this.things.insertMany(large(DOCUMENTS).subList(from, from + 50));
        }
        assertThat(Files.size(file)).isLessThanOrEqualTo(size);
    }

    @Test
    void onlyThisMachineCanConnect() throws Exception {
        new Socket("127.0.0.1", this.store.port()).close();
        for (NetworkInterface network : NetworkInterface.networkInterfaces().toList()) {
            for (InetAddress address : network.inetAddresses().filter((each) -> !each.isLoopbackAddress()).toList()) {
                assertThatExceptionOfType(IOException.class)
                    .isThrownBy(() -> new Socket(address, this.store.port()).close());
            }
        }
    }

    @Test
    void aStopBySignalKeepsEverything() throws Exception {
        Path file = this.folder.resolve("signal.mv");
        try (StoreProcess process = StoreProcess.start(file); MongoClient other = process.connect()) {
            for (int id = 0; id < 100; id++) {
                Writer.things(other).insertOne(new Document("_id", id));
            }
            assertThat(process.stop()).as("the exit code of SIGTERM").isEqualTo(128 + 15);
        }
        try (StoreProcess process = StoreProcess.start(file); MongoClient other = process.connect()) {
            assertThat(Writer.things(other).countDocuments()).isEqualTo(100);
        }
    }

    @Test
    void aTakenPortIsTold() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            assertThat(failure("--file", this.folder.resolve("other.mv").toString(), "--port",
                    String.valueOf(taken.getLocalPort())))
                .containsExactly("1",
                        "ERROR Port " + taken.getLocalPort() + " on 127.0.0.1 cannot be had: Address already in use");
        }
    }

    @Test
    void aFileInUseIsTold() throws Exception {
        Path file = this.folder.resolve("store.mv");
        assertThat(failure("--file", file.toString(), "--port", "0")).containsExactly("1",
                "ERROR The data file " + file + " is in use by another process.");
    }

    @Test
    void aDamagedFileIsTold() throws Exception {
        Path file = Files.writeString(this.folder.resolve("damaged.mv"), "not a store\n".repeat(2_000));
        assertThat(failure("--file", file.toString(), "--port", "0")).hasSize(2)
            .element(1)
            .asString()
            .startsWith("ERROR The data file " + file + " is damaged; move it away or restore a copy");
        assertThat(file).as("untouched").hasContent("not a store\n".repeat(2_000));
    }

    @Test
    void anUnknownOptionIsTold() throws Exception {
        assertThat(failure("--fiel", "x")).containsExactly("2", "ERROR Unknown option --fiel; use --file and --port.");
    }

    /** The exit code and the lines of a store that does not start. */
    private static List<String> failure(String... arguments) throws Exception {
        Process process = StoreProcess.launch(arguments);
        List<String> result = new ArrayList<>(process.inputReader().lines().toList());
        result.add(0, String.valueOf(process.waitFor()));
        return result;
    }

    private static List<Integer> everyTwentieth() {
        return IntStream.range(0, DOCUMENTS / 20).map((number) -> number * 20).boxed().toList();
    }

    private static List<Document> large(int firstId) {
        byte[] noise = new byte[10_000];
        new Random(1).nextBytes(noise);
        return IntStream.range(firstId, firstId + DOCUMENTS)
            .mapToObj((id) -> new Document("_id", id).append("noise", noise))
            .toList();
    }

    private static Document wide(int id) {
        Document document = new Document("_id", id);
        for (int field = 0; field < 40; field++) {
            document.append("f" + field, 0);
        }
        return document;
    }

    private static List<Thread> inParallel(int threads, Runnable action) {
        List<Thread> started = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            started.add(Thread.ofPlatform().start(action));
        }
        return started;
    }

    private static void join(List<Thread> threads) throws InterruptedException {
        for (Thread thread : threads) {
            thread.join();
        }
    }

}
