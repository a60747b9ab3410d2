package dev.plaudit.people.claims;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * What a manager decides about a claim.
 *
 * @param decision whether it is true
 * @param reason why
 */
record ClaimDecision(@NotNull Verdict decision, @NotBlank @Size(max = 2000) String reason) {

    /**
     * The possible decisions.
     */
    enum Verdict {

        /** It is true: the member's person is merged into the claimed one. */
        @JsonProperty("confirm")
        CONFIRM,

        /** It is not. */
        @JsonProperty("decline")
        DECLINE

    }

}
