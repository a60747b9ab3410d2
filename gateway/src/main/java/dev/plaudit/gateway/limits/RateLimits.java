package dev.plaudit.gateway.limits;

import java.time.Duration;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Counts what clients ask. Each has a bucket for each demand, which fills evenly within a
 * minute; one that nobody has drawn from for that long is full and need not be kept. The
 * buckets are this instance's own: limits protect an instance, and nothing shared must be
 * asked before a request may be refused.
 */
@Component
public class RateLimits {

    private static final Duration PERIOD = Duration.ofMinutes(1);

    private final LimitProperties properties;

    private final ClientAddress addresses;

    private final TimeMeter time;

    private final Cache<Client, Bucket> buckets;

    RateLimits(LimitProperties properties, ClientAddress addresses, ObjectProvider<Ticker> tickers) {
        Ticker ticker = tickers.getIfAvailable(Ticker::systemTicker);
        this.properties = properties;
        this.addresses = addresses;
        this.time = new Time(ticker);
        this.buckets = Caffeine.newBuilder()
            .maximumSize(properties.clients())
            .expireAfterAccess(PERIOD)
            .ticker(ticker)
            .build();
    }

    /**
     * Counts a request for an account.
     * @return zero if it may go on, otherwise how long until the next may
     */
    Duration take(Demand demand, String account) {
        return take(new Client(demand, "account " + account));
    }

    /**
     * Counts a request for its address.
     * @return zero if it may go on, otherwise how long until the next may
     */
    Duration take(Demand demand, HttpServletRequest request) {
        return take(client(demand, request));
    }

    /**
     * Counts a credential that nobody has.
     * @param request what it came with
     * @return zero if the client may go on trying, otherwise how long until it may
     */
    public Duration takeForRefusal(HttpServletRequest request) {
        return take(client(Demand.READ, request));
    }

    /**
     * Whether a client has used up what its address may read, so that nobody need look at
     * a credential of theirs that is not known yet.
     * @param request what it came with
     * @return true until the next would be let through
     */
    public boolean isExhausted(HttpServletRequest request) {
        Bucket bucket = this.buckets.getIfPresent(client(Demand.READ, request));
        return bucket != null && bucket.getAvailableTokens() < 1;
    }

    private Client client(Demand demand, HttpServletRequest request) {
        return new Client(demand, this.addresses.networkOf(request));
    }

    private Duration take(Client client) {
        ConsumptionProbe probe = this.buckets.get(client, this::bucket).tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? Duration.ZERO : Duration.ofNanos(probe.getNanosToWaitForRefill());
    }

    private Bucket bucket(Client client) {
        int most = this.properties.of(client.demand());
        return Bucket.builder()
            .addLimit((limit) -> limit.capacity(most).refillGreedy(most, PERIOD))
            .withCustomTimePrecision(this.time)
            .build();
    }

    private record Client(Demand demand, String who) {
    }

    private record Time(Ticker ticker) implements TimeMeter {

        @Override
        public long currentTimeNanos() {
            return this.ticker.read();
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }

    }

}
