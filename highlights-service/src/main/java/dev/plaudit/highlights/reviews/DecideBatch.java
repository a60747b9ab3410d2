package dev.plaudit.highlights.reviews;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;

import org.springframework.stereotype.Component;

import dev.plaudit.highlights.access.HighlightsOperation;
import dev.plaudit.highlights.achievements.Achievement;
import dev.plaudit.platform.identity.Caller;
import dev.plaudit.platform.problems.RefusalException;

/**
 * Decides about many submissions, or releases many decisions, each as if it were the only
 * one.
 */
@Component
class DecideBatch {

    private final DecideSubmission decide;

    private final HeldDecisions held;

    DecideBatch(DecideSubmission decide, HeldDecisions held) {
        this.decide = decide;
        this.held = held;
    }

    BatchAnswer decide(Caller caller, BatchBody batch) {
        caller.require(HighlightsOperation.REVIEW_SUBMISSIONS);
        return each(batch.items(),
                (item) -> this.decide.decide(caller, idOf(item), versionOf(item), item.decisionBody()));
    }

    BatchAnswer release(Caller caller, ReleaseBody batch) {
        caller.require(HighlightsOperation.REVIEW_SUBMISSIONS);
        return each(batch.items(), (item) -> this.held.release(caller, idOf(item), versionOf(item)));
    }

    private static <T extends Batched> BatchAnswer each(List<T> items, Function<T, Achievement> step) {
        Batched.check(items);
        return new BatchAnswer(items.stream().map((item) -> answer(item, step)).toList());
    }

    private static <T extends Batched> BatchAnswer.Item answer(T item, Function<T, Achievement> step) {
        try {
            return BatchAnswer.Item.decided(step.apply(item));
        }
        catch (RefusalException ex) {
            return BatchAnswer.Item.refused(idOf(item), ex);
        }
    }

    private static String idOf(Batched item) {
        return Objects.requireNonNull(item.id());
    }

    private static long versionOf(Batched item) {
        return Objects.requireNonNull(item.version());
    }

}
