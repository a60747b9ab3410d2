package dev.plaudit.platform.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;

import org.jspecify.annotations.Nullable;

/**
 * How much of a queue waits. Nothing of what it holds is told.
 *
 * @param queue where it waits, such as the records that caused it
 * @param topic what it is
 * @param waiting how much is to be brought about
 * @param late how much of that should have been a minute ago or longer
 * @param oldest when the longest waiting is or was due, null where nothing waits
 * @param attempts the most tries that any of what waits had, null where nobody counts
 * @param givenUp how much was given up and is still kept
 */
public record QueueView(String queue, String topic, long waiting, long late, @Nullable Instant oldest,
        @Nullable Integer attempts, long givenUp) {

    /** What is brought about at once takes less. */
    private static final Duration USUAL = Duration.ofMinutes(1);

    /**
     * Counts what is due when.
     * @param queue where it waits
     * @param topic what it is
     * @param due for each of what waits, when it is or was due
     * @param now the time
     * @return the line
     */
    public static QueueView of(String queue, String topic, Collection<Instant> due, Instant now) {
        Instant usual = now.minus(USUAL);
        return new QueueView(queue, topic, due.size(), due.stream().filter((at) -> at.isBefore(usual)).count(),
                due.stream().min(Comparator.naturalOrder()).orElse(null), null, 0);
    }

    /**
     * The same with how often it was tried.
     * @param attempts the most tries that any of what waits had
     * @param givenUp how much was given up
     * @return a copy
     */
    public QueueView tried(int attempts, long givenUp) {
        return new QueueView(this.queue, this.topic, this.waiting, this.late, this.oldest, attempts, givenUp);
    }

}
