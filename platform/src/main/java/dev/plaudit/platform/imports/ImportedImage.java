package dev.plaudit.platform.imports;

import org.jspecify.annotations.Nullable;

/**
 * An image, with what is told of it.
 *
 * @param ref a file of the source or an address
 * @param alt what it shows, for those who do not see it
 * @param caption words printed with it
 * @param credit who made it
 */
public record ImportedImage(String ref, @Nullable String alt, @Nullable String caption, @Nullable String credit) {
}
