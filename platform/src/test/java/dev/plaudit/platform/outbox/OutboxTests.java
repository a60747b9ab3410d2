package dev.plaudit.platform.outbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.ContextConfiguration;

import dev.plaudit.platform.mongo.VersionedStore;
import dev.plaudit.platform.testing.SteppingClock;
import dev.plaudit.platform.testing.StoreApplication;
import dev.plaudit.platform.testing.StoreForTests;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is written with a change is brought about, whatever happens in between.
 */
@SpringBootTest(classes = StoreApplication.class, webEnvironment = WebEnvironment.NONE)
@ContextConfiguration(initializers = StoreForTests.class)
class OutboxTests {

    private static final String LETTER = "letter";

    @Autowired
    private MongoDatabase database;

    private final SteppingClock clock = new SteppingClock();

    private final String name = "parcels-" + UUID.randomUUID();

    private final List<String> heard = new CopyOnWriteArrayList<>();

    private VersionedStore<Parcel> parcels;

    private Outbox<Parcel> outbox;

    @BeforeEach
    void open() {
        this.parcels = new VersionedStore<>(this.database, this.name, Parcel.class, this.clock);
        this.outbox = outbox(this.parcels);
    }

    @AfterEach
    void close() {
        this.outbox.close();
    }

    @Test
    void whatNeedsNobodyElseIsDoneWhenTheWriteReturns() {
        this.outbox.here(LETTER, (letter) -> this.heard.add(letter.id()));
        Parcel stored = this.parcels.add(Parcel.of("p", letter("a"), letter("b")));
        assertThat(this.heard).containsExactly("a", "b");
        assertThat(this.parcels.find("p")).contains(stored.with(List.of()));
    }

    @Test
    void whatNeedsOthersIsDoneSoonAfter() {
        this.outbox.elsewhere(LETTER, (letter) -> this.heard.add(letter.id()));
        Parcel stored = this.parcels.add(Parcel.of("p", letter("a")));
        awaitOutbox();
        assertThat(this.heard).containsExactly("a");
        assertThat(this.parcels.replace(stored.with(List.of())).version()).as("emptying it is no new state")
            .isEqualTo(2);
    }

    @Test
    void whatFailsIsTriedAgainAndTheRestIsNotHeldUp() {
        AtomicBoolean works = new AtomicBoolean();
        this.outbox.here(LETTER, (letter) -> {
            if (letter.id().equals("a") && !works.get()) {
                throw new IllegalStateException("Nobody is at home");
            }
            this.heard.add(letter.id());
        });
        this.parcels.add(Parcel.of("p", letter("a"), letter("b")));
        assertThat(this.heard).containsExactly("b");
        works.set(true);
        awaitOutbox();
        assertThat(this.heard).containsExactly("b", "a");
    }

    @Test
    void whatIsNotDueWaits() {
        Instant due = this.clock.instant().plus(Duration.ofDays(30));
        this.outbox.here(LETTER, (letter) -> this.heard.add(letter.id()));
        this.parcels.add(Parcel.of("p", Outgoing.of("a", LETTER, due, null)));
        this.outbox.catchUp();
        this.clock.step(Duration.ofDays(30).minusMillis(1));
        this.outbox.catchUp();
        assertThat(this.heard).isEmpty();
        this.clock.step(Duration.ofMillis(1));
        this.outbox.catchUp();
        assertThat(this.heard).containsExactly("a");
    }

    @Test
    void whatWaitsIsCountedByTopicAndWhatIsLateToo() {
        Instant now = this.clock.instant();
        Instant due = now.plus(Duration.ofDays(1));
        this.outbox.here("done", (message) -> this.heard.add(message.id()));
        this.parcels.add(Parcel.of("p", letter("a"), Outgoing.of("b", LETTER, due, null)));
        this.parcels.add(Parcel.of("q", Outgoing.of("c", "call", due, null), Outgoing.of("d", "done", now, null)));

        assertThat(this.outbox.queues(now)).containsExactly(new QueueView(this.name, "call", 1, 0, due, null, 0),
                new QueueView(this.name, LETTER, 2, 0, now, null, 0));
        assertThat(this.outbox.queues(now.plusSeconds(61))).extracting(QueueView::late).containsExactly(0L, 1L);
    }

