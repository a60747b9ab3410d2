package dev.plaudit.people.memberships;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import dev.plaudit.platform.dates.PartialDate;

/**
 * What a member says to be.
 *
 * @param program the program's id
 * @param role {@code expert}, {@code organizer}, {@code lead} or {@code member}
 * @param communityId a community of the program, when the role is in one
 * @param from since when
 * @param note anything that helps to decide
 */
record MembershipRequest(@NotBlank String program,
        @NotNull @Pattern(regexp = "expert|organizer|lead|member",
                message = "is not expert, organizer, lead or member") String role,
        @Nullable String communityId, @Nullable PartialDate from, @Size(max = 2000) @Nullable String note) {
}
