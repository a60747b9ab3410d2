package dev.plaudit.people.memberships;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import dev.plaudit.people.persons.MembershipState;
import dev.plaudit.platform.dates.PartialDate;

/**
 * What a manager decides about a membership.
 *
 * @param decision what is to become of it
 * @param reason why
 * @param from when it began, left out to keep what the request says
 * @param until when it ended or is to end; left out when ending: today
 */
record MembershipDecision(@NotNull Verdict decision, @NotBlank @Size(max = 2000) String reason,
        @Nullable PartialDate from, @Nullable PartialDate until) {

    /**
     * The possible decisions, each from one state to another.
     */
    enum Verdict {

        @JsonProperty("confirm")
        CONFIRM(MembershipState.REQUESTED, MembershipState.CONFIRMED),

        @JsonProperty("decline")
        DECLINE(MembershipState.REQUESTED, MembershipState.DECLINED),

        @JsonProperty("end")
        END(MembershipState.CONFIRMED, MembershipState.ENDED);

        private final MembershipState before;

        private final MembershipState after;

        Verdict(MembershipState before, MembershipState after) {
            this.before = before;
            this.after = after;
        }

        MembershipState before() {
            return this.before;
        }

        MembershipState after() {
            return this.after;
        }

    }

}
