package dev.plaudit.highlights.fetching;

import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.plaudit.highlights.fetching.Fetched.Nothing;
import dev.plaudit.highlights.fetching.Fetched.Why;
import dev.plaudit.highlights.links.HttpAddress;

/**
 * Fetches documents from addresses that users name. Such a fetch reaches the public
 * internet alone, ends in time and keeps little, whatever is at the other end.
 */
public final class SafeFetch implements AutoCloseable {

    /**
     * How much of a document is read, decoded.
     */
    public static final int MOST_BYTES = 1 << 20;

    /**
     * How long a fetch may take at most, redirects included.
     */
    public static final Duration LONGEST = Duration.ofSeconds(5);

    /** For what had arrived to be handed over when time is up. */
    private static final Duration HAND_OVER = Duration.ofMillis(250);

    private static final Logger log = LoggerFactory.getLogger(SafeFetch.class);

    private final OutsideRules rules;

    private final CloseableHttpClient http;

    private final ThreadPoolExecutor workers;

    SafeFetch(OutsideRules rules, String userAgent, int together) {
        this.rules = rules;
        this.http = OutsideClient.of(rules, userAgent, together, LONGEST);
        // Threads of the platform: looking a name up blocks one, for longer than anybody
        // waits. A slot is free again when the work ends, not when its result is given
        // up.
        this.workers = new ThreadPoolExecutor(0, together, 30, TimeUnit.SECONDS, new SynchronousQueue<>(),
                Thread.ofPlatform().daemon().name("fetch-", 1).factory());
    }

    /**
     * Fetches from public addresses, on the ports 80 and 443.
     * @param userAgent how the client calls itself
     * @param together how many fetches at once
     * @return to be closed when it is not needed any more
     */
    public static SafeFetch fromPublicAddresses(String userAgent, int together) {
        return new SafeFetch(OutsideRules.PUBLIC, userAgent, together);
    }

    /**
     * Fetches a document. Never throws for what is at the other end.
     * @param address where
     * @param mediaTypes the media types that are wanted, in small letters
     * @param patience how long it may take, at most {@link #LONGEST}
     * @return the document, or why there is none
     */
    public Fetched get(HttpAddress address, Set<String> mediaTypes, Duration patience) {
        Attempt attempt = new Attempt(this.http, this.rules.ports(), address, mediaTypes);
        try {
            return outcome(this.workers.submit(attempt), attempt, patience);
        }
        catch (RejectedExecutionException ex) {
            return new Nothing(Why.BUSY);
        }
    }

    private static Fetched outcome(Future<Fetched> fetched, Attempt attempt, Duration patience) {
        try {
            return fetched.get(Math.min(patience.toMillis(), LONGEST.toMillis()), TimeUnit.MILLISECONDS);
        }
        catch (TimeoutException ex) {
            return handedOver(fetched, attempt);
        }
        catch (InterruptedException ex) {
            attempt.stop();
            Thread.currentThread().interrupt();
            return new Nothing(Why.UNREACHABLE);
        }
        catch (ExecutionException ex) {
            log.warn("Fetching a page failed for no known reason", ex.getCause());
            return new Nothing(Why.UNREACHABLE);
        }
    }

    private static Fetched handedOver(Future<Fetched> fetched, Attempt attempt) {
        attempt.stop();
        try {
            return fetched.get(HAND_OVER.toMillis(), TimeUnit.MILLISECONDS);
        }
        catch (TimeoutException | ExecutionException ex) {
            return new Nothing(Why.UNREACHABLE);
        }
        catch (InterruptedException ex) {
            Thread.currentThread().interrupt();
            return new Nothing(Why.UNREACHABLE);
        }
    }

    @Override
    public void close() throws IOException {
        this.workers.shutdownNow();
        this.http.close();
    }

}
