package dev.plaudit.platform.mongo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.Stream;

import com.mongodb.client.MongoDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.ContextConfiguration;

import dev.plaudit.platform.dates.PartialDate;
import dev.plaudit.platform.dates.Period;
import dev.plaudit.platform.problems.ConflictException;
import dev.plaudit.platform.problems.NotFoundException;
import dev.plaudit.platform.problems.StaleVersionException;
import dev.plaudit.platform.testing.StoreApplication;
import dev.plaudit.platform.testing.StoreForTests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What a store promises on whatever server it runs.
 */
@SpringBootTest(classes = StoreApplication.class, webEnvironment = WebEnvironment.NONE)
@ContextConfiguration(initializers = StoreForTests.class)
class VersionedStoreTests {

    @Autowired
    private MongoDatabase database;

    private final List<Change<Book>> heard = new CopyOnWriteArrayList<>();

    private Instant now = Instant.parse("2021-09-14T12:00:00.123456789Z");

    private VersionedStore<Book> books;

    @BeforeEach
    void emptyStore() {
        this.books = new VersionedStore<>(this.database, "books-" + UUID.randomUUID(), Book.class, new Clock() {

            @Override
            public Instant instant() {
                return VersionedStoreTests.this.now;
            }

            @Override
            public ZoneOffset getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

        });
        this.books.follow(this.heard::add);
    }

    @Test
    void whatWasAddedIsFound() {
        Book added = this.books.add(Book.titled("b1", "Gödel"));
        assertThat(added.version()).isEqualTo(1);
        assertThat(added.updatedAt()).isEqualTo(this.now.truncatedTo(ChronoUnit.MILLIS));
        assertThat(this.books.find("b1")).contains(added);
        assertThat(this.books.find("b2")).isEmpty();
    }

    @Test
    void everyValueIsReadAsItWasStored() {
        Chapter leaf = new Chapter("leaf", new PartialDate("2021-09"), new Period("2021-W35"), List.of());
        Book book = new Book("b1", 0, Instant.EPOCH, "🎉 \u0000\n", Instant.parse("2021-09-14T12:00:00.123Z"),
                Map.of("stars", 5L, "a b", Long.MAX_VALUE),
                List.of(Chapter.named("one", Chapter.named("one one", leaf), leaf), Chapter.named("two")));
        Book added = this.books.add(book);
        assertThat(this.books.find("b1")).contains(added);
        assertThat(added.sameContent(book)).isTrue();
        assertThat(changed(Instant.EPOCH)).containsExactly(Change.to(added));
    }

    @Test
    void anIdIsTakenOnce() {
        Book first = this.books.add(Book.titled("b1", "first"));
        assertThatExceptionOfType(ConflictException.class)
            .isThrownBy(() -> this.books.add(Book.titled("b1", "second")));
        assertThat(this.books.find("b1")).contains(first);
        assertThat(this.heard).hasSize(1);
    }

    @Test
    void anAttemptFindsWhatAnEarlierOneOfTheSameRequestAdded() {
        Book first = attempt("r1", () -> this.books.addUnused(Book.titled("b1", "first")));
        later();
        Book changed = this.books.replace(first.retitled("changed"));
        assertThat(attempt("r1", () -> this.books.addUnused(Book.titled("b1", "first")))).isEqualTo(changed);
        assertThat(attempt("r1", () -> this.books.add(Book.titled("b1", "first")))).isEqualTo(changed);
        assertThatExceptionOfType(ConflictException.class)
            .isThrownBy(() -> attempt("r2", () -> this.books.add(Book.titled("b1", "first"))));
        assertThat(this.books.find("b1")).contains(changed);
    }

    @Test
    void oneAttemptAddsAnIdOnce() {
        attempt("r1", () -> {
            this.books.add(Book.titled("b1", "first"));
            assertThatExceptionOfType(ConflictException.class)
                .isThrownBy(() -> this.books.add(Book.titled("b1", "second")));
            assertThat(this.books.alreadyWritten("b1")).isEmpty();
            return "";
        });
        attempt("r1", () -> {
            assertThat(this.books.add(Book.titled("b1", "first")).title()).isEqualTo("first");
            assertThatExceptionOfType(ConflictException.class)
                .isThrownBy(() -> this.books.add(Book.titled("b1", "second")));
            return "";
        });
    }

