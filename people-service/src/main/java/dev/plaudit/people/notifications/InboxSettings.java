package dev.plaudit.people.notifications;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an inbox keeps.
 *
 * @param most how many notifications of an account; where there are more, the oldest go
 * until a tenth is free
 * @param kept how long those that were read
 * @param tidying how often those that are older are looked for
 */
@ConfigurationProperties("plaudit.inbox")
record InboxSettings(@DefaultValue("1000") int most, @DefaultValue("180d") Duration kept,
        @DefaultValue("1h") Duration tidying) {

    InboxSettings {
        if (most < 10 || kept.isNegative() || !tidying.isPositive()) {
            throw new IllegalArgumentException("plaudit.inbox keeps 10 notifications or more, and looks now and then");
        }
    }

    int left() {
        return this.most - this.most / 10;
    }

}
