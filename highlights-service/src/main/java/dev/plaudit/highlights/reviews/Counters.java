package dev.plaudit.highlights.reviews;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * How reviewing goes, in the scopes of who asks.
 *
 * @param from the first day whose decisions are counted
 * @param to the last such day
 * @param waiting what waits now
 * @param held what is decided now and held
 * @param decided what was decided, by decision
 * @param timeToDecision how long it took from handing in to deciding
 * @param reviewers who decided, the most busy first
 */
record Counters(LocalDate from, LocalDate to, Waiting waiting, long held, Decided decided,
        TimeToDecision timeToDecision, List<Load> reviewers) {

    /**
     * What waits now.
     *
     * @param total how many
     * @param oldestSubmittedAt when the oldest was handed in, null when nothing waits
     */
    record Waiting(long total, @Nullable Instant oldestSubmittedAt) {
    }

    /**
     * What was decided.
     *
     * @param total how much
     * @param approved true and in scope
     * @param changesRequested to be changed first
     * @param rejected not true or not in scope
     * @param duplicate told by another record already
     */
    record Decided(long total, long approved, long changesRequested, long rejected, long duplicate) {
    }

    /**
     * How long it took, to the minute; null where nothing was decided.
     *
     * @param median as long as that or less for half of the decisions
     * @param percentile90 as long as that or less for nine of ten
     */
    record TimeToDecision(@Nullable Duration median, @Nullable Duration percentile90) {
    }

    /**
     * What one reviewer did.
     *
     * @param account the account
     * @param name what it calls itself
     * @param decided how many decisions
     */
    record Load(String account, String name, long decided) {
    }

}
