package dev.plaudit.gateway.pages.editing;

import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Something to be looked at before a digest comes out.
 */
record Finding(String what, boolean blocking, @Nullable String achievementId, @Nullable String section,
        @Nullable String title, List<String> names) {

    private static final Set<String> NEEDS = Set.of("nothing-new", "correction-needed");

    Finding {
        names = Objects.requireNonNullElse(names, List.of());
    }

    /**
     * Whether it is about the form, which says so itself.
     * @return true for what no achievement or section can be mended for
     */
    boolean isNeed() {
        return NEEDS.contains(this.what);
    }

}
