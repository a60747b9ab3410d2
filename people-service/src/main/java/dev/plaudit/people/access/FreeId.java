package dev.plaudit.people.access;

import java.util.function.Function;

import dev.plaudit.platform.problems.ConflictException;
import dev.plaudit.platform.text.PlainText;

/**
 * Chooses ids of new records, which are the last part of their addresses too.
 */
public final class FreeId {

    private static final int LONGEST = 80;

    private FreeId() {
    }

    /**
     * Adds a record under an id made from its name, with a number where it is taken.
     * @param <T> the record
     * @param name what the record is called, in any script
     * @param otherwise the id for a name without letters and digits
     * @param add adds the record with an id; throws {@link ConflictException} if it is
     * taken
     * @return the record as stored
     */
    public static <T> T add(String name, String otherwise, Function<String, T> add) {
        String slug = PlainText.slug(name);
        String base = slug.isEmpty() ? otherwise : shortened(slug);
        String id = base;
        for (int number = 2; true; number++) {
            try {
                return add.apply(id);
            }
            catch (ConflictException ex) {
                // Somebody of the same name came first.
                Thread.onSpinWait();
            }
            id = base + "-" + number;
        }
    }

    private static String shortened(String slug) {
        return (slug.codePointCount(0, slug.length()) <= LONGEST) ? slug
                : slug.substring(0, slug.offsetByCodePoints(0, LONGEST));
    }

}
