package dev.plaudit.highlights.reviews;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

import dev.plaudit.highlights.achievements.Decision;
import dev.plaudit.platform.writes.FieldChecks;

/**
 * What a manager decides.
 *
 * @param decision the decision
 * @param reason why, for who submitted it; needed unless it is approved, 2,000 characters
 * at most
 * @param duplicateOf the record that tells of it already; needed for a duplicate
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DecisionBody(@Nullable Decision decision, @Nullable String reason, @Nullable String duplicateOf) {

    /**
     * The decision, once the fields agree with it.
     * @throws dev.plaudit.platform.problems.InvalidContentException if they do not
     */
    Decision checked() {
        FieldChecks checks = new FieldChecks();
        checks.needed("/decision", this.decision);
        checks.text("/reason", this.reason, 1, 2000);
        if (this.decision != null && this.decision != Decision.APPROVE) {
            checks.needed("/reason", this.reason);
        }
        if (this.decision == Decision.DUPLICATE) {
            checks.needed("/duplicateOf", this.duplicateOf);
        }
        else {
            checks.require("/duplicateOf", this.duplicateOf == null, "is only for a duplicate");
        }
        checks.finish();
        if (this.decision == null) {
            throw new IllegalStateException("Refused before");
        }
        return this.decision;
    }

}
