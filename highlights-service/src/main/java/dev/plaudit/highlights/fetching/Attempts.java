package dev.plaudit.highlights.fetching;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries out what is asked of strangers, so many at once and each in time.
 */
final class Attempts implements AutoCloseable {

    /** For what had arrived to be handed over when time is up. */
    private static final Duration HAND_OVER = Duration.ofMillis(250);

    private static final Logger log = LoggerFactory.getLogger(Attempts.class);

    private final ThreadPoolExecutor workers;

    /**
     * Makes the threads, when they are needed.
     * @param together how many at once
     * @param name of the threads
     */
    Attempts(int together, String name) {
        // Threads of the platform: looking a name up blocks one, for longer than anybody
        // waits. A slot is free again when the work ends, not when its result is given
        // up.
        this.workers = new ThreadPoolExecutor(0, together, 30, TimeUnit.SECONDS, new SynchronousQueue<>(),
                Thread.ofPlatform().daemon().name(name, 1).factory());
    }

    /**
     * Carries out one.
     * @param <A> what comes of it
     * @param attempt the work
     * @param patience how long it may take
     * @param busy what comes of it when there are too many already
     * @param nothing what comes of it when time is up
     * @return what came of it
     */
    <A> A run(Attempting<A> attempt, Duration patience, A busy, A nothing) {
        Future<A> result;
        try {
            result = this.workers.submit(attempt);
        }
        catch (RejectedExecutionException ex) {
            return busy;
        }
        try {
            return result.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        }
        catch (TimeoutException ex) {
            return handedOver(result, attempt, nothing);
        }
        catch (InterruptedException ex) {
            attempt.stop();
            Thread.currentThread().interrupt();
            return nothing;
        }
        catch (ExecutionException ex) {
            log.warn("Asking a stranger failed for no known reason", ex.getCause());
            return nothing;
        }
    }

    private static <A> A handedOver(Future<A> result, Attempting<A> attempt, A nothing) {
        attempt.stop();
        try {
            return result.get(HAND_OVER.toMillis(), TimeUnit.MILLISECONDS);
        }
        catch (TimeoutException | ExecutionException ex) {
            return nothing;
        }
        catch (InterruptedException ex) {
            Thread.currentThread().interrupt();
            return nothing;
        }
    }

    @Override
    public void close() {
        this.workers.shutdownNow();
    }

    /**
     * Work that can be ended early.
     *
     * @param <A> what comes of it
     */
    interface Attempting<A> extends Callable<A> {

        /**
         * Ends it soon, with what has arrived.
         */
        void stop();

    }

}
