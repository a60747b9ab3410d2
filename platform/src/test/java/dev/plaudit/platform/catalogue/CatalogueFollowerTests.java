package dev.plaudit.platform.catalogue;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static dev.plaudit.platform.catalogue.Talks.NOON;
import static dev.plaudit.platform.catalogue.Talks.talk;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * Tests for how a catalogue follows the truth.
 */
@ExtendWith(OutputCaptureExtension.class)
class CatalogueFollowerTests {

    private static final Clock CLOCK = Clock.fixed(NOON.plusSeconds(3600), ZoneOffset.UTC);

    @TempDir
    private Path folder;

    private final Truth truth = new Truth();

    private Catalogue catalogue;

    private CatalogueFollower follower;

    @BeforeEach
    void open() {
        this.catalogue = Talks.open(this.folder);
        this.follower = follower(CLOCK, Duration.ofDays(1));
    }

    @AfterEach
    void close() {
        this.follower.close();
        Talks.close(this.catalogue);
    }

    @Test
    void anEmptyCatalogueReadsEverything() {
        IntStream.range(0, 1201).forEach((i) -> this.truth.records.add(talk("t" + i, 1, NOON.plusSeconds(i)).build()));
        this.follower.start();
        assertThat(this.truth.asked).containsExactly(Instant.EPOCH);
        assertThat(this.catalogue.size()).isEqualTo(1201);
        assertThat(this.catalogue.highWater()).isEqualTo(NOON.plusSeconds(1200));
        assertThat(this.truth.open).hasValue(0);
    }

    @Test
    void aRestartResumesALittleBeforeWhereItStopped() {
        this.truth.records.add(talk("a", 1, NOON).build());
        this.follower.start();
        this.follower.close();
        Talks.close(this.catalogue);
        open();
        this.truth.records.add(talk("b", 1, NOON.minusSeconds(59)).build());
        this.truth.records.add(talk("old", 1, NOON.minusSeconds(61)).build());
        this.follower.start();
        assertThat(this.truth.asked).containsExactly(Instant.EPOCH, NOON.minusSeconds(60));
        assertThat(this.catalogue.find("b")).isPresent();
        assertThat(this.catalogue.find("old")).isEmpty();
    }

    @Test
    void aPassTakesOverChangesAndDeletions() {
        this.truth.records.add(talk("a", 1, NOON).build());
        this.truth.records.add(talk("b", 1, NOON).build());
        this.follower.start();
        this.truth.records.add(CatalogueEntry.deleted("a", 2, NOON.plusSeconds(5)));
        this.truth.records.add(talk("c", 1, NOON.plusSeconds(7)).build());
        this.follower.poll();
        assertThat(this.catalogue.find("a")).isEmpty();
        assertThat(this.catalogue.find("c")).isPresent();
        assertThat(this.catalogue.size()).isEqualTo(2);
        assertThat(this.catalogue.highWater()).isEqualTo(NOON.plusSeconds(7));
    }

    @Test
    void whatTheServiceWritesItselfDoesNotHideWhatOthersWroteBefore() {
        this.truth.records.add(talk("a", 1, NOON).build());
        this.follower.start();
        CatalogueEntry own = talk("own", 1, NOON.plusSeconds(600)).build();
        this.catalogue.put(own);
        this.truth.records.add(own);
        this.truth.records.add(talk("others", 1, NOON.plusSeconds(100)).build());
        this.follower.poll();
        assertThat(this.catalogue.find("others")).isPresent();
    }

    @Test
    void aLongPassIsFollowedFromItsBeginning() {
        this.follower.close();
        this.follower = follower(Clock.fixed(NOON, ZoneOffset.UTC), Duration.ofDays(1));
        this.truth.records.add(talk("written-meanwhile", 1, NOON.plusSeconds(900)).build());
        this.follower.start();
        this.truth.records.add(talk("changed-behind-the-reader", 1, NOON.plusSeconds(300)).build());
        this.follower.poll();
        assertThat(this.catalogue.find("changed-behind-the-reader")).isPresent();
    }

