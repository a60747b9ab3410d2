package dev.plaudit.highlights.images;

import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.IntStream;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.util.unit.DataSize;

import dev.plaudit.platform.identity.Caller.Member;
import dev.plaudit.platform.problems.ConflictException;
import dev.plaudit.platform.testing.SteppingClock;
import dev.plaudit.platform.testing.StoreForTests;
import dev.plaudit.platform.testing.Tokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * How long images stay, and how many an account may have.
 */
class UnusedImagesTests {

    private static final Duration WEEK = Duration.ofDays(7);

    private static final int MOST = 3;

    private final MongoClient client = MongoClients.create(StoreForTests.uri());

    private final MongoDatabase database = this.client.getDatabase(StoreForTests.freshDatabase());

    private final SteppingClock clock = new SteppingClock();

    private final Images images = new Images(this.database, this.clock);

    private final Records records = new Records();

    private int sent;

    @AfterEach
    void close() {
        this.client.close();
    }

    @Test
    void whatNothingNamesIsRemovedAfterAWeek() {
        ImageId id = upload(Tokens.ANA);
        this.clock.step(WEEK);
        assertThat(sweep()).isZero();
        assertThat(isThere(id)).isTrue();
        this.clock.step(Duration.ofMillis(1));
        assertThat(sweep()).isEqualTo(1);
        assertThat(isThere(id)).isFalse();
        assertThat(this.images.file(id, id.width())).isEmpty();
        assertThat(this.database.getCollection("image-files").countDocuments()).isZero();
        assertThat(this.images.uploadsOf("ana").orElseThrow().images()).isEmpty();
    }

    @Test
    void whatARecordNamesStaysAsLongAsItDoes() {
        ImageId id = upload(Tokens.ANA);
        this.records.named.add(id);
        this.clock.step(Duration.ofDays(1000));
        assertThat(sweep()).isZero();
        assertThat(isThere(id)).isTrue();
        this.records.named.clear();
        assertThat(sweep()).isEqualTo(1);
        assertThat(isThere(id)).isFalse();
    }

    @Test
    void whatIsPutIntoARecordIsSafeForAnotherWeek() {
        ImageId id = upload(Tokens.ANA);
        this.clock.step(WEEK.multipliedBy(2));
        assertThat(this.images.keep(id)).isTrue();
        // The record is still being stored.
        assertThat(sweep()).isZero();
        this.clock.step(WEEK);
        assertThat(sweep()).isZero();
        this.clock.step(Duration.ofSeconds(1));
        assertThat(sweep()).isEqualTo(1);
    }

    @Test
    void whatIsPutIntoARecordAfterItWasFoundUnusedStays() {
        ImageId id = upload(Tokens.ANA);
        this.clock.step(WEEK.multipliedBy(2));
        this.records.meanwhile = (asked) -> assertThat(this.images.keep(id)).isTrue();
        assertThat(sweep()).isZero();
        assertThat(isThere(id)).isTrue();
    }

    @Test
    void whatIsOnItsWayOutCannotBePutIntoARecord() {
        ImageId id = upload(Tokens.ANA);
        this.clock.step(WEEK.multipliedBy(2));
        // As if the removal had been broken off after its first step.
        this.database.getCollection("images").updateOne(Filters.eq(id.text()), Updates.set("removed", true));
        assertThat(this.images.keep(id)).isFalse();
        assertThat(this.images.accountOf(id)).isEmpty();
        assertThat(sweep()).isEqualTo(1);
        assertThat(this.database.getCollection("image-files").countDocuments()).isZero();
        assertThat(this.database.getCollection("images").countDocuments()).isZero();
    }

    @Test
    void anAccountHasRoomForSoManyAndNoMore() {
        for (int at = 0; at < MOST; at++) {
            upload(Tokens.ANA);
        }
        assertThatThrownBy(() -> upload(Tokens.ANA)).isInstanceOf(ConflictException.class)
            .hasMessageContaining("3 images")
            .hasMessageContaining("7 days");
        assertThat(this.database.getCollection("images").countDocuments()).isEqualTo(MOST);
        upload(Tokens.BO);
    }

    @Test
    void ofManyAtOnceOnlySoManyFindRoom() throws Exception {
        try (ImageWorkshop workshop = new ImageWorkshop(properties());
                ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor()) {
            UploadImage upload = new UploadImage(this.images, List.of(this.records), workshop, properties(),
                    this.clock);
            CyclicBarrier start = new CyclicBarrier(8);
            List<Future<Boolean>> all = IntStream.range(0, 8).mapToObj((at) -> senders.submit(() -> {
                start.await();
                try {
                    return upload.upload(Tokens.ANA, Pictures.jpeg(64, 41 + at)).isNew();
                }
                catch (ConflictException ex) {
                    return false;
                }
            })).toList();
            int stored = 0;
            for (Future<Boolean> one : all) {
                stored += one.get() ? 1 : 0;
            }
            assertThat(stored).isEqualTo(MOST);
            assertThat(this.database.getCollection("images").countDocuments()).isEqualTo(MOST);
            assertThat(this.images.uploadsOf("ana").orElseThrow().count()).isEqualTo(MOST);
        }
    }

