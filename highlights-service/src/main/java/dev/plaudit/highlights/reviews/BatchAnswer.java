package dev.plaudit.highlights.reviews;

import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.plaudit.highlights.achievements.Achievement;
import dev.plaudit.highlights.achievements.State;
import dev.plaudit.platform.problems.RefusalException;
import dev.plaudit.platform.problems.RefusalException.FieldError;

/**
 * What came of many decisions, one answer each, in their order.
 *
 * @param items the answers
 */
record BatchAnswer(List<Item> items) {

    /**
     * What came of one.
     *
     * @param id the achievement
     * @param code the status that HTTP would have answered to this decision alone
     * @param status where the achievement stands now, null when nothing was decided
     * @param version the number of its state now, null when nothing was decided
     * @param detail why nothing was decided, a sentence
     * @param errors what is wrong with single fields
     */
    record Item(String id, int code, @Nullable State status, @Nullable Long version, @Nullable String detail,
            List<FieldError> errors) {

        static Item decided(Achievement achievement) {
            return new Item(achievement.id(), 200, achievement.state(), achievement.version(), null, List.of());
        }

        static Item refused(String id, RefusalException refusal) {
            return new Item(id, refusal.status().value(), null, null, refusal.detail(), refusal.errors());
        }

    }

}
