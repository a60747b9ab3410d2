package dev.plaudit.highlights.achievements;

import org.jspecify.annotations.Nullable;

/**
 * An image, with what is told of it.
 *
 * @param ref an http or https address, or the name of a file that only the source has
 * @param alt what it shows, for those who do not see it
 * @param caption words printed with it
 * @param credit who made it
 */
public record Image(String ref, @Nullable String alt, @Nullable String caption, @Nullable String credit) {
}
