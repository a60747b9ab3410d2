package dev.plaudit.people.merges;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * That two records are about the same person.
 *
 * @param from the id to give up
 * @param into the id to keep
 * @param reason why
 */
record MergeRequest(@NotBlank String from, @NotBlank String into, @NotBlank @Size(max = 2000) String reason) {
}
