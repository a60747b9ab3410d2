package dev.plaudit.people.work;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Work that is done again and again from the start of the service to its end, each time
 * after a pause. A failure is logged once until it works again.
 */
public final class Recurring implements AutoCloseable {

    private static final Logger logger = LoggerFactory.getLogger(Recurring.class);

    private static final Duration LAST_TURN = Duration.ofSeconds(10);

    private final String name;

    private final Duration pause;

    private final Runnable work;

    private final ScheduledExecutorService scheduler;

    private boolean failing;

    /**
     * Describes the work; nothing is done yet.
     * @param name for logs
     * @param pause between the end of one turn and the beginning of the next
     * @param work one turn of it
     */
    public Recurring(String name, Duration pause, Runnable work) {
        this.name = name;
        this.pause = pause;
        this.work = work;
        this.scheduler = Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().name(name).daemon().factory());
    }

    void start() {
        this.scheduler.scheduleWithFixedDelay(this::turn, this.pause.toMillis(), this.pause.toMillis(),
                TimeUnit.MILLISECONDS);
    }

    private void turn() {
        try {
            this.work.run();
            this.failing = false;
        }
        catch (RuntimeException ex) {
            // A scheduler forgets what throws; the next turn may succeed.
            if (!this.failing && !this.scheduler.isShutdown()) {
                logger.error("The work '{}' failed; it is tried again", this.name, ex);
            }
            this.failing = true;
        }
    }

    /**
     * Ends it; a turn that has begun may end. Does not interrupt, which would close the
     * files of catalogues.
     */
    @Override
    public void close() {
        this.scheduler.shutdown();
        try {
            this.scheduler.awaitTermination(LAST_TURN.toSeconds(), TimeUnit.SECONDS);
        }
        catch (InterruptedException ex) {
            Thread.currentThread().interrupt();
        }
    }

}
