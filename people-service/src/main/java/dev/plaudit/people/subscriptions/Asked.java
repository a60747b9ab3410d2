package dev.plaudit.people.subscriptions;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import dev.plaudit.people.mail.Mailing;

/**
 * What somebody asked for in the name of an address, until its owner confirms it; public
 * for the driver.
 *
 * @param subscription what
 * @param at when
 * @param until up to when it can be confirmed
 * @param tokens hashes of the tokens that confirm it, one for each letter that was begun
 * @param mailing the letter with the token
 */
public record Asked(Subscription subscription, Instant at, Instant until, List<String> tokens, Mailing mailing) {

    /**
     * As many as letters are tried by default.
     */
    private static final int MOST_TOKENS = 10;

    static Asked now(Subscription subscription, Instant now, Duration valid) {
        return new Asked(subscription, now, now.plus(valid), List.of(), Mailing.due(now));
    }

    /**
     * That a letter with a new token is begun. Those of earlier ones stay good, since the
     * letters may have arrived.
     */
    Asked taken(String tokenHash, Instant now, Duration valid) {
        List<String> hashes = Stream.concat(this.tokens.stream(), Stream.of(tokenHash)).toList();
        return new Asked(this.subscription, this.at, now.plus(valid),
                hashes.subList(Math.max(0, hashes.size() - MOST_TOKENS), hashes.size()), this.mailing.taken(now));
    }

    Asked with(Mailing mailing) {
        return new Asked(this.subscription, this.at, this.until, this.tokens, mailing);
    }

}
