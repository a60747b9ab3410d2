package dev.plaudit.highlights.reasons;

import java.time.Clock;
import java.util.List;
import java.util.Objects;

import org.springframework.stereotype.Component;

import dev.plaudit.highlights.access.HighlightsOperation;
import dev.plaudit.platform.audit.AuditLog;
import dev.plaudit.platform.audit.Edit;
import dev.plaudit.platform.identity.Caller;
import dev.plaudit.platform.identity.Caller.Member;
import dev.plaudit.platform.lists.ListRequest;
import dev.plaudit.platform.problems.NotFoundException;
import dev.plaudit.platform.vocabularies.VocabularyOperation;
import dev.plaudit.platform.writes.PutCondition;

/**
 * Lets reviewers read the reasons and admins put them. Reasons are not deleted, since
 * decisions keep their codes; one that is a reason for no decision is not offered.
 */
@Component
class EditReasons {

    private final ReviewReasons reasons;

    private final AuditLog audit;

    private final Clock clock;

    EditReasons(ReviewReasons reasons, AuditLog audit, Clock clock) {
        this.reasons = reasons;
        this.audit = audit;
        this.clock = clock;
    }

    ListRequest list(Caller caller, ListRequest asked) {
        caller.require(HighlightsOperation.REVIEW_SUBMISSIONS);
        return asked;
    }

    ReviewReason one(Caller caller, String id) {
        caller.require(HighlightsOperation.REVIEW_SUBMISSIONS);
        return this.reasons.find(id).orElseThrow(NotFoundException::new);
    }

    /**
     * Puts a reason in the place of what is at its address.
     */
    ReviewReason put(Caller caller, String id, PutCondition condition, ReasonBody body) {
        Member member = caller.require(VocabularyOperation.EDIT_VOCABULARY);
        ReviewReason current = this.reasons.find(id).orElse(null);
        condition.require(id, current);
        body.check(id);
        ReviewReason before = (current != null) ? current : ReviewReason.unstored(id);
        ReviewReason same = stated(before, body, before.edits());
        if (same.equals(before)) {
            return before;
        }
        List<Edit> edits = Edit.added(before.edits(), member, VocabularyOperation.EDIT_VOCABULARY,
                this.clock.instant());
        ReviewReason stored = this.reasons.store(stated(before, body, edits));
        this.audit.add(member, VocabularyOperation.EDIT_VOCABULARY, "review-reasons/" + id, null);
        return stored;
    }

    private static ReviewReason stated(ReviewReason before, ReasonBody body, List<Edit> edits) {
        return before.saying(Objects.requireNonNull(body.name()), Objects.requireNonNull(body.text()), body.decisions(),
                edits);
    }

}
