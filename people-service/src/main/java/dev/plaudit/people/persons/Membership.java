package dev.plaudit.people.persons;

import org.jspecify.annotations.Nullable;

import dev.plaudit.platform.dates.PartialDate;

/**
 * What a person is, or was, in a program or in one of its communities.
 *
 * @param program the program's id, or {@code other}
 * @param programInSource the source's word for a program that is not known
 * @param role {@code expert}, {@code organizer}, {@code lead}, {@code member} or a word
 * of the source
 * @param communityId the community, when the role is in one
 * @param from when it began, as far as known
 * @param until when it ended, as far as known
 */
public record Membership(String program, @Nullable String programInSource, String role, @Nullable String communityId,
        @Nullable PartialDate from, @Nullable PartialDate until) {
}
