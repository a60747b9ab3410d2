package dev.plaudit.platform.idempotency;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How requests with a key are carried out.
 *
 * @param lease after how long without an answer a request is taken to have died, and may
 * be attempted again
 * @param largestBody the largest body of such a request that is not JSON, which has a
 * limit of its own
 */
@ConfigurationProperties("plaudit.idempotency")
record IdempotencyProperties(@DefaultValue("10s") Duration lease, @DefaultValue("16MB") DataSize largestBody) {

    IdempotencyProperties {
        if (!lease.isPositive()) {
            throw new IllegalArgumentException("plaudit.idempotency.lease must be positive");
        }
    }

}
