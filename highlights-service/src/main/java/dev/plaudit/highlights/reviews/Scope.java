package dev.plaudit.highlights.reviews;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.plaudit.platform.identity.Caller.Member;
import dev.plaudit.platform.identity.ManagerScope;

/**
 * Whose business a submission is.
 *
 * @param programs the programs it has to do with
 * @param regions the regions it has to do with
 */
record Scope(List<String> programs, List<String> regions) {

    /**
     * Whether a manager decides about it.
     */
    boolean isOf(Member member) {
        return member.decidesIn(this.programs, this.regions);
    }

    /**
     * Every scope of a manager that covers it, so that the queue of a manager is those
     * that carry one of theirs.
     */
    List<String> covering() {
        List<String> covering = new ArrayList<>();
        orAny(this.programs).forEach((program) -> orAny(this.regions)
            .forEach((region) -> covering.add(new ManagerScope(program, region).text())));
        return covering;
    }

    private static List<@Nullable String> orAny(List<String> sides) {
        List<@Nullable String> all = new ArrayList<>(sides);
        all.add(null);
        return all;
    }

}