    @Test
    void whatIsDueSoonIsDoneThenWithoutAnyoneLooking() {
        VersionedStore<Parcel> store = new VersionedStore<>(this.database, this.name, Parcel.class, Clock.systemUTC());
        try (Outbox<Parcel> punctual = new Outbox<>(this.database, this.name, store, Clock.systemUTC(),
                new SimpleMeterRegistry())) {
            Instant due = Instant.now().plusMillis(500);
            punctual.elsewhere(LETTER, (letter) -> this.heard.add(letter.id() + !Instant.now().isBefore(due)));
            store.add(Parcel.of("p", Outgoing.of("a", LETTER, due, null)));
            assertThat(this.heard).isEmpty();
            Awaitility.await().until(() -> store.find("p").orElseThrow().outbox().isEmpty());
            assertThat(this.heard).containsExactly("atrue");
        }
    }

    @Test
    void whatAnotherProcessHasDueSoonIsDoneThen() {
        VersionedStore<Parcel> store = new VersionedStore<>(this.database, this.name, Parcel.class, Clock.systemUTC());
        Instant due = Instant.now().plusMillis(500);
        store.add(Parcel.of("p", Outgoing.of("a", LETTER, due, null)));
        try (Outbox<Parcel> other = new Outbox<>(this.database, this.name, store, Clock.systemUTC(),
                new SimpleMeterRegistry())) {
            other.elsewhere(LETTER, (letter) -> this.heard.add(letter.id()));
            other.catchUp();
            assertThat(this.heard).isEmpty();
            other.start(Duration.ofHours(1));
            Awaitility.await().until(() -> !this.heard.isEmpty());
        }
    }

    @Test
    void whatAProcessLeftBehindIsDoneByTheNext() {
        new VersionedStore<>(this.database, this.name, Parcel.class, this.clock).add(Parcel.of("p", letter("a")));
        this.outbox.elsewhere(LETTER, (letter) -> this.heard.add(letter.id()));
        this.outbox.catchUp();
        assertThat(this.heard).containsExactly("a");
        assertThat(this.parcels.find("p").orElseThrow().outbox()).isEmpty();
    }

    @Test
    void ofTwoInstancesOneIsAtAnOutboxUntilItsLeaseEnds() throws Exception {
        new VersionedStore<>(this.database, this.name, Parcel.class, this.clock).add(Parcel.of("p", letter("a")));
        CountDownLatch began = new CountDownLatch(1);
        CountDownLatch mayEnd = new CountDownLatch(1);
        this.outbox.elsewhere(LETTER, (letter) -> {
            began.countDown();
            await(mayEnd);
        });
        Thread first = Thread.ofVirtual().start(this.outbox::catchUp);
        began.await();
        try (Outbox<Parcel> second = outbox(new VersionedStore<>(this.database, this.name, Parcel.class, this.clock))) {
            second.elsewhere(LETTER, (letter) -> this.heard.add(letter.id()));
            second.catchUp();
            assertThat(this.heard).isEmpty();
            this.clock.step(Duration.ofSeconds(31));
            second.catchUp();
            assertThat(this.heard).containsExactly("a");
        }
        finally {
            mayEnd.countDown();
            first.join();
        }
    }

    private Outbox<Parcel> outbox(VersionedStore<Parcel> store) {
        return new Outbox<>(this.database, this.name, store, this.clock, new SimpleMeterRegistry());
    }

    private Outgoing letter(String id) {
        return Outgoing.of(id, LETTER, this.clock.instant(), null);
    }

    private void awaitOutbox() {
        Awaitility.await().until(() -> {
            this.outbox.catchUp();
            return Stream.ofNullable(this.parcels.find("p").orElse(null))
                .allMatch((parcel) -> parcel.outbox().isEmpty());
        });
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        }
        catch (InterruptedException ex) {
            Thread.currentThread().interrupt();
        }
    }

}
