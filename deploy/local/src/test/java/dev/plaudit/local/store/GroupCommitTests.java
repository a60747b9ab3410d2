package dev.plaudit.local.store;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class GroupCommitTests {

    @Test
    void writersThatComeDuringAFlushShareTheNext() throws Exception {
        CountDownLatch flushing = new CountDownLatch(1);
        CountDownLatch diskIsReady = new CountDownLatch(1);
        GroupCommit commits = new GroupCommit(() -> {
            flushing.countDown();
            awaitUninterrupted(diskIsReady);
        });
        try (ExecutorService writers = Executors.newVirtualThreadPerTaskExecutor()) {
            long first = commits.changed();
            List<Future<?>> writes = new ArrayList<>();
            writes.add(writers.submit(() -> commits.await(first)));
            flushing.await();
            for (int i = 0; i < 50; i++) {
                long ticket = commits.changed();
                writes.add(writers.submit(() -> commits.await(ticket)));
            }
            assertThat(writes).noneMatch(Future::isDone);
            diskIsReady.countDown();
            for (Future<?> write : writes) {
                write.get();
            }
        }
        assertThat(commits.flushes()).isEqualTo(2);
    }

    @Test
    void aChangeDuringAFlushIsNotTakenForDurable() {
        AtomicInteger flushes = new AtomicInteger();
        List<GroupCommit> self = new ArrayList<>();
        GroupCommit commits = new GroupCommit(() -> {
            if (flushes.incrementAndGet() == 1) {
                self.get(0).changed();
            }
        });
        self.add(commits);
        commits.await(commits.changed());
        commits.await(commits.newest());
        assertThat(flushes).hasValue(2);
    }

    @Test
    void whatIsDurableNeedsNoFlush() {
        GroupCommit commits = new GroupCommit(() -> {
        });
        long ticket = commits.changed();
        commits.await(ticket);
        commits.await(ticket);
        assertThat(commits.flushes()).isEqualTo(1);
    }

    @Test
    void nothingIsAcknowledgedAfterAFailedFlush() {
        AtomicInteger attempts = new AtomicInteger();
        GroupCommit commits = new GroupCommit(() -> {
            if (attempts.incrementAndGet() == 1) {
                throw new UnsupportedOperationException("disk full");
            }
        });
        for (int i = 0; i < 2; i++) {
            long ticket = commits.changed();
            assertThatIllegalStateException().isThrownBy(() -> commits.await(ticket))
                .withRootCauseInstanceOf(UnsupportedOperationException.class);
        }
        assertThat(attempts).hasValue(1);
    }

    private static void awaitUninterrupted(CountDownLatch latch) {
        try {
            latch.await();
        }
        catch (InterruptedException ex) {
            throw new IllegalStateException(ex);
        }
    }

}
