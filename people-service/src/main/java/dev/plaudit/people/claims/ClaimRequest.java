package dev.plaudit.people.claims;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Whom a member says to be.
 *
 * @param personId a person whom everybody sees and who has no account
 * @param note anything that helps to decide
 */
record ClaimRequest(@NotBlank String personId, @Size(max = 2000) @Nullable String note) {
}
