package dev.plaudit.platform.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * The token by which a service shows another who it is in calls of its own. One serves
 * many calls; it is made anew before it ends.
 */
public final class OwnToken {

    /**
     * Longer than a call may last.
     */
    private static final Duration REST = Duration.ofSeconds(20);

    private final TokenMint mint;

    private final String audience;

    private final Clock clock;

    private Minted minted = new Minted("", Instant.MIN);

    /**
     * For calls to one service.
     * @param mint the calling service's
     * @param audience the called service's name
     * @param clock the mint's
     */
    public OwnToken(TokenMint mint, String audience, Clock clock) {
        this.mint = mint;
        this.audience = audience;
        this.clock = clock;
    }

    /**
     * A token that outlasts the next call.
     * @return a JWT in its compact form
     */
    public synchronized String text() {
        Instant now = this.clock.instant();
        if (!now.isBefore(this.minted.renewal())) {
            this.minted = new Minted(this.mint.mintOwn(this.audience), now.plus(TokenMint.LIFE).minus(REST));
        }
        return this.minted.text();
    }

    private record Minted(String text, Instant renewal) {

    }

}
