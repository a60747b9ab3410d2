package dev.plaudit.people.mail;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How e-mails are sent.
 *
 * @param interval how often those that are due are looked for
 * @param retry how long to wait after the first try that failed; each further time twice
 * as long, 6 hours at most
 * @param attempts how often one is tried before it is given up
 */
@ConfigurationProperties("plaudit.emails")
public record LetterSettings(@DefaultValue("2s") Duration interval, @DefaultValue("1m") Duration retry,
        @DefaultValue("10") int attempts) {

    public LetterSettings {
        if (interval.isNegative() || interval.isZero() || retry.isNegative() || attempts < 1) {
            throw new IllegalArgumentException(
                    "plaudit.emails needs an interval, a retry that is not negative, and at least one attempt");
        }
    }

}
