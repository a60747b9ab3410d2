package dev.plaudit.gateway.services;

import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;

/**
 * The end of a call's time. Socket timeouts start anew with every byte, so a service that
 * drips would hold a call for ever; this closes its connection.
 */
class Deadline {

    private final ScheduledExecutorService clock;

    private final long end;

    private final AtomicBoolean passed = new AtomicBoolean();

    Deadline(ScheduledExecutorService clock, Duration time) {
        this.clock = clock;
        this.end = System.nanoTime() + time.toNanos();
    }

    /**
     * Ends a request when the time is over.
     * @param request what to abort
     * @return the watch, to be cancelled once the request no longer waits
     */
    ScheduledFuture<?> watch(HttpUriRequestBase request) {
        return this.clock.schedule(() -> {
            this.passed.set(true);
            request.abort();
        }, this.end - System.nanoTime(), TimeUnit.NANOSECONDS);
    }

    boolean hasPassed() {
        return this.passed.get() || System.nanoTime() - this.end >= 0;
    }

}