    @Test
    void whatARequestWroteIsKnownForADayWhoeverWritesLater() {
        Book book = this.books.add(Book.titled("b1", "0"));
        Book written = attempt("r1", () -> this.books.replace(book.retitled("1")));
        for (int i = 2; i < 10; i++) {
            written = this.books.replace(written.retitled(String.valueOf(i)));
        }
        Book last = written;
        assertThat(attempt("r1", () -> this.books.alreadyWritten("b1"))).contains(last);
        assertThat(attempt("r2", () -> this.books.alreadyWritten("b1"))).isEmpty();
        assertThat(this.books.alreadyWritten("b1")).isEmpty();
        this.now = this.now.plus(KeyedRequest.REMEMBERED).plusMillis(1);
        this.books.replace(last.retitled("a day later"));
        assertThat(attempt("r1", () -> this.books.alreadyWritten("b1"))).isEmpty();
    }

    @Test
    void idsComeFromTheRequestAndAreNotTheSameTwice() {
        List<String> first = attempt("r1",
                () -> List.of(KeyedRequest.newId("a"), KeyedRequest.newId("a"), KeyedRequest.newId("b")));
        assertThat(first).doesNotHaveDuplicates();
        assertThat(
                attempt("r1", () -> List.of(KeyedRequest.newId("b"), KeyedRequest.newId("a"), KeyedRequest.newId("a"))))
            .containsExactly(first.get(2), first.get(0), first.get(1));
        assertThat(attempt("r2", () -> KeyedRequest.newId("a"))).isNotIn(first);
        assertThat(KeyedRequest.newId("a")).isNotEqualTo(KeyedRequest.newId("a"));
    }

    @Test
    void whatIsForgottenLeavesNothingBehind() {
        this.books.add(Book.titled("b1", "old"));
        later();
        Instant before = this.now;
        Book kept = this.books.add(Book.titled("b2", "new"));
        this.books.forget(before);
        assertThat(this.books.findAll()).containsExactly(kept);
        assertThat(changed(Instant.EPOCH)).containsExactly(Change.to(kept));
    }

    @Test
    void aReplacedRecordCountsOn() {
        Book first = this.books.add(Book.titled("b1", "first"));
        later();
        Book second = this.books.replace(first.retitled("second"));
        assertThat(second.version()).isEqualTo(2);
        assertThat(second.updatedAt()).isAfter(first.updatedAt());
        assertThat(this.books.find("b1")).contains(second);
    }

    @Test
    void whoReplacesAnOlderVersionIsToldAndChangesNothing() {
        Book first = this.books.add(Book.titled("b1", "first"));
        Book second = this.books.replace(first.retitled("second"));
        assertThatExceptionOfType(StaleVersionException.class)
            .isThrownBy(() -> this.books.replace(first.retitled("third")));
        assertThatExceptionOfType(StaleVersionException.class)
            .isThrownBy(() -> this.books.replace(Book.titled("b9", "never added")));
        assertThat(this.books.find("b1")).contains(second);
        assertThat(this.books.find("b9")).isEmpty();
        assertThat(this.heard).hasSize(2);
    }

    @Test
    void puttingTwiceIsPuttingOnce() {
        Book first = this.books.put(Book.titled("b1", "same"));
        later();
        assertThat(this.books.put(Book.titled("b1", "same"))).isEqualTo(first);
        assertThat(this.books.find("b1")).contains(first);
        assertThat(this.heard).hasSize(1);
        Book second = this.books.put(Book.titled("b1", "other"));
        assertThat(second.version()).isEqualTo(2);
        assertThat(this.books.find("b1")).contains(second);
    }

    @Test
    void whatIsPutMayKeepPartsOfWhatIsThere() {
        this.books.add(Book.titled("b1", "mine"));
        Book kept = this.books.put(Book.titled("b1", "theirs"), (existing, stated) -> existing);
        assertThat(kept.title()).isEqualTo("mine");
        assertThat(kept.version()).isEqualTo(1);
    }

    @Test
    void manyArePutTogetherAsEachWouldBe() {
        Book same = this.books.put(Book.titled("b1", "same"));
        this.books.add(Book.titled("b2", "old"));
        this.books.add(Book.titled("b3", "deleted"));
        this.books.delete("b3", 1);
        this.books.putAll(List.of(Book.titled("b1", "same"), Book.titled("b2", "new"), Book.titled("b3", "again"),
                Book.titled("b4", "first")));
        assertThat(this.books.findAll()).extracting(Book::id, Book::title, Book::version)
            .containsExactlyInAnyOrder(tuple("b1", "same", same.version()), tuple("b2", "new", 2L),
                    tuple("b3", "again", 3L), tuple("b4", "first", 1L));
    }

