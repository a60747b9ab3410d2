package dev.plaudit.highlights.fetching;

import java.io.IOException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Map;

import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;

import dev.plaudit.highlights.fetching.Posted.Busy;
import dev.plaudit.highlights.fetching.Posted.Unreachable;
import dev.plaudit.highlights.links.HttpAddress;

/**
 * Posts to addresses that users name, by the rules of {@link SafeFetch}: a host is looked
 * up once, each of its addresses has to be public, and what was checked is connected to.
 * Redirects are not followed, and of an answer nothing but its status is read.
 */
public final class SafePost implements AutoCloseable {

    /**
     * How long a post may take at most.
     */
    public static final Duration LONGEST = Duration.ofSeconds(30);

    private final OutsideRules rules;

    private final CloseableHttpClient http;

    private final Attempts attempts;

    SafePost(OutsideRules rules, String userAgent, int together) {
        this.rules = rules;
        this.http = OutsideClient.of(rules, userAgent, together, LONGEST);
        this.attempts = new Attempts(together, "post-");
    }

    /**
     * Posts to public addresses, on the ports 80 and 443.
     * @param userAgent how the client calls itself
     * @param together how many posts at once
     * @return to be closed when it is not needed any more
     */
    public static SafePost toPublicAddresses(String userAgent, int together) {
        return new SafePost(OutsideRules.PUBLIC, userAgent, together);
    }

    /**
     * Whether an address may be posted to, as far as that can be told now: what its name
     * means may be something else when it is.
     * @param address where
     * @param patience how long looking up its name may take
     * @return false too if the name means nothing, or nobody tells in time
     */
    public boolean reaches(HttpAddress address, Duration patience) {
        return this.rules.ports().test(address.port())
                && this.attempts.run(new LookUp(address), patience, false, false);
    }

    /**
     * Posts JSON. Never throws for what is at the other end.
     * @param address where
     * @param headers besides those of any request
     * @param json the body
     * @param patience how long it may take, at most {@link #LONGEST}
     * @return the status of the answer, or that there is none
     */
    public Posted post(HttpAddress address, Map<String, String> headers, byte[] json, Duration patience) {
        if (!this.rules.ports().test(address.port())) {
            return new Unreachable();
        }
        Duration most = (patience.compareTo(LONGEST) < 0) ? patience : LONGEST;
        return this.attempts.run(new Posting(this.http, address, headers, json), most, new Busy(), new Unreachable());
    }

    @Override
    public void close() throws IOException {
        this.attempts.close();
        this.http.close();
    }

    /**
     * Looks a name up by the rules; it cannot be ended early.
     */
    private final class LookUp implements Attempts.Attempting<Boolean> {

        private final HttpAddress address;

        LookUp(HttpAddress address) {
            this.address = address;
        }

        @Override
        public Boolean call() {
            try {
                return SafePost.this.rules.resolver().resolve(this.address.host()).length > 0;
            }
            catch (UnknownHostException ex) {
                return false;
            }
        }

        @Override
        public void stop() {
            // Its thread is free once the name server answers.
        }

    }

}
