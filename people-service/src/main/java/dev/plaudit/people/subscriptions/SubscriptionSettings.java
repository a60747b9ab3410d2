package dev.plaudit.people.subscriptions;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How often an address is asked to confirm, and how long digests are kept for sending.
 *
 * @param pause between two letters to one address that ask to confirm
 * @param daily how many of these an address gets in 24 hours
 * @param valid how long each can be confirmed
 * @param kept how long a digest can still be sent
 * @param tidying how often what is over is removed
 */
@ConfigurationProperties("plaudit.subscriptions")
record SubscriptionSettings(@DefaultValue("1h") Duration pause, @DefaultValue("3") int daily,
        @DefaultValue("48h") Duration valid, @DefaultValue("7d") Duration kept, @DefaultValue("1h") Duration tidying) {

    SubscriptionSettings {
        if (pause.isNegative() || daily < 1 || !valid.isPositive() || !kept.isPositive() || !tidying.isPositive()) {
            throw new IllegalArgumentException(
                    "plaudit.subscriptions needs times that are not negative, " + "and at least one letter a day");
        }
    }

}
