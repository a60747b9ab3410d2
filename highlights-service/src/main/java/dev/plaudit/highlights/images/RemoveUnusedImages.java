package dev.plaudit.highlights.images;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/**
 * Removes images that no record names and that nobody has put into one for some time. An
 * image that is put into a record meanwhile stays: see {@link Images#keep}.
 */
@Component
public class RemoveUnusedImages {

    private static final Logger log = LoggerFactory.getLogger(RemoveUnusedImages.class);

    private static final int BATCH = 500;

    /**
     * What was touched in this very millisecond counts as touched before.
     */
    private static final Duration MOMENT = Duration.ofSeconds(1);

    private final Images images;

    private final List<ImageUse> uses;

    private final ImageProperties properties;

    private final Clock clock;

    RemoveUnusedImages(Images images, List<ImageUse> uses, ImageProperties properties, Clock clock) {
        this.images = images;
        this.uses = uses;
        this.properties = properties;
        this.clock = clock;
    }

    /**
     * Removes at once what an account that is no more has sent, as far as no record names
     * it, and what it was counted by.
     * @param accountId the account
     */
    public void runFor(String accountId) {
        List<ImageId> sent = this.images.sentBy(accountId);
        Set<ImageId> unused = new HashSet<>(sent);
        this.uses.forEach((use) -> unused.removeAll(use.named(sent)));
        Instant soon = this.clock.instant().plus(MOMENT);
        unused.forEach((id) -> this.images.remove(id, soon));
        this.images.forgetUploadsOf(accountId);
    }

    /**
     * Goes through all images once.
     * @return how many are gone
     */
    int run() {
        Instant since = this.clock.instant().minus(this.properties.unusedFor());
        List<ImageId> old = this.images.untouchedSince(since);
        int removed = 0;
        for (int begin = 0; begin < old.size(); begin += BATCH) {
            List<ImageId> batch = old.subList(begin, Math.min(begin + BATCH, old.size()));
            Set<ImageId> unused = new HashSet<>(batch);
            this.uses.forEach((use) -> unused.removeAll(use.named(batch)));
            removed += (int) unused.stream().filter((id) -> this.images.remove(id, since)).count();
        }
        if (removed > 0) {
            log.info("Removed {} images that no record names", removed);
        }
        return removed;
    }

}
