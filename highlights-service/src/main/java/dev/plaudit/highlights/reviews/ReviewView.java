package dev.plaudit.highlights.reviews;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

import dev.plaudit.highlights.achievements.Held;
import dev.plaudit.highlights.achievements.State;
import dev.plaudit.highlights.achievements.Step;
import dev.plaudit.highlights.achievements.SubmissionView;
import dev.plaudit.highlights.achievements.SubmissionView.Decided;

/**
 * A submission as those see it who decide about it: with more than who reported it sees.
 *
 * @param scope whose business it is
 * @param held a decision that has no effect yet, null for none
 * @param trail the last steps that somebody took with it, in order
 * @param submission what who reported it sees
 */
record ReviewView(Scope scope, @Nullable HeldView held, List<TrailStep> trail,
        @JsonUnwrapped SubmissionView submission) {

    /**
     * A decision that has no effect yet.
     *
     * @param decision the decision, as who reported it will see it
     * @param releaseAt when it takes effect by itself, null when somebody has to release
     * it
     */
    record HeldView(@JsonUnwrapped Decided decision, @Nullable Instant releaseAt) {

        static @Nullable HeldView of(@Nullable Held held) {
            return (held != null) ? new HeldView(Decided.of(held.review()), held.releaseAt()) : null;
        }

    }

    /**
     * A step that somebody took.
     *
     * @param did what they did
     * @param led where it stood then
     * @param by the account
     * @param at when
     * @param version the number of the state that it led to
     */
    record TrailStep(String did, State led, String by, Instant at, long version) {

        static TrailStep of(Step step) {
            return new TrailStep(step.did(), step.led(), step.accountId(), step.at(), step.version());
        }

    }

}
