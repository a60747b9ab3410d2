package dev.plaudit.platform.writes;

import java.util.UUID;
import java.util.function.Function;

import dev.plaudit.platform.problems.ConflictException;
import dev.plaudit.platform.text.PlainText;

/**
 * Ids of new records, made from what people call them, so that addresses can be read.
 */
public final class Slugs {

    private static final int MOST = 80;

    private static final int NUMBERED = 9;

    private Slugs() {
    }

    /**
     * Makes a record under the first id that is free.
     * @param <T> the record
     * @param name its title or name
     * @param fallback an id for a name without letters and digits
     * @param add makes it under an id, with a conflict when the id is not free
     * @return the record
     * @throws ConflictException if none was free, which does not happen
     */
    public static <T> T claim(String name, String fallback, Function<String, T> add) {
        String slug = of(name, fallback);
        for (int number = 1; number <= NUMBERED; number++) {
            try {
                return add.apply((number == 1) ? slug : slug + "-" + number);
            }
            catch (ConflictException ex) {
                // The next one may be free.
                continue;
            }
        }
        return add.apply(slug + "-" + UUID.randomUUID());
    }

    /**
     * The id that a record of this name would like to have.
     * @param name its title or name
     * @param fallback an id for a name without letters and digits
     * @return see {@link PlainText#slug}, not too long for an address
     */
    public static String of(String name, String fallback) {
        String slug = PlainText.slug(name);
        if (slug.codePointCount(0, slug.length()) > MOST) {
            slug = slug.substring(0, slug.offsetByCodePoints(0, MOST)).replaceAll("-[^-]*$", "");
        }
        return slug.isEmpty() ? fallback : slug;
    }

}
