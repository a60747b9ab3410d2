package dev.plaudit.highlights.fetching;

import java.io.IOException;
import java.time.Duration;
import java.util.Set;

import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;

import dev.plaudit.highlights.fetching.Fetched.Nothing;
import dev.plaudit.highlights.fetching.Fetched.Why;
import dev.plaudit.highlights.links.HttpAddress;

/**
 * Fetches documents from addresses that users name. Such a fetch reaches the public
 * internet alone, ends in time and keeps little, whatever is at the other end.
 */
public final class SafeFetch implements AutoCloseable {

    /**
     * How much of a document is read, decoded.
     */
    public static final int MOST_BYTES = 1 << 20;

    /**
     * How long a fetch may take at most, redirects included.
     */
    public static final Duration LONGEST = Duration.ofSeconds(5);

    private final OutsideRules rules;

    private final CloseableHttpClient http;

    private final Attempts attempts;

    SafeFetch(OutsideRules rules, String userAgent, int together) {
        this.rules = rules;
        this.http = OutsideClient.of(rules, userAgent, together, LONGEST);
        this.attempts = new Attempts(together, "fetch-");
    }

    /**
     * Fetches from public addresses, on the ports 80 and 443.
     * @param userAgent how the client calls itself
     * @param together how many fetches at once
     * @return to be closed when it is not needed any more
     */
    public static SafeFetch fromPublicAddresses(String userAgent, int together) {
        return new SafeFetch(OutsideRules.PUBLIC, userAgent, together);
    }

    /**
     * Fetches a document. Never throws for what is at the other end.
     * @param address where
     * @param mediaTypes the media types that are wanted, in small letters
     * @param patience how long it may take, at most {@link #LONGEST}
     * @return the document, or why there is none
     */
    public Fetched get(HttpAddress address, Set<String> mediaTypes, Duration patience) {
        Attempt attempt = new Attempt(this.http, this.rules.ports(), address, mediaTypes);
        Duration most = (patience.compareTo(LONGEST) < 0) ? patience : LONGEST;
        return this.attempts.run(attempt, most, new Nothing(Why.BUSY), new Nothing(Why.UNREACHABLE));
    }

    @Override
    public void close() throws IOException {
        this.attempts.close();
        this.http.close();
    }

}
