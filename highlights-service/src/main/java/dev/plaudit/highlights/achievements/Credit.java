package dev.plaudit.highlights.achievements;

import java.util.Locale;
import java.util.Objects;
import java.util.function.UnaryOperator;

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

    /**
     * A name as it is compared with others.
     * @param name in any spelling
     * @return without differences of case and white space
     */
    public static String folded(String name) {
        return name.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }

    /**
     * Whether another credit names the same, in whatever role.
     * @param other another credit
     * @param today gives the id under which a person is known today
     */
    boolean isOfSame(Credit other, UnaryOperator<String> today) {
        if (this.personId != null && other.personId != null) {
            return today.apply(this.personId).equals(today.apply(other.personId));
        }
        if (this.name != null && other.name != null) {
            return folded(this.name).equals(folded(other.name));
        }
        return this.communityId != null && Objects.equals(this.communityId, other.communityId);
    }

}
