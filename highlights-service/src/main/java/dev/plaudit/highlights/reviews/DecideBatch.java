package dev.plaudit.highlights.reviews;

import java.util.List;
import java.util.Objects;

import org.springframework.stereotype.Component;

import dev.plaudit.highlights.access.HighlightsOperation;
import dev.plaudit.platform.identity.Caller;
import dev.plaudit.platform.problems.RefusalException;

/**
 * Decides about many submissions, each as if it were the only one.
 */
@Component
class DecideBatch {

    private final DecideSubmission decide;

    DecideBatch(DecideSubmission decide) {
        this.decide = decide;
    }

    BatchAnswer decide(Caller caller, BatchBody batch) {
        caller.require(HighlightsOperation.REVIEW_SUBMISSIONS);
        batch.check();
        List<BatchAnswer.Item> answers = batch.items().stream().map((item) -> decide(caller, item)).toList();
        return new BatchAnswer(answers);
    }

    private BatchAnswer.Item decide(Caller caller, BatchBody.Item item) {
        String id = Objects.requireNonNull(item.id());
        try {
            return BatchAnswer.Item
                .decided(this.decide.decide(caller, id, Objects.requireNonNull(item.version()), item.decisionBody()));
        }
        catch (RefusalException ex) {
            return BatchAnswer.Item.refused(id, ex);
        }
    }

}
