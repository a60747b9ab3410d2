package dev.plaudit.platform.idempotency;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Deletes what is kept of requests that nobody can send again, once an hour. Until then
 * the time that is kept with each says that it is over.
 */
final class ForgetKeys implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(ForgetKeys.class);

    private static final int PAUSE_MINUTES = 60;

    private final ScheduledExecutorService scheduler = Executors
        .newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("forget-keys").factory());

    private final KeyedCalls calls;

    ForgetKeys(KeyedCalls calls) {
        this.calls = calls;
    }

    void start() {
        this.scheduler.scheduleWithFixedDelay(this::forget, 1, PAUSE_MINUTES, TimeUnit.MINUTES);
    }

    @Override
    public void close() {
        this.scheduler.shutdownNow();
    }

    private void forget() {
        try {
            this.calls.forgetOld();
        }
        catch (RuntimeException ex) {
            log.warn("Old keys could not be deleted; tried again in {} minutes", PAUSE_MINUTES, ex);
        }
    }

}
