package dev.plaudit.highlights.achievements;

import org.jspecify.annotations.Nullable;

/**
 * Who did it, and as what: a person, a community, or somebody who has no record.
 *
 * @param personId the person, or
 * @param communityId the community, or
 * @param name a name and nothing more
 * @param role what they did, such as {@code speaker}
 */
public record Credit(@Nullable String personId, @Nullable String communityId, @Nullable String name, String role) {
}
