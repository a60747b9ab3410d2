package dev.plaudit.gateway.identity;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long the gateway goes by what it knows of an account or a token.
 *
 * @param fresh how long without asking again
 * @param usable how long when people-service does not answer; at most 50 seconds, so that
 * with the time of the call itself a change takes effect within 60
 * @param patience how long a newer answer is waited for while an older one is usable;
 * together with the call it is needed for it must end within five seconds
 */
@ConfigurationProperties("plaudit.identities")
record AccountProperties(@DefaultValue("15s") Duration fresh, @DefaultValue("50s") Duration usable,
        @DefaultValue("400ms") Duration patience) {

    private static final Duration LONGEST = Duration.ofSeconds(50);

    AccountProperties {
        if (fresh.isNegative() || usable.compareTo(fresh) < 0 || usable.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(
                    "plaudit.identities.fresh must not be longer than plaudit.identities.usable,"
                            + " nor that longer than 50 seconds");
        }
    }

}