    @Test
    void whatEverybodyReadsTakesNoRoom() {
        ImageId first = upload(Tokens.ANA);
        upload(Tokens.ANA);
        upload(Tokens.ANA);
        this.records.shown.add(first);
        this.clock.step(Duration.ofHours(1));
        upload(Tokens.ANA);
        assertThatThrownBy(() -> upload(Tokens.ANA)).isInstanceOf(ConflictException.class);
    }

    @Test
    void whatWasRemovedTakesNoRoom() {
        for (int at = 0; at < MOST; at++) {
            upload(Tokens.ANA);
        }
        this.clock.step(WEEK.plusDays(1));
        assertThat(sweep()).isEqualTo(MOST);
        upload(Tokens.ANA);
    }

    @Test
    void anAccountHasRoomForSoManyBytesAndNoMore() {
        ImageProperties small = new ImageProperties(DataSize.ofMegabytes(384), 500, DataSize.ofBytes(2000), WEEK,
                Duration.ofDays(1));
        try (ImageWorkshop workshop = new ImageWorkshop(small)) {
            UploadImage upload = new UploadImage(this.images, List.of(this.records), workshop, small, this.clock);
            upload.upload(Tokens.ANA, Pictures.jpeg(64, 40));
            assertThatThrownBy(() -> {
                for (int at = 0; at < 10; at++) {
                    upload.upload(Tokens.ANA, Pictures.jpeg(64, 41 + at));
                }
            }).isInstanceOf(ConflictException.class);
            assertThat(this.images.uploadsOf("ana").orElseThrow().bytes()).isLessThanOrEqualTo(2000);
        }
    }

    @Test
    void theSameAgainTakesNoRoom() {
        try (ImageWorkshop workshop = new ImageWorkshop(properties())) {
            UploadImage upload = new UploadImage(this.images, List.of(this.records), workshop, properties(),
                    this.clock);
            for (int at = 0; at < 2 * MOST; at++) {
                assertThat(upload.upload(Tokens.ANA, Pictures.jpeg(64, 40)).isNew()).isEqualTo(at == 0);
            }
            // What a crash has left of an image is not taken for it.
            this.database.getCollection("image-files").deleteMany(new Document());
            assertThat(upload.upload(Tokens.ANA, Pictures.jpeg(64, 40)).isNew()).isTrue();
        }
    }

    @Test
    void whatNeedsMoreMemoryThanThereIsIsRefused() {
        ImageProperties little = new ImageProperties(DataSize.ofMegabytes(130), 500, DataSize.ofMegabytes(200), WEEK,
                Duration.ofDays(1));
        try (ImageWorkshop workshop = new ImageWorkshop(little)) {
            assertThatThrownBy(() -> workshop.renditions(Pictures.largeWebp(3000, 3000)))
                .isInstanceOf(ImageRefusedException.class)
                .hasMessageContaining("not enough memory");
        }
    }

    private ImageId upload(Member member) {
        this.sent++;
        try (ImageWorkshop workshop = new ImageWorkshop(properties())) {
            return new UploadImage(this.images, List.of(this.records), workshop, properties(), this.clock)
                .upload(member, Pictures.jpeg(64, 40 + this.sent))
                .id();
        }
    }

    private int sweep() {
        return new RemoveUnusedImages(this.images, List.of(this.records), properties(), this.clock).run();
    }

    private boolean isThere(ImageId id) {
        return this.images.accountOf(id).isPresent() && this.images.isWhole(id);
    }

    private static ImageProperties properties() {
        return new ImageProperties(DataSize.ofMegabytes(384), MOST, DataSize.ofMegabytes(200), WEEK,
                Duration.ofDays(1));
    }

    /**
     * Records of a test.
     */
    private static final class Records implements ImageUse {

        private final Set<ImageId> named = new HashSet<>();

        private final Set<ImageId> shown = new HashSet<>();

        private Consumer<Collection<ImageId>> meanwhile = (asked) -> {
        };

        @Override
        public Set<ImageId> named(Collection<ImageId> images) {
            Set<ImageId> answer = new HashSet<>(this.named);
            this.meanwhile.accept(images);
            return answer;
        }

        @Override
        public Set<ImageId> shown(Collection<ImageId> images) {
            return this.shown;
        }

    }

}
