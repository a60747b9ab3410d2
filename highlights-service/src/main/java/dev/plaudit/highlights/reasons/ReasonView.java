package dev.plaudit.highlights.reasons;

import java.time.Instant;
import java.util.List;

import dev.plaudit.highlights.achievements.Decision;

/**
 * A reason as reviewers see it.
 *
 * @param id its code, which decisions name
 * @param name to choose by
 * @param text what who submitted it is told
 * @param decisions those that it is a reason for; none once it is no longer wanted
 * @param updatedAt when it last changed
 */
record ReasonView(String id, Wording name, Wording text, List<Decision> decisions, Instant updatedAt) {

    static ReasonView of(ReviewReason reason) {
        return new ReasonView(reason.id(), reason.name(), reason.text(), reason.decisions(), reason.updatedAt());
    }

}
