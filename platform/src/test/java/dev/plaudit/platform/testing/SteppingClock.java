package dev.plaudit.platform.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/**
 * A clock that stands still until it is told otherwise.
 */
public final class SteppingClock extends Clock {

    private volatile Instant now = Instant.parse("2021-10-01T12:00:30Z");

    /**
     * Lets time pass.
     * @param time how much
     */
    public void step(Duration time) {
        this.now = this.now.plus(time);
    }

    @Override
    public Instant instant() {
        return this.now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }

    /**
     * Gives it to what is tested.
     */
    @TestConfiguration(proxyBeanMethods = false)
    public static class Setup {

        @Bean
        public SteppingClock clock() {
            return new SteppingClock();
        }

    }

}
