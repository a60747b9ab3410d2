package dev.plaudit.platform.kinds;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A definition as it was for a time. Records name the one that they were written under by
 * its number, so none is ever changed.
 *
 * @param number from 1; 0 stands for none
 * @param name the kind's name then
 * @param creditRole what somebody credited was then, where nothing else was said
 * @param definition what its reports asked for
 */
public record NumberedDefinition(int number, String name, @Nullable String creditRole, KindDefinition definition) {

    /**
     * How many a kind can have.
     */
    public static final int MOST = 100;

    /**
     * A kind that never had a definition.
     * @param name the kind's name
     * @param creditRole what somebody credited is
     * @return one without a number
     */
    public static NumberedDefinition none(String name, @Nullable String creditRole) {
        return new NumberedDefinition(0, name, creditRole, KindDefinition.EMPTY);
    }

    /**
     * Adds a definition to those a kind had, unless it says what the last one does.
     * @param former those so far
     * @param name the kind's name
     * @param creditRole what somebody credited is
     * @param definition what its reports ask for; nothing when it never had one
     * @return all of them
     */
    public static List<NumberedDefinition> added(List<NumberedDefinition> former, String name,
            @Nullable String creditRole, @Nullable KindDefinition definition) {
        if (former.isEmpty() && definition == null) {
            return former;
        }
        KindDefinition told = (definition != null) ? definition : KindDefinition.EMPTY;
        int last = former.isEmpty() ? 0 : former.getLast().number();
        if (!former.isEmpty() && former.getLast().equals(new NumberedDefinition(last, name, creditRole, told))) {
            return former;
        }
        List<NumberedDefinition> all = new ArrayList<>(former);
        all.add(new NumberedDefinition(last + 1, name, creditRole, told));
        return List.copyOf(all);
    }

}
