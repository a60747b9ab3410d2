package dev.plaudit.gateway;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

import com.github.benmanes.caffeine.cache.Ticker;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/**
 * Time that passes when a test says so.
 */
public class SteppingTicker implements Ticker {

    private final AtomicLong now = new AtomicLong();

    /**
     * Lets time pass.
     * @param time how much
     */
    public void step(Duration time) {
        this.now.addAndGet(time.toNanos());
    }

    @Override
    public long read() {
        return this.now.get();
    }

    /**
     * Gives it to the gateway.
     */
    @TestConfiguration(proxyBeanMethods = false)
    public static class Setup {

        @Bean
        SteppingTicker ticker() {
            return new SteppingTicker();
        }

    }

}
