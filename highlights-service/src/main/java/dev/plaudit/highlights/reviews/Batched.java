package dev.plaudit.highlights.reviews;

import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.plaudit.platform.writes.FieldChecks;

/**
 * One of many things that are to be done at once, each as if it were the only one.
 */
sealed interface Batched permits BatchBody.Item, ReleaseBody.Item {

    /**
     * How many may be done at once.
     */
    int MOST = 100;

    /**
     * What it is to be done to.
     */
    @Nullable String id();

    /**
     * The number of the state that was seen.
     */
    @Nullable Long version();

    /**
     * Refuses what is no batch.
     * @throws dev.plaudit.platform.problems.InvalidContentException if an item does not
     * say what it is about
     */
    static void check(List<? extends Batched> items) {
        FieldChecks checks = new FieldChecks();
        checks.require("/items", !items.isEmpty(), "is empty");
        checks.atMost("/items", items, MOST);
        for (int at = 0; at < items.size(); at++) {
            checks.needed("/items/" + at + "/id", items.get(at).id());
            checks.needed("/items/" + at + "/version", items.get(at).version());
        }
        checks.finish();
    }

}
