package dev.plaudit.local.store;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;

import org.jspecify.annotations.Nullable;

/**
 * Lets many writers share one flush to disk. A writer takes a ticket when its change is
 * in memory and waits until a flush that began after that has ended; whoever finds nobody
 * flushing does it for all who wait.
 */
final class GroupCommit {

    private final ReentrantLock flushing = new ReentrantLock();

    private final AtomicLong changes = new AtomicLong();

    private final AtomicLong flushes = new AtomicLong();

    private final Runnable flush;

    private volatile long durable;

    private volatile @Nullable RuntimeException failure;

    /**
     * @param flush puts every change with a ticket on disk, or throws; never runs twice
     * at a time
     */
    GroupCommit(Runnable flush) {
        this.flush = flush;
    }

    /**
     * Counts a change that is complete in memory. Call it before releasing the lock that
     * guards the change.
     * @return the ticket to wait for
     */
    long changed() {
        return this.changes.incrementAndGet();
    }

    /** The ticket of the newest change: whoever reads now sees nothing newer. */
    long newest() {
        return this.changes.get();
    }

    /** How many flushes have succeeded. */
    long flushes() {
        return this.flushes.get();
    }

    /**
     * Returns when the change of this ticket is on disk.
     * @throws IllegalStateException when this or an earlier flush failed: from then on
     * memory and disk disagree, so nothing is acknowledged any more
     */
    void await(long ticket) {
        if (this.durable >= ticket) {
            return;
        }
        this.flushing.lock();
        try {
            if (this.durable < ticket) {
                flushAll();
            }
        }
        finally {
            this.flushing.unlock();
        }
    }

    /**
     * Runs something that flushes by itself, while nobody else flushes. Do not hold the
     * lock that guards changes: flushing takes it in this order too.
     */
    void exclusively(Runnable action) {
        this.flushing.lock();
        try {
            action.run();
        }
        finally {
            this.flushing.unlock();
        }
    }

    private void flushAll() {
        if (this.failure != null) {
            throw new IllegalStateException("The store can no longer write", this.failure);
        }
        // Read first: a change that comes during the flush may have missed it.
        long covered = this.changes.get();
        try {
            this.flush.run();
        }
        catch (RuntimeException ex) {
            this.failure = ex;
            throw new IllegalStateException("The store can no longer write", ex);
        }
        this.durable = covered;
        this.flushes.incrementAndGet();
    }

}
