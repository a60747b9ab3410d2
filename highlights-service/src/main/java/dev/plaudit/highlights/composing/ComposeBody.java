package dev.plaudit.highlights.composing;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import dev.plaudit.platform.writes.FieldChecks;

/**
 * How a digest is to be composed.
 *
 * @param groupBy by what it has its sections, and those inside them: one or two of
 * region, kind, topic, campaign and program; without, by region
 * @param most how many achievements it tells of at most; without, all that can be
 * proposed
 * @param anew whether to forget what was proposed, chosen and set aside before
 */
record ComposeBody(List<String> groupBy, @Nullable Integer most, @Nullable Boolean anew) {

    private static final int MOST = 1000;

    ComposeBody {
        groupBy = List.copyOf(Objects.requireNonNullElse(groupBy, List.of()));
    }

    /**
     * Checks the rules.
     * @throws dev.plaudit.platform.problems.InvalidContentException if one is broken
     */
    List<Grouping> groupings() {
        FieldChecks checks = new FieldChecks();
        checks.list("/groupBy", this.groupBy, 2);
        List<Grouping> groupings = new ArrayList<>();
        FieldChecks.each(this.groupBy,
                (at, word) -> Grouping.named(word)
                    .ifPresentOrElse(groupings::add, () -> checks.require("/groupBy/" + at, false,
                            "is one of region, kind, topic, campaign and program")));
        checks.require("/most", this.most == null || (this.most > 0 && this.most <= MOST),
                "is 1 to %d".formatted(MOST));
        checks.finish();
        return groupings.isEmpty() ? List.of(Grouping.REGION) : groupings;
    }

    int room() {
        return (this.most != null) ? this.most : MOST;
    }

}
