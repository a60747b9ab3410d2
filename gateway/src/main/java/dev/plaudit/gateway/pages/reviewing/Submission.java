package dev.plaudit.gateway.pages.reviewing;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What the queue shows of a submission; all that it tells is in {@link Told}.
 *
 * @param id the achievement
 * @param version the number of the state that is shown
 * @param status where it stands
 * @param title its title
 * @param language its language
 * @param kind its kind
 * @param region its region
 * @param programs its programs
 * @param submittedBy who reported it
 * @param submittedAt when
 * @param held a decision that has no effect yet, or null
 */
record Submission(String id, long version, String status, String title, @Nullable String language, String kind,
        @Nullable String region, List<String> programs, @Nullable Reporter submittedBy, @Nullable String submittedAt,
        ReviewPages.Decided.@Nullable Held held) {

    /**
     * For how long it waits.
     * @param now the time
     * @return whole days
     */
    public long daysWaiting(Instant now) {
        return (this.submittedAt != null) ? Duration.between(Instant.parse(this.submittedAt), now).toDays() : 0;
    }

    record Reporter(String personId, String name) {
    }

}
