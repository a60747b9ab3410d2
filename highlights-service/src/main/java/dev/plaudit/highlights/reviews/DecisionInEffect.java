package dev.plaudit.highlights.reviews;

import java.time.Instant;
import java.util.List;

import org.springframework.stereotype.Component;

import dev.plaudit.highlights.achievements.Achievement;
import dev.plaudit.highlights.achievements.Review;
import dev.plaudit.highlights.achievements.Submitter;
import dev.plaudit.platform.notices.NoticeType;
import dev.plaudit.platform.references.Parties;

/**
 * What a decision brings about when it takes effect, at once or later on.
 */
@Component
class DecisionInEffect {

    private final Parties parties;

    DecisionInEffect(Parties parties) {
        this.parties = parties;
    }

    /**
     * Those it concerns hear of a decision: who submitted it, and of an approval
     * everybody who is credited and did not decline.
     * @param decided the state that it led to
     * @param review the decision
     * @param now when
     * @return the same, with the notice
     */
    Achievement told(Achievement decided, Review review, Instant now) {
        Submitter submitter = decided.submittedBy();
        List<String> accounts = (submitter != null) ? List.of(submitter.accountId()) : List.of();
        List<String> credited = switch (review.decision()) {
            case APPROVE -> decided.agreeablePersonIds(this.parties::currentId);
            case REQUEST_CHANGES, REJECT, DUPLICATE -> List.of();
        };
        return decided.telling(type(review), accounts, credited, review.name(), review.reason(), now);
    }

    private static NoticeType type(Review review) {
        return switch (review.decision()) {
            case APPROVE -> NoticeType.SUBMISSION_APPROVED;
            case REQUEST_CHANGES -> NoticeType.CHANGES_REQUESTED;
            case REJECT -> NoticeType.SUBMISSION_REJECTED;
            case DUPLICATE -> NoticeType.SUBMISSION_DUPLICATE;
        };
    }

}
