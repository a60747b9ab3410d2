package dev.plaudit.highlights.reviews;

import java.util.List;
import java.util.Objects;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

import dev.plaudit.highlights.achievements.Decision;
import dev.plaudit.platform.writes.FieldChecks;

/**
 * Many decisions at once.
 *
 * @param items the decisions, 1 to 100
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record BatchBody(List<Item> items) {

    private static final int MOST = 100;

    BatchBody {
        items = List.copyOf(Objects.requireNonNullElse(items, List.of()));
    }

    /**
     * Refuses what is no batch.
     * @throws dev.plaudit.platform.problems.InvalidContentException if an item does not
     * say what it is about
     */
    void check() {
        FieldChecks checks = new FieldChecks();
        checks.require("/items", !this.items.isEmpty(), "is empty");
        checks.atMost("/items", this.items, MOST);
        for (int at = 0; at < this.items.size(); at++) {
            checks.needed("/items/" + at + "/id", this.items.get(at).id());
            checks.needed("/items/" + at + "/version", this.items.get(at).version());
        }
        checks.finish();
    }

    /**
     * One of them.
     *
     * @param id the achievement
     * @param version the number of the state that was seen
     * @param decision the decision
     * @param reason why, as for a single decision
     * @param duplicateOf the record that tells of it already, as for a single decision
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Item(@Nullable String id, @Nullable Long version, @Nullable Decision decision, @Nullable String reason,
            @Nullable String duplicateOf) {

        DecisionBody decisionBody() {
            return new DecisionBody(this.decision, this.reason, this.duplicateOf);
        }

    }

}