    @Test
    void aFailureAtTheStartIsTheCallersToSee() {
        this.truth.failure = new IllegalStateException("down");
        assertThatIllegalStateException().isThrownBy(() -> this.follower.start()).withMessage("down");
        assertThat(this.catalogue.highWater()).isEqualTo(Instant.EPOCH);
    }

    @Test
    void aFailureHalfWayDoesNotMoveTheMark() {
        this.truth.records.add(talk("a", 1, NOON).build());
        this.follower.start();
        IntStream.range(0, 700).forEach((i) -> this.truth.records.add(talk("t" + i, 1, NOON.plusSeconds(i)).build()));
        this.truth.failAfter = 600;
        this.follower.poll();
        assertThat(this.catalogue.highWater()).isEqualTo(NOON);
        this.truth.failAfter = Integer.MAX_VALUE;
        this.follower.poll();
        assertThat(this.catalogue.size()).isEqualTo(701);
        assertThat(this.catalogue.highWater()).isEqualTo(NOON.plusSeconds(699));
        assertThat(this.truth.open).hasValue(0);
    }

    @Test
    void anOutageIsLoggedOnceAndItsEndToo(CapturedOutput log) {
        this.follower.start();
        this.truth.failure = new IllegalStateException("down");
        this.follower.poll();
        this.follower.poll();
        this.truth.failure = null;
        this.truth.records.add(talk("a", 1, NOON).build());
        this.follower.poll();
        assertThat(this.catalogue.find("a")).isPresent();
        assertThat(log.getAll()).containsOnlyOnce("The catalogue of talks cannot follow for now")
            .containsOnlyOnce("The catalogue of talks follows again");
    }

    @Test
    void followingGoesOnByItselfUntilItIsClosed() throws InterruptedException {
        this.follower.close();
        this.follower = follower(CLOCK, Duration.ofMillis(1));
        this.follower.start();
        this.truth.passes = new CountDownLatch(3);
        assertThat(this.truth.passes.await(30, TimeUnit.SECONDS)).isTrue();
        Thread reader = Objects.requireNonNull(this.truth.reader);
        assertThat(reader.getName()).isEqualTo("catalogue-talks");
        this.follower.close();
        int passes = this.truth.asked.size();
        // An executor says to have ended a little before its last thread does.
        assertThat(reader.join(Duration.ofSeconds(30))).isTrue();
        assertThat(this.truth.asked).hasSize(passes);
    }

    private CatalogueFollower follower(Clock clock, Duration interval) {
        return new CatalogueFollower(this.catalogue, this.truth, interval, CatalogueFollower.OVERLAP, clock);
    }

    /**
     * The truth in memory.
     */
    private static final class Truth implements ChangeSource {

        private final List<CatalogueEntry> records = new CopyOnWriteArrayList<>();

        private final List<Instant> asked = new CopyOnWriteArrayList<>();

        private final AtomicInteger open = new AtomicInteger();

        private volatile @Nullable RuntimeException failure;

        private volatile @Nullable Thread reader;

        private volatile int failAfter = Integer.MAX_VALUE;

        private volatile CountDownLatch passes = new CountDownLatch(0);

        @Override
        public Stream<CatalogueEntry> changedSince(Instant since) {
            RuntimeException failure = this.failure;
            if (failure != null) {
                throw failure;
            }
            this.asked.add(since);
            this.reader = Thread.currentThread();
            this.passes.countDown();
            this.open.incrementAndGet();
            AtomicInteger read = new AtomicInteger();
            return new ArrayList<>(this.records).stream()
                .filter((entry) -> !entry.updatedAt().isBefore(since))
                .peek((entry) -> {
                    if (read.incrementAndGet() > this.failAfter) {
                        throw new IllegalStateException("broken off");
                    }
                })
                .onClose(this.open::decrementAndGet);
        }

    }

}