    @Test
    void aDeletedRecordIsGoneAndLeavesAChange() {
        Book first = this.books.add(Book.titled("b1", "secret words"));
        Book other = this.books.add(Book.titled("b2", "other"));
        later();
        this.books.delete("b1", first.version());
        assertThat(this.books.find("b1")).isEmpty();
        assertThat(this.books.findAll()).containsExactly(other);
        assertThat(this.books.findAll(List.of("b1", "b2", "b3"))).containsExactly(other);
        Change<Book> deletion = new Change<>("b1", 2, this.now.truncatedTo(ChronoUnit.MILLIS), null);
        assertThat(changed(this.now.truncatedTo(ChronoUnit.MILLIS))).containsExactly(deletion);
        assertThat(this.heard).last().isEqualTo(deletion);
        assertThat(this.database.listCollectionNames()
            .into(new ArrayList<>())
            .stream()
            .flatMap((name) -> this.database.getCollection(name).find().into(new ArrayList<>()).stream())
            .map((document) -> document.toJson())
            .filter((json) -> json.contains("secret words"))).isEmpty();
    }

    @Test
    void onlyTheCurrentVersionCanBeDeletedAndOnlyOnce() {
        Book first = this.books.add(Book.titled("b1", "first"));
        this.books.replace(first.retitled("second"));
        assertThatExceptionOfType(StaleVersionException.class).isThrownBy(() -> this.books.delete("b1", 1));
        this.books.delete("b1", 2);
        assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> this.books.delete("b1", 3));
        assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> this.books.delete("b9", 1));
        assertThatExceptionOfType(StaleVersionException.class)
            .isThrownBy(() -> this.books.replace(first.stored(3, this.now)));
        assertThat(this.heard).hasSize(3);
    }

    @Test
    void aDeletedIdCanBeAddedAgainAndCountsOn() {
        this.books.add(Book.titled("b1", "first"));
        this.books.delete("b1", 1);
        Book again = this.books.add(Book.titled("b1", "again"));
        assertThat(again.version()).isEqualTo(3);
        assertThat(this.books.find("b1")).contains(again);
        assertThat(changed(Instant.EPOCH)).containsExactly(Change.to(again));
        assertThat(this.heard).extracting(Change::version).containsExactly(1L, 2L, 3L);
    }

    @Test
    void changesAreThoseOfTheTimeOrLater() {
        this.books.add(Book.titled("b1", "early"));
        later();
        Book late = this.books.add(Book.titled("b2", "late"));
        assertThat(changed(late.updatedAt())).containsExactly(Change.to(late));
        assertThat(changed(late.updatedAt().plusMillis(1))).isEmpty();
        assertThat(changed(Instant.EPOCH)).hasSize(2);
    }

    @Test
    void ofTwoWhoReplaceAtOnceOneWins() throws Exception {
        Book current = this.books.add(Book.titled("b1", "0"));
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            for (int round = 1; round <= 100; round++) {
                Book seen = current;
                List<Callable<Boolean>> writers = Stream.of("a", "b", "c", "d")
                    .<Callable<Boolean>>map((title) -> () -> replaced(seen.retitled(title)))
                    .toList();
                long winners = 0;
                for (Future<Boolean> writer : threads.invokeAll(writers)) {
                    winners += writer.get() ? 1 : 0;
                }
                assertThat(winners).isEqualTo(1);
                current = this.books.find("b1").orElseThrow();
                assertThat(current.version()).isEqualTo(round + 1);
            }
        }
    }

    @Test
    void thoseWhoPutTheSameAtOnceStoreItOnce() throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            for (int round = 1; round <= 50; round++) {
                String id = "b" + round;
                Callable<Book> put = () -> this.books.put(Book.titled(id, "same"));
                for (Future<Book> stored : threads.invokeAll(List.of(put, put, put, put))) {
                    assertThat(stored.get().version()).isEqualTo(1);
                }
            }
        }
    }

    private boolean replaced(Book next) {
        try {
            this.books.replace(next);
            return true;
        }
        catch (StaleVersionException ex) {
            return false;
        }
    }

    private List<Change<Book>> changed(Instant since) {
        try (Stream<Change<Book>> changes = this.books.changedSince(since)) {
            return changes.toList();
        }
    }

    private void later() {
        this.now = this.now.plus(Duration.ofSeconds(1));
    }

    private static <V> V attempt(String request, Supplier<V> work) {
        try (KeyedRequest attempt = KeyedRequest.attempt(request)) {
            assertThat(KeyedRequest.current()).contains(attempt);
            return work.get();
        }
    }

}
