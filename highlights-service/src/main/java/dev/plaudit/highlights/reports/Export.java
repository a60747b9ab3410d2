package dev.plaudit.highlights.reports;

import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.plaudit.platform.dates.Period;

/**
 * Achievements in the shape that another program takes.
 *
 * @param target the program
 * @param period the period, {@code null} for all time
 * @param toFillIn fields that the program asks for and nobody here knows
 * @param activities one an achievement, the earliest first
 * @param notExported achievements that the program cannot express
 */
record Export(String target, @Nullable Period period, List<String> toFillIn, List<Activity> activities,
        List<NotExported> notExported) {

    /**
     * What becomes of an achievement.
     */
    sealed interface Outcome {

    }

    /**
     * An achievement as the program takes it.
     *
     * @param id the achievement
     * @param request the method and path of the program's interface that takes the body
     * @param body what it takes
     * @param notes what the body does not tell, or tells less exactly than is known
     */
    record Activity(String id, String request, Object body, List<String> notes) implements Outcome {
    }

    /**
     * An achievement that the program cannot express.
     *
     * @param id the achievement
     * @param reason why, for a person to read
     */
    record NotExported(String id, String reason) implements Outcome {
    }

}
