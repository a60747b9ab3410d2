package dev.plaudit.gateway.pages;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;

import org.springframework.stereotype.Component;

import dev.plaudit.gateway.services.ServiceFailedException;
import dev.plaudit.platform.identity.Caller;

/**
 * How many notifications somebody has not read, for the head of every page they see. No
 * page waits long for it, and it is asked for once in a while only.
 */
@Component
public class Unread {

    private static final Duration AGE = Duration.ofSeconds(20);

    private static final Duration PATIENCE = Duration.ofMillis(300);

    private final AsyncCache<String, Long> counts;

    private final Api api;

    Unread(Api api) {
        this.api = api;
        this.counts = Caffeine.newBuilder()
            .expireAfterWrite(AGE)
            .maximumSize(10_000)
            .executor(Executors.newVirtualThreadPerTaskExecutor())
            .buildAsync();
    }

    /**
     * Counts.
     * @param caller who looks
     * @return how many; 0 for who is not signed in, and while nobody knows
     */
    long of(Caller caller) {
        if (!(caller instanceof Caller.Member member)) {
            return 0;
        }
        CompletableFuture<Long> count = this.counts.get(member.accountId(), (account) -> count(member));
        try {
            return count.copy().completeOnTimeout(0L, PATIENCE.toMillis(), TimeUnit.MILLISECONDS).join();
        }
        catch (CompletionException ex) {
            return 0;
        }
    }

    /**
     * Lets somebody see at once that they have read.
     * @param member who did
     */
    public void forget(Caller.Member member) {
        this.counts.synchronous().invalidate(member.accountId());
    }

    /** A service that fails is left alone as long as one that answers. */
    private long count(Caller.Member member) {
        try {
            return this.api.find(member, ApiPath.of("me", "notifications", "count"), Count.class)
                .map((found) -> found.value().unread())
                .orElse(0L);
        }
        catch (ServiceFailedException | RuntimeException ex) {
            return 0;
        }
    }

    record Count(long unread) {

    }

}
